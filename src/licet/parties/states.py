"""What a list was like when it was taken in."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ListState:
    """One list as it was taken in: what it is, how fresh, what it knows of the past, and what is wrong with it."""

    id: str
    title: str
    publisher: str
    binds: tuple[str, ...]
    """Whose law gives the list force: `us-ear`, `us-ofac`, `eu`, `uk`, `un` ..."""
    effect: str
    meaning: str
    """What being on it means, in words."""
    as_of: date
    """Day of its newest file."""
    first_known: date
    """First day of which a whole state of the list is known."""
    knows: str
    """`dates`: each record has its own; `days`: states on some days; `none`: only the day of the list."""
    history: str
    records: int
    fresh_days: int
    terms: str
    attribution: str
    official: str
    problem: str = ""
    """One line: what is wrong with a file of it. Empty when nothing is."""

    @property
    def failed(self) -> bool:
        """Say whether the list could not be used at all."""
        return bool(self.problem) and not self.records

    def silent(self, on: date) -> bool:
        """Say whether the list has no history of that day, so that finding nobody on it says nothing."""
        return self.failed or (self.knows != "dates" and on < self.first_known)

    def age(self, on: date) -> int:
        """Give the days by which the list is older than the day asked about; below zero it is newer."""
        return (on - self.as_of).days


def unpacked_state(data: Mapping[str, object]) -> ListState:
    """Give the state that `packed_state` made plain."""
    values: dict[str, object] = dict(data)
    values["binds"] = tuple(values["binds"])  # type: ignore[arg-type]
    values["as_of"] = date.fromisoformat(str(values["as_of"]))
    values["first_known"] = date.fromisoformat(str(values["first_known"]))
    return ListState(**values)  # type: ignore[arg-type]


def packed_state(state: ListState) -> dict[str, object]:
    """Give a state as JSON can hold it."""
    return {**asdict(state), "as_of": str(state.as_of), "first_known": str(state.first_known)}
