"""Which listed names could be a given one: those that share a telling word, or a word a letter away from it."""

import sqlite3
import weakref
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from licet.parties.layout import COARSE, NEAR_FROM, RUN, SCALE, SORTS, ends, key_of
from licet.parties.records import Strength
from licet.parties.score import LIKE, Side
from licet.parties.tokens import Meaning, Sort, Token, tokens, whole
from licet.parties.weights import weight

MOST_HOLDERS = 1500
"""A word that more names hold brings candidates only where no rarer one does."""
MOST_CANDIDATES = 60
_MOST_NEAR = 12
_NAMES = """SELECT name.id, record, text, strength, countries, tokens, sorts, weights
            FROM name JOIN record ON record.id = record WHERE name.id IN ({})"""
_SORT_OF: dict[str, Sort] = {letter: sort for sort, letter in SORTS.items()}  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A listed name to be compared."""

    record: int
    text: str
    strength: Strength
    countries: tuple[str, ...]
    side: Side


@dataclass(frozen=True, slots=True)
class _Holders:
    """The names that hold a word, and whether it is borne by persons more than by firms."""

    names: "array[int]"
    personal: bool


_NOBODY = _Holders(array("I"), personal=False)


class Index:
    """The compiled index, read only."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self.base = base
        weakref.finalize(self, base.close)
        self.sizes = bytes(base.execute("SELECT sizes FROM sizes").fetchone()[0])
        self.total = int(self.meta("names"))
        self.word = lru_cache(maxsize=20000)(self._word)

    def meta(self, key: str) -> str:
        """Give a value that was written with the index."""
        return str(self.base.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()[0])

    def side(self, name: str) -> Side:
        """Cut a name into words and weigh them by how many listed names hold each."""
        found = [self._righted(one) for one in tokens(name, self.word)]
        known = [self._holders(one.text) if one.sort == "brand" else _NOBODY for one in found]
        weights = (weight(one.sort, len(held.names), self.total) for one, held in zip(found, known, strict=True))
        return Side(tuple(found), tuple(weights), tuple(held.personal for held in known))

    def candidates(self, side: Side) -> list[Candidate]:
        """Give the listed names that share most with a name, for their length, the closest first."""
        shared: Counter[int] = Counter()
        wanted = [(self._held(texts), value) for texts, value in self._looked_for(side)]
        for holders, value in sorted(wanted, key=lambda one: len(one[0])):
            if len(holders) > MOST_HOLDERS and shared:
                holders.intersection_update(shared)
            for number in holders:
                shared[number] += value
        size, sizes = sum(side.weights) * COARSE, self.sizes
        likest = nlargest(MOST_CANDIDATES, shared, key=lambda number: shared[number] / (size + sizes[number - 1]))
        return self._names(dict.fromkeys([*self._whole(side.tokens)[:MOST_CANDIDATES], *likest]))

    def record(self, number: int) -> str:
        """Give the packed record of a number."""
        return str(self.base.execute("SELECT data FROM record WHERE id = ?", (number,)).fetchone()[0])

    def _looked_for(self, side: Side) -> Iterator[tuple[list[str], int]]:
        """Give, for each telling word or run of two, the spellings to look under, and what it is worth."""
        for one, value in zip(side.tokens, side.weights, strict=True):
            if one.sort == "brand":
                yield [one.text, RUN + one.text, *self._near(one.text)], round(value * SCALE)
            elif one.sort in {"ordinary", "place"}:
                yield [RUN + one.text], round(value * SCALE)
        for one, other in pairwise(side.tokens):
            if not {one.sort, other.sort} & {"stop", "legal", "country", "number"}:
                yield [one.text + other.text], SCALE

    def _righted(self, one: Token) -> Token:
        """Take a word that nobody listed bears for the ordinary word that it is a letter away from."""
        if one.sort != "brand" or len(one.text) < NEAR_FROM or self._holders(one.text).names:
            return one
        for near in self._near(one.text):
            meaning = self.word(near)
            if meaning and meaning.sort == "ordinary" and OSA.distance(near, one.text) == 1:
                return Token(meaning.put, "ordinary")
        return one

    def _held(self, texts: Iterable[str]) -> set[int]:
        """Give the names that hold one of several spellings of a word."""
        found: set[int] = set()
        for text in texts:
            found.update(self._holders(text).names)
        return found

    def _near(self, text: str) -> list[str]:
        """Give the listed words that differ from one by a letter, or by two in a long one."""
        if len(text) < NEAR_FROM:
            return []
        keys = tuple({key for length in (len(text) - 1, len(text), len(text) + 1) for key in ends(text, length)})
        marks = ",".join("?" * len(keys))
        rows = self.base.execute(f"SELECT texts FROM near WHERE key IN ({marks})", keys)  # noqa: S608 only marks
        near = {one for (texts,) in rows for one in texts.split()} - {text}
        found = extract(text, near, scorer=OSA.normalized_similarity, score_cutoff=LIKE, limit=_MOST_NEAR)
        return [one for one, _, _ in found]

    def _holders(self, text: str) -> "_Holders":
        row = self.base.execute("SELECT names, personal FROM token WHERE text = ?", (text,)).fetchone()
        return _Holders(_numbers(row), bool(row[1])) if row else _NOBODY

    def _whole(self, parts: Sequence[Token]) -> "array[int]":
        row = self.base.execute("SELECT names FROM whole WHERE key = ?", (key_of(whole(parts)),)).fetchone()
        return _numbers(row)

    def _names(self, numbers: Iterable[int]) -> list[Candidate]:
        wanted = list(numbers)
        marks = ",".join("?" * len(wanted))
        rows = {row[0]: row for row in self.base.execute(_NAMES.format(marks), wanted)}
        return [_candidate(rows[number]) for number in wanted]

    def _word(self, phrase: str) -> Meaning | None:
        row = self.base.execute("SELECT sort, put FROM word WHERE phrase = ?", (phrase,)).fetchone()
        return Meaning(*row) if row else None


def _numbers(row: tuple[bytes, ...] | None) -> "array[int]":
    found = array("I")
    if row:
        found.frombytes(row[0])
    return found


def _candidate(row: tuple[int, int, str, Strength, str, str, str, bytes]) -> Candidate:
    _, record, text, strength, countries, texts, sorts, weights = row
    parts = tuple(Token(word, _SORT_OF[sort]) for word, sort in zip(texts.split("\t"), sorts, strict=True))
    return Candidate(
        record, text, strength, tuple(countries.split()), Side(parts, tuple(one / SCALE for one in weights))
    )
