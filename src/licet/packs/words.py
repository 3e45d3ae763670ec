"""Conditions, periods and citations as lines for a person."""

from collections.abc import Iterable, Mapping
from datetime import date

from licet.core.citations import Citation, Confidence
from licet.core.dates import Period
from licet.packs.model import FactKind
from licet.rules.prove import in_words
from licet.rules.tree import All, Any, AtLeast, Fact, Not, Tree

type Facts = Mapping[str, FactKind]

_SURE: Mapping[Confidence, str] = {
    "seen": "text seen",
    "seen-secondary": "seen in a summary",
    "recalled": "recalled, to be checked",
}


def condition(tree: Tree, facts: Facts, depth: int = 0) -> Iterable[str]:
    """Give a condition as lines, parts below their node and two blanks further in."""
    lead = "  " * depth
    match tree:
        case Fact():
            yield lead + leaf(tree, facts)
        case Not(Fact() as part):
            yield f"{lead}not: {leaf(part, facts)}"
        case Not(part):
            yield f"{lead}not"
            yield from condition(part, facts, depth + 1)
        case All(()):
            yield f"{lead}always"
        case All((part,), ""):
            yield from condition(part, facts, depth)
        case All((All(parts, ""),), label):
            # The criteria of another entry, taken in under its code.
            yield from condition(All(parts, label), facts, depth)
        case All(parts) | Any(parts) | AtLeast(_, parts):
            yield lead + in_words(tree)
            for part in parts:
                yield from condition(part, facts, depth + 1)


def leaf(fact: Fact, facts: Facts) -> str:
    """Give a comparison with its unit, such as `frame_rate_max at most 9 Hz`."""
    kind = facts.get(fact.name)
    return f"{in_words(fact)} {kind.unit}" if kind is not None and kind.unit else in_words(fact)


def period(one: Period) -> str:
    """Give a period in words; `until` names the first day on which it no longer holds."""
    start = f"from {one.start}" if one.start else "from an unknown day"
    return f"{start} until {one.end}" if one.end else start


def standing(one: Period, on: date) -> str:
    """Say how a period lies to a day."""
    if one.start is not None and on < one.start:
        return "not yet in force on that day"
    if one.end is not None and on >= one.end:
        return "no longer in force on that day"
    return "in force on that day"


def sure(confidence: Confidence) -> str:
    """Give a confidence in words."""
    return _SURE[confidence]


def citation(one: Citation) -> str:
    """Give a citation on one line."""
    return f"{', '.join(filter(None, (one.document, one.at, one.date)))} ({sure(one.confidence)})"
