"""The parameter that decides an entry, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from licet.core.facts import Fact, Facts
from licet.core.proofs import Proof
from licet.packs.model import FactKind
from licet.rules.prove import truth_of, value_in_words
from licet.rules.tree import All, Any, AtLeast, Not, Tree
from licet.rules.tree import Fact as Leaf


@dataclass(frozen=True, slots=True)
class Answered:
    """A condition with its proof and everything needed to talk about it."""

    tree: Tree
    proof: Proof
    facts: Facts
    vocabulary: Mapping[str, FactKind]

    def unit(self, words: str, name: str) -> str:
        """Put the unit behind a number, or the name of the fact where its unit is a bare count."""
        unit = self.vocabulary[name].unit if name in self.vocabulary else ""
        return f"{words} {name.replace('_', ' ')}" if unit in {"", "count", "ratio"} else f"{words} {unit}"


def decider(code: str, one: Answered, questions: tuple[str, ...] = ()) -> str:
    """Say what decides an entry: one value and the value at which it turns, else what is missing or what fails.

    Words such as `9 Hz: not 6A003.b.4.b; at 10 Hz it would be`, or `unknown: Does it ...? and 2 more questions`.
    """
    if questions:
        first = one.vocabulary[questions[0]].question if questions[0] in one.vocabulary else questions[0]
        more = f" and {len(questions) - 1} more" if questions[1:] else ""
        return f"{code} is undecided: {first}{more}"
    verdict = code if one.proof.truth else f"not {code}"
    for leaf, known, _ in sorted(turning(one.tree, one.proof), key=lambda found: (found[2], not _number(found[0]))):
        if known.fact is not None and (words := _turns(leaf, known, one)):
            return f"{_said(leaf, known.fact, one)}: {verdict}; {words} it would {'not ' if one.proof.truth else ''}be"
    failed = next((leaf for leaf in failing(one.proof) if leaf.fact is not None), None)
    return verdict if failed is None or failed.fact is None else f"{verdict}: {_asked(failed.asks, failed.fact, one)}"


def turning(tree: Tree, proof: Proof, depth: int = 0) -> Iterator[tuple[Leaf, Proof, int]]:
    """Give every leaf that would turn a decided answer alone, were it answered the other way.

    With each, how many other entries it lies in: what an entry itself asks tells more than what its parts ask.
    """
    match tree:
        case Leaf():
            yield tree, proof, depth
        case Not(part):
            yield from turning(part, proof.parts[0], depth)
        case All(parts, label) | Any(parts, label) | AtLeast(_, parts, label):
            for part, known in zip(parts, proof.parts, strict=True):
                if _pivotal(tree, proof, known):
                    yield from turning(part, known, depth + bool(label))


def _pivotal(tree: All | Any | AtLeast, proof: Proof, part: Proof) -> bool:
    """Say whether the group turns when this part does and all else stays."""
    yes = sum(one.truth is True for one in proof.parts)
    unknown = sum(one.truth is None for one in proof.parts)
    need = len(proof.parts) if isinstance(tree, All) else 1 if isinstance(tree, Any) else tree.count
    if part.truth is None or proof.truth is None:
        return False
    if proof.truth:
        return part.truth and yes - 1 + unknown < need
    return not part.truth and yes + 1 >= need


def failing(proof: Proof) -> Iterator[Proof]:
    """Give the leaves that carry a decided answer, those that agree with it."""
    if proof.asks:
        yield proof
    for part in proof.parts:
        if part.truth is proof.truth or len(proof.parts) == 1:
            yield from failing(part)


def _number(leaf: Leaf) -> bool:
    return isinstance(leaf.value, float | int) and not isinstance(leaf.value, bool)


def supporting(tree: Tree, proof: Proof, *, wanted: bool = True) -> Iterator[Proof]:
    """Give the leaves that help the condition to be met; those that only keep an exception away, if numbers."""
    match tree:
        case Leaf():
            if proof.truth is wanted and proof.fact is not None and (wanted or _number(tree)):
                yield proof
        case Not(part):
            yield from supporting(part, proof.parts[0], wanted=not wanted)
        case All(parts) | Any(parts) | AtLeast(_, parts):
            for part, known in zip(parts, proof.parts, strict=True):
                yield from supporting(part, known, wanted=wanted)


def _said(leaf: Leaf, fact: Fact, one: Answered) -> str:
    return one.unit(value_in_words(fact.value), leaf.name) if _number(leaf) else _asked(leaf.name, fact, one)


def _asked(name: str, fact: Fact, one: Answered) -> str:
    """Give a fact as its question and answer, for a name with underscores tells a person little."""
    question = one.vocabulary[name].question if name in one.vocabulary else f"{name}?"
    words = value_in_words(fact.value)
    kind = one.vocabulary[name].type if name in one.vocabulary else ""
    return f"{question} {one.unit(words, name) if kind == 'quantity' else words}"


def _turns(leaf: Leaf, known: Proof, one: Answered) -> str:
    """Give the words for the nearest value that turns the whole answer, or nothing when none does."""
    for value, words in _nearest(leaf, known):
        truth = truth_of(one.tree, {**one.facts, leaf.name: Fact(leaf.name, value)})
        if truth is not None and truth is not one.proof.truth:
            return one.unit(words, leaf.name) if _number(leaf) else words
    return ""


def _nearest(leaf: Leaf, known: Proof) -> Iterator[tuple[bool | float | str | tuple[str, ...], str]]:
    match leaf.value:
        case bool():
            wanted = leaf.value == (leaf.op == "is")
            value = wanted if not known.truth else not wanted
            yield value, "with yes" if value else "with no"
        case float() | int():
            yield from _number_near(leaf, float(leaf.value), met=known.truth is True)
        case str():
            if not known.truth and leaf.op == "is":
                yield leaf.value, f"with {leaf.value}"
        case tuple():
            if not known.truth:
                value_ = leaf.value[:1] if leaf.op == "any_in" else leaf.value[0]
                yield value_, f"with {leaf.value[0]}"


def _number_near(leaf: Leaf, limit: float, *, met: bool) -> Iterator[tuple[float, str]]:
    """Give the nearest number on the other side of a limit; the next whole step where the limit itself is not it."""
    exact = Decimal(value_in_words(limit)).normalize()
    places = exact.as_tuple().exponent
    step = Decimal(10) ** min(places if isinstance(places, int) else 0, 0)
    up, down = float(exact + step), float(exact - step)
    at = (limit, f"at {value_in_words(limit)}")
    above = (up, f"at {value_in_words(up)}")
    below = (down, f"below {value_in_words(limit)}")
    side = {
        ("above", False): above,
        ("above", True): at,
        ("at_least", False): at,
        ("at_least", True): below,
        ("below", False): below,
        ("below", True): at,
        ("at_most", False): at,
        ("at_most", True): above,
        ("is", False): at,
    }.get((leaf.op, met))
    if side is not None:
        yield side
