"""OFAC's ALT.CSV: other names by the number of the record, `aka`, `fka` or `nka`."""

from collections.abc import Iterator
from typing import cast

from licet.parties.readers import plain
from licet.parties.readers.ofac_sdn import cut
from licet.parties.records import ListedParty, Strength
from licet.parties.sources import SourceFile

COLUMNS = 5


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give one name a row."""
    for line, (uid, _number, kind, name, _remarks) in cut(plain.decoded(content, file), file, COLUMNS):
        strength = cast("Strength", plain.meaning(file, kind, line))
        yield ListedParty(uid, file.list, plain.names(file, [name], strength))
