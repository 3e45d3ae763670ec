"""How the compiled index is laid out: tables, and the keys that names and words are found under."""

import zlib
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from licet.parties.tokens import Token

type Progress = Callable[[str, float], None]
"""Told what is being done and how far it is, from 0 to 1."""

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sizes (sizes BLOB NOT NULL);
CREATE TABLE record (id INTEGER PRIMARY KEY, countries TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE name (id INTEGER PRIMARY KEY, record INTEGER NOT NULL, text TEXT NOT NULL, strength TEXT NOT NULL,
                   tokens TEXT NOT NULL, sorts TEXT NOT NULL, weights BLOB NOT NULL);
CREATE TABLE whole (key INTEGER PRIMARY KEY, names BLOB NOT NULL);
CREATE TABLE token (text TEXT PRIMARY KEY, names BLOB NOT NULL, personal INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE near (key TEXT PRIMARY KEY, texts TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE word (phrase TEXT PRIMARY KEY, sort TEXT NOT NULL, put TEXT NOT NULL) WITHOUT ROWID;
"""
SORTS = {"brand": "b", "ordinary": "o", "place": "p", "country": "c", "number": "n", "stop": "s", "legal": "l"}
RUN = "+"
"""Before two words run together, so that they do not count as a word of their own."""
SCALE = 200
"""A weight is kept as a whole number of two-hundredths."""
COARSE = 20
"""The weight of a whole name is kept as a whole number of twentieths, at most 255."""
NEAR_FROM = 6
"""A shorter word is only ever itself."""
_LONGEST_RUN = 18


def key_of(text: str) -> int:
    """Give the number a text is found under; two texts may share one, so what is found is compared again."""
    return zlib.crc32(text.encode())


def ends(text: str, length: int = 0) -> tuple[str, ...]:
    """Give the keys a word is found under when a letter of it is wrong: one of its two ends is then still right.

    Asked for words of another `length`, give the keys that such words have when they are a letter away.
    """
    size = length or len(text)
    if size < NEAR_FROM:
        return ()
    reach = min((size - 1) // 2, 4)
    return f"{size}^{text[:reach]}", f"{size}${text[-reach:]}"


def runs(parts: Sequence[Token]) -> Iterator[str]:
    """Give each two neighbouring words run together, if one of them is a brand."""
    for one, other in pairwise(parts):
        if "brand" in {one.sort, other.sort} and not {one.sort, other.sort} & {"stop", "legal", "country"}:
            run = one.text + other.text
            if len(run) <= _LONGEST_RUN:
                yield RUN + run
