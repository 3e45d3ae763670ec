"""What a list says about one party. By design it has no field for nationality, ethnicity, religion or opinion."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from licet.core.citations import Citation
from licet.core.truth import Truth

type Kind = Literal["person", "entity", "vessel", "aircraft", "unknown"]
type Strength = Literal["primary", "strong", "former", "weak"]

STRENGTHS: tuple[Strength, ...] = ("primary", "strong", "former", "weak")
"""From surest to least sure; a weak name alone never makes a match."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the list prints it, and how sure the list is of it."""

    text: str
    strength: Strength = "strong"


@dataclass(frozen=True, slots=True)
class Sighting:
    """That a party was, or was not, on the list on one day."""

    day: date
    listed: bool


@dataclass(frozen=True, slots=True)
class Policy:
    """How applications to send things to a party are reviewed, as printed and as a word of the vocabulary."""

    word: str
    """A word of the fact `entity_list_policy`: `presumption_of_denial`, `case_by_case`, `as_printed` ..."""
    text: str
    as_of: date
    source: str

    @property
    def presumes_denial(self) -> Truth:
        """Say whether an application is to be denied, for all items or for all but a few named ones."""
        if self.word == "as_printed":
            return None
        return self.word != "case_by_case"


@dataclass(frozen=True, slots=True)
class ListedParty:
    """One record of one list, put together from every file that knows it."""

    id: str
    list: str
    names: tuple[Name, ...] = ()
    kind: Kind = "unknown"
    countries: tuple[str, ...] = ()
    """ISO 3166 two letters: where it is, or has an address."""
    addresses: tuple[str, ...] = ()
    births: tuple[str, ...] = ()
    """Birth dates as printed, for telling namesakes apart."""
    identifiers: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    legal_reference: str = ""
    """What put it on the list, as printed: Federal Register pages, a regime, a law."""
    citations: tuple[Citation, ...] = ()
    policies: tuple[Policy, ...] = ()
    since: date | None = None
    """First day on the list, where the list tells; None is not known."""
    until: date | None = None
    """First day no longer on the list, where the list tells."""
    sightings: tuple[Sighting, ...] = ()
    human_rights: Truth = None
    """Whether it was listed for abuse of human rights; None: the list does not tell."""
    ground: str = ""
    """Why, in the words of the source table, when `human_rights` is decided or could be."""
    note: str = ""
    """What the entry says besides: licence requirement, reason, status."""
    files: tuple[str, ...] = ()
    """Files that know the record."""

    def primary(self) -> str:
        """Give the name it is listed under."""
        return self.names[0].text if self.names else ""

    def policy_on(self, on: date) -> Policy | None:
        """Give the newest review policy printed by that day, or else the earliest one known."""
        known = [one for one in self.policies if one.as_of <= on]
        if known:
            return max(known, key=lambda one: one.as_of)
        return min(self.policies, key=lambda one: one.as_of, default=None)


def listed_on(record: ListedParty, on: date) -> Truth:
    """Say whether the record was on its list that day: yes, no, or None where the list has no history of it.

    Between two sightings that agree, the answer is theirs; between two that differ it is unknown. Before the first
    sighting it is unknown, unless that one says "not listed". After the last one its answer stands.
    """
    seen = _timeline(record)
    before = [one for one in seen if one.day <= on]
    after = [one for one in seen if one.day > on]
    if not before:
        return False if after and not after[0].listed else None
    if before[-1].day == on or not after:
        return before[-1].listed
    return before[-1].listed if before[-1].listed == after[0].listed else None


def _timeline(record: ListedParty) -> list[Sighting]:
    """Put the dates of the record and the states of the list in one order of days."""
    days: dict[date, bool] = {}
    for one in record.sightings:
        days[one.day] = days.get(one.day, False) or one.listed
    if record.since is not None:
        last = max((day for day, listed in days.items() if listed), default=record.since)
        end = record.until or last
        # A whole list that does not show the name may only spell it otherwise; a printed date is surer.
        days = {day: listed for day, listed in days.items() if listed or not record.since <= day < end}
        days.setdefault(record.since - timedelta(days=1), False)
        days[record.since] = True
    if record.until is not None:
        days = {day: listed and day < record.until for day, listed in days.items()}
        days[record.until - timedelta(days=1)] = True
        days[record.until] = False
    return [Sighting(day, listed) for day, listed in sorted(days.items())]
