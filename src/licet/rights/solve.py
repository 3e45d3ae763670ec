"""One end of the range, answered; remembered, because most variations of a case leave one end as it was."""

from functools import lru_cache

from licet.rights.assessment import End, Outcome, Pathway
from licet.rights.bands import Lane, lanes
from licet.rights.classes import tier_of
from licet.rights.decide import Found, fire, outcome_of, strictest_first, told
from licet.rights.flags import counting
from licet.rights.likelihood import Floors, floors, steps
from licet.rights.mitigation import Weighing
from licet.rights.model import BANDS, LIKELIHOODS, Model
from licet.rights.severity import harm
from licet.rights.situation import Situation


def _found(model: Model, at: Situation) -> Found:
    tier = tier_of(model, at.classes)
    flags = counting(model, at.flags, tier)
    hit = harm(model, at.classes, tier, flags, at.scope)
    likely = steps(model, at, tier, flags)
    accepted = Weighing(model, at).accepted() if at.offers else frozenset()
    return Found(model, at, tier, flags, hit, likely, lanes(model, hit, likely, accepted), accepted)


@lru_cache(maxsize=16384)
def solve(model: Model, at: Situation) -> Outcome:
    """Give the outcome at one end."""
    return outcome_of(model, fire(_found(model, at)))


def explain(model: Model, at: Situation) -> End:
    """Give severity, likelihood, mitigation and decision at one end, step by step."""
    found = _found(model, at)
    fired = fire(found)
    held = floors(model, at, found.tier, found.flags)
    worst = max(found.lanes, key=lambda one: (one.band, one.severity, one.after))
    return End(
        outcome=outcome_of(model, fired),
        classes=at.classes,
        tier=found.tier,
        group=at.group,
        level=at.level,
        flags=found.flags,
        fired=strictest_first([told(model, name, because, at.end) for name, because in fired]),
        rights=found.harm.rights,
        pathways=tuple(_pathway(found, held, step, lane) for step, lane in enumerate(found.lanes)),
        accepted=tuple(sorted(found.accepted)),
        band=_band(worst),
        severity=worst.severity,
        likelihood=LIKELIHOODS[worst.after] if worst.severity else "",
    )


def _band(lane: Lane) -> str:
    return BANDS[lane.band] if lane.severity else ""


def _pathway(found: Found, held: Floors, step: int, lane: Lane) -> Pathway:
    severity, rights = found.harm.by_path[step]
    return Pathway(
        lane.id,
        found.model.pathways[lane.id].name,
        LIKELIHOODS[lane.before],
        held[step],
        LIKELIHOODS[lane.after],
        lane.lowered_by,
        severity,
        rights,
        _band(lane),
    )
