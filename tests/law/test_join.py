from dataclasses import dataclass

import pytest

from licet.core.errors import BadPack
from licet.core.findings import JurisdictionAnswer
from licet.law.join import STATES, join, strictest
from licet.packs.model import Packs


@dataclass(frozen=True)
class Rights:
    outcome: str
    lower: str = "refuse"


@pytest.fixture(scope="module")
def table(packs: Packs):
    return packs.yaml("rights/join.yaml")["legal_join"]


@pytest.mark.parametrize(
    ("state", "rights", "outcome", "gap"),
    [
        ("none", Rights("grant"), "no_licence_required", False),
        ("none", Rights("grant_with_conditions"), "no_licence_required", False),
        ("none", Rights("refer"), "refer", True),
        ("none", Rights("refuse"), "refer", True),
        ("exempt", Rights("grant"), "no_licence_required", False),
        ("exempt", Rights("refuse"), "refer", True),
        ("licence", Rights("grant"), "grant_with_conditions", False),
        ("licence", Rights("grant_with_conditions"), "grant_with_conditions", False),
        ("licence", Rights("refer"), "refer", False),
        ("licence", Rights("refer", "grant_with_conditions"), "licence_required", False),
        ("licence", Rights("refuse"), "refuse", False),
        ("prohibited", Rights("grant"), "refuse", False),
        ("prohibited", Rights("refuse"), "refuse", False),
        ("unknown", Rights("grant"), "no_licence_required", False),
        ("unknown", Rights("refuse"), "refer", True),
    ],
)
def test_every_cell_of_the_table(table, state, rights, outcome, gap) -> None:
    found = join(state, rights, table)
    assert (found.outcome, found.gap, found.law_state) == (outcome, gap, state)


def test_unknowns_alone_are_left_to_the_licence_procedure_only_where_one_is_due(table) -> None:
    assert join("none", Rights("refer", "grant"), table).outcome == "refer"
    assert join("exempt", Rights("refer", "grant"), table).outcome == "refer"


def test_the_strictest_law_counts_and_unknown_stands_above_what_is_free() -> None:
    def answer(state):
        return JurisdictionAnswer("X", state, "refer", "")

    assert strictest([answer("none"), answer("licence")]) == "licence"
    assert strictest([answer("none"), answer("unknown"), answer("exempt")]) == "unknown"
    assert strictest([answer("unknown"), answer("prohibited")]) == "prohibited"
    assert strictest([]) == "unknown"
    assert STATES[-1] == "prohibited"


def test_a_table_without_a_cell_is_told_in_one_line() -> None:
    with pytest.raises(BadPack, match="legal_join: law_only / none: no such cell"):
        join("none", Rights("grant"), {"law_only": {}, "table": {}})
    bad = {"law_only": {"none": "free"}, "table": {"none": {"grant": "free"}}}
    with pytest.raises(BadPack, match="outcome 'free'"):
        join("none", Rights("grant"), bad)
