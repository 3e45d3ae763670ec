"""The UK Treasury's ConList.csv: the first line holds the day, then 29 columns; rows of a group are one party."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from licet.parties.readers import plain
from licet.parties.records import ListedParty, Strength
from licet.parties.sources import SourceFile

COLUMNS = (
    "Name 6",
    "Name 1",
    "Name 2",
    "Name 3",
    "Name 4",
    "Name 5",
    "DOB",
    "Address 1",
    "Address 2",
    "Address 3",
    "Address 4",
    "Address 5",
    "Address 6",
    "Country",
    "Group Type",
    "Alias Type",
    "Regime",
    "Listed On",
    "Group ID",
)
_DAY = re.compile(r"(\d{2})/(\d{2})/(\d{4})\Z")


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give one record a row: given names stand before the family name, which the list calls the sixth."""
    first, _, rest = plain.decoded(content, file).partition("\n")
    label, _, day = first.strip().partition(",")
    if label.strip('"') != "Last Updated" or _day(day.strip('"'), file, 1) != file.as_of:
        plain.refuse(file, f"{first.strip()[:60]!r}: Last Updated,{file.as_of:%d/%m/%Y}, the day of the source", 1)
    for line, row in plain.table(rest, file, COLUMNS):
        given = [row[f"Name {number}"] for number in range(1, 6)]
        yield ListedParty(
            id=row["Group ID"].strip() or plain.refuse(file, "Group ID is empty: an id", line + 1),
            list=file.list,
            names=plain.names(file, [" ".join([*given, row["Name 6"]])], _strength(row, file, line + 1)),
            kind=plain.kind(file, row["Group Type"], line + 1),
            countries=tuple(filter(None, [file.repaired("country", row["Country"])])),
            addresses=tuple(
                filter(None, [", ".join(filter(None, (row[f"Address {n}"].strip() for n in range(1, 7))))])
            ),
            births=tuple(filter(None, [row["DOB"].strip()])),
            programmes=tuple(filter(None, [row["Regime"].strip()])),
            legal_reference=row["Regime"].strip(),
            since=_day(row["Listed On"], file, line + 1),
        )


def _strength(row: Mapping[str, str], file: SourceFile, line: int) -> Strength:
    return cast("Strength", plain.meaning(file, row["Alias Type"], line))


def _day(text: str, file: SourceFile, line: int) -> date | None:
    found = _DAY.match(text.strip())
    if not text.strip():
        return None
    try:
        return (
            date(int(found[3]), int(found[2]), int(found[1]))
            if found
            else plain.refuse(file, f"date {text[:40]!r}: DD/MM/YYYY", line)
        )
    except ValueError:
        plain.refuse(file, f"date {text[:40]!r}: a day of the calendar", line)
