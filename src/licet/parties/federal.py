"""Pages of the Federal Register and the days they came out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from licet.core.citations import Citation

_CITED = re.compile(r"(\d{1,3}) F\.? ?R\.? (\d{1,6})(?:[,\s(]+(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?!\d))?", re.ASCII)


def citations(text: str) -> tuple[Citation, ...]:
    """Give every page a text cites, as `84 FR 54004` with its day, where the text tells it.

    >>> [(cite.at, cite.date) for cite in citations("84 FR 54004, 10/9/19. 85 FR 44159")]
    [('84 FR 54004', '2019-10-09'), ('85 FR 44159', '')]
    """
    found = (
        Citation("Federal Register", f"{one[1]} FR {int(one[2])}", _day(one), "seen") for one in _CITED.finditer(text)
    )
    return tuple(dict.fromkeys(found))


def dated(cited: Sequence[tuple[Citation, ...]]) -> list[tuple[Citation, ...]]:
    """Fill in the day of a page from another entry of the same file that tells it."""
    days = {cite.at: cite.date for cites in cited for cite in cites if cite.date}
    return [tuple(replace(cite, date=cite.date or days.get(cite.at, "")) for cite in cites) for cites in cited]


def _day(found: re.Match[str]) -> str:
    if not found[3]:
        return ""
    year = int(found[5]) if len(found[5]) == 4 else int(found[5]) + (1900 if int(found[5]) >= 60 else 2000)
    try:
        return date(year, int(found[3]), int(found[4])).isoformat()
    except ValueError:
        return ""
