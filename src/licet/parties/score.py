"""How alike two names are, and why, in words an officer can put in a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rapidfuzz.distance import OSA

from licet.parties.tokens import Token

MATCH = 0.86
"""From here on a party counts as the listed one until somebody shows that it is not."""
REVIEW = 0.75
"""From here on a person should look; below it nothing is shown."""

LIKE = 0.81
"""Two words are near from here on: one letter in six. In a shorter word a letter makes another name."""
_FUZZY_FROM = 6
_SHORT = 3
_RARE = 0.75
_LONG = 8


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two names, with the weight of each word."""

    tokens: tuple[Token, ...]
    weights: tuple[float, ...]
    personal: tuple[bool, ...] = ()
    """Of each word of the party, whether persons on the lists bear it more than firms do."""

    def telling(self) -> list[int]:
        """Give the places of the words that count at all."""
        return [at for at, one in enumerate(self.tokens) if one.sort not in {"legal", "stop"}]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike, from 0 to 1, and why."""

    score: float
    words: str


type Place = Literal["same", "other", "unknown"]


@dataclass(slots=True)
class _Found:
    """Which words of the two names go together."""

    query: dict[int, float]
    listed: dict[int, float]
    near: list[tuple[str, str]]
    exact: list[int]
    """Brand words of the query that stand in the listed name letter by letter."""
    joined: list[int]
    """Those of them that do so only when two words are run together."""


def compare(query: Side, listed: Side, place: Place) -> Likeness:
    """Compare two names. Names made of ordinary words and places alone must be the same and in the same country."""
    found = _align(query, listed)
    if not found.exact and not found.near:
        return _ordinary(query, listed, found, place)
    covered = _share(query, found.query), _share(listed, found.listed)
    score = 2 * covered[0] * covered[1] / (sum(covered) or 1)
    over = _left(query, found.query), _left(listed, found.listed)
    reasons = [_said(query, found)]
    if not _brands(over[0]) and not _brands(over[1]):
        score, reason = _same_brand(score, query, found, over)
        reasons.append(reason)
    else:
        reasons.append(_added(over))
    score = _alone(score, query, listed, found, place)
    score = _by_place(score, place, sure=score > 0.99 and len(found.exact) > 1)
    if not found.exact:
        score = min(score, _near_only(found, over, place))
    return Likeness(round(max(0.0, min(1.0, score)), 4), "; ".join(part for part in [*reasons, _WORDS[place]] if part))


_WORDS: dict[Place, str] = {"same": "same country", "other": "another country", "unknown": ""}


def _align(query: Side, listed: Side) -> _Found:
    """Pair equal words, then words run together, then words that differ by a letter or so."""
    found = _Found({}, {}, [], [], [])
    free = {at: listed.tokens[at].text for at in listed.telling()}
    for at in query.telling():
        text = query.tokens[at].text
        for other, theirs in free.items():
            if text == theirs:
                found.query[at] = found.listed[other] = 1.0
                del free[other]
                if query.tokens[at].sort == "brand" or listed.tokens[other].sort == "brand":
                    found.exact.append(at)
                break
    _join(query, listed, found, swapped=False)
    _join(listed, query, found, swapped=True)
    _near(query, listed, found)
    return found


def _join(one: Side, other: Side, found: _Found, *, swapped: bool) -> None:
    """`Sense Time` is `SenseTime`: two words of the one are a word of the other."""
    mine, theirs = (found.listed, found.query) if swapped else (found.query, found.listed)
    left = [at for at in one.telling() if at not in mine]
    for first, second in pairwise(left):
        if second != first + 1 or first in mine:
            continue
        run = one.tokens[first].text + one.tokens[second].text
        for at in other.telling():
            if at not in theirs and other.tokens[at].text == run:
                mine[first] = mine[second] = theirs[at] = 1.0
                found.exact.append(at if swapped else first)
                found.joined.append(found.exact[-1])
                break


def _near(query: Side, listed: Side, found: _Found) -> None:
    """Pair what is left by likeness; an ordinary word of the list with a slip in it is covered, and tells nothing."""
    for at in query.telling():
        one = query.tokens[at]
        if at in found.query or one.sort != "brand" or len(one.text) < _FUZZY_FROM:
            continue
        best, place = 0.0, -1
        for other in listed.telling():
            theirs = listed.tokens[other].text
            if other not in found.listed and len(theirs) >= _FUZZY_FROM:
                like = OSA.normalized_similarity(one.text, theirs, score_cutoff=LIKE)
                best, place = (like, other) if like > best else (best, place)
        if place >= 0:
            found.query[at] = found.listed[place] = best
            if listed.tokens[place].sort == "brand":
                found.near.append((one.text, listed.tokens[place].text))


def _share(side: Side, covered: dict[int, float]) -> float:
    total = sum(side.weights)
    stops = sum(side.weights[at] for at, one in enumerate(side.tokens) if one.sort == "stop")
    return (sum(side.weights[at] * like for at, like in covered.items()) + stops) / total if total else 0.0


def _left(side: Side, covered: dict[int, float]) -> list[Token]:
    return [side.tokens[at] for at in side.telling() if at not in covered]


def _brands(left: Sequence[Token]) -> list[Token]:
    return [one for one in left if one.sort in {"brand", "number"}]


def _same_brand(score: float, query: Side, found: _Found, over: tuple[list[Token], list[Token]]) -> tuple[float, str]:
    """Score names whose telling words are the same, with only ordinary words or places left over.

    Left over on one side they are an abbreviation; on both, they name another business or another place.
    """
    best = max((query.weights[at] for at in found.query), default=0.0)
    if over[0] and over[1]:
        floor = REVIEW + 0.01 if best >= _RARE and found.exact else 0.0
        return max(score * 0.85, floor), f"{_list(over[0])} against {_list(over[1])}"
    bonus = 0.93 if best >= _RARE and found.exact else 0.0
    kind = f"only ordinary words or places besides: {_list(over[0] or over[1])}" if over[0] or over[1] else ""
    return max(score, bonus), kind


def _alone(score: float, query: Side, listed: Side, found: _Found, place: Place) -> float:
    """Doubt a match that hangs on one word, without the country, unless the names are equal to the last word."""
    if place == "same" or found.near or len(found.exact) != 1:
        return score
    if len(query.tokens) > 1 and [one.text for one in query.tokens] == [one.text for one in listed.tokens]:
        return score
    at = found.exact[0]
    personal = bool(query.personal) and query.personal[at]
    bare = min(len(query.telling()), len(listed.telling())) == 1
    more = len(query.telling()) > len(listed.telling()) == 1
    doubtful = bare and (personal or len(query.tokens[at].text) <= _SHORT)
    return min(score, MATCH - 0.02) if doubtful or more or at in found.joined else score


def _near_only(found: _Found, over: tuple[list[Token], list[Token]], place: Place) -> float:
    """Where every brand is a letter off, the rest of the name must agree, or a long brand and the country."""
    if not over[0] and not over[1] and len(found.query) > 2:
        return 1.0
    long = min(len(one) for pair in found.near for one in pair) >= _LONG
    return MATCH + 0.01 if long and place == "same" else MATCH - 0.02


def _ordinary(query: Side, listed: Side, found: _Found, place: Place) -> Likeness:
    """Compare names without a telling word, such as those of ministries: only a whole one in its own country counts."""
    over = [one for one in _left(query, found.query) + _left(listed, found.listed) if one.sort != "country"]
    if over or not found.query:
        return Likeness(0.0, "")
    named = lands(query), lands(listed)
    if named[0] and named[1]:
        return (
            Likeness(0.92, "the whole name is equal, with its country") if named[0] == named[1] else Likeness(0.0, "")
        )
    telling = [query.tokens[at] for at in query.telling()]
    special = len(telling) > 2 and any(one.sort in {"place", "number"} for one in telling)
    said = f"the whole name is equal, though of ordinary words{' and a place or number' if special else ''}"
    match place:
        case "same":
            return Likeness(0.92, f"{said}; same country")
        case "other":
            return Likeness(0.6, f"{said}; another country")
        case "unknown":
            return Likeness(0.87 if special else 0.8, f"{said}; country not known")


def lands(side: Side) -> frozenset[str]:
    """Give the codes of the countries a name names."""
    return frozenset(one.text.removeprefix("@").upper() for one in side.tokens if one.sort == "country")


def _by_place(score: float, place: Place, *, sure: bool) -> float:
    match place:
        case "same":
            return score + 0.03
        case "other":
            return score - (0.04 if sure else 0.1)
        case "unknown":
            return score


def _said(query: Side, found: _Found) -> str:
    equal = _list([query.tokens[at] for at in found.exact])
    near = ", ".join(f"{one} against {other}" for one, other in found.near)
    return "; ".join(
        part for part in (f"equal: {equal}" if equal else "", f"a letter or so apart: {near}" if near else "") if part
    )


def _added(over: tuple[list[Token], list[Token]]) -> str:
    parts = (
        f"only in the party: {_list(over[0])}" if over[0] else "",
        f"only in the list: {_list(over[1])}" if over[1] else "",
    )
    return "; ".join(part for part in parts if part)


def _list(found: Sequence[Token]) -> str:
    return ", ".join(one.text.removeprefix("@").upper() if one.sort == "country" else one.text for one in found)
