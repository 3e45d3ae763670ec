"""What the packs hold, once read and checked."""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, cast

from licet.core.citations import Citation, Confidence, weakest
from licet.core.dates import Period
from licet.core.errors import NotFound
from licet.core.facts import Value
from licet.core.findings import Pack
from licet.rules.tree import Tree

type Regime = Literal["wa", "eu", "us", "uk", "de", "ca", "ch", "il", "kr", "jp", "in", "cn", "au", "za"]

REGIMES: tuple[Regime, ...] = ("wa", "eu", "us", "uk", "de", "ca", "ch", "il", "kr", "jp", "in", "cn", "au", "za")
"""Who keeps a control list: the Wassenaar Arrangement, the Union, and States by their two letters (uk for GB)."""

type FactType = Literal["boolean", "quantity", "enum", "list", "country"]

type Plain = str | list["Plain"] | dict[str, "Plain"] | None
"""A YAML value as it stands in the file: text, lists and mappings; nothing is typed."""


@dataclass(frozen=True, slots=True)
class FactKind:
    """A name of the vocabulary: what values it takes, how it is asked, and who may answer."""

    name: str
    type: FactType
    kind: str
    unit: str
    values: tuple[str, ...]
    question: str
    who: Literal["exporter", "officer", "derived"]
    used_by: tuple[str, ...] = ()
    """Ids of the entries and rules that read it; worked out at load."""
    set_by: tuple[str, ...] = ()
    """Ids of the rules that set it."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A period with the source that tells it; an unknown start is None and is then recalled."""

    period: Period
    confidence: Confidence
    source: str = ""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A note that takes an item out of an entry again."""

    id: str
    text: str
    when: Tree | None
    """None: prose that nobody could write as facts; whether it holds is then unknown until a person says."""
    regimes: tuple[str, ...]
    """Regimes in whose list it stands; empty: all."""
    periods: Mapping[str, Dated]
    """Regime to the period of the note itself, where it is not that of the entry."""
    confidence: Confidence
    question: str = ""
    """What to ask a person where `when` is None."""

    def stands(self, regime: str, on: date) -> bool:
        """Say whether the note is part of the regime's entry on that day."""
        if self.regimes and regime not in self.regimes:
            return False
        own = self.periods.get(regime)
        return own is None or own.period.covers(on)


@dataclass(frozen=True, slots=True)
class Reason:
    """A US reason for control: a column of the country chart or another word, always or under a condition."""

    column: str
    when: Tree | None
    """None: always, unless `open`."""
    text: str = ""
    open: bool = False
    """The condition is prose, held in `text`: whether the reason applies is unknown until a person says."""


@dataclass(frozen=True, slots=True)
class ControlEntry:
    """One entry of the control lists, with its codes, criteria, notes and periods in every regime that has it."""

    id: str
    family: str
    item_type: str
    title: str
    codes: Mapping[str, tuple[str, ...]]
    codes_note: str
    criteria: Tree
    regime_criteria: Mapping[str, Tree]
    exclusions: tuple[Exclusion, ...]
    reasons: tuple[Reason, ...]
    periods: Mapping[str, tuple[Dated, ...]]
    earlier_codes: Mapping[str, tuple[tuple[str, Period], ...]]
    citations: tuple[Citation, ...]
    """Empty when the entry comes from memory alone; its confidence is then `recalled`."""
    confidence: Confidence
    wa_list: str = ""
    flags: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    gap: bool = False
    """An entry of licet's extended list: harmful technology that no State controls."""
    extended_code: str = ""
    nearest: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()
    """What only a person can answer, from the entry, its exclusions and its reasons."""
    list: str = ""
    """Folder of the control list it is kept in."""

    def in_force(self, regime: str, on: date) -> Dated | None:
        """Give the period that covers the day in the regime, or None."""
        return next((one for one in self.periods.get(regime, ()) if one.period.covers(on)), None)

    def criteria_for(self, regime: str) -> Tree:
        """Give the criteria as the regime words them."""
        return self.regime_criteria.get(regime, self.criteria)

    def codes_on(self, regime: str, on: date) -> tuple[str, ...]:
        """Give the codes of the regime on the day: an earlier one while it held, else those of today."""
        earlier = tuple(code for code, period in self.earlier_codes.get(regime, ()) if _held(period, on))
        return earlier or self.codes.get(regime, ())

    def sure(self, regime: str, on: date) -> Confidence:
        """Give the weaker of the entry's confidence and its period's on the day; a gap entry has its own only."""
        found = self.in_force(regime, on)
        return self.confidence if found is None else weakest((self.confidence, found.confidence))


def _held(period: Period, on: date) -> bool:
    # An earlier code without an end is not known to have held on any given day.
    return period.end is not None and period.covers(on)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of law: in its period, its effect holds when `when` does and none of `unless`."""

    id: str
    jurisdiction: str
    kind: str
    status: Literal["in_force", "proposed", "unverified_default_in_force"]
    period: Period
    when: Tree
    unless: tuple[Tree, ...]
    effect: str
    sets: tuple[str, ...]
    """Boolean facts it makes true."""
    sets_values: tuple[tuple[str, Value], ...]
    """Other facts it sets, with the value."""
    policy: str
    detail: str
    deadline: str
    suspends: tuple[str, ...]
    citations: tuple[Citation, ...]
    confidence: Confidence
    period_confidence: Confidence
    note: str = ""

    @property
    def sure(self) -> Confidence:
        """Give the weaker of the confidence in the rule and in its dates."""
        return weakest((self.confidence, self.period_confidence))


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """A legal order that has rules here."""

    id: str
    name: str
    folder: str
    regimes: tuple[str, ...] = ()
    """Control lists that bind in it."""


@dataclass(frozen=True, slots=True)
class ControlList:
    """A control list: what it is called, who issues it, and how old our copy is."""

    folder: str
    title: str
    issuer: str
    licence: str
    regime: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch of days on which a destination stood otherwise in the US chart or a group than it does today."""

    key: str
    """Group such as `D:5`; empty for the chart."""
    country: str
    period: Period
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UsChart:
    """US Commerce Country Chart: destination to the columns in which it is marked."""

    issue: str
    countries: Mapping[str, tuple[str, ...]]
    citations: tuple[Citation, ...]
    earlier: tuple[Spell, ...] = ()
    footnotes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def columns(self, country: str, on: date) -> tuple[str, ...] | None:
        """Give the marked columns of a destination on the day; None when the chart does not name it."""
        then = next((one for one in self.earlier if one.country == country and one.period.covers(on)), None)
        return self.countries.get(country) if then is None else then.columns


@dataclass(frozen=True, slots=True)
class UsGroups:
    """US country groups such as D:5, each with its members."""

    issue: str
    groups: Mapping[str, tuple[str, ...]]
    citations: tuple[Citation, ...]
    earlier: tuple[Spell, ...] = ()
    since: tuple[Spell, ...] = ()

    def of(self, country: str, on: date) -> tuple[str, ...]:
        """Give the groups that a destination was in on the day."""
        late = {one.key for one in self.since if one.country == country and not one.period.covers(on)}
        now = {name for name, members in self.groups.items() if country in members} - late
        then = {one.key for one in self.earlier if one.country == country and one.period.covers(on)}
        return tuple(sorted(now | then))


@dataclass(frozen=True, slots=True)
class Packs:
    """All shipped data, checked, with the version and hash of every part."""

    facts: Mapping[str, FactKind]
    lists: Mapping[str, ControlList]
    entries: Mapping[str, ControlEntry]
    jurisdictions: Mapping[str, Jurisdiction]
    rules: tuple[Rule, ...]
    """In the order in which they must be answered: a rule stands after those that set what it reads."""
    us_chart: UsChart | None
    us_groups: UsGroups | None
    packs: Mapping[str, Pack]
    root: Path
    frozen: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """Every other pack file, packed; read it with `yaml`."""
    _opened: dict[str, Plain] = field(default_factory=dict, repr=False, compare=False)

    def yaml(self, path: str) -> dict[str, Plain]:
        """Give a pack file such as `rights/model.yaml` as plain text, lists and mappings; do not change it.

        Raises NotFound for a file that the shipped data does not have.
        """
        if path not in self._opened:
            if path not in self.frozen:
                raise NotFound(f"pack file {path}: not shipped: one of {', '.join(self.files())}")
            self._opened[path] = cast("Plain", pickle.loads(self.frozen[path]))  # noqa: S301 - packed by ourselves
        return cast("dict[str, Plain]", self._opened[path])

    def files(self, folder: str = "") -> tuple[str, ...]:
        """Give the paths of the pack files under a folder, in order."""
        return tuple(sorted(path for path in self.frozen if path.startswith(folder)))

    @property
    def members(self) -> Mapping[str, Plain]:
        """Give the participating States of the regimes by code, as `members/members.yaml` has them."""
        found = self.yaml("members/members.yaml").get("members", {})
        if isinstance(found, dict):
            return found
        rows = [row for row in found or [] if isinstance(row, dict)]
        return {str(row.get("code") or row.get("id")): row for row in rows}
