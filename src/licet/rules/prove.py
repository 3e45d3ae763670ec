"""A condition answered from the facts of one case, with the whole proof."""

import operator
from collections.abc import Callable, Mapping

from licet.core.errors import BadInput
from licet.core.facts import Facts, Value
from licet.core.proofs import Proof
from licet.core.truth import Truth, all_of, any_of, negate
from licet.rules.tree import All, Any, AtLeast, Fact, Not, Tree

_WORDS = {
    "is": "is",
    "is_not": "is not",
    "below": "below",
    "at_most": "at most",
    "above": "above",
    "at_least": "at least",
    "in": "is one of",
    "any_in": "has one of",
}

_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    "is": operator.eq,
    "is_not": operator.ne,
    "below": operator.lt,
    "at_most": operator.le,
    "above": operator.gt,
    "at_least": operator.ge,
}


def prove(tree: Tree, facts: Facts) -> Proof:
    """Answer every node of a condition; a missing fact makes its leaf unknown, never no.

    >>> prove(Fact("frame_rate", "at_most", 9.0), {}).truth is None
    True
    """
    match tree:
        case Fact():
            found = facts.get(tree.name)
            return Proof(
                in_words(tree), None if found is None else _holds(tree, found.value), fact=found, asks=tree.name
            )
        case Not(part):
            inner = prove(part, facts)
            return Proof(in_words(tree), negate(inner.truth), (inner,))
        case All(parts):
            proofs = tuple(prove(part, facts) for part in parts)
            return Proof(in_words(tree), all_of(one.truth for one in proofs), proofs)
        case Any(parts):
            proofs = tuple(prove(part, facts) for part in parts)
            return Proof(in_words(tree), any_of(one.truth for one in proofs), proofs)
        case AtLeast(count, parts):
            proofs = tuple(prove(part, facts) for part in parts)
            return Proof(in_words(tree), _reached(count, [one.truth for one in proofs]), proofs)


def truth_of(tree: Tree, facts: Facts) -> Truth:
    """Answer a condition with the truth alone: that of its proof, several times faster."""
    match tree:
        case Fact():
            found = facts.get(tree.name)
            return None if found is None else _holds(tree, found.value)
        case Not(part):
            return negate(truth_of(part, facts))
        case All(parts):
            return all_of([truth_of(part, facts) for part in parts])
        case Any(parts):
            return any_of([truth_of(part, facts) for part in parts])
        case AtLeast(count, parts):
            return _reached(count, [truth_of(part, facts) for part in parts])


def in_words(tree: Tree) -> str:
    """Give the words of one node, without its parts, such as `frame_rate at most 9` or `at least 2 of`."""
    match tree:
        case Fact(name, op, bool(value)):
            return name if value == (op == "is") else f"not {name}"
        case Fact(name, op, value):
            return f"{name} {_WORDS[op]} {value_in_words(value)}"
        case Not():
            return "not"
        case All(_, label):
            return f"{label}: all of" if label else "all of"
        case Any(_, label):
            return f"{label}: any of" if label else "any of"
        case AtLeast(count, _, label):
            return f"{label}: at least {count} of" if label else f"at least {count} of"


def value_in_words(value: Value) -> str:
    """Give a value as a person writes it: `9`, not `9.0`; `yes`, not `True`; a list with commas."""
    match value:
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return f"{value:.15g}"
        case str():
            return value
        case _:
            return ", ".join("perhaps others" if one is None else one for one in value) or "nothing"


def _reached(count: int, truths: list[Truth]) -> Truth:
    yes, maybe = truths.count(True), truths.count(None)
    return True if yes >= count else False if yes + maybe < count else None


def _holds(leaf: Fact, value: Value) -> Truth:
    wanted = leaf.value
    if leaf.op == "any_in" and isinstance(wanted, tuple) and isinstance(value, tuple):
        return _intersects(wanted, value)
    if leaf.op == "in" and isinstance(wanted, tuple) and isinstance(value, str):
        return value in wanted
    if isinstance(wanted, bool) and isinstance(value, bool):
        return (value == wanted) == (leaf.op == "is")
    if isinstance(wanted, str) and isinstance(value, str):
        return (value == wanted) == (leaf.op == "is")
    if _number(wanted) and _number(value):
        return _compares(leaf, float(value), float(wanted))  # type: ignore[arg-type]
    raise BadInput(f"fact {leaf.name}: value {value!r}: cannot be read as `{in_words(leaf)}`")


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _intersects(wanted: tuple[str, ...], held: tuple[str | None, ...]) -> Truth:
    if any(one in wanted for one in held if one is not None):
        return True
    return None if None in held else False


def _compares(leaf: Fact, value: float, wanted: float) -> Truth:
    if value != value:  # noqa: PLR0124 - not a number is a reading that failed, so it is unknown
        return None
    if leaf.op not in _COMPARE:
        raise BadInput(f"fact {leaf.name}: operator {leaf.op}: not for a number")
    return _COMPARE[leaf.op](value, wanted)
