"""Severity and likelihood of each pathway, as one of four bands."""

from dataclasses import dataclass

from licet.rights.likelihood import Floors, level_of
from licet.rights.mitigation import lowering
from licet.rights.model import Model
from licet.rights.severity import Harm

NO_BAND = -1
"""Of a pathway that touches no right."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A pathway in steps of the scales."""

    id: str
    before: int
    after: int
    lowered_by: tuple[str, ...]
    severity: int
    band: int


def lanes(model: Model, harm: Harm, floors: Floors, accepted: frozenset[str]) -> tuple[Lane, ...]:
    """Give every pathway with its likelihood before and after mitigation, its worst severity and its band."""
    found = []
    for name, held, (severity, _) in zip(model.pathways, floors, harm.by_path, strict=True):
        before = level_of(held)
        lowered = lowering(model, accepted, name, before) if accepted else ()
        after = before - 1 if lowered else before
        band = model.matrix[severity - 1][after] if severity else NO_BAND
        found.append(Lane(name, before, after, lowered, severity, band))
    return tuple(found)
