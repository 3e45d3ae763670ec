"""YAML with every scalar as text and every value traced to its line."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import yaml

from licet.core.errors import BadPack
from licet.packs.model import Plain

MAX_DEPTH = 64
"""Deepest nesting of lists and mappings; no pack or case comes near, and the parser's own stack ends much later."""

_ABSENT = frozenset({"", "null", "~"})
_BRACKETS = re.compile(r"[\[\]{}]")
_LEAD = re.compile(r"^[ \-?:]*", re.MULTILINE)
_TAGS = frozenset({"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map", ""})


@dataclass(frozen=True, slots=True)
class Located:
    """A value of a YAML file that knows its place."""

    file: str
    line: int
    data: Plain
    node: yaml.Node | None = field(default=None, repr=False)

    def __str__(self) -> str:
        """Give the place as `file:line`."""
        return f"{self.file}:{self.line}"

    def at(self, step: str | int) -> "Located":
        """Give the value of a key or the member of a list; a key that is absent has the place of its mapping."""
        match self.node, step:
            case yaml.MappingNode(value=pairs), str() if isinstance(self.data, dict):
                for key, value in pairs:
                    if key.value == step:
                        return Located(self.file, _line(key), self.data.get(step), value)
            case yaml.SequenceNode(value=nodes), int() if isinstance(self.data, list) and step < len(nodes):
                return Located(self.file, _line(nodes[step]), self.data[step], nodes[step])
        return Located(self.file, self.line, None)

    def has(self, key: str) -> bool:
        """Say whether a mapping has the key with anything in it; `null`, `~` and an empty value are nothing."""
        found = self.data.get(key) if isinstance(self.data, dict) else None
        return found is not None and not (isinstance(found, str) and found.strip() in _ABSENT)

    def names(self) -> tuple[str, ...]:
        """Give the keys of a mapping, in the order of the file."""
        return tuple(self.data) if isinstance(self.data, dict) else ()

    def members(self) -> "tuple[Located, ...]":
        """Give the members of a list, each with its place."""
        return tuple(self.at(step) for step in range(len(self.data))) if isinstance(self.data, list) else ()


def load_yaml(path: Path, name: str = "") -> Located:
    """Read a YAML file as text, lists and mappings; `name` stands for the file in messages.

    Raises BadPack, one fault a line, for what is not UTF-8 or YAML, for several documents, a duplicate key, a key
    that is no plain word, an anchor, a tag, or lists nested deeper than any pack needs.
    """
    return parse_yaml(path.read_bytes(), name or path.name)


def parse_yaml(content: bytes, name: str) -> Located:
    """Read YAML from bytes, as `load_yaml` does from a file."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        raise BadPack(f"{name}:{line}: byte {content[fault.start]:#04x}: text in UTF-8") from None
    try:
        _refuse_depth(text, name)
        node = yaml.CBaseLoader(text).get_single_node()
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        raise BadPack(f"{name}:{mark.line + 1 if mark else 1}: {fault.problem}: YAML") from None
    except yaml.YAMLError as fault:
        raise BadPack(f"{name}:1: {' '.join(str(fault).split())}: YAML") from None
    if node is None:
        raise BadPack(f"{name}:1: the file is empty: a mapping")
    plain = _Plainer(name)
    data = plain.value(node)
    if plain.faults:
        raise BadPack("\n".join(plain.faults))
    return Located(name, _line(node), data, node)


def _refuse_depth(text: str, name: str) -> None:
    """Count nesting event by event, where a glance at the text shows that it could be deep.

    The composer goes down one frame of the C stack a level, and a file of open brackets would end the process.
    """
    depth = deepest = 0
    for bracket in _BRACKETS.findall(text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    widest = max(len(lead) for lead in _LEAD.findall(text))
    if deepest + widest <= MAX_DEPTH:
        return
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            place = f"{name}:{_line(event)}"
            raise BadPack(f"{place}: lists and mappings nested deeper than {MAX_DEPTH}: at most {MAX_DEPTH}")


def _line(marked: yaml.Node | yaml.Event) -> int:
    mark = marked.start_mark
    return 1 if mark is None else mark.line + 1


class _Plainer:
    """Turns nodes into plain values and gathers the faults on the way."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.faults: list[str] = []
        self.seen: set[int] = set()

    def value(self, node: yaml.Node) -> Plain:
        if id(node) in self.seen:
            self._fault(node, "a value that an alias repeats", "the value written out in each place")
            return None
        self.seen.add(id(node))
        if node.tag not in _TAGS:
            self._fault(node, f"tag {node.tag}", "no tags: everything is text")
        match node:
            case yaml.MappingNode(value=pairs):
                return self._mapping(pairs)
            case yaml.SequenceNode(value=nodes):
                return [self.value(one) for one in nodes]
        return cast("str", node.value)

    def _mapping(self, pairs: list[tuple[yaml.Node, yaml.Node]]) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for key, value in pairs:
            if not isinstance(key, yaml.ScalarNode):
                self._fault(key, "a list or mapping as a key", "text")
            elif key.value in found:
                self._fault(key, f"key {key.value!r} stands twice in one mapping", "each key once")
            else:
                found[key.value] = self.value(value)
        return found

    def _fault(self, node: yaml.Node, what: str, allowed: str) -> None:
        self.faults.append(f"{self.name}:{_line(node)}: {what}: {allowed}")
