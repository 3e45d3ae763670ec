"""The smallest changes of the facts that would turn a decided answer round."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, combinations, pairwise, product

from licet.core.facts import Fact as Known
from licet.core.facts import Facts, Value
from licet.rules.missing import leaves
from licet.rules.prove import truth_of, value_in_words
from licet.rules.read import Vocabulary
from licet.rules.tree import All, Any, Fact, Not, Tree

ELSEWHERE = "ZZ"
"""Two letters that ISO 3166 gives to no country: stands for any country that a condition does not name."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fact changed."""

    fact: str
    value: Value
    """A value that does it; for a number, the nearest round one beyond the boundary."""
    text: str
    """In words, with the boundary and the value now: `frame_rate above 9 Hz (now 9 Hz)`."""
    way: str = ""
    """Changes of one fact the same way, nearer and farther, share it."""


type Changes = tuple[Change, ...]


def flips(tree: Tree, facts: Facts, vocabulary: Vocabulary) -> tuple[Changes, ...]:
    """Give the sets of changes, each as small as any, after which a yes is a no or a no is a yes.

    Single facts are tried first, and pairs only where none does it. For a number, only the nearest change each way is
    given. A list changes by one value added, by some taken away, or to one alone. An unknown answer has no flips: see
    `missing`.
    """
    now = truth_of(tree, facts)
    if now is None:
        return ()
    asked: dict[str, list[Fact]] = {}
    for leaf in leaves(tree):
        asked.setdefault(leaf.name, []).append(leaf)
    forced = _forced(tree, facts, wanted=not now)
    options = {name: tuple(_options(name, asked[name], facts, vocabulary)) for name in asked}
    for size in (1, 2):
        names = (some for some in combinations(options, size) if forced <= {*some})
        tried = chain.from_iterable(product(*(options[name] for name in some)) for some in names)
        found = _turning(tried, tree, facts, wanted=not now)
        if found:
            return found
    return ()


def changed(facts: Facts, changes: Changes) -> Facts:
    """Give the facts as they would be after the changes."""
    return {**facts, **{one.fact: Known(one.fact, one.value) for one in changes}}


def _forced(tree: Tree, facts: Facts, *, wanted: bool) -> frozenset[str]:
    """Give facts that must change before the answer can be the wanted one; perhaps not all of them."""
    match tree:
        case Fact(name):
            return frozenset() if truth_of(tree, facts) is wanted else frozenset({name})
        case Not(part):
            return _forced(part, facts, wanted=not wanted)
        case All(parts) | Any(parts) if parts:
            inner = [_forced(part, facts, wanted=wanted) for part in parts]
            return frozenset.union(*inner) if isinstance(tree, All) == wanted else frozenset.intersection(*inner)
        case _:
            return frozenset()


def _turning(tried: Iterable[Changes], tree: Tree, facts: Facts, *, wanted: bool) -> tuple[Changes, ...]:
    found: dict[tuple[tuple[str, str], ...], Changes] = {}
    for changes in tried:
        way = tuple((one.fact, one.way) for one in changes)
        if way not in found and truth_of(tree, changed(facts, changes)) is wanted:
            found[way] = changes
    return tuple(found.values())


def _options(name: str, asked: list[Fact], facts: Facts, vocabulary: Vocabulary) -> Iterable[Change]:
    """Give one value out of every range of values that the condition tells apart, nearest first."""
    known, kind = facts.get(name), vocabulary[name]
    unit = f" {kind.unit}" if kind.unit else ""
    value = None if known is None else known.value
    now = "not known now" if value is None else f"now {value_in_words(value)}{unit}"
    match kind.type:
        case "boolean":
            found = _truths(name, value)
        case "quantity":
            found = _numbers(name, {float(one.value) for one in asked if isinstance(one.value, float)}, value, unit)
        case "list":
            found = _lists(name, [one.value for one in asked if isinstance(one.value, tuple)], value)
        case _:
            found = _words(name, asked, value, kind.values or (ELSEWHERE,))
    for one in found:
        yield Change(name, one.value, f"{one.text} ({now})", one.way)


def _truths(name: str, value: Value | None) -> Iterable[Change]:
    for one in (True, False):
        if value is not one:
            yield Change(name, one, name if one else f"not {name}", str(one))


def _words(name: str, asked: list[Fact], value: Value | None, all_words: tuple[str, ...]) -> Iterable[Change]:
    named = dict.fromkeys(word for one in asked for word in _named(one))
    for word in named:
        if word != value:
            yield Change(name, word, f"{name} is {word}", word)
    other = next((word for word in reversed(all_words) if word not in named), None)
    if other is not None and value not in {*all_words} - {*named} and value != other:
        yield Change(name, other, f"{name} is none of {', '.join(named)}", other)


def _named(leaf: Fact) -> tuple[str, ...]:
    return leaf.value if isinstance(leaf.value, tuple) else (str(leaf.value),)


def _lists(name: str, asked: list[tuple[str, ...]], value: Value | None) -> Iterable[Change]:
    held = value if isinstance(value, tuple) else ()
    for word in dict.fromkeys(chain.from_iterable(asked)):
        if word not in held:
            yield Change(name, (*held, word), f"{name} has {word} too" if held else f"{name} is {word}", f"+{word}")
        if held not in {(), (word,)}:
            yield Change(name, (word,), f"{name} is {word} alone", f"+{word}")
    for words in dict.fromkeys([*asked, tuple(chain.from_iterable(asked))]):
        left = tuple(one for one in held if one is not None and one not in words)
        if value is None or left != held:
            yield Change(name, left, f"{name} has none of {', '.join(words)}", f"-{words}")


def _numbers(name: str, bounds: set[float], value: Value | None, unit: str) -> Iterable[Change]:
    """Give a value out of every stretch between bounds, and every bound; nearest first, up and then down."""
    ranges = list(_ranges(sorted(bounds), unit))
    if not isinstance(value, int | float):
        yield from (Change(name, one, f"{name} {low or high}", "") for one, low, high in ranges)
        return
    up = [Change(name, one, f"{name} {low}", "up") for one, low, _ in ranges if low and one > value]
    down = [Change(name, one, f"{name} {high}", "down") for one, _, high in ranges if high and one < value]
    yield from (*up, *reversed(down))


def _ranges(bounds: list[float], unit: str) -> Iterable[tuple[float, str, str]]:
    """Give a value of each stretch, with its words for one who comes from below, and from above."""
    said: Mapping[float, str] = {one: f"{value_in_words(one)}{unit}" for one in bounds}
    first, last = bounds[0], bounds[-1]
    yield first - 1 if first >= 1 else first / 2 if first > 0 else first - 1, "", f"below {said[first]}"
    for one, after in pairwise(bounds):
        yield one, said[one], said[one]
        middle = one + 1 if one + 1 < after else (one + after) / 2
        yield middle, f"above {said[one]}", f"below {said[after]}"
    yield last, said[last], said[last]
    yield last + 1, f"above {said[last]}", ""
