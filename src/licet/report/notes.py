"""Sources as numbered footnotes, each with how sure we are of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from licet.core.citations import Citation
from licet.report.safe import shown
from licet.report.words import CONFIDENCES


@dataclass(slots=True)
class Notes:
    """Footnotes in the order of their first use; the same source has one number."""

    numbers: dict[Citation, int] = field(default_factory=dict)

    def mark(self, citations: Iterable[Citation]) -> tuple[int, ...]:
        """Give the numbers of some sources, adding those not met before."""
        return tuple(sorted({self.numbers.setdefault(one, len(self.numbers) + 1) for one in citations}))

    def listed(self) -> tuple[tuple[int, Citation], ...]:
        """Give every footnote with its number."""
        return tuple((number, citation) for citation, number in self.numbers.items())


def written(numbers: Iterable[int]) -> str:
    """Write footnote numbers as they stand in a line: `[1][4]`."""
    return "".join(f"[{number}]" for number in numbers)


def grouped(notes: Iterable[tuple[int, Citation]]) -> Iterator[tuple[tuple[int, ...], Citation]]:
    """Give places of the same document, date and confidence as one source that carries all their numbers."""
    met: dict[Citation, list[tuple[int, str]]] = {}
    for number, one in notes:
        met.setdefault(replace(one, at=""), []).append((number, one.at))
    for one, places in met.items():
        at = "; ".join(place for _number, place in places if place)
        yield tuple(number for number, _place in places), replace(one, at=at)


def source_line(citation: Citation) -> str:
    """Write a source in one line: document, place, date, and how sure we are of it."""
    place = ", ".join(shown(part) for part in (citation.document, citation.at) if part)
    return " · ".join(part for part in (place, shown(citation.date), CONFIDENCES[citation.confidence]) if part)
