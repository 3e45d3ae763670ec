"""The native Denied Persons List: tab-separated, with the day each order ends."""

from collections.abc import Iterator
from datetime import date, timedelta

from licet.parties.federal import citations
from licet.parties.readers import plain
from licet.parties.records import ListedParty
from licet.parties.sources import SourceFile

COLUMNS = (
    "Name",
    "Street_Address",
    "City",
    "State",
    "Country",
    "Postal_Code",
    "Effective_Date",
    "Expiration_Date",
    "Standard_Order",
    "Last_Update",
    "Action",
    "FR_Citation",
)


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give one record a row; a United States address has no country in the file where it has a state."""
    for line, row in plain.table(plain.decoded(content, file), file, COLUMNS, "\t"):
        since = plain.day(row["Effective_Date"], file, line)
        country = row["Country"].strip() or ("US" if row["State"].strip() else "")
        yield ListedParty(
            id=f"{plain.slug(row['Name'])}-{since}",
            list=file.list,
            names=plain.names(file, [row["Name"]], "primary"),
            countries=(file.repaired("country", country),) if country else (),
            addresses=(", ".join(filter(None, (row[key].strip() for key in COLUMNS[1:6]))),),
            legal_reference=row["FR_Citation"].strip(),
            citations=citations(row["FR_Citation"]),
            since=since,
            until=_after(plain.day(row["Expiration_Date"], file, line)),
            note=row["Action"].strip(),
        )


def _after(last: date | None) -> date | None:
    return last + timedelta(days=1) if last else None
