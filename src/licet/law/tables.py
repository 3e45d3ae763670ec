"""The plain tables of data/law, given typed: jurisdiction files and embargo rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase

from licet.core.citations import CONFIDENCES, Confidence
from licet.core.dates import Period, first_day
from licet.core.errors import BadPack
from licet.packs.model import Packs, Plain


@dataclass(frozen=True, slots=True)
class Listing:
    """What a code of a control list makes true in a jurisdiction."""

    regime: str
    pattern: re.Pattern[str]
    sets: str
    """Boolean fact that says whether the item is on the list."""
    codes: str
    """List fact with the codes; empty when none is kept."""
    title: str


@dataclass(frozen=True, slots=True)
class Named:
    """A name under which a case calls on a legal order, such as `US-EAR`, and the rules it means."""

    code: str
    name: str
    rules: tuple[str, ...] = ()
    """Patterns of rule ids that count; empty: all."""
    but: tuple[str, ...] = ()
    """Patterns of rule ids that do not."""

    def counts(self, rule: str) -> bool:
        """Say whether a rule counts under this name."""
        wanted = not self.rules or any(fnmatchcase(rule, one) for one in self.rules)
        return wanted and not any(fnmatchcase(rule, one) for one in self.but)


@dataclass(frozen=True, slots=True)
class Span:
    """A country or legal order with the days on which it counts."""

    code: str
    name: str
    period: Period


@dataclass(frozen=True, slots=True)
class Order:
    """A legal order as its jurisdiction.yaml describes it."""

    id: str
    name: str
    folder: str
    regimes: tuple[str, ...]
    governs: tuple[Named, ...]
    members: tuple[Span, ...]
    applied_in: tuple[Span, ...]
    also: tuple[Span, ...]
    """Other orders whose rules apply as well, and until when."""
    territory: tuple[str, ...]
    lists: tuple[Listing, ...]
    member_of: str = ""
    binds_all: bool = False
    silent_means_none: bool = False


@dataclass(frozen=True, slots=True)
class Embargo:
    """One embargo of one body on one country."""

    id: str
    country: str
    imposed_by: str
    scope: frozenset[str]
    words: str
    binds: tuple[tuple[date | None, str], ...]
    """From which day whom it reaches: all, non_government, listed or call."""
    period: Period
    document: str
    dated: str
    confidence: Confidence
    note: str = ""

    def reach(self, on: date) -> str:
        """Give whom it reaches on a day."""
        return [word for day, word in self.binds if day is None or day <= on][-1]


_ORDERS: dict[str, dict[str, Order]] = {}
_EMBARGOES: dict[str, tuple[Embargo, ...]] = {}
"""Kept by the hash of the law data, so that one process types a table once."""


def orders(packs: Packs) -> dict[str, Order]:
    """Give every legal order of the packs by its id."""
    key = packs.packs["law"].sha256
    if key not in _ORDERS:
        found = [_order(one.id, one.folder, packs) for one in packs.jurisdictions.values()]
        _ORDERS[key] = {one.id: one for one in found}
    return _ORDERS[key]


def embargoes(packs: Packs) -> tuple[Embargo, ...]:
    """Give every row of the embargo table."""
    key = packs.packs["law"].sha256
    if key not in _EMBARGOES:
        found = rows(packs.yaml("law/embargoes.yaml"), "embargoes")
        _EMBARGOES[key] = tuple(map(_embargo, found))
    return _EMBARGOES[key]


def rows(data: Mapping[str, Plain], key: str) -> list[dict[str, Plain]]:
    """Give the mappings in a list of a pack file; none when the key is absent."""
    return [one for one in data.get(key) or () if isinstance(one, dict)]


def rows_of(data: Mapping[str, Plain], key: str) -> list[tuple[str, dict[str, Plain]]]:
    """Give the named mappings inside a mapping of a pack file."""
    return [(name, row) for name, row in section(data, key).items() if isinstance(row, dict)]


def texts(data: Mapping[str, Plain], key: str) -> tuple[str, ...]:
    """Give the texts in a list of a pack file; none when the key is absent."""
    found = data.get(key)
    return tuple(one for one in found if isinstance(one, str)) if isinstance(found, Sequence) else ()


def text(data: Mapping[str, Plain], key: str) -> str:
    """Give a text of a pack file; empty when the key is absent."""
    found = data.get(key)
    return found if isinstance(found, str) else ""


def section(data: Mapping[str, Plain], key: str) -> dict[str, Plain]:
    """Give a mapping inside a pack file; empty when the key is absent."""
    found = data.get(key)
    return found if isinstance(found, dict) else {}


def _order(name: str, folder: str, packs: Packs) -> Order:
    data = packs.yaml(f"law/{folder}/jurisdiction.yaml")
    return Order(
        id=name,
        name=text(data, "name"),
        folder=folder,
        regimes=texts(data, "regimes"),
        governs=tuple(
            Named(text(row, "code"), text(row, "name"), texts(row, "rules"), texts(row, "but"))
            for row in rows(data, "governs")
        ),
        members=tuple(_span(row, "code") for row in rows(data, "members")),
        applied_in=tuple(_span(row, "code") for row in rows(data, "applied_in")),
        also=tuple(_span(row, "id") for row in rows(data, "also")),
        territory=texts(data, "territory"),
        lists=tuple(_listing(row) for row in rows(data, "lists")),
        member_of=text(data, "member_of"),
        binds_all=text(data, "binds_all") == "true",
        silent_means_none=text(data, "silence") == "none",
    )


def _span(row: Mapping[str, Plain], key: str) -> Span:
    return Span(text(row, key), text(row, "name"), _period(row))


def _listing(row: Mapping[str, Plain]) -> Listing:
    pattern = re.compile(text(row, "pattern"))
    return Listing(text(row, "regime"), pattern, text(row, "sets"), text(row, "codes"), text(row, "title"))


def _embargo(row: Mapping[str, Plain]) -> Embargo:
    later = [(first_day(text(one, "from")), text(one, "binds")) for one in rows(row, "binds_since")]
    return Embargo(
        id=text(row, "id"),
        country=text(row, "country"),
        imposed_by=text(row, "imposed_by"),
        scope=frozenset(texts(row, "scope")),
        words=text(row, "words"),
        binds=((None, text(row, "binds")), *later),
        period=_period(row),
        document=text(row, "document"),
        dated=text(row, "date"),
        confidence=_confidence(text(row, "confidence"), text(row, "id")),
        note=text(row, "note"),
    )


def _period(row: Mapping[str, Plain]) -> Period:
    start, end = text(row, "from"), text(row, "until")
    return Period(first_day(start) if start else None, first_day(end) if end else None)


def _confidence(word: str, where: str) -> Confidence:
    for one in CONFIDENCES:
        if one == word:
            return one
    raise BadPack(f"law/embargoes.yaml: {where}: confidence {word!r}: {', '.join(CONFIDENCES)}")
