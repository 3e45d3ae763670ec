"""Red flags: five states, which of them count at an end, and what makes a flag unknown."""

from collections.abc import Collection, Iterable
from functools import lru_cache

from licet.rights.inputs import FlagWord
from licet.rights.model import Model


def fed(model: Model, said: Collection[str], unanswered: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give the flags that nobody spoke of and that asked, unanswered key questions feed, with the questions."""
    found: dict[str, tuple[str, ...]] = {}
    for question in unanswered:
        for flag in model.questions[question].feeds:
            if flag not in said:
                found[flag] = (*found.get(flag, ()), question)
    return found


def at_lower(states: Iterable[tuple[str, FlagWord]]) -> frozenset[str]:
    """Give the flags that count as present when every unknown is read the better way."""
    return frozenset(name for name, state in states if state == "present")


def at_upper(states: Iterable[tuple[str, FlagWord]], unknown: Iterable[str]) -> frozenset[str]:
    """Give the flags that count as present when every unknown is read the worse way."""
    return frozenset(name for name, state in states if state in {"present", "alleged", "unknown"}).union(unknown)


def counts(model: Model, flag: str, tier: int) -> bool:
    """Say whether a flag of this kind counts for the tier."""
    one, depth = model.flags[flag], model.diligence.tiers[tier]
    return one.weight in depth.weights or one.family in depth.families


@lru_cache(maxsize=4096)
def counting(model: Model, present: frozenset[str], tier: int) -> tuple[str, ...]:
    """Give the present flags that count for the tier, in the order of their ids."""
    return tuple(sorted(flag for flag in present if counts(model, flag, tier)))
