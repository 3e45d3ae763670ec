"""Reading the fields of one mapping of a pack file: what must stand, what may stand, and of which shape."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from licet.core.citations import CONFIDENCES, Citation, Confidence
from licet.core.dates import Period
from licet.packs.lines import Located

_PLACE = re.compile(r"([^:]*):(\d+): ")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")


@dataclass(frozen=True, slots=True)
class Form:
    """Gathers the faults of many files, one `file:line: what: what is allowed` each."""

    faults: list[str] = field(default_factory=list)

    def fault(self, where: object, what: str, allowed: str) -> None:
        """Note a fault."""
        self.faults.append(f"{where}: {what}: {allowed}")

    def ordered(self) -> list[str]:
        """Give every fault by file and line, each once."""
        return sorted(dict.fromkeys(self.faults), key=_place)

    def mapping(self, where: Located, needs: Iterable[str], may: Iterable[str], what: str) -> bool:
        """Check that a value is a mapping with the needed keys and no unknown one; say whether it is a mapping."""
        needs, may = list(needs), list(may)
        if not isinstance(where.data, dict):
            self.fault(where, f"{what} is {shape(where)}", f"a mapping with {', '.join(needs)}")
            return False
        for key in where.names():
            if key not in needs and key not in may and key != "note":
                self.fault(where.at(key), f"unknown key {key!r} in {what}", ", ".join([*needs, *may, "note"]))
        for key in needs:
            if not where.has(key):
                self.fault(where, f"{what} has no {key}", f"{key} is compulsory")
        return True

    def text(self, where: Located, key: str) -> str:
        """Give the text of a key; empty when it is absent."""
        if not where.has(key):
            return ""
        found = where.at(key)
        if isinstance(found.data, str):
            return found.data.strip()
        self.fault(found, f"{key} is {shape(found)}", "text")
        return ""

    def word(self, where: Located, key: str, pattern: re.Pattern[str], allowed: str) -> str:
        """Give the text of a key, which must match the pattern; empty when it is absent or does not."""
        found = self.text(where, key)
        if not found or pattern.match(found):
            return found
        self.fault(where.at(key), f"{key} {found!r}", allowed)
        return ""

    def choice(self, where: Located, key: str, allowed: Iterable[str]) -> str:
        """Give the text of a key, which must be one of several words; empty when it is absent or is none of them."""
        found, words = self.text(where, key), list(allowed)
        if not found or found in words:
            return found
        self.fault(where.at(key), f"{key} {found!r}", f"one of {', '.join(words)}")
        return ""

    def flag(self, where: Located, key: str) -> bool:
        """Give a truth; an absent one is no, for it says something about the file and not about a case."""
        return self.choice(where, key, ("true", "false")) == "true"

    def rows(self, where: Located, key: str) -> tuple[Located, ...]:
        """Give the members of a list; none when it is absent."""
        if not where.has(key):
            return ()
        found = where.at(key)
        if isinstance(found.data, list):
            return found.members()
        self.fault(found, f"{key} is {shape(found)}", "a list")
        return ()

    def texts(self, where: Located, key: str) -> tuple[str, ...]:
        """Give a list of texts, each once."""
        found: list[str] = []
        for row in self.rows(where, key):
            if not isinstance(row.data, str) or not row.data.strip():
                self.fault(row, f"a member of {key} is {shape(row)}", "text")
            elif row.data.strip() in found:
                self.fault(row, f"{row.data!r} stands twice in {key}", "each once")
            else:
                found.append(row.data.strip())
        return tuple(found)

    def pairs(self, where: Located, key: str) -> tuple[tuple[str, Located], ...]:
        """Give the keys and values of a mapping; none when it is absent."""
        if not where.has(key):
            return ()
        found = where.at(key)
        if isinstance(found.data, dict):
            return tuple((one, found.at(one)) for one in found.names())
        self.fault(found, f"{key} is {shape(found)}", "a mapping")
        return ()

    def confidence(self, where: Located, key: str, otherwise: Confidence = "recalled") -> Confidence:
        """Give how sure a thing is; `otherwise` when it is not said."""
        return cast("Confidence", self.choice(where, key, CONFIDENCES)) or otherwise

    def day(self, where: Located, key: str) -> date | None:
        """Give the day of a key; None when it is absent, or the word `unknown`."""
        found = self.text(where, key)
        if found in {"", "unknown"}:
            return None
        try:
            if _DAY.match(found):
                return date.fromisoformat(found)
        except ValueError:
            pass
        self.fault(where.at(key), f"{key} {found!r}", "a day of the calendar, YYYY-MM-DD")
        return None

    def period(self, where: Located) -> Period:
        """Give the period of the keys `from` and `until`."""
        start, end = self.day(where, "from"), self.day(where, "until")
        if start is not None and end is not None and end <= start:
            self.fault(where.at("until"), f"until {end} is not after from {start}", "the first day no longer in force")
            return Period(start)
        return Period(start, end)

    def citations(self, where: Located, otherwise: Confidence, *, none: bool = False) -> tuple[Citation, ...]:
        """Give the documents of `cites`; with `none`, the word none may stand for "from memory alone"."""
        if none and where.has("cites") and where.at("cites").data == "none":
            if otherwise != "recalled":
                self.fault(where.at("cites"), f"cites none, and confidence {otherwise}", "a citation, or recalled")
            return ()
        rows = self.rows(where, "cites")
        if not rows and where.has("cites"):
            self.fault(where.at("cites"), "no citation", "at least one {document, at, date, confidence}")
        return tuple(one for row in rows for one in self._citation(row, otherwise))

    def _citation(self, row: Located, otherwise: Confidence) -> tuple[Citation, ...]:
        if not self.mapping(row, ("document",), ("at", "date", "confidence"), "a citation"):
            return ()
        document, at, dated = (self.text(row, key) for key in ("document", "at", "date"))
        return (Citation(document, at, dated, self.confidence(row, "confidence", otherwise)),)


def _place(fault: str) -> tuple[str, int]:
    found = _PLACE.match(fault)
    return (found[1], int(found[2])) if found else (fault.split(":", maxsplit=1)[0], 0)


def shape(where: Located) -> str:
    """Say in words what a value is: empty, a text, a list or a mapping."""
    match where.data:
        case None | "":
            return "empty"
        case str():
            return f"the text {where.data!r}"
        case list():
            return "a list" if where.data else "an empty list"
        case dict():
            return "a mapping" if where.data else "an empty mapping"
