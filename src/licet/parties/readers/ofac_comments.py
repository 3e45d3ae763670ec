"""OFAC's SDN_COMMENTS.CSV: the rest of remarks too long for the main file."""

from collections.abc import Iterator

from licet.parties.readers import plain
from licet.parties.readers.ofac_sdn import cut, quoted, segments
from licet.parties.records import ListedParty
from licet.parties.sources import SourceFile

COLUMNS = 2


def read(content: bytes, file: SourceFile) -> Iterator[ListedParty]:
    """Give the names in the rest of each remark."""
    for _, (uid, remarks) in cut(plain.decoded(content, file), file, COLUMNS):
        yield ListedParty(uid, file.list, quoted(file, segments(remarks)))
