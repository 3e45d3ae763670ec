"""Reading a pack file of the rights model: what must stand, of which shape, and where a fault is.

Works on plain text as the packs keep it, so that a warm start reads no YAML; lines are looked up only for faults.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import cast

from licet.core.dates import first_day
from licet.core.errors import BadInput, BadPack, NotFound
from licet.packs.model import Plain

type Yaml = Callable[[str], dict[str, Plain]]
"""Gives a pack file by its path, such as `rights/flags.yaml`."""

type Step = str | int

_ABSENT = frozenset({"", "null", "~"})
_WHOLE = re.compile(r"\d+\Z")
TRUTHS = {"true": True, "yes": True, "false": False, "no": False}
"""How a truth about the model itself (never about a case) may be written."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a file that cannot be used."""

    file: str
    path: tuple[Step, ...]
    what: str
    allowed: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A value of a pack file with its place; faults of all sheets gather in one list."""

    file: str
    data: Plain
    faults: list[Fault]
    path: tuple[Step, ...] = ()

    def fault(self, what: str, allowed: str, key: Step | None = None) -> None:
        """Note a fault at this value, or at one of its keys."""
        path = self.path if key is None else (*self.path, key)
        self.faults.append(Fault(self.file, path, what, allowed))

    def has(self, key: str) -> bool:
        """Say whether a mapping has the key with anything in it."""
        found = self.data.get(key) if isinstance(self.data, dict) else None
        return found is not None and not (isinstance(found, str) and found.strip() in _ABSENT)

    def at(self, key: Step) -> "Sheet":
        """Give the value of a key or the member of a list."""
        found: Plain = None
        match self.data, key:
            case dict(), str():
                found = self.data.get(key)
            case list(), int():
                found = self.data[key]
        return Sheet(self.file, found, self.faults, (*self.path, key))

    def mapping(self, needs: Collection[str], may: Collection[str] = ()) -> bool:
        """Check that this is a mapping with the needed keys and no unknown one; say whether it is a mapping."""
        if not isinstance(self.data, dict):
            self.fault("not a mapping", f"a mapping with {', '.join(needs) or 'keys'}")
            return False
        for key in self.data:
            if key not in needs and key not in may:
                self.fault(f"unknown key {key!r}", ", ".join([*needs, *may]), key)
        for key in needs:
            if key not in self.data or self.data[key] is None:
                self.fault(f"no {key}", f"{key} is compulsory")
        return True

    def pairs(self, key: str) -> "tuple[tuple[str, Sheet], ...]":
        """Give the keys and values of a mapping; none when it is absent."""
        found = self.at(key)
        if isinstance(found.data, dict):
            return tuple((one, found.at(one)) for one in found.data)
        if self.has(key):
            self.fault(f"{key} is not a mapping", "a mapping", key)
        return ()

    def rows(self, key: str) -> "tuple[Sheet, ...]":
        """Give the members of a list; none when it is absent."""
        found = self.at(key)
        if isinstance(found.data, list):
            return tuple(found.at(step) for step in range(len(found.data)))
        if self.has(key):
            self.fault(f"{key} is not a list", "a list", key)
        return ()

    def text(self, key: str) -> str:
        """Give the text of a key; empty when it is absent."""
        found = self.data.get(key) if isinstance(self.data, dict) else None
        if isinstance(found, str):
            return "" if found.strip() in _ABSENT else found.strip()
        if found is not None:
            self.fault(f"{key} is not a text", "text", key)
        return ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts; one text alone is a list of one."""
        found = self.data.get(key) if isinstance(self.data, dict) else None
        if isinstance(found, str):
            return (found.strip(),) if found.strip() not in _ABSENT else ()
        words = [one.strip() for one in found or [] if isinstance(one, str)] if isinstance(found, list) else []
        if len(words) != len(found or []):
            self.fault(f"{key} holds something that is not text", "a list of texts", key)
        return tuple(words)

    def choice(self, key: str, allowed: Collection[str]) -> str:
        """Give the text of a key, which must be one of several words."""
        found = self.text(key)
        if found and found not in allowed:
            self.fault(f"{key} {found!r}", f"one of {', '.join(allowed)}", key)
            return ""
        return found

    def choices(self, key: str, allowed: Collection[str], what: str = "") -> tuple[str, ...]:
        """Give a list of texts, each of which must be one of several words."""
        found = self.texts(key)
        for word in found:
            if word not in allowed:
                listed = ", ".join(allowed)
                self.fault(f"{what or key} {word!r} in {key}", f"one of {listed}" if len(listed) < 400 else what, key)
        return tuple(word for word in found if word in allowed)

    def whole(self, key: str, least: int, most: int) -> int:
        """Give a whole number between two bounds; the least when it is absent or wrong."""
        found = self.text(key)
        if found and _WHOLE.match(found) and least <= int(found) <= most:
            return int(found)
        self.fault(f"{key} {found!r}", f"a whole number from {least} to {most}", key)
        return least

    def truth(self, key: str) -> bool:
        """Give a truth about the model; an absent one is no, for it says nothing about a case."""
        return TRUTHS.get(self.choice(key, TRUTHS), False)

    def day(self, key: str, read: Callable[[str], date] = first_day) -> date | None:
        """Give the day of a key; None when it is absent."""
        found = self.text(key)
        if not found:
            return None
        try:
            return read(found)
        except BadInput:
            self.fault(f"{key} {found!r}", "YYYY, YYYY-MM or YYYY-MM-DD", key)
            return None


def sheet(yaml: Yaml, path: str, faults: list[Fault]) -> Sheet:
    """Open a pack file."""
    try:
        return Sheet(path, cast("Plain", yaml(path)), faults)
    except NotFound:
        faults.append(Fault(path, (), "the file is missing", "a file of the rights model"))
        return Sheet(path, {}, faults)


def refuse(faults: list[Fault], root: Path | None) -> None:
    """Raise BadPack with every fault, one `file:line: what: what is allowed` a line; do nothing when there is none."""
    if faults:
        raise BadPack("\n".join(sorted({f"{_place(one, root)}: {one.what}: {one.allowed}" for one in faults})))


def _place(fault: Fault, root: Path | None) -> str:
    file = None if root is None else root / fault.file
    if file is None or not file.is_file():
        return f"{fault.file}:1"
    from licet.packs.lines import load_yaml  # noqa: PLC0415 - a warm start needs no YAML

    found = load_yaml(file, fault.file)
    for step in fault.path:
        found = found.at(step)
    return f"{fault.file}:{found.line}"


def from_folder(root: Path) -> Yaml:
    """Give a reader of the pack files under a folder; a duplicate key or a broken file raises BadPack."""
    from licet.packs.lines import load_yaml  # noqa: PLC0415 - a warm start needs no YAML

    @cache
    def read(path: str) -> dict[str, Plain]:
        if not (root / path).is_file():
            raise NotFound(f"pack file {path}: not there: a file under {root.name}")
        return cast("dict[str, Plain]", load_yaml(root / path, path).data)

    return read
