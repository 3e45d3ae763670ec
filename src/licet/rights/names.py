"""Names as whole words: folding, and when one name is found in another."""

import unicodedata
from functools import lru_cache

_LONGEST_SHORT_FORM = 7


@lru_cache(maxsize=8192)
def words(name: str) -> tuple[str, ...]:
    """Give the words of a name without case, marks of the Latin script and punctuation.

    >>> words("Fuerzas de Acción, S.A.")
    ('fuerzas', 'de', 'accion', 's', 'a')
    """
    plain = "".join(map(_plain, unicodedata.normalize("NFKD", name).casefold()))
    return tuple(unicodedata.normalize("NFC", plain).split())


def _plain(char: str) -> str:
    if char in "'’ʼ":
        return ""
    kind = unicodedata.category(char)
    if kind == "Mn" and "COMBINING" in unicodedata.name(char, ""):
        return ""
    # Vowel signs of Indic and South-East Asian scripts and joiners are part of the word.
    return char if kind[0] in "LNM" or kind == "Cf" else " "


def short_form(name: str) -> bool:
    """Say whether a name is an abbreviation, such as `KGB` or `ФСБ`: one word of a few capitals."""
    return len(name) <= _LONGEST_SHORT_FORM and name.isupper() and " " not in name.strip()


def contains(text: str, name: str) -> bool:
    """Say whether the words of a name stand in a text, in order and next to each other.

    In scripts that put no spaces between words the name may stand inside one.
    """
    whole, part = words(text), words(name)
    if not part:
        return False
    if len(part) == 1 and _unspaced(part[0]):
        return any(part[0] in word for word in whole)
    return any(whole[start : start + len(part)] == part for start in range(len(whole) - len(part) + 1))


def same(one: str, other: str) -> bool:
    """Say whether two names are the same words."""
    return bool(words(one)) and words(one) == words(other)


def _unspaced(word: str) -> bool:
    return any("⺀" <= char <= "鿿" or "฀" <= char <= "๿" or "က" <= char <= "႟" for char in word)
