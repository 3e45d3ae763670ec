"""From bytes to text, rows, objects and days; what is broken says so in one line."""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NoReturn, cast

from licet.core.errors import BadSource
from licet.parties.records import Kind, Name, Strength
from licet.parties.sources import SourceFile

_PAGE = re.compile(r"\s*(<!doctype\s+html|<html|<head)", re.IGNORECASE)
_MONTHS = dict(zip(re.findall("...", "JanFebMarAprMayJunJulAugSepOctNovDec"), range(1, 13), strict=True))
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z")
_US = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})\Z")
_DAY_MONTH = re.compile(r"(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})\Z")
_MONTH_DAY = re.compile(r"([A-Z][a-z]{2})[a-z]* ?(\d{1,2}), (\d{4})\Z")
_KINDS: frozenset[str] = frozenset({"person", "entity", "vessel", "aircraft", "unknown"})


def refuse(file: SourceFile, what: str, line: int = 0) -> NoReturn:
    """Raise BadSource for a file, with the line where there is one."""
    raise BadSource(f"{file.path}{f':{line}' if line else ''}: {what}")


def decoded(content: bytes, file: SourceFile) -> str:
    """Give the text of a file in its encoding; an empty file and a web page in its place are broken."""
    if not content.strip():
        refuse(file, "the file is empty: a list")
    try:
        text = content.decode(file.encoding)
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        refuse(file, f"byte {content[fault.start]:#04x}: text in {file.encoding}", line)
    if _PAGE.match(text[:200]):
        refuse(file, "a web page stands in place of the list: download the list again", 1)
    return text


def rows(text: str, file: SourceFile, delimiter: str = ",") -> Iterator[tuple[int, list[str]]]:
    """Give every row of a delimited text with its line."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            if row:
                yield reader.line_num, row
    except csv.Error as fault:
        refuse(file, f"{fault}: a row of a delimited text", reader.line_num)


def table(
    text: str, file: SourceFile, columns: Sequence[str], delimiter: str = ","
) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Give every row as a mapping by the header, which must hold the columns; a short or long row is broken."""
    found = rows(text, file, delimiter)
    _, header = next(found, (0, []))
    missing = [column for column in columns if column not in header]
    if missing:
        refuse(file, f"column {missing[0]!r} is missing: {', '.join(columns)}", 1)
    for line, row in found:
        if len(row) != len(header):
            refuse(file, f"{len(row)} values: {len(header)}, one a column", line)
        yield line, dict(zip(header, row, strict=True))


def objects(text: str, file: SourceFile) -> list[Mapping[str, object]]:
    """Give the members of `entities` in a JSON object that counts them."""
    try:
        data: object = json.loads(text)
    except (json.JSONDecodeError, RecursionError, ValueError) as fault:
        refuse(file, f"{' '.join(str(fault).split())}: JSON", getattr(fault, "lineno", 0))
    found = cast("dict[str, object]", data).get("entities") if isinstance(data, dict) else None
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        refuse(file, "no list under `entities`: a list of objects")
    count = cast("dict[str, object]", data).get("count")
    if count != len(found):
        refuse(file, f"{len(found)} entities where the file counts {count}: the whole list")
    return cast("list[Mapping[str, object]]", found)


def day(text: str, file: SourceFile, line: int = 0) -> date | None:
    """Read a day in any of the ways lists write one; an empty value is None, another text is broken."""
    text = " ".join(text.split())
    if not text:
        return None
    found = _parts(text)
    try:
        return date(*found) if found else refuse(file, f"date {text!r}: a day", line)
    except ValueError:
        refuse(file, f"date {text!r}: a day of the calendar", line)


def _parts(text: str) -> tuple[int, int, int] | None:
    if found := _ISO.match(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _US.match(text):
        return _year(found[3]), int(found[1]), int(found[2])
    if found := _DAY_MONTH.match(text):
        return int(found[3]), _MONTHS.get(found[2], 0), int(found[1])
    if found := _MONTH_DAY.match(text):
        return int(found[3]), _MONTHS.get(found[1], 0), int(found[2])
    return None


def _year(text: str) -> int:
    """Read two digits as 1960 to 2059: no list is older, none knows the future."""
    return int(text) if len(text) == 4 else 1900 + int(text) if int(text) >= 60 else 2000 + int(text)


def meaning(file: SourceFile, text: str, line: int = 0) -> str:
    """Give what a word of a typed column means, by the source file; another word stops the load."""
    found = file.words.get(text.strip())
    if found is None:
        refuse(file, f"word {text.strip()!r}: one of {', '.join(file.words)}", line)
    return found


def kind(file: SourceFile, text: str, line: int = 0) -> Kind:
    """Give the kind of party a typed column means."""
    found = meaning(file, text, line)
    return cast("Kind", found) if found in _KINDS else refuse(file, f"kind {found!r}: {', '.join(_KINDS)}", line)


def names(file: SourceFile, texts: Sequence[str], strength: Strength = "strong") -> tuple[Name, ...]:
    """Give the names that are left after repairs, the empty ones dropped."""
    column = "name" if strength == "primary" else "alias"
    found: list[Name] = []
    for text in texts:
        kept = file.repaired(column, text)
        if kept:
            found.append(Name(kept, strength))
    return tuple(found)


def slug(text: str) -> str:
    """Make an id from a name where the list gives none."""
    kept = (letter if letter.isalnum() else " " for letter in unicodedata.normalize("NFKC", text).casefold())
    return "-".join("".join(kept).split())
