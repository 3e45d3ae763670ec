"""Where a statement comes from and how sure we are of that."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

type Confidence = Literal["seen", "seen-secondary", "recalled"]

CONFIDENCES: tuple[Confidence, ...] = ("seen", "seen-secondary", "recalled")
"""From surest to least sure: text read; read in a summary; from memory, to be checked before use."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A document, the place in it, its date or edition, and whether it was read."""

    document: str
    at: str = ""
    date: str = ""
    confidence: Confidence = "recalled"


def weakest(confidences: Iterable[Confidence]) -> Confidence:
    """Give the least sure of several; of none: recalled, for nothing vouches for it."""
    ranks = [CONFIDENCES.index(one) for one in confidences]
    return CONFIDENCES[max(ranks, default=len(CONFIDENCES) - 1)]
