"""Days and periods. No function here looks at the clock."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from licet.core.errors import BadInput

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\Z")


def last_day(text: str) -> date:
    """Give the last day that a written date covers: `2021-09` is 2021-09-30, `2021` is 2021-12-31.

    Raises BadInput for anything that is not a real year, month or day.
    """
    return _day(text, last=True)


def first_day(text: str) -> date:
    """Give the first day that a written date covers: `2021-09` is 2021-09-01."""
    return _day(text, last=False)


def _day(text: str, *, last: bool) -> date:
    found = _WRITTEN.match(text.strip())
    if not found:
        raise BadInput(f"date {text!r}: not a date: YYYY, YYYY-MM or YYYY-MM-DD")
    year = int(found[1])
    try:
        month = int(found[2]) if found[2] else 12 if last else 1
        day = int(found[3]) if found[3] else calendar.monthrange(year, month)[1] if last else 1
        return date(year, month, day)
    except (ValueError, calendar.IllegalMonthError):
        raise BadInput(f"date {text!r}: no such day: a day of the calendar") from None


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` up to but not including `end`; an open side is None and means not known to be bounded."""

    start: date | None = None
    """First day on which the thing holds."""
    end: date | None = None
    """First day on which it no longer holds."""

    def covers(self, on: date) -> bool:
        """Say whether the day lies in the period."""
        return (self.start is None or self.start <= on) and (self.end is None or on < self.end)
