"""The consolidated list of the UN Security Council in its own XML."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import NoReturn
from xml.parsers import expat

from licet.parties.readers import plain
from licet.parties.records import ListedParty, Name
from licet.parties.sources import SourceFile

_NAMES = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_QUALITY = {"Good": "strong", "Low": "weak", "a.k.a.": "strong", "f.k.a.": "former", "": "strong"}


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give one record an individual or entity, with the day it was listed on."""
    root = parsed(content, file)
    if root.tag != "CONSOLIDATED_LIST":
        plain.refuse(file, f"root <{root.tag[:40]}>: <CONSOLIDATED_LIST>")
    for group, kind, prefix in (("INDIVIDUALS", "person", "INDIVIDUAL"), ("ENTITIES", "entity", "ENTITY")):
        for node in root.findall(f"{group}/{prefix}"):
            yield _record(node, prefix, file, person=kind == "person")


def parsed(content: bytes, file: SourceFile) -> ET.Element:
    """Parse XML that declares no document type, so that it can neither grow without end nor fetch anything."""
    if not content.strip():
        plain.refuse(file, "the file is empty: a list")

    def refuse(*_: object) -> NoReturn:
        plain.refuse(file, "a document type is declared: XML without one")

    guard = expat.ParserCreate()
    guard.StartDoctypeDeclHandler = refuse
    try:
        guard.Parse(content, True)
        return ET.fromstring(content)  # noqa: S314 no document type, no entities
    except (expat.ExpatError, ET.ParseError, LookupError, ValueError) as fault:
        plain.refuse(file, f"{fault}: XML", getattr(fault, "lineno", 0))


def _record(node: ET.Element, prefix: str, file: SourceFile, *, person: bool) -> ListedParty:
    primary = " ".join(filter(None, (_text(node, tag) for tag in _NAMES)))
    original = _text(node, "NAME_ORIGINAL_SCRIPT")
    found = plain.names(file, [primary], "primary") + plain.names(file, [original])
    addresses = node.findall(f"{prefix}_ADDRESS")
    return ListedParty(
        id=_text(node, "DATAID") or _text(node, "REFERENCE_NUMBER") or plain.slug(primary),
        list=file.list,
        names=found + tuple(_aliases(node, prefix, file)),
        kind="person" if person else "entity",
        countries=tuple(filter(None, (_text(one, "COUNTRY") for one in addresses))),
        addresses=tuple(filter(None, (_address(one) for one in addresses))),
        births=tuple(filter(None, (_birth(one) for one in node.findall("INDIVIDUAL_DATE_OF_BIRTH")))),
        identifiers=tuple(filter(None, (_text(one, "NUMBER") for one in node.findall("INDIVIDUAL_DOCUMENT")))),
        programmes=tuple(filter(None, [_text(node, "UN_LIST_TYPE")])),
        legal_reference=_text(node, "REFERENCE_NUMBER"),
        since=plain.day(_text(node, "LISTED_ON")[:10], file),
    )


def _aliases(node: ET.Element, prefix: str, file: SourceFile) -> Iterator[Name]:
    for one in node.findall(f"{prefix}_ALIAS"):
        quality = _text(one, "QUALITY")
        if quality not in _QUALITY:
            plain.refuse(file, f"quality {quality[:40]!r}: one of {', '.join(filter(None, _QUALITY))}")
        strength = _QUALITY[quality]
        for part in _text(one, "ALIAS_NAME").split(";"):
            yield from plain.names(file, [part], strength)  # type: ignore[arg-type]


def _address(node: ET.Element) -> str:
    parts = (_text(node, tag) for tag in ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"))
    return ", ".join(filter(None, parts))


def _birth(node: ET.Element) -> str:
    span = "-".join(filter(None, (_text(node, "FROM_YEAR"), _text(node, "TO_YEAR"))))
    return _text(node, "DATE") or _text(node, "YEAR") or span


def _text(node: ET.Element, tag: str) -> str:
    return " ".join((node.findtext(tag) or "").split())
