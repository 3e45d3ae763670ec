import pytest

from licet.law.jurisdictions import governing, regimes
from licet.packs.model import Packs
from tests.law.made import evidence


def ruled(packs: Packs, on: str, *laws: str):
    return governing(evidence(packs, on, laws, ("SE", "BY"), {}, lists=False).case, packs)


@pytest.mark.parametrize(
    ("law", "on", "run", "lists"),
    [
        ("EU", "2022-01-01", ("EU", "UN"), ("eu",)),
        ("SE", "2022-01-01", ("EU", "UN"), ("eu",)),
        ("DE", "2022-01-01", ("EU", "DE", "UN"), ("eu", "de")),
        ("UK", "2020-12-31", ("UK", "EU", "UN"), ("uk", "eu")),
        ("UK", "2021-01-01", ("UK", "UN"), ("uk",)),
        ("GB", "2021-01-01", ("UK", "UN"), ("uk",)),
        ("US-EAR", "2022-01-01", ("US", "UN"), ("us",)),
        ("UN", "2022-01-01", ("UN",), ("wa",)),
        ("IL", "2022-01-01", ("IL", "UN"), ("il",)),
    ],
)
def test_the_name_and_the_day_choose_rules_and_lists(packs: Packs, law: str, on: str, run, lists) -> None:
    found = ruled(packs, on, law)[0]
    assert (found.packs, found.regimes, found.known) == (run, lists, True)


@pytest.mark.parametrize("law", ["RU", "ZA", "XX"])
def test_a_jurisdiction_without_rules_is_unknown_and_says_so(packs: Packs, law: str) -> None:
    found = ruled(packs, "2022-01-01", law)[0]
    assert not found.known
    assert found.packs == ("UN",)
    assert "no rule pack" in found.notes[0]
    assert "no clearance" in found.notes[0]


@pytest.mark.parametrize(
    ("law", "before", "after"),
    [("CY", "2004-04-30", "2004-05-01"), ("BG", "2006-12-31", "2007-01-01"), ("HR", "2013-06-30", "2013-07-01")],
)
def test_a_member_state_is_bound_from_the_day_it_joined(packs: Packs, law: str, before: str, after: str) -> None:
    assert not ruled(packs, before, law)[0].known
    assert "not yet a member" in ruled(packs, before, law)[0].notes[0]
    assert ruled(packs, after, law)[0].known


def test_a_member_state_says_that_no_other_national_rules_are_known(packs: Packs) -> None:
    assert "no other national rules of Sweden" in ruled(packs, "2022-01-01", "SE")[0].notes[0]
    assert "its own rules that the pack has (Germany)" in ruled(packs, "2022-01-01", "DE")[0].notes[0]


def test_each_name_of_us_law_counts_its_own_rules_only(packs: Packs) -> None:
    ear, ofac, itar = ruled(packs, "2022-01-01", "US-EAR", "US-OFAC", "US-ITAR")
    table = {
        "us.chart": (True, False, False),
        "us.ofac.iran": (False, True, False),
        "us.ghravity": (False, True, False),
        "us.itar": (False, False, True),
        "us.itar.126-1": (False, False, True),
    }
    for rule, counts in table.items():
        assert tuple(one.counts(rule, "US") for one in (ear, ofac, itar)) == counts
    assert all(one.counts("un.arms-embargo", "UN") for one in (ear, ofac, itar))


def test_every_name_is_run_once_in_the_order_of_the_case(packs: Packs) -> None:
    found = ruled(packs, "2022-01-01", "EU", "SE", "EU")
    assert [one.code for one in found] == ["EU", "SE"]
    assert regimes(found) == ("eu",)


def test_the_united_kingdom_was_inside_to_the_end_of_2020(packs: Packs) -> None:
    assert "GB" in ruled(packs, "2020-12-31", "EU")[0].internal
    assert "GB" not in ruled(packs, "2021-01-01", "EU")[0].internal
