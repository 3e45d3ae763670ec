"""What changed in the packs, in words: between two days, or between two folders of data."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Literal

from licet.core.citations import Citation
from licet.core.dates import Period
from licet.packs import words
from licet.packs.model import ControlEntry, Dated, Exclusion, FactKind, Packs, Reason, Rule
from licet.rules.missing import leaves
from licet.rules.tree import All, Any, AtLeast, Fact, Not, Tree

type Kind = Literal["entry", "rule", "fact", "chart", "group"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One change: of what kind of thing, which one, and how."""

    kind: Kind
    id: str
    words: str

    def __str__(self) -> str:
        """Give the change on one line."""
        return f"{self.kind} {self.id}: {self.words}"


def between_days(packs: Packs, first: date, second: date) -> tuple[Difference, ...]:
    """Give what the law says differently on two days, by what we know now."""
    found: list[Difference] = []
    for entry in packs.entries.values():
        found += [Difference("entry", entry.id, text) for text in _entry_days(entry, packs, first, second)]
    for rule in sorted(packs.rules, key=lambda one: one.id):
        turn = _turn(rule.period.covers(first), rule.period.covers(second), "holds from then on", "no longer holds")
        dates = f"{words.period(rule.period)} ({words.sure(rule.period_confidence)})"
        found += [Difference("rule", rule.id, f"{text}: {rule.effect}, {dates}") for text in turn]
    for country, (then, now) in _chart_days(packs, first, second).items():
        found += _marks("chart", country, then, now)
    for country, (then, now) in _group_days(packs, first, second).items():
        found += _marks("group", country, then, now)
    return tuple(found)


def between_packs(old: Packs, new: Packs) -> tuple[Difference, ...]:
    """Give what two folders of data say differently."""
    charts = [one.us_chart.countries if one.us_chart else {} for one in (old, new)]
    groups = [one.us_groups.groups if one.us_groups else {} for one in (old, new)]
    rules = [{one.id: one for one in packs.rules} for packs in (old, new)]
    return (
        *_things("fact", old.facts, new.facts, lambda a, b: _fields(a, b, {"used_by", "set_by"}, new.facts)),
        *_things("entry", old.entries, new.entries, lambda a, b: _fields(a, b, {"open_questions"}, new.facts)),
        *_things("rule", rules[0], rules[1], lambda a, b: _fields(a, b, set(), new.facts)),
        *(one for key in sorted({*charts[0], *charts[1]}) for one in _marks("chart", key, *_both(charts, key))),
        *(one for key in sorted({*groups[0], *groups[1]}) for one in _marks("group", key, *_both(groups, key))),
    )


def _both(tables: list[Mapping[str, tuple[str, ...]]], key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tables[0].get(key, ()), tables[1].get(key, ())


def _turn(before: bool, after: bool, begins: str, ends: str) -> list[str]:
    if before == after:
        return []
    return [begins if after else ends]


def _entry_days(entry: ControlEntry, packs: Packs, first: date, second: date) -> Iterable[str]:
    for regime in entry.periods:
        then, now = entry.in_force(regime, first), entry.in_force(regime, second)
        codes = [", ".join(entry.codes_on(regime, on)) or "no code today" for on in (first, second)]
        numbers = _numbers(entry.criteria_for(regime), packs.facts)
        if then is None and now is not None:
            yield f"comes into force in {regime} as {codes[1]}, {_dated(now)}{numbers}"
        elif then is not None and now is None:
            yield f"goes out of force in {regime} as {codes[0]}, {_dated(then)}{numbers}"
        elif then is not None and now is not None:
            if codes[0] != codes[1]:
                yield f"has another code in {regime}: {codes[0]}, then {codes[1]}"
            for one in entry.exclusions:
                for turn in _turn(one.stands(regime, first), one.stands(regime, second), "gains", "loses"):
                    yield f"{turn} an exclusion in {regime}: {one.text}"


def _numbers(tree: Tree, facts: Mapping[str, FactKind]) -> str:
    found = "; ".join(words.leaf(one, facts) for one in leaves(tree) if _is_number(one))
    return f"; numbers: {found}" if found else ""


def _dated(one: Dated) -> str:
    return f"{words.period(one.period)} ({words.sure(one.confidence)}{f': {one.source}' if one.source else ''})"


def _is_number(leaf: Fact) -> bool:
    return isinstance(leaf.value, float) and not isinstance(leaf.value, bool)


type _Turns = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]


def _chart_days(packs: Packs, first: date, second: date) -> _Turns:
    chart = packs.us_chart
    if chart is None:
        return {}
    moved = sorted({one.country for one in chart.earlier})
    return {one: (chart.columns(one, first) or (), chart.columns(one, second) or ()) for one in moved}


def _group_days(packs: Packs, first: date, second: date) -> _Turns:
    groups = packs.us_groups
    if groups is None:
        return {}
    moved = sorted({one.country for one in (*groups.earlier, *groups.since)})
    return {one: (groups.of(one, first), groups.of(one, second)) for one in moved}


def _marks(kind: Kind, key: str, then: tuple[str, ...], now: tuple[str, ...]) -> list[Difference]:
    gained, lost = [one for one in now if one not in then], [one for one in then if one not in now]
    texts = [f"gains {', '.join(gained)}"] * bool(gained) + [f"loses {', '.join(lost)}"] * bool(lost)
    return [Difference(kind, key, "; ".join(texts))] if texts else []


def _things[T](
    kind: Kind, old: Mapping[str, T], new: Mapping[str, T], change: Callable[[T, T], Iterable[str]]
) -> Iterable[Difference]:
    for key in sorted({*old, *new}):
        if key not in new:
            yield Difference(kind, key, "is gone")
        elif key not in old:
            yield Difference(kind, key, "is new")
        else:
            for text in change(old[key], new[key]):
                yield Difference(kind, key, text)


def _fields(
    old: FactKind | ControlEntry | Rule,
    new: FactKind | ControlEntry | Rule,
    but: set[str],
    facts: Mapping[str, FactKind],
) -> Iterable[str]:
    """Compare two things of one kind field by field."""
    for one in fields(old):
        then, now = getattr(old, one.name), getattr(new, one.name)
        if then == now or one.name in but:
            continue
        before, after = (list(_lines(value, facts)) for value in (then, now))
        lost, gained = (
            list((Counter(before) - Counter(after)).elements()),
            list((Counter(after) - Counter(before)).elements()),
        )
        name = one.name.replace("_", " ")
        if lost and gained:
            yield f"{name}: {'; '.join(lost)} becomes {'; '.join(gained)}"
        elif lost or gained:
            yield f"{name}: {'gains' if gained else 'loses'} {'; '.join(gained or lost)}"
        else:
            yield f"{name}: stands in another order or another group"


def _lines(value: object, facts: Mapping[str, FactKind]) -> Iterable[str]:
    """Give a value of a model as lines to compare."""
    match value:
        case Fact() | Not() | All() | Any() | AtLeast():
            yield from (line.strip() for line in words.condition(value, facts))
        case tuple() | list():
            for one in value:
                yield from _lines(one, facts)
        case dict():
            for key, one in value.items():
                yield from (f"{key} {line}" for line in _lines(one, facts))
        case Exclusion() | Reason():
            yield from _lines([getattr(value, one.name) for one in fields(value)], facts)
        case None | "":
            pass
        case _:
            yield _line(value)


def _line(value: object) -> str:
    match value:
        case Dated():
            return _dated(value)
        case Period():
            return words.period(value)
        case Citation():
            return words.citation(value)
        case _:
            return str(value)
