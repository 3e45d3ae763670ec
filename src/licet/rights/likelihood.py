"""How likely each pathway is: it starts at remote, named rules set floors, the highest floor counts."""

from functools import lru_cache

from licet.rights.assessment import Floor
from licet.rights.model import LIKELIHOODS, UNKNOWN, FloorRule, Model
from licet.rights.situation import Situation

type Floors = tuple[tuple[Floor, ...], ...]
"""For each pathway, in order, the floors that hold, the highest first."""


def floors(model: Model, at: Situation, tier: int, flags: tuple[str, ...]) -> Floors:
    """Give every floor on every pathway; `flags` are those that count for the tier."""
    setting = _by_setting(model, at.classes, tier, at.group, at.user_unknown, at.level, at.answers)
    raised = _by_flags(model, flags)
    return tuple(_highest_first(one + other) for one, other in zip(setting, raised, strict=True))


def level_of(held: tuple[Floor, ...]) -> int:
    """Give the step of the highest floor, which stands first; none is remote."""
    return LIKELIHOODS.index(held[0].floor) if held else 0


def _highest_first(found: tuple[Floor, ...]) -> tuple[Floor, ...]:
    return tuple(sorted(found, key=_step)) if len(found) > 1 else found


def _step(one: Floor) -> int:
    return -LIKELIHOODS.index(one.floor)


@lru_cache(maxsize=4096)
def _by_setting(
    model: Model,
    classes: tuple[str, ...],
    tier: int,
    group: str,
    unknown: bool,
    level: str,
    answers: frozenset[tuple[str, str]],
) -> Floors:
    """Give the floors of the rules about class, end user, level and answers."""
    found: dict[str, list[Floor]] = {name: [] for name in model.pathways}
    untargeted = any(model.technologies[one].untargeted for one in classes)
    for rule in model.floors:
        if (
            rule.pathway
            and (not rule.tier or tier in rule.tier)
            and (not rule.context or level in rule.context)
            and (not rule.end_user or _meets(rule.end_user, group, unknown))
            and (not rule.technology or not rule.technology.isdisjoint(classes))
            and (not rule.untargeted or untargeted)
            and (rule.answer is None or rule.answer in answers)
        ):
            because = _because(rule, classes, group, level)
            found[rule.pathway].append(Floor(rule.id, LIKELIHOODS[rule.floor], because, rule.source))
    return tuple(tuple(one) for one in found.values())


def _meets(groups: frozenset[str], group: str, unknown: bool) -> bool:
    # An unknown end user is run as private and as coercive; only a rule about unknown ones alone reads it as unknown.
    return unknown if groups == {UNKNOWN} else group in groups


def _because(rule: FloorRule, classes: tuple[str, ...], group: str, level: str) -> tuple[str, ...]:
    words = [level] if rule.context else []
    words += [UNKNOWN if rule.end_user == {UNKNOWN} else group] if rule.end_user else []
    words += sorted(rule.technology.intersection(classes))
    words += [rule.answer[0]] if rule.answer else []
    return tuple(words)


@lru_cache(maxsize=4096)
def _by_flags(model: Model, flags: tuple[str, ...]) -> Floors:
    """Give the floors of the rules about flags, each on the pathways of its flags."""
    found: dict[str, list[Floor]] = {name: [] for name in model.pathways}
    for rule in model.floors:
        if rule.flag:
            for name in flags:
                flag = model.flags[name]
                if flag.weight == rule.flag:
                    own = flag.floor if rule.own_floor else None
                    floor = Floor(rule.id, LIKELIHOODS[max(rule.floor, own or 0)], (name,), rule.source)
                    for path in flag.pathways:
                        found[path].append(floor)
        elif rule.moderate_flags:
            _together(model, rule, flags, found)
    return tuple(tuple(one) for one in found.values())


def _together(model: Model, rule: FloorRule, flags: tuple[str, ...], found: dict[str, list[Floor]]) -> None:
    moderate = tuple(name for name in flags if model.flags[name].weight == "moderate")
    if len(moderate) >= rule.moderate_flags and len({model.flags[one].family for one in moderate}) >= rule.families:
        for path in sorted({path for name in moderate for path in model.flags[name].pathways}):
            found[path].append(Floor(rule.id, LIKELIHOODS[rule.floor], moderate, rule.source))
