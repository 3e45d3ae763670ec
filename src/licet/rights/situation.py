"""One end of the range: everything decided, nothing unknown left."""

from dataclasses import dataclass
from typing import Literal

from licet.rights.known import Given, Offered


@dataclass(frozen=True, slots=True)
class Situation:
    """An export as it is read at one end."""

    end: Literal["lower", "upper"]
    classes: tuple[str, ...]
    group: str
    user_unknown: bool
    level: str
    level_unknown: bool
    """The level is not known, and the tier is one for which that matters."""
    scope: int
    flags: frozenset[str]
    """Flags that count as present at this end."""
    answers: frozenset[tuple[str, str]]
    """Answers that likelihood rules read."""
    given: tuple[Given, ...]
    """Answers that needs of mitigations read."""
    offers: tuple[Offered, ...]
