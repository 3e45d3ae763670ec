"""What the law is answered from: the case, the facts read from it, and what the parts below found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal, Protocol

from licet.controls.classification import Classification
from licet.core.cases import Case
from licet.core.citations import Citation
from licet.core.facts import Fact, Facts, Said
from licet.core.parties import Party
from licet.core.truth import Truth

type RightsOutcome = Literal["grant", "grant_with_conditions", "refer", "refuse"]


class Record(Protocol):
    """A record of a party list, as far as the law reads it."""

    @property
    def list(self) -> str:
        """Name of the list."""

    @property
    def legal_reference(self) -> str:
        """What put the party on the list, as printed."""

    @property
    def programmes(self) -> tuple[str, ...]:
        """Programmes it is listed under."""

    @property
    def note(self) -> str:
        """What the entry says besides."""


class Policy(Protocol):
    """How applications for a party are reviewed."""

    @property
    def word(self) -> str:
        """Word of the fact `entity_list_policy`."""

    @property
    def text(self) -> str:
        """The policy as printed."""


class Hit(Protocol):
    """A party of the case that a record may be."""

    @property
    def record(self) -> Record:
        """The record."""

    @property
    def strength(self) -> str:
        """`match`: it is that party by its name; anything less is for a person to look at."""

    @property
    def listed_on_day(self) -> Truth:
        """Whether it stood on the list on the day of the case; None: the list does not know that day."""

    @property
    def policy(self) -> Policy | None:
        """The review policy known for the day."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The list and what put the party on it."""


class State(Protocol):
    """A list as it was taken in."""

    @property
    def id(self) -> str:
        """Name of the list."""


class Screened(Protocol):
    """A party of the case after screening."""

    @property
    def party(self) -> Party:
        """The party."""

    @property
    def matches(self) -> Sequence[Hit]:
        """Records it may be."""

    @property
    def checked(self) -> Sequence[State]:
        """Lists that know something of the day."""


@dataclass(frozen=True, slots=True)
class RightsView:
    """What the law needs to know of the rights assessment; the rest stays there."""

    outcome: RightsOutcome
    aware: Truth = None
    """Whether a finding of risk rests on documented evidence that the exporter holds (Art. 5(2))."""
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything the law of a case is answered from."""

    case: Case
    facts: Facts = field(default_factory=lambda: MappingProxyType[str, Fact]({}))
    """Facts of the vocabulary that were read from the papers or entered."""
    classifications: tuple[Classification, ...] = ()
    screenings: Sequence[Screened] = ()
    rights: RightsView | None = None
    touched: frozenset[str] = frozenset()
    """Ids and families of control entries that the item is about; the others are not in question."""

    kept: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Answers that jurisdictions under the same rules share; a copy of the evidence starts without them."""

    @property
    def on(self) -> date:
        """Day by whose law the case is judged."""
        return self.case.on


_TELLING = frozenset({"capability", "quantity"})
"""Kinds of facts that say what an item does; what it is made for, or that it is software, holds of too many things."""


def in_question(one: Classification, touched: frozenset[str]) -> bool:
    """Say whether the papers speak of an entry at all.

    They do where its id or family is touched, or where a fact of what the item does meets a part of its criteria.
    """
    if {one.entry_id, one.entry.family} & touched:
        return True
    return any(one.vocabulary[name].kind in _TELLING for name in one.speaks_for)


def entered(evidence: Evidence) -> dict[str, Fact]:
    """Give the facts that others read or a person entered; a person's word counts before what was read."""
    answers: Mapping[str, Fact] = evidence.case.answers
    return {**evidence.facts, **answers}
