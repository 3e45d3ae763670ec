from datetime import date

import pytest

from licet.core.citations import Citation
from licet.core.errors import BadPack, NotFound
from licet.core.facts import Fact as Known
from licet.packs.load import check, load
from licet.packs.vocabulary import repeats
from licet.rules.prove import truth_of
from licet.rules.tree import All, AtLeast, Fact
from tests.packs.trees import SOUND, over


@pytest.fixture(scope="module")
def packs():
    return load(SOUND)


def test_an_entry_comes_out_typed(packs):
    camera = packs.entries["camera"]
    assert camera.codes == {"wa": ("6.A.3.b.4",), "eu": ("6A003.b.4",), "us": ("6A003.b.4.b",)}
    assert camera.criteria == All((Fact("layout", "is", "2d"), Fact("frame_rate", "above", 9.0)))
    assert camera.criteria_for("us") == Fact("frame_rate", "above", 60.0)
    assert camera.citations == (Citation("A list", "6A003", "2021-05-20", "seen"),)
    assert [(one.column, one.when is None, one.open) for one in camera.reasons] == [
        ("NS2", True, False),
        ("RS1", False, False),
        ("CC", True, True),
    ]
    assert camera.open_questions == ("Is it built so that taking it out destroys it?", "Is it a police model?")


def test_a_reference_takes_in_the_criteria_under_the_code(packs):
    inner = packs.entries["camera"].criteria
    assert packs.entries["cooled-camera"].criteria == All(
        (All((inner,), label="6A003.b.4 Cameras with a field of detectors"), Fact("cooled", "is", value=True))
    )
    assert packs.entries["gap-watching"].criteria == AtLeast(
        1, (Fact("covert", "is", value=True), Fact("cooled", "is", value=True))
    )


def test_periods_end_on_the_first_day_no_longer_in_force(packs):
    camera = packs.entries["camera"]
    assert camera.in_force("eu", date(2019, 12, 31)) is not None
    assert camera.in_force("eu", date(2020, 1, 1)) is None
    assert camera.sure("us", date(2020, 1, 1)) == "seen-secondary"
    assert camera.sure("wa", date(2020, 1, 1)) == "recalled"
    assert camera.codes_on("us", date(2014, 1, 1)) == ("6A003.b.3",)
    assert camera.codes_on("us", date(2015, 1, 1)) == ("6A003.b.4.b",)


def test_an_exclusion_stands_only_where_and_when_it_does(packs):
    civil, fixed = packs.entries["camera"].exclusions
    assert [civil.stands("eu", date(2018, 12, day)) for day in (14, 15)] == [False, True]
    assert civil.stands("us", date(2020, 1, 1)) is False
    assert fixed.stands("us", date(1990, 1, 1)) is True
    assert (fixed.when, fixed.question) == (None, "Is it built so that taking it out destroys it?")


def test_nothing_from_memory_is_silent(packs):
    entry = packs.entries["cooled-camera"]
    assert (entry.citations, entry.confidence) == ((), "recalled")
    unknown = packs.entries["camera"].in_force("wa", date(1999, 1, 1))
    assert (unknown.period.start, unknown.confidence, unknown.source) == (None, "recalled", "")


def test_rules_stand_after_those_that_set_what_they_read(packs):
    assert [rule.id for rule in packs.rules] == ["eu.def", "eu.art5-1"]
    first, second = packs.rules
    assert (first.sets, first.sets_values) == (("item_cyber_surveillance",), (("activity", "export"),))
    assert (second.confidence, second.period_confidence, second.sure) == ("seen", "recalled", "recalled")
    assert second.status == "in_force"
    assert second.jurisdiction == "EU"
    # Norway is text, and never a no.
    assert second.unless == (Fact("destination", "in", ("NO", "CH")),)
    assert truth_of(second.unless[0], {"destination": Known("destination", "NO")}) is True


def test_the_vocabulary_says_who_reads_and_sets_a_fact(packs):
    assert packs.facts["frame_rate"].used_by == ("camera", "cooled-camera")
    assert packs.facts["item_cyber_surveillance"].set_by == ("eu.def",)
    assert packs.facts["item_cyber_surveillance"].used_by == ("eu.art5-1",)
    assert packs.facts["informed"].used_by == ("eu.art5-1",)


def test_chart_and_groups_know_the_past(packs):
    assert packs.us_chart.columns("TR", date(2019, 12, 31)) == ("NS1", "NS2")
    assert packs.us_chart.columns("TR", date(2020, 1, 1)) == ("NS1",)
    assert packs.us_chart.columns("AU", date(2020, 1, 1)) == ()
    assert packs.us_chart.columns("CU", date(2020, 1, 1)) is None
    days = date(2018, 1, 1), date(2020, 1, 1), date(2025, 1, 1)
    assert [packs.us_groups.of("KH", on) for on in days] == [(), ("D:5",), ()]
    assert [packs.us_groups.of("NI", on) for on in days] == [(), (), ("D:5",)]


def test_other_files_are_given_plain(packs):
    assert packs.yaml("rights/model.yaml") == {"rights": {"R01": {"name": "life"}}}
    assert packs.members == {"NO": {"name": "Norway"}}
    assert packs.files("law/") == (
        "law/eu/jurisdiction.yaml",
        "law/eu/tables/rows.yaml",
        "law/us/chart.yaml",
        "law/us/groups.yaml",
        "law/us/jurisdiction.yaml",
    )
    with pytest.raises(NotFound, match=r"^pack file rights/none.yaml: not shipped: one of "):
        packs.yaml("rights/none.yaml")


def test_every_folder_is_a_pack_with_version_and_hash(packs, tmp_path):
    assert {name: (one.version, one.as_of) for name, one in packs.packs.items()} == {
        "controls": ("2026.10", "2026-10-01"),
        "facts": ("2026.11", "2026-11-23"),
        "law": ("2026.11", "2026-11-23"),
        "members": ("2026.11", "2026-11-23"),
        "rights": ("2026.11", "2026-11-23"),
    }
    other = load(over(tmp_path / "data", {"rights/model.yaml": "rights: {}\n"}))
    changed = [name for name, one in packs.packs.items() if other.packs[name].sha256 != one.sha256]
    assert changed == ["rights"]


def test_a_part_of_the_data_is_enough(tmp_path):
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "one.yaml").write_text("facts: {}\n")
    packs = load(tmp_path)
    assert (dict(packs.entries), packs.rules, packs.us_chart, packs.packs["facts"].version) == ({}, (), None, "2026.11")


def test_facts_are_needed(tmp_path):
    with pytest.raises(BadPack, match=r"^facts: no files of facts: at least one facts/<subject>.yaml$"):
        load(tmp_path)


def test_check_gives_every_fault_and_nothing_when_sound(tmp_path):
    assert check(SOUND) == []
    files = {"facts/more.yaml": "facts: {}\nfact: 1\n", "rights/model.yaml": "a: 1\na: 2\n"}
    assert check(over(tmp_path / "data", files)) == [
        "facts/more.yaml:2: unknown key 'fact' in a file of facts: facts, title, note",
        "rights/model.yaml:2: key 'a' stands twice in one mapping: each key once",
    ]


@pytest.mark.parametrize(
    ("name", "question", "repeated"),
    [
        ("camera_payload", "Is this true of the item: camera payload?", True),
        ("angular_resolution", "What is the angular resolution of the item?", True),
        ("angular_resolution", "Angular resolution?", True),
        ("angular_resolution", "How fine an angle can it tell apart?", False),
        ("new_list_entry_proposed", "Is a new list entry proposed?", False),
    ],
)
def test_a_question_says_more_than_the_name(name, question, repeated):
    assert repeats(name, question) is repeated
