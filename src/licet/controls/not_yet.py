"""Entries that an item meets in substance, but that do not bind on the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from licet.controls.classification import Classification
from licet.controls.classify import Round
from licet.core.facts import Facts
from licet.packs.model import ControlEntry, Packs


@dataclass(frozen=True, slots=True)
class NotInForce:
    """An entry that is met and was not in force on the day in the regime."""

    classification: Classification
    regime: str
    codes: tuple[str, ...]
    since: date | None
    """First day on which it binds, when that is still to come."""
    until: date | None
    """First day on which it no longer bound, when it is gone."""

    @property
    def text(self) -> str:
        """The same in words."""
        when = f"from {self.since} on" if self.since else f"until {self.until}" if self.until else "on other days"
        return f"{', '.join(self.codes)} {self.classification.title}: met, but in force only {when}"


def not_yet(facts: Facts, packs: Packs, on: date, regimes: Sequence[str]) -> tuple[NotInForce, ...]:
    """Give the entries whose criteria are met, no exclusion known to hold, and that did not bind on the day."""
    shared = Round(facts, packs, on)
    found = (
        _held(entry, regime, shared)
        for regime in regimes
        for entry in packs.entries.values()
        if entry.periods.get(regime) and not entry.in_force(regime, on) and "heading" not in entry.flags
    )
    return tuple(one for one in found if one is not None)


def _held(entry: ControlEntry, regime: str, shared: Round) -> NotInForce | None:
    held, on = shared.hold(entry, regime), shared.on
    if held.truth is not True:
        return None
    periods = [one.period for one in entry.periods[regime]]
    since = min((one.start for one in periods if one.start and one.start > on), default=None)
    until = max((one.end for one in periods if one.end and one.end <= on), default=None)
    day = since or on
    codes = entry.codes_on(regime, day) or entry.codes.get(regime, ())
    return NotInForce(held, regime, codes, since, until)
