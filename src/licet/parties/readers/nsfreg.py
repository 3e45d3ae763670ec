"""Lists of United States offices as the project nsfreg extracts them: one JSON shape for all."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from licet.core.citations import Citation
from licet.parties.federal import citations, dated
from licet.parties.readers import plain
from licet.parties.records import ListedParty, Sighting
from licet.parties.sources import SourceFile

_IMPOSED = re.compile(r"imposed ([\d/]*)")
_STATUS = re.compile(r"status: ([^;|]*)")
_ENDED = re.compile(r"(?:expired|lifted|terminated|waived|removed)\D*(\d{1,2}/\d{1,2}/\d{2,4})", re.IGNORECASE)
_ALSO = re.compile(r",? \(?a\.k\.a\.,? ")
_BORN = re.compile(r"Date of birth: ([^;|]+)")


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give one record an entity.

    The option `dates` says what its dates mean: `citations` (the first Federal Register page put it on the list),
    `effective` (the day stands in the record), `imposed` (days of sanctions stand in the notes), `none`.
    """
    found = plain.objects(plain.decoded(content, file), file)
    texts = [file.repaired("federal_register", _text(one, "federal_register")) for one in found]
    cited = dated([citations(text) for text in texts])
    for one, text, cites in zip(found, texts, cited, strict=True):
        record = _record(one, file, text, cites)
        if record.names:
            yield _with_dates(record, one, file)


def _record(one: Mapping[str, object], file: SourceFile, reference: str, cites: tuple[Citation, ...]) -> ListedParty:
    name = file.repaired("name", _text(one, "name"))
    country = file.repaired("country", _text(one, "country"))
    notes = _text(one, "notes")
    return ListedParty(
        id="-".join(filter(None, [plain.slug(name), plain.slug(country)])),
        list=file.list,
        names=plain.names(file, [name], "primary") + plain.names(file, _aliases(one)),
        countries=(country,) if country else (),
        addresses=tuple(filter(None, [" ".join(_text(one, "address").split())])),
        births=tuple(born.strip() for born in _BORN.findall(notes)),
        programmes=tuple(filter(None, [file.options.get("programme", "")])),
        legal_reference=" ".join(reference.split()) or file.options.get("reference", ""),
        citations=cites,
        note="; ".join(filter(None, [" ".join(notes.split()), _status(one)])),
    )


def _with_dates(record: ListedParty, one: Mapping[str, object], file: SourceFile) -> ListedParty:
    match file.options.get("dates", "none"):
        case "citations":
            days = [date.fromisoformat(cite.date) for cite in record.citations if cite.date]
            return replace(record, since=min(days, default=None))
        case "effective":
            return replace(record, since=plain.day(_text(one, "effective_date"), file))
        case "imposed":
            return _imposed(record, _text(one, "notes"), file)
        case "none":
            return record
        case other:
            return plain.refuse(file, f"option dates {other!r}: citations, effective, imposed or none")


def _imposed(record: ListedParty, notes: str, file: SourceFile) -> ListedParty:
    """Turn the spans of sanctions in the notes into sightings; a span with no readable start has only its end."""
    found: list[Sighting] = []
    starts: list[date | None] = []
    spans = [_span(part, file) for part in notes.split(" | ")]
    for start, end in spans:
        starts.append(start)
        found += [Sighting(start - timedelta(days=1), listed=False), Sighting(start, listed=True)] if start else []
        found += [Sighting(end - timedelta(days=1), listed=True), Sighting(end, listed=False)] if end else []
        found += [] if end else [Sighting(file.as_of, listed=True)]
    kept = [one for one in found if one.listed or not any(_covers(span, one.day, file.as_of) for span in spans)]
    return replace(record, sightings=tuple(sorted(set(kept), key=lambda one: one.day)))


def _span(text: str, file: SourceFile) -> tuple[date | None, date | None]:
    start, status = _IMPOSED.search(text), _STATUS.search(text)
    ended = _ENDED.search(status[1]) if status and "remain" not in status[1] else None
    return _lenient(start[1] if start else "", file), _lenient(ended[1] if ended else "", file)


def _lenient(text: str, file: SourceFile) -> date | None:
    """Read a day out of extracted prose, where a garbled one is unknown and not a fault."""
    return (
        plain.day(text, file)
        if re.fullmatch(r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/(?:\d{4}|\d{2})", text)
        else None
    )


def _covers(span: tuple[date | None, date | None], day: date, as_of: date) -> bool:
    start, end = span
    return start is not None and start <= day < (end or as_of)


def _text(one: Mapping[str, object], key: str) -> str:
    found = one.get(key)
    return found if isinstance(found, str) else ""


def _texts(one: Mapping[str, object], key: str) -> Sequence[str]:
    found = one.get(key)
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []


def _aliases(one: Mapping[str, object]) -> list[str]:
    """Give the aliases; one that holds another is two."""
    return [part for text in _texts(one, "aliases") for part in _ALSO.split(text)]


def _status(one: Mapping[str, object]) -> str:
    found = _text(one, "status")
    return f"status: {found}" if found else ""
