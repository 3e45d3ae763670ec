"""Facts of US law: what is subject to the regulations, groups and chart, which entries need a licence."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from licet.controls.classification import Classification
from licet.controls.codes import normalise, with_parents
from licet.core.facts import Fact, Facts, Said
from licet.core.proofs import Proof
from licet.core.truth import Truth, all_of, any_of
from licet.law.inputs import Evidence, in_question
from licet.law.tables import rows_of, section, text, texts
from licet.packs.model import Packs, Plain, UsChart

_WORD = re.compile(r"[A-Z]+")


@dataclass(frozen=True, slots=True)
class Destination:
    """How a destination stands in US law on the day."""

    country: str
    columns: tuple[str, ...] | None
    """Marked columns of the chart; None: the chart does not name the country."""
    under_un_embargo: bool
    words: Mapping[str, Mapping[str, Plain]]
    """Reasons that are no column, and where they ask for a licence."""

    def marked(self, column: str) -> Truth:
        """Say whether a reason for control asks for a licence to the destination."""
        if self.country == "US":
            return False
        word = self.words.get(column)
        if word is not None:
            if "arms_embargo" in word:
                return self.under_un_embargo
            spared = word.get("all_but")
            return spared != "all" and self.country not in (spared or ())
        return None if self.columns is None else column in self.columns


def us_facts(evidence: Evidence, known: Facts, packs: Packs) -> Iterator[Fact]:
    """Give the facts of US law that follow from tables and from the entries met; what stays open gives none."""
    data = packs.yaml("law/us/jurisdiction.yaml")
    place = destination(evidence, known, packs)
    yield from _tables(evidence, place, packs)
    yield from subject_to_ear(evidence, known, data)
    listed = [one for one in evidence.classifications if one.regime == "us"]
    if listed:
        met = [one for one in listed if one.truth or (one.truth is None and in_question(one, evidence.touched))]
        yield from _marks([(one, _asks(one, place)) for one in met], data, packs.us_chart)
        yield _item_reasons(met)


def destination(evidence: Evidence, known: Facts, packs: Packs) -> Destination:
    """Give how the destination stands in the chart; the chart of today is used for the past as well."""
    country = evidence.case.destination
    chart = packs.us_chart
    found = known.get("un_arms_embargo_binds_end_user")
    words = dict(rows_of(packs.yaml("law/us/jurisdiction.yaml"), "words"))
    columns = None if chart is None else chart.columns(country, evidence.on)
    return Destination(country, columns, found is not None and found.value is True, words)


def subject_to_ear(evidence: Evidence, known: Facts, data: Mapping[str, Plain]) -> Iterator[Fact]:
    """Say whether the item is subject to the regulations; without a sign either way nobody knows.

    Published things are outside. US content of an unknown share counts: the share is asked for, and said.
    """
    published = known.get("item_published")
    if published is not None and published.value is True:
        note = Said("15 CFR", "documented", where="734.7", quote="published", confidence="seen-secondary", by="us")
        yield Fact("item_subject_to_ear", value=False, said=(*published.said, note))
        return
    if evidence.case.exporter.country == "US":
        said = Said("case file", "claimed", where="exporter.country", quote="US", by="us")
        yield Fact("item_subject_to_ear", value=True, said=(said,))
        return
    for name in texts(data, "subject_by"):
        found = known.get(name)
        if found is not None and found.value is True:
            yield Fact("item_subject_to_ear", value=True, said=found.said)
            return


def technical_facts(evidence: Evidence, data: Mapping[str, Plain]) -> Iterator[Fact]:
    """Give the facts that keys of the technical part of a case say outright, such as `us_content: true`."""
    for key, meanings in rows_of(data, "technical"):
        word = evidence.case.item.technical.get(key, "").strip().casefold()
        name = text(meanings, word)
        if name:
            said = Said("case file", "claimed", where=f"item.technical.{key}", quote=word, by="technical")
            yield Fact(name, value=True, said=(said,))


def _tables(evidence: Evidence, place: Destination, packs: Packs) -> Iterator[Fact]:
    chart, groups = packs.us_chart, packs.us_groups
    if chart is not None and place.columns is not None:
        said = Said("15 CFR part 738 Supp 1", "documented", chart.issue, "Country Chart", by="us")
        yield Fact("destination_us_chart_columns", place.columns, (said,))
    if groups is not None:
        said = Said("15 CFR part 740 Supp 1", "documented", groups.issue, "Country Groups", by="us")
        yield Fact("destination_us_groups", groups.of(place.country, evidence.on), (said,))


def _asks(one: Classification, place: Destination) -> tuple[Truth, Proof]:
    """Say whether an entry needs a licence for the destination, with the reasons."""
    parts = []
    for reason, applies in one.reasons:
        truth = all_of((applies, place.marked(reason.column)))
        parts.append(Proof(f"{one.code}: reason {reason.column} asks for a licence to {place.country}", truth))
    truth = all_of((one.truth, any_of(part.truth for part in parts)))
    return truth, Proof(f"{one.code} needs a licence for {place.country}: any of", truth, tuple(parts))


def _marks(
    asks: list[tuple[Classification, tuple[Truth, Proof]]], data: Mapping[str, Plain], chart: UsChart | None
) -> Iterator[Fact]:
    groups = {name: texts(section(data, "code_groups"), name) for name in section(data, "code_groups")}
    other = text(data, "other_group")
    sorted_: dict[str, list[tuple[Truth, Proof]]] = {name: [] for name in (*groups, other)}
    for one, ask in asks:
        family = next((name for name, codes in groups.items() if _under(one, codes)), other)
        sorted_[family].append(ask)
    issue = chart.issue if chart else ""
    said = (Said("15 CFR part 738 Supp 1", "documented", issue, "Country Chart", by="us"),)
    for name, group in sorted_.items():
        yield from _any(name, group, said)
    yield from _any("us_reason_column_marked_for_destination", [ask for _, ask in asks], said)


def _any(name: str, group: list[tuple[Truth, Proof]], said: tuple[Said, ...]) -> Iterator[Fact]:
    truth = any_of(one for one, _ in group)
    if truth is not None:
        yield Fact(name, truth, said, Proof(f"{name}: any of", truth, tuple(proof for _, proof in group)))


def _under(one: Classification, codes: tuple[str, ...]) -> bool:
    return any(parent in codes for code in one.codes for parent in with_parents(normalise(code)))


def _item_reasons(met: list[Classification]) -> Fact:
    reasons = [(word, truth) for one in met for word, truth in _reasons(one)]
    sure: tuple[str | None, ...] = tuple(dict.fromkeys(word for word, truth in reasons if truth))
    open_: tuple[str | None, ...] = (None,) if any(truth is None for _, truth in reasons) else ()
    return Fact("item_us_reasons", sure + open_, (Said("licet, reasons for control", by="us"),))


def _reasons(one: Classification) -> Iterator[tuple[str, Truth]]:
    for reason, applies in one.reasons:
        truth = all_of((one.truth, applies))
        if truth is not False:
            yield reason.column, truth
            bare = _WORD.match(reason.column)
            if bare and bare[0] != reason.column:
                yield bare[0], truth


def chart_note(packs: Packs, on: date) -> str:
    """Say that the chart of today was used for a day of the past; empty when it was not."""
    chart = packs.us_chart
    if chart is None or not (found := re.search(r"\d{4}-\d{2}-\d{2}", chart.issue)):
        return ""
    older = on < date.fromisoformat(found[0])
    return f"country chart and groups as of {found[0]}; the editions of {on.year} were not read" if older else ""
