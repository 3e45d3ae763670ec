"""Law and rights put together by the table of the rights model, each still shown apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, cast

from licet.core.errors import BadPack
from licet.core.findings import JurisdictionAnswer, LawState, Outcome
from licet.packs.model import Plain

STATES: tuple[LawState, ...] = ("none", "exempt", "unknown", "licence", "prohibited")
"""From mildest to strictest; unknown is never free, so it stands above what is known to be free."""

_OUTCOMES: tuple[Outcome, ...] = (
    "refuse",
    "refer",
    "licence_required",
    "grant_with_conditions",
    "no_licence_required",
)
_RELEASES = frozenset({"grant", "grant_with_conditions"})
_STOPS = frozenset({"refer", "refuse"})


class Rights(Protocol):
    """The answer of the rights assessment, as far as the table needs it."""

    @property
    def outcome(self) -> str:
        """Answer with every unknown read the worse way where that decides."""

    @property
    def lower(self) -> str:
        """Answer with every unknown read the better way."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What comes of law and rights together."""

    outcome: Outcome
    law_state: LawState
    law_outcome: Outcome
    """What the letter of the law alone gives; unknown law gives what no law would, and is said to be unknown."""
    gap: bool
    """The law alone releases, and the rights assessment stops."""
    row: str
    """Row of the table that answered."""


def strictest(answers: Iterable[JurisdictionAnswer]) -> LawState:
    """Give the strictest law state of the jurisdictions of a case; of none: unknown."""
    ranks = [STATES.index(one.state) for one in answers]
    return STATES[max(ranks)] if ranks else "unknown"


def join(state: LawState, rights: Rights, table: Mapping[str, Plain]) -> Joined:
    """Join a law state with the rights answer by `legal_join` of the rights model.

    Where the law is unknown the rights assessment answers as if there were none. A stop of the rights side that
    rests on unknowns alone is left to the licence procedure, where one is due: those questions are asked there.
    """
    row = "none" if state == "unknown" else state
    word = rights.outcome
    if row == "licence" and word == "refer" and rights.lower in _RELEASES:
        word = "refer_by_unknowns_only"
    law_outcome = _outcome(_cell(table, "law_only", row))
    outcome = _outcome(_cell(table, "table", row, word))
    gap = law_outcome == "no_licence_required" and rights.outcome in _STOPS
    return Joined(outcome, state, law_outcome, gap, f"{row} x {word}")


def _cell(table: Mapping[str, Plain], *path: str) -> str:
    found: Plain = cast("dict[str, Plain]", table)
    for step in path:
        if not isinstance(found, Mapping) or step not in found:
            raise BadPack(f"legal_join: {' / '.join(path)}: no such cell: the table of the rights model")
        found = found[step]
    return str(found)


def _outcome(word: str) -> Outcome:
    for one in _OUTCOMES:
        if one == word:
            return one
    raise BadPack(f"legal_join: outcome {word!r}: {', '.join(_OUTCOMES)}")
