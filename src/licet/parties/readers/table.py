"""A delimited table with a header; the source file says which column holds what."""

from collections.abc import Iterator, Mapping
from typing import cast

from licet.parties.readers import plain
from licet.parties.records import Kind, ListedParty, Strength
from licet.parties.sources import SourceFile


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give one record a row; rows of the same id belong together.

    Columns: `name` must be there; `id`, `type`, `strength`, `programmes` and `country` may be. Options: `delimiter`,
    `between` (what stands between programmes), `prefix` (before each id), and `since`, `programme`, `reference`, `kind`
    and `strength` (one for all).
    """
    columns = file.columns
    if "name" not in columns:
        plain.refuse(file, "the source names no column for `name`: columns: {name: ...}")
    one_for_all = cast("Kind", file.options.get("kind", "unknown"))
    delimiter = file.options.get("delimiter", ",")
    for line, row in plain.table(plain.decoded(content, file), file, tuple(columns.values()), delimiter):
        yield ListedParty(
            id=_id(row, file, line),
            list=file.list,
            names=plain.names(file, [row[columns["name"]]], _strength(row, file, line)),
            kind=plain.kind(file, row[columns["type"]], line) if "type" in columns else one_for_all,
            countries=tuple(filter(None, [row[columns["country"]].strip()])) if "country" in columns else (),
            programmes=_programmes(row, file),
            legal_reference=file.options.get("reference", ""),
            since=plain.day(file.options.get("since", ""), file),
        )


def _strength(row: Mapping[str, str], file: SourceFile, line: int) -> Strength:
    if "strength" in file.columns:
        return cast("Strength", plain.meaning(file, row[file.columns["strength"]], line))
    return cast("Strength", file.options.get("strength", "primary"))


def _id(row: Mapping[str, str], file: SourceFile, line: int) -> str:
    prefix = file.options.get("prefix", "")
    if "id" not in file.columns:
        return prefix + plain.slug(row[file.columns["name"]])
    return prefix + row[file.columns["id"]].strip() or plain.refuse(file, f"{file.columns['id']} is empty: an id", line)


def _programmes(row: Mapping[str, str], file: SourceFile) -> tuple[str, ...]:
    if "programmes" not in file.columns:
        return tuple(filter(None, [file.options.get("programme", "")]))
    parts = row[file.columns["programmes"]].split(file.options.get("between", "|"))
    return tuple(part.strip() for part in parts if part.strip())
