"""The FCC Covered List as its web table: sentences about equipment, with the day of inclusion."""

import re
from collections.abc import Iterator

from licet.parties.readers import plain
from licet.parties.records import ListedParty
from licet.parties.sources import SourceFile

COLUMNS = ("covered_equipment_or_services", "date_of_inclusion_on_covered_list")
_MAKER = re.compile(
    r"(?:produced|provided|supplied)(?: or provided)?(?:, directly or indirectly,)? by ([A-Z][^,;]*(?:, Inc\.)?)"
)
_FIRST_DAY = re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}")


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give one record a sentence that names a maker; whole classes of goods name nobody and give none."""
    for line, row in plain.table(plain.decoded(content, file), file, COLUMNS):
        sentence = " ".join(row[COLUMNS[0]].split())
        found = _MAKER.search(sentence)
        day = _FIRST_DAY.match(row[COLUMNS[1]].strip()) or plain.refuse(
            file, "no day of inclusion: Month D, YYYY", line
        )
        if not found:
            continue
        yield ListedParty(
            id=plain.slug(found[1]),
            list=file.list,
            names=plain.names(file, [found[1]], "primary"),
            kind="entity",
            since=plain.day(day[0], file, line),
            note=sentence,
        )
