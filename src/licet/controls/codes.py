"""Codes of control lists: one form for all regimes, parents and sub-paragraphs."""

import re
from functools import lru_cache

_REMARK = re.compile(r"\s*\([^)]*\)")
_DOTTED = re.compile(r"(?:1-)?(\d)\.([A-E])\.(\d{1,3})(?=\.|\Z)", re.IGNORECASE)
_CANADIAN_ML = re.compile(r"(?:GROUP )?2-(?=\d)", re.IGNORECASE)
_INDIAN = re.compile(r"8([A-E])(\d)(\d\d)(?=\.|\Z)", re.IGNORECASE)
_HEAD = re.compile(r"(\d[a-e]\d{3}|ml\d+)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def normalise(code: str) -> str:
    """Give a code in the form of the Union, whatever list it was copied from; remarks in brackets go.

    >>> normalise("1-5.D.1.e"), normalise("5.A.1.f.1"), normalise("Group 2-15"), normalise("8A501.f.1")
    ('5D001.e', '5A001.f.1', 'ML15', '5A001.f.1')
    """
    bare = _REMARK.sub("", code).strip()
    if found := _DOTTED.match(bare):
        bare = f"{found[1]}{found[2]}{int(found[3]):03d}{bare[found.end() :]}"
    elif found := _CANADIAN_ML.match(bare):
        bare = f"ML{bare[found.end() :]}"
    elif found := _INDIAN.match(bare):
        # India keeps Wassenaar category 4 and 5 as 8x4nn and 8x5nn.
        bare = f"{found[2]}{found[1]}0{found[3]}{bare[found.end() :]}"
    return _HEAD.sub(lambda head: head[0].upper(), bare, count=1)


def is_same_or_sub(code: str, of: str) -> bool:
    """Say whether a code is another one or a sub-paragraph of it.

    >>> is_same_or_sub("5A001.f.1", "5A001.f"), is_same_or_sub("5A001.f", "5A001.f.1"), is_same_or_sub("ML15", "ML1")
    (True, False, False)
    """
    inner, outer = normalise(code), normalise(of)
    return inner == outer or inner.startswith(f"{outer}.")


def is_related(code: str, other: str) -> bool:
    """Say whether two codes are the same or one is a sub-paragraph of the other."""
    return is_same_or_sub(code, other) or is_same_or_sub(other, code)


@lru_cache(maxsize=4096)
def with_parents(code: str) -> tuple[str, ...]:
    """Give a code and the paragraphs above it, from the finest to the heading.

    >>> with_parents("5A001.f.1")
    ('5A001.f.1', '5A001.f', '5A001')
    """
    steps = normalise(code).split(".")
    return tuple(".".join(steps[:count]) for count in range(len(steps), 0, -1))


def heading(code: str) -> str:
    """Give the heading that a code stands under, such as 5A001 for 5A001.f.1."""
    return with_parents(code)[-1]
