"""What an assessment is given. Every value is frozen, so that equal inputs give equal answers and are remembered.

No field here holds or is keyed on a person's ethnicity, religion, nationality, sex, health or opinion (guards G1, G6).
"""

from dataclasses import dataclass
from typing import Literal

from licet.core.facts import Evidence, Said
from licet.core.truth import Truth

type FlagWord = Literal["present", "alleged", "unknown", "not_indicated", "absent"]
"""`unknown`: somebody said that it is unknown. A flag nobody had a reason to ask about is `not_indicated`."""

FLAG_WORDS: tuple[FlagWord, ...] = ("absent", "not_indicated", "unknown", "alleged", "present")

NO_SOURCE = "no_source"
"""Answer of a look-up that has no source to look in; counts as `none_found` for the questions that the data names."""
NONE_FOUND = "none_found"
"""Answer of a look-up that was made in named sources and found nothing."""


@dataclass(frozen=True, slots=True)
class ClassChoice:
    """A technology class that the item falls under, with what is shown of the conditions that keep it ordinary."""

    id: str
    only_if: tuple[Truth, ...] = ()
    """One truth for each `only_if` of the class, in order. Only yes is shown; unknown, no or left out is not."""
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class FlagState:
    """What is known of one red flag."""

    id: str
    state: FlagWord
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class EndUser:
    """A body that would operate the item."""

    name: str = ""
    kinds: tuple[str, ...] = ()
    """Words of `end_user_kinds`. One: known. Several: one of them, not known which. None: unknown."""
    flags: tuple[FlagState, ...] = ()
    """Flags of this body only; they are added to those of the case, the worse state counts."""
    level: str | None = None
    """Level of the State that this body answers to, when it is not that of the case."""
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a question of the questionnaire."""

    question: str
    value: str | None
    """A word such as `yes`, `no`, `none_found`, `no_source`, free text, or None: asked, and nobody knows."""
    evidence: Evidence = "claimed"
    outside_state: bool = False
    """Whether the source is independent of the State concerned (M11 and M22 in a restricted setting need that)."""
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Met:
    """One need of a mitigation, with the evidence that it is met."""

    need: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Offer:
    """A mitigation that somebody offers or accepts."""

    id: str
    needs: tuple[Met, ...] = ()
    """Needs that are met. A need that is left out is not shown, and then the mitigation does not count."""
    removes: tuple[str, ...] = ()
    """Only for removal at build (M06): the classes and flags that are no longer there."""
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class RightsInput:
    """Everything the assessment of one export looks at."""

    classes: tuple[ClassChoice, ...]
    end_users: tuple[EndUser, ...] = ()
    """Several are assessed one by one and the strictest counts; none is one unknown end user."""
    level: str | None = None
    """Context level of the State that the operators answer to; None is unknown."""
    reach: int | None = None
    """How many people are within reach, 1 to 4 (Q07); None is unknown."""
    flags: tuple[FlagState, ...] = ()
    answers: tuple[Answer, ...] = ()
    offers: tuple[Offer, ...] = ()
