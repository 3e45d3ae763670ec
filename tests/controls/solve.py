"""Smallest sets of facts that make a condition yes or no, found by trying; for tests only."""

from collections.abc import Iterator

from licet.core.facts import Value
from licet.rules.prove import truth_of
from licet.rules.tree import All, Any, AtLeast, Fact, Not, Tree
from tests.controls.conftest import facts_of

type Values = dict[str, Value]


def smallest(tree: Tree, *, wanted: bool) -> Values:
    """Give facts that decide the condition as wanted, none of which can be left out."""
    for found in _solve([(tree, wanted)], {}, _limits(tree)):
        if truth_of(tree, facts_of(found)) is wanted:
            return _pruned(tree, found, wanted=wanted)
    raise AssertionError(f"no facts make this {wanted}: {tree}")


def _pruned(tree: Tree, found: Values, *, wanted: bool) -> Values:
    kept = dict(found)
    for name in found:
        rest = {one: value for one, value in kept.items() if one != name}
        if truth_of(tree, facts_of(rest)) is wanted:
            kept = rest
    return kept


def _limits(tree: Tree) -> dict[str, set[float]]:
    found: dict[str, set[float]] = {}
    for leaf in _leaves(tree):
        if isinstance(leaf.value, float):
            found.setdefault(leaf.name, set()).update((leaf.value, leaf.value * 0.99, leaf.value * 1.01))
    return found


def _leaves(tree: Tree) -> Iterator[Fact]:
    match tree:
        case Fact():
            yield tree
        case Not(part):
            yield from _leaves(part)
        case All(parts) | Any(parts) | AtLeast(_, parts):
            for part in parts:
                yield from _leaves(part)


def _solve(goals: list[tuple[Tree, bool]], held: Values, limits: dict[str, set[float]]) -> Iterator[Values]:
    if not goals:
        yield held
        return
    (tree, wanted), rest = goals[0], goals[1:]
    match tree:
        case Not(part):
            yield from _solve([(part, not wanted), *rest], held, limits)
        case Fact():
            yield from _leaf(tree, rest, held, limits, wanted=wanted)
        case AtLeast(count, parts):
            assert wanted
            yield from _solve([*((part, True) for part in parts[:count]), *rest], held, limits)
        case All(parts) | Any(parts):
            if isinstance(tree, All) == wanted:
                yield from _solve([*((part, wanted) for part in parts), *rest], held, limits)
            else:
                for part in parts:
                    yield from _solve([(part, wanted), *rest], held, limits)


def _leaf(
    leaf: Fact, rest: list[tuple[Tree, bool]], held: Values, limits: dict[str, set[float]], *, wanted: bool
) -> Iterator[Values]:
    choices = [held[leaf.name]] if leaf.name in held else _choices(leaf, limits)
    for value in choices:
        if truth_of(leaf, facts_of({leaf.name: value})) is wanted:
            yield from _solve(rest, {**held, leaf.name: value}, limits)


def _choices(leaf: Fact, limits: dict[str, set[float]]) -> list[Value]:
    match leaf.value:
        case bool():
            return [True, False]
        case float():
            return sorted(limits[leaf.name])
        case str():
            return [leaf.value, "XX" if leaf.value.isupper() else "other"]
        case tuple():
            return [(leaf.value[0],), ()] if leaf.op == "any_in" else [leaf.value[0], "other"]
