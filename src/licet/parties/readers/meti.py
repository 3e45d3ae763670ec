"""Lists of Japan's Ministry of Economy, Trade and Industry: the text of its PDFs, Japanese and English in turn."""

import re
from collections.abc import Iterator
from datetime import date

from licet.parties.readers import plain
from licet.parties.records import ListedParty, Name
from licet.parties.sources import SourceFile

_ADDRESS = re.compile(r"所\s?在\s?地\s?[：:]")
_ALSO = "別称："
_DAY = re.compile(r"最終更新日：\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_JAPANESE = re.compile(r"[぀-ヿ一-鿿]")
_NATIVE = re.compile(r"[぀-ヿ一-鿿（）「」『』、･〜]")
_CLOSING = frozenset("）")
_LATIN = re.compile(r"[A-Z][A-Za-z.,& -]{5,}")
_OTHER = re.compile(r"[（(]別称、?.*?[）)]\s*\Z", re.DOTALL)
_MARK = re.compile(r",?\s*(?:\ba\.\s?k\.\s?a\.|\bthe\s*follow|:).*\Z", re.DOTALL)
_BULLET = re.compile(r"(?:^|(?<=[:;])|(?<=and)|(?<=;\s))\s*[-—‐–]\s*", re.MULTILINE)
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give one record a numbered entry: the English name first, then the Japanese one and the aliases."""
    text = plain.decoded(content, file)
    found = _DAY.search(text)
    if not found or _day(found, file) != file.as_of:
        plain.refuse(file, f"最終更新日 is missing or another day than {file.as_of}: the day of the source")
    for number, entry in _entries(text[found.end() :], file):
        head, address = _ADDRESS.split(entry, maxsplit=1)
        head, _, also = head.partition(_ALSO)
        japanese, english = _halves(head)
        others = [*_aliases(english, file), *_listed(also, file)]
        name = " ".join(_MARK.sub("", _BULLET.split(english)[0]).split()).strip(" ,;")
        names = plain.names(file, [name], "primary") if name else ()
        native = plain.names(file, [_OTHER.sub("", japanese).strip()])
        if not names and not native:
            plain.refuse(file, f"entry {number} has no name: a name")
        place = " ".join(address.split()).strip(" .")
        yield ListedParty(
            id=str(number),
            list=file.list,
            names=names + native + tuple(others),
            kind="entity",
            countries=(file.options.get("country") or _country(place),),
            addresses=(place,) if place else (),
        )


def _day(found: re.Match[str], file: SourceFile) -> date:
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        plain.refuse(file, f"{found[0]}: a day of the calendar")


def _entries(text: str, file: SourceFile) -> Iterator[tuple[int, str]]:
    """Cut the text at its running numbers, which may stand in wide digits or hard behind an address."""
    number, start = 1, _find(text, 1, 0)
    if start is None:
        plain.refuse(file, "no entry 1: numbered entries")
    while start is not None:
        address = _ADDRESS.search(text, start[1])
        if address is None:
            plain.refuse(file, f"entry {number} has no address (所在地): the whole list")
        following = _find(text, number + 1, address.end())
        yield number, text[start[1] : following[0] if following else len(text)]
        number, start = number + 1, following


def _find(text: str, number: int, after: int) -> tuple[int, int] | None:
    digits = str(number)
    before, wide = r"(?<![\d０-９])", digits.translate(_WIDE)
    pattern = rf"(?:{before}{digits}|(?<![０-９]){wide})[ 　]+(?=[^\n]*{_JAPANESE.pattern})"
    found = re.compile(pattern).search(text, after)
    return (found.start(), found.end()) if found else None


def _halves(head: str) -> tuple[str, str]:
    """Part the Japanese from the English, which begins on the line below, or right behind a closing bracket.

    An entry without an English line has its longest run of Latin letters in place of one.
    """
    last = max((found.end() for found in _NATIVE.finditer(head)), default=0)
    end = last if head[last - 1 : last] in _CLOSING else head.find("\n", last)
    japanese, english = (head[:end], head[end:]) if end >= 0 else (head, "")
    if not english.strip():
        english = max(_LATIN.findall(japanese), key=len, default="")
    return "".join(line.strip() for line in japanese.splitlines()), english


def _aliases(english: str, file: SourceFile) -> Iterator[Name]:
    for part in _BULLET.split(english)[1:]:
        text = re.sub(r";?\s*(?:and)?\s*\Z", "", " ".join(part.split())).strip(" ;.,")
        yield from plain.names(file, [text])


def _listed(also: str, file: SourceFile) -> Iterator[Name]:
    """Give the aliases of the newer form: one line of them, parted by semicolons, in either language."""
    yield from plain.names(file, also.replace("\n", " ").split(";"))


def _country(place: str) -> str:
    return place.rsplit(",", 1)[-1].strip(" .") if place else ""
