"""The setting of a State on a day, as one of five levels, from dated data and findings; never a person's (G6)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from licet.core.citations import Citation
from licet.core.errors import BadInput
from licet.rights.model import LEVELS, Indicator, Model
from licet.rights.names import contains, same
from licet.rights.series import CountryData
from licet.rights.tables import TRUE_STATUS, EmbargoPeriod, Tables, Territory

OLDEST = 4
"""No value older than so many years counts."""
_FEWEST = 2
"""Fewer publishers than this leave the level unknown."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One indicator for one State and year."""

    indicator: str
    name: str
    publisher: str
    edition: str
    year: int
    value: float
    level: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Level:
    """The context level of a State on a day, with everything it was read from."""

    level: str | None
    """None: unknown."""
    country: str
    region: str
    on: date
    computed: str | None
    """What the data say; differs from `level` only where the user set another."""
    by_indicators: str | None
    readings: tuple[Reading, ...]
    silent: tuple[str, ...]
    """Indicators without a value that is new enough."""
    findings: tuple[Territory, ...]
    """Official findings that set the level."""
    shown: tuple[Territory, ...]
    """Findings in force that are shown to a person and set nothing."""
    embargoes: tuple[EmbargoPeriod, ...]
    """Embargoes in force that are aimed at the State itself."""
    other_embargoes: tuple[EmbargoPeriod, ...]
    """Embargoes in force that are aimed at others, or that a person must judge."""
    reason: str = ""
    """Why the user set another level; empty when nobody did."""

    @property
    def set_by_user(self) -> bool:
        """Say whether the user set another level than the data give."""
        return bool(self.reason)


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """Everything that a level is read from."""

    model: Model
    data: CountryData
    tables: Tables


def level(country: str, region: str, on: date, data: Context) -> Level:
    """Give the level of the State that an end user answers to, on a day.

    Of the indicators the level that at least half reach or exceed, with two publishers at least; a finding of atrocity
    crimes in the territory or region, or an embargo aimed at the State, makes it worse from its own date on.
    """
    readings, silent = readings_of(country, on, data)
    majority = by_majority(readings)
    rows = territory_rows(country, region, on, data.tables)
    decisive = tuple(row for row in rows if row.kind == "atrocity" and row.status in TRUE_STATUS)
    embargoes = embargoes_of(country, on, data.tables)
    aimed = tuple(row for row in embargoes if row.sets_i12 == "yes")
    steps = [majority] if majority else []
    steps += ["atrocity"] if decisive else []
    steps += ["closed"] if aimed else []
    found = max(steps, key=LEVELS.index, default=None)
    return Level(
        level=found,
        country=country,
        region=region,
        on=on,
        computed=found,
        by_indicators=majority,
        readings=readings,
        silent=silent,
        findings=decisive,
        shown=tuple(row for row in rows if row not in decisive),
        embargoes=aimed,
        other_embargoes=tuple(row for row in embargoes if row not in aimed),
    )


def set_level(found: Level, chosen: str, reason: str) -> Level:
    """Give the level that the user sets instead, with the reason for it; the computed one stays visible."""
    if chosen not in LEVELS:
        raise BadInput(f"level {chosen!r}: no such level: one of {', '.join(LEVELS)}")
    if not reason.strip():
        raise BadInput(f"level {chosen!r}: no reason: a level that differs from the data needs a reason in words")
    return replace(found, level=chosen, reason=reason.strip())


def readings_of(country: str, on: date, data: Context) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
    """Give the newest value of each indicator by the calendar year before the day, and the indicators without one."""
    found, silent = [], []
    for one in data.model.indicators.values():
        value = data.data.newest(one.data, country, on.year - OLDEST, on.year - 1)
        if value is None:
            silent.append(one.id)
        else:
            found.append(_reading(one, data.data.series[one.data].citation, *value))
    return tuple(found), tuple(silent)


def _reading(one: Indicator, cited: Citation, year: int, value: float) -> Reading:
    citation = replace(cited, at=f"{one.name}, {year}: {value:g}")
    return Reading(one.id, one.name, one.publisher, one.edition, year, value, one.level(value), citation)


def by_majority(readings: Sequence[Reading]) -> str | None:
    """Give the worst level that at least half of the readings reach or exceed; None with fewer than two publishers.

    Never fewer than two of different publishers carry it, but with two readings the worse one counts.
    """
    if len({one.publisher for one in readings}) < _FEWEST:
        return None
    if len(readings) == _FEWEST:
        return max((one.level for one in readings), key=LEVELS.index)
    for step in reversed(LEVELS):
        reach = [one for one in readings if LEVELS.index(one.level) >= LEVELS.index(step)]
        if 2 * len(reach) >= len(readings) and len({one.publisher for one in reach}) >= _FEWEST:
            return step
    return None


def territory_rows(country: str, region: str, on: date, tables: Tables) -> tuple[Territory, ...]:
    """Give the findings in force on a territory: those on the whole of it, and those on the region that is named."""
    named = regions_named(country, region, tables)
    return tuple(
        row
        for row in tables.territories
        if row.territory == country
        and row.row.period.covers(on)
        and (not row.region or row.region in named or same(row.region, region))
    )


def regions_named(country: str, text: str, tables: Tables) -> tuple[str, ...]:
    """Give the regions, in the words of the findings, that a text about a place in the country names."""
    return tuple(
        word
        for one in tables.regions
        if text and one.territory == country and any(contains(text, name) for name in (*one.names, *one.rows))
        for word in one.rows
    )


def embargoes_of(country: str, on: date, tables: Tables) -> tuple[EmbargoPeriod, ...]:
    """Give the embargoes in force on a State, or on bodies in it."""
    return tuple(row for row in tables.embargoes if row.country == country and row.row.period.covers(on))


def minority_region(country: str, region: str, on: date, tables: Tables) -> tuple[Territory, ...]:
    """Give the findings in force by which a region is home to a minority under documented repression."""
    named = {word for one in tables.regions if one.minority and one.territory == country for word in one.rows} & set(
        regions_named(country, region, tables)
    )
    rows = territory_rows(country, region, on, tables)
    return tuple(row for row in rows if row.region in named and row.status != "historic")
