"""From the files of a list to its records; what is broken is said and never passed over."""

import gzip
import io
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from licet.core.errors import BadSource
from licet.parties.grounds import grounded
from licet.parties.joining import Codes, joined
from licet.parties.readers import plain
from licet.parties.records import ListedParty
from licet.parties.sources import Source, SourceFile
from licet.parties.tokens import words

FORMATS = (
    "bis_dpl",
    "csl",
    "fcc_text",
    "hmt_conlist",
    "linked_parties",
    "meti",
    "nsfreg",
    "ofac_add",
    "ofac_alt",
    "ofac_comments",
    "ofac_sdn",
    "ofac_seen",
    "table",
    "un_xml",
)
"""Every format a source may name: the modules of `readers`."""
MOST_BYTES = 512 * 1024 * 1024
"""A packed file that grows beyond this is no list."""

type Read = Callable[[bytes, SourceFile], Iterator[ListedParty]]


@dataclass(frozen=True, slots=True)
class Intake:
    """The records of a list, or what is wrong with it."""

    source: Source
    records: tuple[ListedParty, ...]
    problem: str = ""
    """One line: which file, what is wrong, what is wanted; the list then has no records at all."""


def take_in(source: Source, countries: Mapping[str, str]) -> Intake:
    """Read all files of a list. One broken file breaks the list: half a list would look like a clean one."""
    codes = _coder(countries)
    try:
        files = [(file, read_file(unpacked(source.folder / file.path, file), file, codes)) for file in source.files]
    except BadSource as fault:
        return Intake(source, (), str(fault))
    return Intake(source, tuple(grounded(joined(files, codes), source)))


def unpacked(path: Path, file: SourceFile) -> bytes:
    """Give the bytes of a file, unpacked if it is packed."""
    try:
        content = path.read_bytes()
        if not content.startswith(b"\x1f\x8b"):
            return content
        with gzip.open(io.BytesIO(content)) as packed:
            found = packed.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as fault:
        plain.refuse(file, f"{getattr(fault, 'strerror', None) or fault}: a whole, readable file")
    if len(found) > MOST_BYTES:
        plain.refuse(file, f"grows beyond {MOST_BYTES} bytes: a list")
    return found


def read_file(content: bytes, file: SourceFile, codes: Codes) -> tuple[ListedParty, ...]:
    """Give the partial records of one file, held against its floors."""
    if file.format not in FORMATS:
        plain.refuse(file, f"format {file.format!r}: one of {', '.join(FORMATS)}")
    read = cast("Read", import_module(f"licet.parties.readers.{file.format}").read)
    found = tuple(read(content, file))
    with_country = sum(bool(codes(file, record.countries)) for record in found) if file.with_country else 0
    if len(found) < file.records:
        plain.refuse(file, f"{len(found)} records: at least {file.records}; the file looks cut off")
    if with_country < file.with_country:
        plain.refuse(file, f"{with_country} records with a country: at least {file.with_country}")
    return found


def _coder(countries: Mapping[str, str]) -> Codes:
    """Give a function from country names to codes; a name that is no country is left out, which the floor notices."""
    known: dict[tuple[int, str], str] = {}

    def codes(file: SourceFile, names: Sequence[str]) -> tuple[str, ...]:
        found: list[str] = []
        for name in names:
            key = (id(file), name)
            if key not in known:
                known[key] = code_of(file.repaired("country", name), countries)
            if known[key] and known[key] not in found:
                found.append(known[key])
        return tuple(found)

    return codes


def code_of(name: str, countries: Mapping[str, str]) -> str:
    """Give the two letters of a country by its name, or nothing."""
    return countries.get(name) or countries.get(" ".join(words(name)), "")
