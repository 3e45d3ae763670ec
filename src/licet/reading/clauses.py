"""Clauses, negation and hedging: enough grammar to tell what a sentence says from what it denies.

The method is that of trigger words with a limited reach to either side (NegEx: Chapman and others, J Biomed Inform 34,
2001), with triggers of the trade: a module `not ordered`, a function `removed at build`, a licence key `not shipped`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_BREAK = re.compile(
    r"(?:[;:.!?](?=\s|$))|\s[-–—]\s|,?\s+(?:but|although|though|however|whereas|while|yet|except)\s+|,\s+(?=not\s)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:no|not|never|without|none|neither|nor|cannot|can't|doesn't|don't|isn't|lacks?|lacking|free of|instead of|"
    r"rather than|excludes?|excluding|bars?|barred|bans?|banned|forbids?|prohibits?|prevents?|blocks? any|"
    r"refus(?:es|ed) to|stripped of|absence of|out of scope)\b[^,;]{0,48}$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\w (?:no|not|never|without|none)\b", re.IGNORECASE)
_AFTER = re.compile(
    r"^[^,;]{0,32}\b(?:is |are |was |were |be |been |being )?"
    r"(?:(?:not|neither|never) (?:ordered|licensed|shipped|offered|included|sold|installed|supplied|fitted|"
    r"delivered|provided|built in|activated|connected|taken|wanted|requested|foreseen|enrolled|collected|"
    r"possible|present|part of|available|kept|stored|used|needed|enabled)|never\b|removed|taken out|"
    r"left out|excluded|disabled|left off|kept out|masked|locked out for good|switched off|turned off|"
    r"stripped|deleted|dropped|absent|impossible|ruled out)",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:alleged(?:ly)?|accused|accuses|accusations?|claims?|claimed|reportedly|said to|suspected|suspicions?|"
    r"may have|might have|rumou?rs?|unconfirmed|appears? to|apparently|possibl[ey])\b",
    re.IGNORECASE,
)
_LIST_COMMA = re.compile(r",\s*")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found in a clause."""

    words: str
    clause: str
    denied: bool
    """The clause says that it is not so."""
    hedged: bool
    """The clause says that somebody says so."""


@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[str, ...]:
    """Split a text where a sentence or a contrast ends."""
    return tuple(part.strip() for part in _BREAK.split(text) if part and part.strip())


@lru_cache(maxsize=4096)
def compiled(words: tuple[str, ...]) -> re.Pattern[str]:
    """Join phrases to one pattern. A phrase is a regular expression that must begin and end at the edge of a word."""
    return re.compile("|".join(rf"(?<!\w)(?:{one})(?!\w)" for one in words), re.IGNORECASE)


def find(text: str, words: tuple[str, ...]) -> Iterator[Hit]:
    """Give every place where one of the phrases stands, with whether the clause denies or hedges it."""
    if not words:
        return
    pattern = compiled(words)
    for clause in clauses(text):
        for match in pattern.finditer(clause):
            yield Hit(
                words=match[0],
                clause=clause,
                denied=denied(clause, match.start(), match.end()) or bool(_WITHIN.search(match[0])),
                hedged=bool(_HEDGE.search(clause)),
            )


def denied(clause: str, start: int, end: int) -> bool:
    """Say whether a trigger before or after the words takes them back.

    A negation reaches over a list (`no recording, open query or tap`) but not past a verb that begins a new statement.
    """
    before = _LIST_COMMA.sub(" ", clause[:start]) if _negated_list(clause[:start]) else clause[:start]
    return bool(_BEFORE.search(before[-90:]) or _AFTER.search(clause[end:]))


def _negated_list(before: str) -> bool:
    """`no a, b, c`: commas after a `no` or `without` join what is denied while no verb has come between."""
    start = re.search(r"\b(?:no|without|neither)\b([^;]*)$", before, re.IGNORECASE)
    return bool(start) and not re.search(
        r"\b(?:is|are|was|were|has|have|reads?|runs?|sends?|keeps?|stores?|with)\b", start[1] if start else ""
    )


def asserted(text: str, words: tuple[str, ...]) -> Hit | None:
    """Give the first place where a phrase stands undenied."""
    return next((hit for hit in find(text, words) if not hit.denied), None)


def negated(text: str, words: tuple[str, ...]) -> Hit | None:
    """Give the first place where a phrase stands denied."""
    return next((hit for hit in find(text, words) if hit.denied), None)
