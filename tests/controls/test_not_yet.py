from datetime import date

from licet.controls.not_yet import not_yet
from licet.core.facts import Value
from licet.packs.model import Packs
from tests.controls.conftest import facts_of
from tests.controls.pair_facts import FACTS


def told(packs: Packs, values: dict[str, Value], regime: str, on: date) -> list[tuple[str, date | None, date | None]]:
    return [(one.codes[0], one.since, one.until) for one in not_yet(facts_of(values), packs, on, (regime,))]


def test_mass_interception_before_the_union_listed_it(packs: Packs) -> None:
    platform = FACTS["cp024"]
    assert told(packs, platform, "eu", date(2014, 12, 30)) == [("5A001.j", date(2014, 12, 31), None)]
    assert told(packs, platform, "eu", date(2014, 12, 31)) == []


def test_the_code_is_that_of_the_first_day(packs: Packs) -> None:
    found = not_yet(facts_of(FACTS["cp019"]), packs, date(2010, 1, 1), ("wa",))
    assert [(one.codes, one.since) for one in found] == [(("5.A.1.i",), date(2011, 12, 14))]


def test_an_entry_that_is_gone(packs: Packs) -> None:
    drone = FACTS["cp071"]
    assert ("9A012.a.2", None, date(2026, 8, 13)) in told(packs, drone, "us", date(2026, 10, 1))


def test_the_hole_in_the_us_list(packs: Packs) -> None:
    values: dict[str, Value] = {
        "specially_designed_or_modified_for_law_enforcement_monitoring": True,
        "hard_selector_search_on_content_or_metadata": True,
        "data_source": "csp_handover_interface",
        "maps_relational_network": True,
        "specially_designed_or_modified_for_listed_function": False,
        "item_purpose": ("surveillance",),
    }
    (one,) = not_yet(facts_of(values), packs, date(2022, 4, 1), ("us",))
    assert (one.since, one.until) == (date(2022, 5, 26), date(2022, 3, 7))
    assert "from 2022-05-26 on" in one.text
    assert told(packs, values, "us", date(2022, 6, 1)) == []


def test_what_is_undecided_is_not_claimed(packs: Packs) -> None:
    assert not_yet({}, packs, date(1990, 1, 1), ("eu", "us", "wa")) == ()
