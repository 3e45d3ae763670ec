"""The short standard set of conditions, each answering a risk that the assessment names."""

from collections.abc import Iterable, Iterator

from licet.core.findings import Condition
from licet.rights.assessment import End
from licet.rights.known import Known
from licet.rights.mitigation import Weighing
from licet.rights.model import ConditionSet, Model
from licet.rights.situation import Situation


def conditions(model: Model, known: Known, low: Situation, lower: End, upper: End) -> tuple[Condition, ...]:
    """Give what must hold if the item goes out: what keeps it ordinary, what was relied on, then the standard set."""
    kept = [_kept(model, name) for name in lower.classes if model.technologies[name].only_if]
    plain = lower.outcome == "grant" and upper.outcome == "grant"
    names = _relied_on(lower) if plain else dict.fromkeys((*_relied_on(lower), *_standard(model, low, lower, upper)))
    offered = {one.id for one in known.offers}
    return (*kept, *(_condition(model, name, offered) for name in list(names)[: model.most_conditions]))


def _kept(model: Model, name: str) -> Condition:
    one = model.technologies[name]
    text = f"It stays what the papers show: {'; '.join(one.only_if)}. Anything else needs a new review first."
    return Condition(name, text, ", ".join(one.sources), "bind a later supplier or a module that comes from elsewhere")


def _relied_on(lower: End) -> tuple[str, ...]:
    """Give the mitigations that lowered a pathway, for the result rests on them, then the others that count."""
    lowered = (name for path in lower.pathways for name in path.lowered_by)
    return tuple(dict.fromkeys((*lowered, *lower.accepted)))


def _standard(model: Model, low: Situation, lower: End, upper: End) -> Iterator[str]:
    risks = {path.id for end in (lower, upper) for path in end.pathways if path.floors and path.band not in {"", "low"}}
    families = {model.flags[one].family for one in upper.flags}
    for one in model.conditions:
        if _answers(one, lower, risks, families):
            yield from (name for name in one.mitigations if _works(model, name, low))


def _answers(one: ConditionSet, lower: End, risks: set[str], families: Iterable[str]) -> bool:
    named = (one.technology, one.tier, one.pathway, one.family)
    looks: tuple[frozenset[str] | frozenset[int], ...] = (
        frozenset(lower.classes),
        frozenset({lower.tier}),
        frozenset(risks),
        frozenset(families),
    )
    return all(not want or not want.isdisjoint(have) for want, have in zip(named, looks, strict=True))


def _works(model: Model, name: str, low: Situation) -> bool:
    """Say whether a condition can work there: it is not void, and the setting does not take its ground away."""
    one = model.mitigations[name]
    weighing = Weighing(model, low)
    return one.void_if.isdisjoint(low.flags) and all(weighing.possible(need) for need in one.needs)


def _condition(model: Model, name: str, offered: set[str]) -> Condition:
    one = model.mitigations[name]
    needs = "; ".join(need.text for need in one.shown())
    text = f"{one.name[0].upper()}{one.name[1:]}{'' if name in offered else ' (to be asked for)'}. Shown by: {needs}."
    return Condition(name, text, ", ".join(one.sources), one.cannot)
