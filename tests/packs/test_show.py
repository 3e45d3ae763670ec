from datetime import date

import pytest

from licet.core.errors import NotFound
from licet.packs.load import load
from licet.packs.show import listing, show
from tests.packs.trees import SOUND

ON = date(2021, 1, 1)


@pytest.fixture(scope="module")
def packs():
    return load(SOUND)


def test_an_entry_is_told_in_full(packs):
    assert show(packs, "camera", ON).splitlines() == [
        "camera: Cameras with a field of detectors",
        "  device, family imaging; list dual; text seen",
        "  Codes on 2021-01-01",
        "    wa  6.A.3.b.4: taken as in force: from an unknown day (recalled, to be checked)",
        "    eu  6A003.b.4: not in force on that day: from 2009-08-27 until 2020-01-01 (text seen: a regulation)",
        "    us  6A003.b.4.b: in force: from 2012-07-02 (seen in a summary: a rule)",
        "  Criteria",
        "    all of",
        "      layout is 2d",
        "      frame_rate above 9 Hz",
        "  Criteria in us",
        "    frame_rate above 60 Hz",
        "  Taken out by",
        "    civil-use [eu]: made for use in cars (text seen)",
        "      in eu from 2018-12-15",
        "      end_use has one of civil",
        "    fixed: fixed in place for good (text seen)",
        "      open question: Is it built so that taking it out destroys it?",
        "  US reasons for control",
        "    NS2",
        "    RS1, when: fast ones",
        "      frame_rate above 60 Hz",
        "    CC: open question: Is it a police model?",
        "  Open questions",
        "    Is it built so that taking it out destroys it?",
        "    Is it a police model?",
        "  Flags",
        "    eu001: true",
        "  Sources",
        "    A list, 6A003, 2021-05-20 (text seen)",
        "  Note",
        "    a trap",
    ]


def test_a_rule_is_told_in_full(packs):
    assert show(packs, "eu.art5-1", ON).splitlines() == [
        "eu.art5-1: licence_required (EU, catch-all)",
        "  authorisation required",
        "  On 2021-01-01: not yet in force on that day: from 2021-09-09 until 2030-01-01 (recalled, to be checked)",
        "  Rule: text seen",
        "  When",
        "    all of",
        "      item_cyber_surveillance",
        "      not: item_listed",
        "      informed",
        "      end_use has one of internal_repression",
        "  Unless",
        "    destination is one of NO, CH",
        "  Deadline",
        "    before export",
        "  Sources",
        "    Regulation (EU) 2021/821, Art. 5(1) (text seen)",
    ]
    assert "no longer in force on that day" in show(packs, "eu.art5-1", date(2030, 1, 1))
    assert "  On 2022-01-01: in force on that day" in show(packs, "eu.def", date(2022, 1, 1))


def test_a_code_finds_its_entry_and_a_head_all_below(packs):
    assert show(packs, "6a003.B.5", ON).startswith("cooled-camera: ")
    assert show(packs, "6A003.b.3", ON).startswith("camera: ")
    assert show(packs, "LX-WATCHING", ON).startswith("gap-watching: ")
    both = show(packs, "6A003", ON)
    assert "camera: Cameras" in both
    assert "cooled-camera: Cooled" in both
    assert "none: written from memory, to be checked before use" in both


def test_an_unknown_name_gives_the_nearest(packs):
    with pytest.raises(NotFound, match=r"^6A004\.b\.5: no entry or rule has that code or id: perhaps 6A003\.b\.5, "):
        show(packs, "6A004.b.5", ON)
    with pytest.raises(NotFound, match=r": see `licet packs list`$"):
        show(packs, "ملف", ON)


def test_the_list_says_what_each_pack_holds(packs):
    assert [(one.pack, one.version, one.holds) for one in listing(packs)] == [
        ("controls", "2026.10", "1 lists, 3 entries, 1 of them gaps of all lists"),
        ("facts", "2026.11", "10 facts"),
        ("law", "2026.11", "2 jurisdictions, 2 rules"),
        ("members", "2026.11", "1 files"),
        ("rights", "2026.11", "1 files"),
    ]
