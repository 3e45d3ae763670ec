"""Facts about embargoes on the destination and on the countries of the buyers, on the day."""

from collections.abc import Iterable, Iterator

from licet.core.facts import Fact, Said
from licet.core.truth import Truth, any_of, negate
from licet.law.inputs import Evidence
from licet.law.listed import said_of
from licet.law.tables import Embargo

_BINDING = frozenset({"all", "non_government"})
_BUYERS = frozenset({"consignee", "intermediary", "buyer"})
_BODIES = {"un": ("UN",), "eu": ("EU",), "uk": ("UK",)}


def embargo_facts(evidence: Evidence, table: Iterable[Embargo], government: Truth) -> Iterator[Fact]:
    """Give what the embargo table says of the destination; `government` says whether an end user is of the State.

    A row that only asks or only names listed persons makes no embargo here; those persons stand on the lists.
    """
    held = [one for one in table if one.period.covers(evidence.on)]
    here = [one for one in held if one.country == evidence.case.destination]
    arms = [one for one in here if "arms" in one.scope]
    on = evidence.on
    art4 = [one for one in arms if _counts(one, evidence)]
    yield _fact("destination_under_eu_osce_un_arms_embargo", _by(art4, "EU", "OSCE", "UN"), evidence)
    yield _fact("destination_under_uk_osce_un_arms_embargo", _by(art4, "UK", "OSCE", "UN"), evidence)
    yield _fact("destination_under_us_arms_embargo", _by(arms, "US"), evidence)
    for body, names in _BODIES.items():
        rows = [one for one in _by(arms, *names) if one.reach(on) in _BINDING]
        truth = any_of(_reaches(one, evidence, government) for one in rows)
        if truth is not None:
            yield _fact(f"{body}_arms_embargo_binds_end_user", rows if truth else [], evidence)
    for body in ("eu", "uk"):
        rows = [one for one in _by(here, body.upper()) if "repression" in one.scope and one.reach(on) == "all"]
        yield _fact(f"destination_under_{body}_repression_goods_ban", rows, evidence)
    yield from _purchasers(evidence, held)


def _reaches(row: Embargo, evidence: Evidence, government: Truth) -> Truth:
    return True if row.reach(evidence.on) == "all" else negate(government)


def _counts(row: Embargo, evidence: Evidence) -> bool:
    """Say whether it counts for Art. 4, which names the OSCE although its decision only asks."""
    return row.reach(evidence.on) in _BINDING or row.imposed_by == "OSCE"


def _by(rows: Iterable[Embargo], *bodies: str) -> list[Embargo]:
    return [one for one in rows if one.imposed_by in bodies]


def _fact(name: str, rows: list[Embargo], evidence: Evidence) -> Fact:
    return Fact(name, bool(rows), tuple(map(said_of, rows)) or (_nothing(evidence, evidence.case.destination),))


def _purchasers(evidence: Evidence, held: list[Embargo]) -> Iterator[Fact]:
    buyers = [one for one in evidence.case.parties if one.role in _BUYERS]
    if any(not one.country for one in buyers):
        return
    countries = {one.country for one in buyers}
    arms = [one for one in held if one.country in countries and "arms" in one.scope and _counts(one, evidence)]
    rows = _by(arms, "EU", "OSCE", "UN")
    said = tuple(map(said_of, rows)) or (_nothing(evidence, ", ".join(sorted(countries)) or "no other buyer"),)
    yield Fact("purchaser_country_under_arms_embargo", bool(rows), said)


def _nothing(evidence: Evidence, where: str) -> Said:
    quote = f"no row names {where} on {evidence.on}"
    return Said("licet, embargo table", "documented", quote=quote, by="embargoes")
