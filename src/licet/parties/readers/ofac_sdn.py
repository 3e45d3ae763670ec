"""OFAC's SDN.CSV and CONS_PRIM.CSV: twelve columns, no header, `-0-` for nothing, one 0x1A at the end."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from licet.parties.readers import plain
from licet.parties.records import ListedParty, Name, Strength
from licet.parties.sources import SourceFile

COLUMNS = 12
NOTHING = "-0-"
END = "\x1a"

_STRENGTH: dict[str, Strength] = {"a": "weak", "f": "former", "n": "strong"}
_OTHER_NAME = re.compile(r"(?:alt\. )?([afn])\.k\.a\. '(.+)'\Z")
_LISTED = re.compile(r"Listing Date \([^)]*\): (\d{1,2} [A-Z][a-z]{2} \d{4})")
_IDENTIFIER = re.compile(
    r"(?:alt\. )?(?:[^.\d]{0,60}\bNo\.|Registration|Tax ID|Passport|Identification|Vessel Registration|Company Number|"
    r"Legal Entity|Unified Social Credit|Business Registration|SWIFT|MMSI|License|Equity Ticker|ISIN)\b.*\d"
)


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give one record a row; remarks give birth dates, identifiers and quoted names, which OFAC calls weak.

    Options: `only` and `without` pick rows by programme; `listing_dates: yes` takes the day of listing from remarks.
    """
    only, without = file.options.get("only"), file.options.get("without")
    dated = file.options.get("listing_dates") == "yes"
    for line, row in cut(plain.decoded(content, file), file, COLUMNS):
        uid, name, kind, programmes, *_, flag, _owner, remarks = row
        under = tuple(one.strip(" []") for one in programmes.split("] [") if one.strip(" []"))
        if (only and only not in under) or without in under:
            continue
        parts = segments(remarks)
        yield ListedParty(
            id=uid,
            list=file.list,
            names=plain.names(file, [name], "primary") + quoted(file, parts),
            kind=plain.kind(file, kind or NOTHING, line),
            countries=(flag,) if flag else (),
            programmes=under,
            births=tuple(part.split("DOB ", 1)[1] for part in parts if part.startswith(("DOB ", "alt. DOB "))),
            identifiers=tuple(part for part in parts if _IDENTIFIER.match(part)),
            since=_listed(remarks, file, line) if dated else None,
            note=remarks,
        )


def cut(text: str, file: SourceFile, columns: int) -> Iterator[tuple[int, list[str]]]:
    """Give the rows of a native OFAC file; without its end mark the file was cut off."""
    ended = False
    for line, row in plain.rows(text, file):
        if row[0].startswith(END):
            ended = True
            continue
        if len(row) != columns:
            plain.refuse(file, f"{len(row)} values: {columns}", line)
        values = [value.strip() for value in row]
        if not values[0].isdecimal():
            plain.refuse(file, f"number {values[0][:40]!r}: digits", line)
        yield line, ["" if value == NOTHING else value for value in values]
    if not ended:
        plain.refuse(file, "the end mark 0x1A is missing: the whole file")


def segments(remarks: str) -> list[str]:
    """Give the parts of a remark."""
    return [part.strip().rstrip(".") for part in remarks.split(";")] if remarks else []


def quoted(file: SourceFile, parts: Sequence[str]) -> tuple[Name, ...]:
    """Give the names a remark quotes: `a.k.a. 'X'` is weak, `f.k.a.` former, `n.k.a.` (now known as) strong."""
    found: list[Name] = []
    for part in parts:
        if ".k.a. '" in part and (name := _OTHER_NAME.match(part)):
            found += plain.names(file, [name[2]], _STRENGTH[name[1]])
    return tuple(found)


def _listed(remarks: str, file: SourceFile, line: int) -> date | None:
    days = [plain.day(text, file, line) for text in _LISTED.findall(remarks)]
    return min((day for day in days if day), default=None)
