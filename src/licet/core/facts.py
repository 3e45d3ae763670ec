"""Named facts of a case. A fact that is absent is unknown, never false."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from licet.core.citations import Confidence

if TYPE_CHECKING:
    from licet.core.proofs import Proof

type Value = bool | float | str | tuple[str | None, ...]
"""A truth, a number in the unit of the vocabulary, a word, or a list of words.

A `None` inside a list means "and perhaps others", as NULL does in an SQL `IN`.
"""

type Evidence = Literal["alleged", "claimed", "documented", "verified"]

EVIDENCE: tuple[Evidence, ...] = ("alleged", "claimed", "documented", "verified")
"""From weakest to strongest: a third party says; the applicant says; a paper was seen; checked independently."""


@dataclass(frozen=True, slots=True)
class Said:
    """Who said a thing, where it stands, and the words it was read from."""

    source: str
    """Publisher, paper or part of licet that says it."""
    evidence: Evidence = "claimed"
    date: str = ""
    where: str = ""
    """Place in the case file, such as `item.description` or `known_before[2]`."""
    quote: str = ""
    confidence: Confidence = "recalled"
    by: str = ""
    """Id of the reading rule, table row or list record that proposed it; empty when a person entered it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A name of the vocabulary with its value and everything that stands behind it."""

    name: str
    value: Value
    said: tuple[Said, ...] = ()
    because: "Proof | None" = None
    """The proof, when the fact was worked out from others."""


type Facts = Mapping[str, Fact]
