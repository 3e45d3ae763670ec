"""What the reader proposes from prose; the officer confirms or strikes it. Nothing read is ever verified."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from licet.core.facts import Said, Value
from licet.core.truth import Truth

type Kind = Literal["class", "flag", "answer", "need", "fact", "reach", "user", "minority", "listed"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing read: a technology class, a flag, an answer to a question, a need of a mitigation, or a fact."""

    kind: Kind
    name: str
    """T09, F08, Q27, M05, frame_rate_max ..."""
    value: Value
    said: Said
    state: Literal["present", "alleged", "unknown", "absent", ""] = ""
    """For a flag: how it stands."""
    holds: Truth = None
    """For an ordinary class: whether its `only_if` is shown in the papers."""


def kept(proposals: Iterable[Proposal], struck: frozenset[str]) -> tuple[Proposal, ...]:
    """Leave out what the officer struck, by name."""
    return tuple(one for one in proposals if one.name not in struck)
