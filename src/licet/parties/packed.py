"""A record as plain lists for the index, and back."""

from datetime import date
from typing import Any, cast

from licet.core.citations import Citation
from licet.parties.records import ListedParty, Name, Policy, Sighting


def packed(record: ListedParty) -> list[object]:
    """Give a record as a list that JSON can hold."""
    return [
        record.id,
        record.list,
        [[one.text, one.strength] for one in record.names],
        record.kind,
        record.countries,
        record.addresses,
        record.births,
        record.identifiers,
        record.programmes,
        record.legal_reference,
        [[one.document, one.at, one.date, one.confidence] for one in record.citations],
        [[one.word, one.text, one.as_of.isoformat(), one.source] for one in record.policies],
        _text(record.since),
        _text(record.until),
        [[one.day.isoformat(), one.listed] for one in record.sightings],
        record.human_rights,
        record.ground,
        record.note,
        record.files,
    ]


def unpacked(data: list[object]) -> ListedParty:
    """Give the record of a list that `packed` made."""
    found = cast("list[Any]", data)
    return ListedParty(
        id=found[0],
        list=found[1],
        names=tuple(Name(*one) for one in found[2]),
        kind=found[3],
        countries=tuple(found[4]),
        addresses=tuple(found[5]),
        births=tuple(found[6]),
        identifiers=tuple(found[7]),
        programmes=tuple(found[8]),
        legal_reference=found[9],
        citations=tuple(Citation(*one) for one in found[10]),
        policies=tuple(Policy(word, text, date.fromisoformat(day), source) for word, text, day, source in found[11]),
        since=_day(found[12]),
        until=_day(found[13]),
        sightings=tuple(Sighting(date.fromisoformat(day), listed) for day, listed in found[14]),
        human_rights=found[15],
        ground=found[16],
        note=found[17],
        files=tuple(found[18]),
    )


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
