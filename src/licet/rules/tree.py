"""The five nodes of a condition."""

from dataclasses import dataclass
from typing import Literal

type Op = Literal["is", "is_not", "below", "at_most", "above", "at_least", "in", "any_in"]

OPS: tuple[Op, ...] = ("is", "is_not", "below", "at_most", "above", "at_least", "in", "any_in")
"""`in`: one value is among several. `any_in`: one of several values is among several."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A leaf: one fact compared with one value. A missing fact makes it unknown."""

    name: str
    op: Op
    value: bool | float | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Yes when the part is no."""

    part: "Tree"


@dataclass(frozen=True, slots=True)
class All:
    """Yes when every part is yes; of nothing: yes."""

    parts: tuple["Tree", ...]
    label: str = ""
    """What the node stands for, such as the code of an entry that it takes in."""


@dataclass(frozen=True, slots=True)
class Any:
    """Yes when one part is yes; of nothing: no."""

    parts: tuple["Tree", ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class AtLeast:
    """Yes when `count` parts are yes; no when even the unknown ones could not reach it."""

    count: int
    parts: tuple["Tree", ...]
    label: str = ""


type Tree = Fact | Not | All | Any | AtLeast
