"""A condition as a pack file has it, made into a tree; every fault is told with its place."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, Self

from licet.core.errors import BadPack
from licet.rules.tree import OPS, All, Any, AtLeast, Fact, Not, Op, Tree

_COUNTRY = re.compile(r"[A-Z]{2}\Z")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(e-?[0-9]+)?\Z")
_MANY: tuple[Op, ...] = ("in", "any_in")

ALLOWED: Mapping[str, tuple[Op, ...]] = {
    "boolean": ("is", "is_not"),
    "quantity": ("is", "is_not", "below", "at_most", "above", "at_least"),
    "enum": ("is", "is_not", "in"),
    "country": ("is", "is_not", "in"),
    "list": ("any_in",),
}
"""Type of a fact to the operators that make sense for it."""


_HEADS = ("fact", "all", "any", "not", "count", "ref")


class _Faulty(Exception):
    """A fault was noted; go on with the next condition."""


class Kind(Protocol):
    """What the reader must know of a fact."""

    @property
    def type(self) -> str:
        """One of the keys of ALLOWED."""

    @property
    def unit(self) -> str:
        """Unit of a quantity."""

    @property
    def values(self) -> tuple[str, ...]:
        """Words that an enum or a list may hold; empty: any."""


class Where(Protocol):
    """A place in a file; `str` of it reads `file:line`."""

    def at(self, step: str | int) -> Self:
        """Give the place of a key's value or of a member of a list."""


type Vocabulary = Mapping[str, Kind]
type Resolve = Callable[[str], Tree | None]


def read(data: object, vocabulary: Vocabulary, where: Where, resolve: Resolve | None = None) -> Tree:
    """Make the tree of a condition, or raise BadPack with every fault in it, one a line.

    `resolve` gives the tree of another entry for `{ref: id}`; without it a reference is a fault.
    """
    faults: list[str] = []
    tree = Reader(vocabulary, faults, resolve).tree(data, where)
    if faults or tree is None:
        raise BadPack("\n".join(faults))
    return tree


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads many conditions against one vocabulary and gathers their faults."""

    vocabulary: Vocabulary
    faults: list[str]
    resolve: Resolve | None = None

    def tree(self, data: object, where: Where) -> Tree | None:
        """Give the tree of a condition; None when a fault in it was noted."""
        try:
            return self._node(data, where)
        except _Faulty:
            return None

    def value(self, name: object, data: object, where: Where) -> bool | float | str | tuple[str, ...] | None:
        """Give a value that a fact may be set to; None when a fault in it was noted."""
        try:
            kind = self._kind(name, where)
            if kind.type == "list":
                return self._value(kind, "any_in", [data] if isinstance(data, str) else data, where)
            return self._one(kind, data, where)
        except _Faulty:
            return None

    def _node(self, data: object, where: Where) -> Tree:
        if isinstance(data, str):
            return self._true(data, where)
        if not isinstance(data, Mapping):
            raise self._fault(where, f"a condition is {_shape(data)}", "a fact name or a mapping")
        heads = [head for head in _HEADS if head in data]
        if len(heads) != 1:
            said = " and ".join(heads) or ", ".join(map(str, data)) or "nothing"
            raise self._fault(where, f"a condition has {said}", f"exactly one of {', '.join(_HEADS)}")
        readers = {"fact": self._leaf, "not": self._not, "count": self._count, "ref": self._ref}
        return readers.get(heads[0], self._group)(data, where)

    def _fault(self, where: Where, what: str, allowed: str) -> "_Faulty":
        self.faults.append(f"{where}: {what}: {allowed}")
        return _Faulty()

    def _keys(self, data: Mapping[str, object], allowed: Sequence[str], where: Where) -> None:
        for key in data:
            if key not in allowed and key != "note":
                self._fault(where.at(key), f"unknown key {key!r} in a condition", ", ".join([*allowed, "note"]))

    def _kind(self, name: object, where: Where) -> Kind:
        if isinstance(name, str) and name in self.vocabulary:
            return self.vocabulary[name]
        raise self._fault(where, f"unknown fact {name!r}", "a name of the vocabulary (data/facts)")

    def _true(self, name: str, where: Where) -> Tree:
        kind = self._kind(name, where)
        if kind.type != "boolean":
            raise self._fault(
                where, f"fact {name} is a {kind.type} and stands bare", "{fact: ..., an operator: a value}"
            )
        return Fact(name, "is", value=True)

    def _leaf(self, data: Mapping[str, object], where: Where) -> Tree:
        self._keys(data, ("fact", "unit", *OPS), where)
        kind = self._kind(data["fact"], where.at("fact"))
        used = [op for op in OPS if op in data]
        if len(used) != 1:
            raise self._fault(where, f"a leaf has {len(used)} operators", f"exactly one of {', '.join(OPS)}")
        name, op = str(data["fact"]), used[0]
        if op not in ALLOWED[kind.type]:
            allowed = ", ".join(ALLOWED[kind.type])
            raise self._fault(where.at(op), f"operator {op} on the {kind.type} fact {name}", allowed)
        if "unit" in data and data["unit"] != kind.unit:
            raise self._fault(where.at("unit"), f"unit {data['unit']!r} of fact {name}", kind.unit or "no unit")
        return Fact(name, op, self._value(kind, op, data[op], where.at(op)))

    def _value(self, kind: Kind, op: Op, data: object, where: Where) -> bool | float | str | tuple[str, ...]:
        if op not in _MANY:
            return self._one(kind, data, where)
        if not isinstance(data, Sequence) or isinstance(data, str) or not data:
            raise self._fault(where, f"{op} has {_shape(data)}", "a list with at least one value")
        words = [self._try(kind, one, where.at(step)) for step, one in enumerate(data)]
        if None in words:
            raise _Faulty
        return tuple(map(str, words))

    def _try(self, kind: Kind, data: object, where: Where) -> bool | float | str | None:
        try:
            return self._one(kind, data, where)
        except _Faulty:
            return None

    def _one(self, kind: Kind, data: object, where: Where) -> bool | float | str:
        if not isinstance(data, str):
            raise self._fault(where, f"value is {_shape(data)}", _values(kind))
        match kind.type:
            case "boolean" if data in {"true", "false"}:
                return data == "true"
            case "quantity" if _NUMBER.match(data) and math.isfinite(float(data)):
                return float(data)
            case "country" if _COUNTRY.match(data):
                return data
            case "enum" | "list" if data and (data in kind.values or not kind.values):
                return data
        raise self._fault(where, f"value {data!r} of a fact of type {kind.type}", _values(kind))

    def _parts(self, data: object, where: Where) -> tuple[Tree, ...]:
        if not isinstance(data, Sequence) or isinstance(data, str):
            raise self._fault(where, f"parts are {_shape(data)}", "a list of conditions")
        parts = [self.tree(part, where.at(step)) for step, part in enumerate(data)]
        whole = tuple(part for part in parts if part is not None)
        if len(whole) < len(parts):
            raise _Faulty
        return whole

    def _label(self, data: Mapping[str, object], where: Where) -> str:
        label = data.get("label", "")
        if not isinstance(label, str):
            raise self._fault(where.at("label"), f"label is {_shape(label)}", "text")
        return label

    def _group(self, data: Mapping[str, object], where: Where) -> Tree:
        head = "all" if "all" in data else "any"
        self._keys(data, (head, "label"), where)
        parts, label = self._parts(data[head], where.at(head)), self._label(data, where)
        return All(parts, label) if head == "all" else Any(parts, label)

    def _not(self, data: Mapping[str, object], where: Where) -> Tree:
        self._keys(data, ("not",), where)
        return Not(self._node(data["not"], where.at("not")))

    def _count(self, data: Mapping[str, object], where: Where) -> Tree:
        self._keys(data, ("count", "of", "label"), where)
        parts, label = self._parts(data.get("of"), where.at("of")), self._label(data, where)
        count = data["count"]
        if not isinstance(count, str) or not count.isdecimal() or not 1 <= int(count) <= len(parts):
            raise self._fault(where.at("count"), f"count {count!r} of {len(parts)} parts", f"1 to {len(parts)}")
        return AtLeast(int(count), parts, label)

    def _ref(self, data: Mapping[str, object], where: Where) -> Tree:
        self._keys(data, ("ref",), where)
        if self.resolve is None:
            raise self._fault(where, "a reference to an entry", "only in the criteria of control entries")
        name = data["ref"]
        found = self.resolve(name) if isinstance(name, str) else None
        if found is None:
            raise self._fault(where.at("ref"), f"unknown entry {name!r}", "the id of a control entry")
        return found


def _shape(data: object) -> str:
    match data:
        case None:
            return "empty"
        case str():
            return f"the text {data!r}"
        case Mapping():
            return "a mapping"
        case Sequence():
            return "a list" if data else "an empty list"
        case _:
            return type(data).__name__


def _values(kind: Kind) -> str:
    match kind.type:
        case "boolean":
            return "true or false"
        case "quantity":
            return f"a number in {kind.unit}" if kind.unit else "a number"
        case "country":
            return "two capital letters of ISO 3166"
        case _:
            return ", ".join(kind.values) if kind.values else "text"
