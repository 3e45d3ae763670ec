"""The US country chart and country groups: data/law/us/chart.yaml and groups.yaml."""

import re
from collections.abc import Iterable

from licet.packs.form import Form
from licet.packs.lines import Located
from licet.packs.model import Spell, UsChart, UsGroups

_COUNTRY = re.compile(r"[A-Z]{2}\Z")
_COLUMN = re.compile(r"[A-Z]{2}[0-9]\Z")
_GROUP = re.compile(r"[A-E](:[0-9])?\Z")


def read_chart(file: Located, form: Form) -> UsChart:
    """Make the chart: destination to its columns, with what held before the issue."""
    form.mapping(file, ("issue", "cites", "countries"), ("footnotes", "earlier"), "chart.yaml")
    countries = _by_country(file, "countries", form)
    for country, columns in countries.items():
        for column in columns:
            if not _COLUMN.match(column):
                form.fault(file.at("countries").at(country), f"column {column!r}", "a column such as NS2")
    return UsChart(
        form.text(file, "issue"),
        countries,
        form.citations(file, "recalled"),
        tuple(_spells(file, "earlier", ("country", "columns"), form)),
        _by_country(file, "footnotes", form),
    )


def read_groups(file: Located, form: Form) -> UsGroups:
    """Make the country groups, with memberships that ended or began."""
    form.mapping(file, ("issue", "cites", "groups"), ("earlier", "since"), "groups.yaml")
    groups: dict[str, tuple[str, ...]] = {}
    for name, where in form.pairs(file, "groups"):
        groups[name] = form.texts(file.at("groups"), name)
        if not _GROUP.match(name):
            form.fault(where, f"group {name!r}", "a group such as D:5")
        for country in groups[name]:
            _check_country(country, where, form)
    return UsGroups(
        form.text(file, "issue"),
        groups,
        form.citations(file, "recalled"),
        tuple(_spells(file, "earlier", ("group", "country"), form)),
        tuple(_spells(file, "since", ("group", "country"), form)),
    )


def _by_country(file: Located, key: str, form: Form) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for country, where in form.pairs(file, key):
        _check_country(country, where, form)
        found[country] = form.texts(file.at(key), country)
    return found


def _spells(file: Located, key: str, needs: tuple[str, ...], form: Form) -> Iterable[Spell]:
    for row in form.rows(file, key):
        needed = [name for name in needs if name != "columns"]
        if form.mapping(row, needed, ("columns", "from", "until", "cites", "confidence"), f"a line of {key}"):
            country = form.text(row, "country")
            _check_country(country, row, form)
            yield Spell(form.text(row, "group"), country, form.period(row), form.texts(row, "columns"))


def _check_country(country: str, where: Located, form: Form) -> None:
    if country and not _COUNTRY.match(country):
        form.fault(where, f"country {country!r}", "two capital letters of ISO 3166")
