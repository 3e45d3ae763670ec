"""How likely each pathway is: it starts at remote, named rules set floors, the highest floor counts."""

from functools import lru_cache
from typing import NamedTuple

from licet.rights.assessment import Floor
from licet.rights.model import LIKELIHOODS, UNKNOWN, FloorRule, Model
from licet.rights.situation import Situation

type Floors = tuple[tuple[Floor, ...], ...]
"""For each pathway, in order, the floors that hold."""

type Steps = tuple[int, ...]
"""For each pathway, in order, the step of its highest floor."""


class Setting(NamedTuple):
    """What the rules that are not about flags look at."""

    classes: tuple[str, ...]
    tier: int
    group: str
    user_unknown: bool
    level: str
    answers: frozenset[tuple[str, str]]


def steps(model: Model, at: Situation, tier: int, flags: tuple[str, ...]) -> Steps:
    """Give the likelihood of every pathway; `flags` are those that count for the tier."""
    setting, _ = _setting(model, at, tier)
    raised, _ = _by_flags(model, flags)
    return tuple(map(max, setting, raised))


def floors(model: Model, at: Situation, tier: int, flags: tuple[str, ...]) -> Floors:
    """Give every floor on every pathway, the highest first."""
    _, setting = _setting(model, at, tier)
    _, raised = _by_flags(model, flags)
    return tuple(
        tuple(sorted(one + other, key=_step, reverse=True)) for one, other in zip(setting, raised, strict=True)
    )


def _step(one: Floor) -> int:
    return LIKELIHOODS.index(one.floor)


def _highest(found: dict[str, list[Floor]]) -> tuple[Steps, Floors]:
    held = tuple(tuple(one) for one in found.values())
    return tuple(max(map(_step, one), default=0) for one in held), held


def _setting(model: Model, at: Situation, tier: int) -> tuple[Steps, Floors]:
    return _by_setting(model, Setting(at.classes, tier, at.group, at.user_unknown, at.level, at.answers))


@lru_cache(maxsize=4096)
def _by_setting(model: Model, at: Setting) -> tuple[Steps, Floors]:
    """Give the floors of the rules about class, end user, level and answers."""
    found: dict[str, list[Floor]] = {name: [] for name in model.pathways}
    untargeted = any(model.technologies[one].untargeted for one in at.classes)
    for rule in model.floors:
        if (
            rule.pathway
            and (not rule.tier or at.tier in rule.tier)
            and (not rule.context or at.level in rule.context)
            and (not rule.end_user or _meets(rule.end_user, at))
            and (not rule.technology or not rule.technology.isdisjoint(at.classes))
            and (not rule.untargeted or untargeted)
            and (rule.answer is None or rule.answer in at.answers)
        ):
            because = _because(rule, at)
            found[rule.pathway].append(Floor(rule.id, LIKELIHOODS[rule.floor], because, rule.source))
    return _highest(found)


def _meets(groups: frozenset[str], at: Setting) -> bool:
    # An unknown end user is run as private and as coercive; only a rule about unknown ones alone reads it as unknown.
    return at.user_unknown if groups == {UNKNOWN} else at.group in groups


def _because(rule: FloorRule, at: Setting) -> tuple[str, ...]:
    words = [at.level] if rule.context else []
    words += [UNKNOWN if rule.end_user == {UNKNOWN} else at.group] if rule.end_user else []
    words += sorted(rule.technology.intersection(at.classes))
    words += [rule.answer[0]] if rule.answer else []
    return tuple(words)


@lru_cache(maxsize=4096)
def _by_flags(model: Model, flags: tuple[str, ...]) -> tuple[Steps, Floors]:
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
    return _highest(found)


def _together(model: Model, rule: FloorRule, flags: tuple[str, ...], found: dict[str, list[Floor]]) -> None:
    moderate = tuple(name for name in flags if model.flags[name].weight == "moderate")
    if len(moderate) >= rule.moderate_flags and len({model.flags[one].family for one in moderate}) >= rule.families:
        for path in sorted({path for name in moderate for path in model.flags[name].pathways}):
            found[path].append(Floor(rule.id, LIKELIHOODS[rule.floor], moderate, rule.source))
