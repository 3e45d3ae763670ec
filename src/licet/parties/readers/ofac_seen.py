"""A table of the first and last day on which each number was seen in saved copies of the SDN list."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from licet.parties.readers import plain
from licet.parties.records import ListedParty, Sighting
from licet.parties.sources import SourceFile

_DAY = timedelta(days=1)
COLUMNS = ("ent_num", "name", "type", "first_seen", "last_seen")


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give the days each record was seen.

    A day at the edge of the table means before or after. A record first seen on a day between was missing on the day
    of the copy before; every first and last day in the table is the day of a copy. Only where that copy is of the day
    before is the day of listing known.
    """
    found = list(plain.table(plain.decoded(content, file), file, COLUMNS))
    seen = [(line, row, _day(row, "first_seen", file, line), _day(row, "last_seen", file, line)) for line, row in found]
    copies = sorted({day for _, _, first, last in seen for day in (first, last)})
    for line, row, first, last in seen:
        if first > last:
            plain.refuse(file, f"first seen {first}, last seen {last}: the first no later than the last", line)
        yield ListedParty(
            id=row["ent_num"].strip(),
            list=file.list,
            names=plain.names(file, [row["name"]], "primary"),
            kind=plain.kind(file, row["type"], line),
            since=first if first - _DAY in copies else None,
            until=last + _DAY if last + _DAY in copies else None,
            sightings=_sightings(first, last, copies),
        )


def _day(row: Mapping[str, str], column: str, file: SourceFile, line: int) -> date:
    return plain.day(row[column], file, line) or plain.refuse(file, f"{column} is empty: a day", line)


def _sightings(first: date, last: date, copies: Sequence[date]) -> tuple[Sighting, ...]:
    found = [Sighting(first, listed=True), Sighting(last, listed=True)]
    if first != copies[0]:
        found.insert(0, Sighting(copies[bisect_left(copies, first) - 1], listed=False))
    if last != copies[-1]:
        found.append(Sighting(copies[bisect_right(copies, last)], listed=False))
    return tuple(dict.fromkeys(found))
