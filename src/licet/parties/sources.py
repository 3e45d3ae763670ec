"""What a party list is: publisher, files, formats, repairs, floors, and what being on it means."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Literal, cast

from licet.core.citations import CONFIDENCES, Confidence
from licet.core.dates import first_day, last_day
from licet.core.errors import BadInput, BadPack
from licet.packs.lines import Located, load_yaml

type Knows = Literal["dates", "days", "none"]
type Key = Literal["id", "name"]

EFFECTS = frozenset(
    {
        "blocking",
        "licence_requirement",
        "denied_person",
        "military_end_user",
        "no_exception",
        "debarred",
        "nonproliferation",
        "sectoral",
        "investment_ban",
        "procurement_ban",
        "import_ban",
        "export_ban",
        "travel_ban",
        "information",
    }
)
"""What being on a list means; the words of the source say the rest."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A change to dirty values: where the pattern matches, the text is put in its place."""

    find: re.Pattern[str]
    put: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a list, and how to read it."""

    path: str
    """Relative to the folder of lists, or to the source file for lists of a user."""
    format: str
    """Name of a module in `readers`."""
    as_of: date
    list: str
    whole: bool = True
    """The file shows every party listed that day; else it only adds to records."""
    absent: bool = False
    """A record that a whole file does not show was not listed that day; else its absence proves nothing."""
    adds: bool = True
    """A record no other file knows becomes one of the list; else it is dropped."""
    key: Key = "id"
    """How its records join those of the files before it: by id, or by name where the files have no common id."""
    match_dates: bool = False
    """Records joined by name must also have begun on the same day."""
    encoding: str = "utf-8-sig"
    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    options: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the words of a typed column mean here, such as `individual: person`; another word stops the load."""
    repairs: Mapping[str, tuple[Repair, ...]] = field(default_factory=lambda: MappingProxyType({}))
    records: int = 1
    """Floor: fewer records than this and the file counts as broken."""
    with_country: int = 0
    """Floor: fewer records with a country than this and the file counts as broken."""

    def repaired(self, column: str, text: str) -> str:
        """Give a value of a column with its repairs made and its spaces in order."""
        if column in self.repairs:
            for repair in self.repairs[column]:
                text = repair.find.sub(repair.put, text)
        return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Ground:
    """A document or programme that puts parties on a list, and whether the reason is abuse of human rights."""

    id: str
    human_rights: bool | None
    text: str
    confidence: Confidence
    pages: tuple[str, ...] = ()
    policy: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A record named one by one: why it is listed, or how applications for it are reviewed."""

    name: str
    source: str
    human_rights: bool | None = None
    text: str = ""
    policy: str = ""
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A party list with everything that is known about it before a record is read."""

    id: str
    title: str
    publisher: str
    binds: tuple[str, ...]
    effect: str
    meaning: str
    terms: str
    attribution: str
    official: str
    knows: Knows
    history: str
    fresh_days: int
    files: tuple[SourceFile, ...]
    folder: Path
    grounds: tuple[Ground, ...] = ()
    named: tuple[Named, ...] = ()
    policy_words: tuple[tuple[re.Pattern[str], str], ...] = ()
    more_names: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


def load_sources(folder: Path, lists: Path | None = None) -> tuple[Source, ...]:
    """Read every source of a folder; its files lie under `lists`, or beside the source file.

    Raises BadPack with every fault of every source.
    """
    found: list[Source] = []
    faults: list[str] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            reader = _SourceReader(load_yaml(path, f"sources/{path.name}"))
            source = reader.source(lists or folder)
        except BadPack as fault:
            faults.append(str(fault))
            continue
        faults += reader.faults
        found.append(source)
    for source in found:
        if sum(other.id == source.id for other in found) > 1:
            faults.append(f"sources: id {source.id!r} stands in two files: one file a list")
    if faults:
        raise BadPack("\n".join(dict.fromkeys(faults)))
    return tuple(found)


class _SourceReader:
    """Turns the mapping of one source file into a Source and gathers the faults."""

    def __init__(self, located: Located) -> None:
        self.root = located
        self.faults: list[str] = []

    def source(self, folder: Path) -> Source:
        root = self.root
        self._known(root, _SOURCE_KEYS)
        name = self._text(root, "id")
        return Source(
            id=name,
            title=self._text(root, "title"),
            publisher=self._text(root, "publisher"),
            binds=self._texts(root, "binds"),
            effect=self._word(root, "effect", EFFECTS),
            meaning=self._text(root, "meaning"),
            terms=self._text(root, "terms"),
            attribution=self._text(root, "attribution"),
            official=self._text(root, "official", ""),
            knows=cast("Knows", self._word(root, "knows", frozenset({"dates", "days", "none"}))),
            history=self._text(root, "history"),
            fresh_days=self._number(root, "fresh_days", 60),
            files=tuple(self._file(one, name) for one in root.at("files").members()),
            folder=folder,
            grounds=tuple(self._ground(one) for one in root.at("grounds").members()),
            named=tuple(self._one_named(one) for one in root.at("named").members()),
            policy_words=tuple(self._policy_words(root.at("policy_words"))),
            more_names={key: self._texts(root.at("more_names"), key) for key in root.at("more_names").names()},
        )

    def _file(self, at: Located, name: str) -> SourceFile:
        self._known(at, _FILE_KEYS)
        floors = at.at("floors")
        self._known(floors, frozenset({"records", "with_country"}))
        return SourceFile(
            path=self._text(at, "path"),
            format=self._text(at, "format"),
            as_of=self._day(at, "as_of") or date.min,
            list=name,
            whole=self._yes(at, "whole", default=True),
            absent=self._yes(at, "absent", default=False),
            adds=self._yes(at, "adds", default=True),
            key=cast("Key", self._word(at, "key", frozenset({"id", "name"}), "id")),
            match_dates=self._yes(at, "match_dates", default=False),
            encoding=self._text(at, "encoding", "utf-8-sig"),
            columns=self._map(at.at("columns")),
            options=self._map(at.at("options")),
            words=self._map(at.at("words")),
            repairs={column: tuple(self._repairs(at.at("repairs").at(column))) for column in at.at("repairs").names()},
            records=self._number(floors, "records", 1),
            with_country=self._number(floors, "with_country", 0),
        )

    def _ground(self, at: Located) -> Ground:
        self._known(at, frozenset({"id", "human_rights", "text", "confidence", "pages", "policy"}))
        return Ground(
            self._text(at, "id"),
            self._truth(at),
            self._text(at, "text"),
            cast("Confidence", self._word(at, "confidence", frozenset(CONFIDENCES))),
            self._texts(at, "pages"),
            self._text(at, "policy", ""),
        )

    def _one_named(self, at: Located) -> Named:
        self._known(at, frozenset({"name", "source", "human_rights", "text", "policy", "as_of"}))
        return Named(
            self._text(at, "name"),
            self._text(at, "source"),
            self._truth(at),
            self._text(at, "text", ""),
            self._text(at, "policy", ""),
            self._day(at, "as_of"),
        )

    def _policy_words(self, at: Located) -> Iterator[tuple[re.Pattern[str], str]]:
        for one in at.members():
            self._known(one, frozenset({"find", "word"}))
            yield self._pattern(one, "find"), self._text(one, "word")

    def _repairs(self, at: Located) -> Iterator[Repair]:
        for one in at.members():
            self._known(one, frozenset({"find", "put"}))
            yield Repair(self._pattern(one, "find"), self._text(one, "put", ""))

    def _pattern(self, at: Located, key: str) -> re.Pattern[str]:
        text = self._text(at, key)
        try:
            return re.compile(text)
        except re.error as fault:
            self.faults.append(f"{at.at(key)}: {key} {text!r}: {fault}: a regular expression")
            return re.compile(r"(?!)")

    def _known(self, at: Located, keys: frozenset[str]) -> None:
        self.faults += [
            f"{at.at(key)}: key {key!r}: one of {', '.join(sorted(keys))}" for key in at.names() if key not in keys
        ]

    def _text(self, at: Located, key: str, default: str | None = None) -> str:
        found = at.at(key).data if at.has(key) else default
        if isinstance(found, str):
            return " ".join(found.split()) if key not in _EXACT else found
        self.faults.append(f"{at}: {key} is missing: text")
        return ""

    def _texts(self, at: Located, key: str) -> tuple[str, ...]:
        found = at.at(key).data if at.has(key) else []
        if isinstance(found, list) and all(isinstance(one, str) for one in found):
            return tuple(cast("list[str]", found))
        self.faults.append(f"{at.at(key)}: {key}: a list of texts")
        return ()

    def _map(self, at: Located) -> Mapping[str, str]:
        return {key: self._text(at, key, "") for key in at.names()}

    def _word(self, at: Located, key: str, allowed: frozenset[str], default: str | None = None) -> str:
        text = self._text(at, key, default)
        if text not in allowed:
            self.faults.append(f"{at.at(key)}: {key} {text!r}: one of {', '.join(sorted(allowed))}")
        return text

    def _yes(self, at: Located, key: str, *, default: bool) -> bool:
        return self._word(at, key, frozenset({"yes", "no"}), "yes" if default else "no") == "yes"

    def _truth(self, at: Located) -> bool | None:
        text = self._word(at, "human_rights", frozenset({"yes", "no", "perhaps"}), "perhaps")
        return {"yes": True, "no": False}.get(text)

    def _number(self, at: Located, key: str, default: int) -> int:
        text = self._text(at, key, str(default))
        if not text.isdecimal():
            self.faults.append(f"{at.at(key)}: {key} {text!r}: a whole number")
            return default
        return int(text)

    def _day(self, at: Located, key: str) -> date | None:
        text = self._text(at, key, "")
        if not text:
            return None
        try:
            return first_day(text) if text == str(first_day(text)) else last_day(text)
        except BadInput:
            self.faults.append(f"{at.at(key)}: {key} {text!r}: YYYY, YYYY-MM or YYYY-MM-DD")
            return None


_EXACT = frozenset({"find", "put"})
_SOURCE_KEYS = frozenset(one.name for one in fields(Source)) - {"folder"}
_FILE_KEYS = (frozenset(one.name for one in fields(SourceFile)) | {"floors"}) - {"list", "records", "with_country"}
