"""How grave it would be, right by right: the largest of three parts, never a sum."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from licet.rights.assessment import Touched
from licet.rights.model import Model

WORST = 4
ALL_REACH = 5
"""Stands for a reach that is not known, at the upper end: it lifts every right by the one step that reach can lift."""


def scope_of(model: Model, classes: Sequence[str], reach: int | None, *, worse: bool) -> int:
    """Give the reach at an end: as told, else the largest default of the classes, else as much as reach can do."""
    if reach is not None:
        return reach
    if worse:
        return ALL_REACH
    return max((model.technologies[one].default_scope for one in classes), default=1)


@dataclass(frozen=True, slots=True)
class Harm:
    """What the item could hit."""

    rights: tuple[Touched, ...]
    """By id."""
    by_path: tuple[tuple[int, tuple[str, ...]], ...]
    """For each pathway, in order: its worst severity, 0 when it touches no right, and the rights with that severity."""
    gravest: tuple[str, ...]
    """Rights with severity and irremediability at the top."""


def harm(model: Model, classes: tuple[str, ...], tier: int, flags: tuple[str, ...], scope: int) -> Harm:
    """Give the rights that the item could hit; `flags` are those that count for the tier."""
    return _harm(model, classes, tier, tuple(one for one in flags if model.flags[one].makes_direct), scope)


@lru_cache(maxsize=4096)
def _harm(model: Model, classes: tuple[str, ...], tier: int, flags: tuple[str, ...], scope: int) -> Harm:
    rights = _touched(model, classes, tier, flags, scope)
    by_path = tuple(_worst(tuple(one for one in rights if one.id in path.rights)) for path in model.pathways.values())
    top = tuple(one.id for one in rights if one.severity == WORST and one.irremediability == WORST)
    return Harm(rights, by_path, top)


def _worst(rights: tuple[Touched, ...]) -> tuple[int, tuple[str, ...]]:
    severity = max((one.severity for one in rights), default=0)
    return severity, tuple(one.id for one in rights if one.severity == severity)


def _touched(
    model: Model, classes: tuple[str, ...], tier: int, flags: tuple[str, ...], scope: int
) -> tuple[Touched, ...]:
    """Give the rights that the item could hit, by id.

    A class of tier 0 touches no right and no flag can make it touch one. In tier 1 a flag turns direct only a right
    that the class already lists, but for blocking and conflict flags: what an item cannot do, a bad setting does not
    make it do.
    """
    if tier == 0:
        return ()
    direct, enabling = _by_class(model, classes)
    for name in flags:
        flag = model.flags[name]
        free = tier > 1 or _reaches(model, name)
        for right in flag.makes_direct:
            if free or right in direct or right in enabling:
                direct.setdefault(right, []).append(name)
    return tuple(_touch(model, right, direct, enabling, scope) for right in sorted({*direct, *enabling}))


def _by_class(model: Model, classes: tuple[str, ...]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    direct: dict[str, list[str]] = {}
    enabling: dict[str, list[str]] = {}
    for name in classes:
        one = model.technologies[name]
        for right in one.direct:
            direct.setdefault(right, []).append(name)
        for right in one.enabling:
            enabling.setdefault(right, []).append(name)
    return direct, enabling


def _reaches(model: Model, name: str) -> bool:
    flag, rule = model.flags[name], model.diligence
    return flag.weight in rule.direct_weights_at_1 or flag.family in rule.direct_families_at_1


def _touch(
    model: Model, name: str, direct: dict[str, list[str]], enabling: dict[str, list[str]], scope: int
) -> Touched:
    right = model.rights[name]
    hit = name in direct
    scale = right.gravity if hit else max(right.gravity - 1, 1)
    irrem = right.irrem if hit else max(right.irrem - 1, 1)
    # Many people lift severity by one step, never a trivial matter to the top.
    severity = min(max(scale, irrem, min(scope, scale + 1)), WORST)
    because = (*direct.get(name, ()), *enabling.get(name, ()))
    return Touched(name, right.name, hit, tuple(dict.fromkeys(because)), scale, min(scope, WORST), irrem, severity)
