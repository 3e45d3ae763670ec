"""OFAC's ADD.CSV: addresses by the number of the record; every record of the list has at least one row."""

from collections.abc import Iterator

from licet.parties.readers import plain
from licet.parties.readers.ofac_sdn import cut
from licet.parties.records import ListedParty
from licet.parties.sources import SourceFile

COLUMNS = 6


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give one address a row."""
    for _, (uid, _number, street, city, country, _remarks) in cut(plain.decoded(content, file), file, COLUMNS):
        address = ", ".join(part for part in (street, city, country) if part)
        yield ListedParty(
            uid,
            file.list,
            countries=(country,) if country else (),
            addresses=(address,) if street or city else (),
        )
