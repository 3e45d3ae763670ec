"""Gather names and write the compiled index."""

import json
import re
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pypinyin import lazy_pinyin

from licet.parties.layout import COARSE, SCALE, SCHEMA, SORTS, Progress, ends, key_of, runs
from licet.parties.packed import packed
from licet.parties.records import ListedParty, Name
from licet.parties.tokens import Lookup, Meaning, Token, tokens, whole, without_initials
from licet.parties.weights import weight

_HAN = re.compile(r"[㐀-䶿一-鿿]")


class Builder:
    """Gathers names and writes the index."""

    def __init__(self, vocabulary: Mapping[str, Meaning]) -> None:
        self.vocabulary = vocabulary
        self.records: list[tuple[int, str, str]] = []
        self.names: list[tuple[int, Name, tuple[Token, ...]]] = []
        self.bearers: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
        """How many names of persons, and of other known kinds, hold each word."""
        self.sizes: list[int] = []
        """What all words of each name weigh."""
        self.cut: dict[str, tuple[Token, ...]] = {}

    def add(self, record: ListedParty) -> None:
        """Take in a record with all its names; a name that reads like an earlier one of it is not kept twice."""
        number = len(self.records) + 1
        self.records.append((number, " ".join(record.countries), json.dumps(packed(record), ensure_ascii=False)))
        seen: set[tuple[str, ...]] = set()
        for name in variants(record.names, self.vocabulary.get):
            for found in self._readings(name.text):
                spelling = tuple(one.text for one in found if one.sort != "legal")
                names_one = any(one.sort not in {"legal", "stop", "country"} for one in found)
                if names_one and spelling not in seen:
                    seen.add(spelling)
                    self.names.append((number, name, found))
                    if record.kind != "unknown":
                        self.bearers[record.kind == "person"].update(one.text for one in found if one.sort == "brand")

    def _readings(self, text: str) -> Iterator[tuple[Token, ...]]:
        """Give a name as each character is mostly read, and as its words are: a party may be written either way."""
        yield self._tokens(text)
        if _HAN.search(text):
            yield tokens(text, self.vocabulary.get, by_phrase)

    def _tokens(self, text: str) -> tuple[Token, ...]:
        if text not in self.cut:
            self.cut[text] = tokens(text, self.vocabulary.get)
        return self.cut[text]

    def write(self, path: Path, meta: Mapping[str, str], progress: Progress | None = None) -> None:
        """Write everything into a new file."""
        base = sqlite3.connect(path)
        try:
            base.executescript(f"PRAGMA page_size=8192; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {SCHEMA}")
            base.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
            base.executemany("INSERT INTO record VALUES (?, ?, ?)", self.records)
            words = ((phrase, one.sort, one.put) for phrase, one in self.vocabulary.items())
            base.executemany("INSERT INTO word VALUES (?, ?, ?)", sorted(words))
            _tell(progress, "words", 0.7)
            holders = self._holders()
            personal = self._personal()
            tokens = ((text, holders[text].tobytes(), text in personal) for text in sorted(holders))
            base.executemany("INSERT INTO token VALUES (?, ?, ?)", tokens)
            base.executemany("INSERT INTO name VALUES (?, ?, ?, ?, ?, ?, ?)", self._rows(holders))
            _tell(progress, "names", 0.85)
            base.executemany("INSERT INTO whole VALUES (?, ?)", self._wholes())
            ordinary = (phrase for phrase, one in self.vocabulary.items() if one.sort == "ordinary")
            base.executemany("INSERT INTO near VALUES (?, ?)", self._nears({*holders, *ordinary}))
            base.execute("INSERT INTO sizes VALUES (?)", (bytes(self.sizes),))
            base.commit()
        finally:
            base.close()

    def _holders(self) -> dict[str, "array[int]"]:
        """For each word and each run of two words: the names that hold it."""
        found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, (_, _, parts) in enumerate(self.names, 1):
            for text in {*(one.text for one in parts if one.sort in {"brand", "number"}), *runs(parts)}:
                found[text].append(number)
        return found

    def _personal(self) -> frozenset[str]:
        """Give the words that are borne by persons more than by firms: one such word makes nobody the listed party."""
        persons, others = self.bearers[True], self.bearers[False]
        return frozenset(text for text, count in persons.items() if count * 2 > others[text])

    def _rows(self, holders: Mapping[str, "array[int]"]) -> Iterator[tuple[int, int, str, str, str, str, bytes]]:
        total = len(self.names)
        known: dict[Token, int] = {}
        for number, (record, name, parts) in enumerate(self.names, 1):
            for one in parts:
                if one not in known:
                    known[one] = round(weight(one.sort, len(holders.get(one.text, ())), total) * SCALE)
            texts = "\t".join([one.text for one in parts])
            self.sizes.append(min(255, round(sum([known[one] for one in parts]) * COARSE / SCALE)))
            sorts = "".join([SORTS[one.sort] for one in parts])
            yield number, record, name.text, name.strength, texts, sorts, bytes([known[one] for one in parts])

    def _wholes(self) -> Iterator[tuple[int, bytes]]:
        found: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        for number, (_, _, parts) in enumerate(self.names, 1):
            found[key_of(whole(parts))].append(number)
        yield from ((key, names.tobytes()) for key, names in sorted(found.items()))

    @staticmethod
    def _nears(holders: Iterable[str]) -> Iterator[tuple[str, str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for text in holders:
            if text.isalpha():
                for key in ends(text):
                    found[key].append(text)
        yield from ((key, " ".join(sorted(found[key]))) for key in sorted(found))


def variants(names: Iterable[Name], lookup: Lookup) -> Iterator[Name]:
    """Give each name, and apart from it the initials it carries in brackets, which are a weak name."""
    for name in names:
        outside, inside = without_initials(name.text, lookup)
        if inside:
            yield Name(outside, name.strength)
            yield Name(inside, "weak")
        else:
            yield name


def by_phrase(text: str) -> str:
    """Read Chinese characters as the words they stand in ask for: some have several readings."""
    return "".join(lazy_pinyin(text))


def _tell(progress: Progress | None, what: str, share: float) -> None:
    if progress is not None:
        progress(what, share)
