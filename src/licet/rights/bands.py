"""Severity and likelihood of each pathway, as one of four bands."""

from dataclasses import dataclass

from licet.rights.likelihood import Steps
from licet.rights.mitigation import lowered, lowering
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


def lanes(model: Model, harm: Harm, steps: Steps, accepted: frozenset[str]) -> tuple[Lane, ...]:
    """Give every pathway with its likelihood before and after mitigation, its worst severity and its band."""
    found = []
    for name, before, by, (severity, _) in zip(
        model.pathways, steps, lowering(model, accepted), harm.by_path, strict=True
    ):
        after = lowered(before, by)
        band = model.matrix[severity - 1][after] if severity else NO_BAND
        found.append(Lane(name, before, after, by if after < before else (), severity, band))
    return tuple(found)
