"""Random conditions and facts over a small vocabulary, for the property tests."""

import json
import math
from dataclasses import dataclass

from hypothesis import strategies as st

from licet.core.facts import Fact as Known
from licet.rules.tree import All, Any, AtLeast, Fact, Not


@dataclass(frozen=True)
class Kind:
    type: str
    unit: str = ""
    values: tuple[str, ...] = ()


VOCABULARY = {
    "cooled": Kind("boolean"),
    "covert": Kind("boolean"),
    "frame_rate": Kind("quantity", "Hz"),
    "pixels": Kind("quantity", "count"),
    "layout": Kind("enum", values=("linear", "2d", "it's \\ odd", "other")),
    "destination": Kind("country"),
    "end_use": Kind("list", values=("civil", "military", "o'clock", "surveillance")),
}
COUNTRIES = ("NO", "NA", "CN")
NUMBERS = st.sampled_from([0.0, 1.0, 9.0, 9.5, 10.0, 1e9])


def _values(name):
    match VOCABULARY[name].type:
        case "boolean":
            return st.booleans()
        case "quantity":
            return st.one_of(NUMBERS, st.just(math.nan))
        case "enum":
            return st.sampled_from(VOCABULARY[name].values)
        case "country":
            return st.sampled_from(COUNTRIES)
    words = st.sampled_from((*VOCABULARY[name].values, None))
    return st.lists(words, max_size=3).map(tuple)


def _leaf(name):
    several = st.lists(st.sampled_from(VOCABULARY[name].values or COUNTRIES), min_size=1, max_size=3, unique=True)
    match VOCABULARY[name].type:
        case "boolean":
            return st.builds(Fact, st.just(name), st.sampled_from(["is", "is_not"]), st.booleans())
        case "quantity":
            ops = st.sampled_from(["is", "is_not", "below", "at_most", "above", "at_least"])
            return st.builds(Fact, st.just(name), ops, NUMBERS)
        case "list":
            return st.builds(Fact, st.just(name), st.just("any_in"), several.map(tuple))
    one = st.builds(Fact, st.just(name), st.sampled_from(["is", "is_not"]), several.map(lambda words: words[0]))
    return st.one_of(one, st.builds(Fact, st.just(name), st.just("in"), several.map(tuple)))


LEAVES = st.sampled_from(sorted(VOCABULARY)).flatmap(_leaf)


def _nodes(parts):
    several = st.lists(parts, max_size=4).map(tuple)
    return st.one_of(
        st.builds(Not, parts),
        st.builds(All, several),
        st.builds(Any, several),
        st.builds(AtLeast, st.integers(1, 4), several),
    )


TREES = st.recursive(LEAVES, _nodes, max_leaves=8)
FACTS = st.fixed_dictionaries({}, optional={name: _values(name) for name in VOCABULARY}).map(
    lambda values: {name: Known(name, value) for name, value in values.items()}
)


def columns(rows):
    """Give rows of facts as columns; a missing fact is None."""
    return {name: [row[name].value if name in row else None for row in rows] for name in VOCABULARY}


def as_json(value):
    return json.dumps(list(value)) if isinstance(value, tuple) else value
