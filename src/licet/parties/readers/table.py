"""A delimited table with a header; the source file says which column holds what."""

from collections.abc import Iterator, Mapping
from typing import cast

from licet.parties.readers import plain
from licet.parties.records import ListedParty, Strength
from licet.parties.sources import SourceFile


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give one record a row; rows of the same id belong together.

    Columns: `name` must be there; `id`, `type`, `strength`, `programmes` and `country` may be. Options: `delimiter`,
    `between` (what stands between programmes), `since` (a day for all), `programme` (one for all).
    """
    columns = file.columns
    if "name" not in columns:
        plain.refuse(file, "the source names no column for `name`: columns: {name: ...}")
    delimiter = file.options.get("delimiter", ",")
    for line, row in plain.table(plain.decoded(content, file), file, tuple(columns.values()), delimiter):
        strength = cast("Strength", plain.meaning(file, row[columns["strength"]], line)) if "strength" in columns else "primary"
        found = plain.names(file, [row[columns["name"]]], strength)
        yield ListedParty(
            id=_id(row, file, line),
            list=file.list,
            names=found,
            kind=plain.kind(file, row[columns["type"]], line) if "type" in columns else "unknown",
            countries=tuple(filter(None, [row[columns["country"]].strip()])) if "country" in columns else (),
            programmes=_programmes(row, file),
            legal_reference=file.options.get("reference", ""),
            since=plain.day(file.options.get("since", ""), file),
        )


def _id(row: Mapping[str, str], file: SourceFile, line: int) -> str:
    if "id" not in file.columns:
        return plain.slug(row[file.columns["name"]])
    return row[file.columns["id"]].strip() or plain.refuse(file, f"{file.columns['id']} is empty: an id", line)


def _programmes(row: Mapping[str, str], file: SourceFile) -> tuple[str, ...]:
    if "programmes" not in file.columns:
        return tuple(filter(None, [file.options.get("programme", "")]))
    parts = row[file.columns["programmes"]].split(file.options.get("between", "|"))
    return tuple(part.strip() for part in parts if part.strip())
