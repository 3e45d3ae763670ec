"""The US Consolidated Screening List: 29 columns, thirteen lists in one; the source says which rows are its own."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from licet.parties.federal import citations
from licet.parties.readers import plain
from licet.parties.records import ListedParty, Policy
from licet.parties.sources import SourceFile

COLUMNS = (
    "_id",
    "source",
    "entity_number",
    "type",
    "programs",
    "name",
    "addresses",
    "federal_register_notice",
    "start_date",
    "end_date",
    "license_requirement",
    "license_policy",
    "alt_names",
    "dates_of_birth",
    "ids",
)
"""The columns that are read; the file has 29, among them nationalities, which are not."""
_CODE = re.compile(r"(?:^|, )([A-Z]{2})\Z")
_AND = re.compile(r"\.,? and (?=[A-Z])|, and (?=[A-Z])")


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give the rows whose `source` is the one named in the options, `rows: ...`; `dates: ignored` drops the dates."""
    wanted = file.options.get("rows", "")
    found = list(_rows(content, file.path, file.encoding)) if wanted else []
    for line, row in found:
        if row["source"] == wanted:
            yield _record(line, row, file)


@lru_cache(maxsize=1)
def _rows(content: bytes, path: str, encoding: str) -> tuple[tuple[int, Mapping[str, str]], ...]:
    """Read the file once for all the lists in it."""
    file = SourceFile(path, "csl", as_of=date.min, list="", encoding=encoding)
    return tuple(plain.table(plain.decoded(content, file), file, COLUMNS))


def _record(line: int, row: Mapping[str, str], file: SourceFile) -> ListedParty:
    addresses = tuple(part.strip() for part in row["addresses"].split(";") if part.strip())
    codes = (_CODE.search(address) for address in addresses)
    last = plain.day(row["end_date"], file, line)
    kept = file.options.get("dates") != "ignored"
    return ListedParty(
        id=row["entity_number"].strip() or f"csl-{row['_id'].strip()}",
        list=file.list,
        names=plain.names(file, [row["name"]], "primary") + plain.names(file, _others(row["alt_names"])),
        kind=plain.kind(file, row["type"], line) if row["type"].strip() else "unknown",
        countries=tuple(found[1] for found in codes if found),
        addresses=tuple(address for address in addresses if len(address) > 2),
        births=tuple(part.strip() for part in row["dates_of_birth"].split(";") if part.strip()),
        identifiers=tuple(part.strip() for part in row["ids"].split(";") if re.search(r"\d{4}", part)),
        programmes=tuple(part.strip() for part in row["programs"].split(";") if part.strip()),
        legal_reference=row["federal_register_notice"].strip(),
        citations=citations(row["federal_register_notice"]),
        policies=_policies(row, file),
        since=plain.day(row["start_date"], file, line) if kept else None,
        until=last + timedelta(days=1) if last and kept else None,
        note=row["license_requirement"].strip(),
    )


def _others(text: str) -> list[str]:
    return [name.strip() for part in text.split(";") for name in _AND.split(part) if name.strip()]


def _policies(row: Mapping[str, str], file: SourceFile) -> tuple[Policy, ...]:
    """Keep the printed policy; the word for it is chosen later, by the patterns of the source."""
    text = " ".join(row["license_policy"].split())
    return (Policy("as_printed", text, file.as_of, file.path),) if text else ()
