"""Our own table of parties linked to surveillance: further names for the records of other lists, and removals."""

import re
from collections.abc import Iterator

from licet.parties.federal import citations
from licet.parties.readers import plain
from licet.parties.records import ListedParty
from licet.parties.sources import SourceFile

COLUMNS = ("party", "listed_name", "aliases", "list", "date_added", "date_removed", "legal_ref", "country")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give the rows of one list, named in the options, `rows: ...`; a removal is dated, or it is not a removal."""
    for line, row in plain.table(plain.decoded(content, file), file, COLUMNS):
        if row["list"] != file.options.get("rows"):
            continue
        removed = row["date_removed"].strip()
        until = plain.day(removed, file, line) if _DAY.match(removed) else None
        country = row["country"].strip()
        yield ListedParty(
            id=f"linked-{row['party']}-{line}",
            list=file.list,
            names=plain.names(file, [row["listed_name"]], "primary") + plain.names(file, row["aliases"].split("|")),
            countries=(file.repaired("country", country),) if country else (),
            legal_reference=row["legal_ref"].strip(),
            citations=citations(row["legal_ref"]),
            since=plain.day(row["date_added"], file, line) if until else None,
            until=until,
        )
