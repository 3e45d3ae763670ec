"""Names cut into words of one spelling: every script in Latin letters, every word with what it is good for."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from anyascii import anyascii

type Sort = Literal["brand", "ordinary", "place", "country", "number", "stop", "legal"]

LONGEST = 8
"""Most words of a phrase, such as a legal form or the name of a country."""
_MOST_INITIALS = 10
MOST = 40
"""Words of a name that are read; no listed name is longer."""

_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿々]+")
_UYGHUR = re.compile(r"[ېۋۆۈڭ]|\bئ[اەوىۇ]|ى\w")
_JOINER = re.compile(r"['’‘`´ʻʼʹʺ\"“”]")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_HYPHEN = re.compile(r"\b([a-z])-(?=[a-z]{2})")
_WORD = re.compile(r"[a-z]+|[0-9]+")
_ORDINAL = re.compile(r"(?<=[0-9])(?:st|nd|rd|th)\b")
_ULY_LETTERS = "ا:a ە:e ب:b پ:p ت:t ج:j چ:ch خ:x د:d ر:r ز:z ژ:zh س:s ش:sh غ:gh ف:f ق:q ك:k گ:g ڭ:ng ل:l م:m ن:n ھ:h "
_ULY_VOWELS = "و:o ۇ:u ۆ:o ۈ:u ۋ:w ې:e ى:i ي:y ئ:"
_ULY = str.maketrans(dict(pair.split(":") for pair in (_ULY_LETTERS + _ULY_VOWELS).split()))
"""Uyghur letters in Latin ones: unlike Arabic it writes its vowels, which a general table drops."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word or phrase is, and the spelling it is folded to."""

    sort: Sort
    put: str


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a name."""

    text: str
    sort: Sort


type Lookup = Callable[[str], Meaning | None]
type Reader = Callable[[str], str]


def pinyin(text: str) -> str:
    """Read Chinese characters sound by sound, each in its most common reading, in one piece."""
    return anyascii(text).casefold()


def spelled(text: str, lookup: Lookup | None = None, read: Reader = pinyin) -> str:
    """Give a name in small Latin letters, with marks, quotes, controls and directions gone.

    Chinese is cut along known words, which become the English ones lists use; the rest is read as one word.
    """
    text = unicodedata.normalize("NFKC", text)
    if not text.isascii():
        text = "".join(
            " " if unicodedata.category(letter) in _SPACES else letter for letter in text if letter not in _ZERO
        )
        if _UYGHUR.search(text):
            text = text.translate(_ULY)
        text = _HAN.sub(lambda run: f" {' '.join(_cut_han(run[0], lookup, read))} ", text)
        text = anyascii(_JOINER.sub("", text))
    return _JOINER.sub("", text.casefold())


_SPACES = frozenset({"Cc", "Zl", "Zp"})
_ZERO = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)


def _cut_han(run: str, lookup: Lookup | None, read: Reader) -> Iterator[str]:
    at, rest = 0, ""
    while at < len(run):
        found = _known_han(run, at, lookup)
        if found:
            yield from [read(rest)] if rest else []
            yield found[1]
            rest, at = "", at + found[0]
        else:
            rest += run[at]
            at += 1
    yield from [read(rest)] if rest else []


def _known_han(run: str, at: int, lookup: Lookup | None) -> tuple[int, str] | None:
    if lookup is None:
        return None
    for length in range(min(10, len(run) - at), 0, -1):
        if found := lookup(run[at : at + length]):
            return length, found.put
    return None


def words(text: str, lookup: Lookup | None = None, read: Reader = pinyin) -> list[str]:
    """Give the words of a name in order; letters that stand alone are put together, as `H K` and `S.A.` are."""
    plain = _DOTTED.sub(lambda found: found[0].replace(".", "") + " ", spelled(text, lookup, read))
    plain = _HYPHEN.sub(r"\1", plain)
    found: list[str] = []
    alone = False
    for word in _WORD.findall(_ORDINAL.sub("", plain)):
        single = len(word) == 1 and word.isalpha()
        if single and alone:
            found[-1] += word
        else:
            found.append(word)
        alone = single
    return found[:MOST]


def tokens(text: str, lookup: Lookup, read: Reader = pinyin) -> tuple[Token, ...]:
    """Give the words of a name with what each is good for."""
    found = list(_sorted(words(text, lookup, read), lookup))
    return tuple(_legal_at_the_edges(found))


def _sorted(parts: Sequence[str], lookup: Lookup) -> Iterator[Token]:
    at = 0
    while at < len(parts):
        length, meaning = _phrase(parts, at, lookup)
        if meaning is None:
            yield Token(parts[at], "number" if parts[at].isdecimal() else "brand")
        elif length == 1 or meaning.sort in {"country", "legal"}:
            yield Token(meaning.put, meaning.sort)
        else:
            yield from (Token(part, meaning.sort) for part in parts[at : at + length])
        at += length


def _phrase(parts: Sequence[str], at: int, lookup: Lookup) -> tuple[int, Meaning | None]:
    """Find the longest known phrase that begins here; a first word followed by `*` says that phrases begin with it."""
    longer = lookup(f"{parts[at]} *")
    if longer is not None:
        for length in range(min(int(longer.put), len(parts) - at), 1, -1):
            if found := lookup(" ".join(parts[at : at + length])):
                return length, found
    return 1, lookup(parts[at]) or _singular(parts[at], lookup)


def _singular(part: str, lookup: Lookup) -> Meaning | None:
    """Give the meaning of an ordinary word for its plural."""
    if not part.endswith("s") or len(part) < 5:
        return None
    for end, put in (("ies", "y"), ("es", ""), ("s", "")):
        if part.endswith(end) and (found := lookup(part[: -len(end)] + put)) and found.sort == "ordinary":
            return found
    return None


def _legal_at_the_edges(found: Sequence[Token]) -> Iterator[Token]:
    """Count a legal form as one at either end of a name; inside it is a word like others, and alone it is the name."""
    named = [at for at, one in enumerate(found) if one.sort not in _AROUND]
    if not named:
        named = [at for at, one in enumerate(found) if one.sort in {"place", "country"}]
    for at, one in enumerate(found):
        if one.sort != "legal":
            yield one
        elif not named:
            yield Token(one.text, "brand")
        elif named[0] < at < named[-1]:
            yield Token(one.text, "ordinary")
        else:
            yield one


_AROUND = frozenset({"legal", "place", "country", "stop"})
"""What may stand outside a legal form without making it a word of the name, as in `Lab Inc. (Russia)`."""


def whole(found: Sequence[Token]) -> str:
    """Give the key of a name: its words in the order of letters, without legal forms, stop words and countries."""
    return " ".join(sorted(one.text for one in found if one.sort not in {"legal", "stop", "country"}))


def without_initials(name: str, lookup: Lookup) -> tuple[str, str]:
    """Part a name from the initials it carries in brackets, unless they are a country or a legal form.

    >>> without_initials("Nicaraguan National Police (NNP)", {}.get)
    ('Nicaraguan National Police', 'NNP')
    """
    before, bracket, rest = name.partition(" (")
    inside, close, after = rest.partition(")")
    initials = inside.isupper() and inside.isalpha() and 2 < len(inside) < _MOST_INITIALS
    if bracket and close and initials and lookup(inside.casefold()) is None:
        return f"{before}{after}", inside
    return name, ""
