"""Control lists: data/controls/<list>/*.yaml."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from licet.core.citations import Confidence
from licet.core.dates import Period
from licet.packs.form import Form
from licet.packs.lines import Located
from licet.packs.model import REGIMES, ControlEntry, ControlList, Dated, Exclusion, FactKind, Reason
from licet.rules.read import Reader
from licet.rules.tree import All, Tree

_ID = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*\Z")
_COLUMN = re.compile(r"[A-Z]{2,4}[0-9]?\Z")
_EXTENDED = re.compile(r"LX-[A-Z0-9]+(-[A-Z0-9]+)*\Z")
_NEEDS = ("id", "family", "item_type", "title", "criteria", "cites", "confidence")
_MAY = (
    "codes",
    "codes_note",
    "regime_criteria",
    "exclusions",
    "reasons",
    "periods",
    "earlier_codes",
    "wa_list",
    "flags",
    "open_questions",
    "gap",
    "extended_code",
    "nearest",
    "proposals",
)


def read_list(folder: str, file: Located, form: Form) -> ControlList:
    """Make the head of a control list from its list.yaml."""
    form.mapping(file, ("title", "issuer", "licence"), ("regime", "sort", "as_of", "cites"), "list.yaml")
    title, issuer, licence, as_of = (form.text(file, key) for key in ("title", "issuer", "licence", "as_of"))
    return ControlList(folder, title, issuer, licence, form.choice(file, "regime", REGIMES), as_of)


def read_entries(
    files: Iterable[tuple[str, Located]], facts: dict[str, FactKind], form: Form
) -> dict[str, ControlEntry]:
    """Make every entry from the files of the lists, each given with the folder of its list."""
    reader = _Entries(facts, form)
    for folder, file in files:
        if form.mapping(file, ("entries",), ("title",), "a file of entries"):
            for row in form.rows(file, "entries"):
                reader.note(folder, row)
    return {name: reader.entry(name) for name in reader.places}


@dataclass(frozen=True, slots=True)
class _Entries:
    """Reads entries that may take in each other's criteria."""

    facts: dict[str, FactKind]
    form: Form
    places: dict[str, tuple[str, Located]] = field(default_factory=dict)
    criteria: dict[str, Tree | None] = field(default_factory=dict)
    path: list[str] = field(default_factory=list)

    def note(self, folder: str, where: Located) -> None:
        """Take an entry in, so that others can refer to it."""
        if not self.form.mapping(where, _NEEDS, _MAY, "an entry"):
            return
        name = self.form.word(where, "id", _ID, "letters, digits and hyphens")
        if name in self.places:
            self.form.fault(where, f"entry {name} is defined twice, also at {self.places[name][1]}", "each id once")
        # One without an id of its own is read all the same, for its other faults.
        self.places[name if name and name not in self.places else str(where)] = (folder, where)

    def entry(self, name: str) -> ControlEntry:
        """Make one entry."""
        folder, where = self.places[name]
        form, sure = self.form, self.form.confidence(where, "confidence")
        exclusions, reasons = self._exclusions(where, sure), self._reasons(where)
        asked = (*(one.question for one in exclusions), *(one.text for one in reasons if one.open))
        entry = ControlEntry(
            id=name,
            family=form.text(where, "family"),
            item_type=form.text(where, "item_type"),
            title=form.text(where, "title"),
            codes=self._codes(where),
            codes_note=form.text(where, "codes_note"),
            criteria=self._criteria(name) or All(()),
            regime_criteria=self._regime_criteria(where),
            exclusions=exclusions,
            reasons=reasons,
            periods=self._periods(where),
            earlier_codes=self._earlier(where),
            citations=form.citations(where, sure, none=True),
            confidence=sure,
            wa_list=form.choice(where, "wa_list", ("basic", "sensitive", "very_sensitive")),
            flags={key: form.text(where.at("flags"), key) for key, _ in form.pairs(where, "flags")},
            note=form.text(where, "note"),
            gap=form.flag(where, "gap"),
            extended_code=form.word(where, "extended_code", _EXTENDED, "LX- and capital words joined by hyphens"),
            nearest=form.texts(where, "nearest"),
            proposals=form.texts(where, "proposals"),
            open_questions=(*form.texts(where, "open_questions"), *filter(None, asked)),
            list=folder,
        )
        self._whole(entry, where)
        return entry

    def _whole(self, entry: ControlEntry, where: Located) -> None:
        """Check what no field shows alone."""
        form = self.form
        for regime in entry.codes:
            if not entry.periods.get(regime):
                allowed = "at least {from: unknown, confidence: recalled, source: none}"
                form.fault(where, f"entry {entry.id} has a code but no period for {regime}", allowed)
        for regime in entry.periods:
            if regime not in entry.codes and not entry.gap and regime not in entry.earlier_codes:
                form.fault(where.at("periods").at(regime), f"a period for {regime}, which has no code", "a code")
        if entry.gap and not entry.extended_code:
            form.fault(where, f"gap entry {entry.id} has no extended_code", "LX-...")
        if not entry.codes and not entry.gap and not entry.earlier_codes:
            form.fault(where, f"entry {entry.id} has no code", "codes of a regime, or gap: true")

    def _regimes(self, where: Located, key: str) -> Iterable[tuple[str, Located]]:
        for regime, value in self.form.pairs(where, key):
            if regime in REGIMES:
                yield regime, value
            else:
                self.form.fault(value, f"regime {regime!r} in {key}", ", ".join(REGIMES))

    def _codes(self, where: Located) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for regime, value in self._regimes(where, "codes"):
            found[regime] = self.form.texts(where.at("codes"), regime)
            if not found[regime]:
                self.form.fault(value, f"no code for {regime}", "a list of codes; without one leave the regime out")
        return found

    def _criteria(self, name: str) -> Tree | None:
        if name not in self.criteria:
            _, where = self.places[name]
            self.path.append(name)
            self.criteria[name] = self._tree(where, "criteria")
            self.path.pop()
        return self.criteria[name]

    def _resolve(self, name: str) -> Tree | None:
        if name not in self.places:
            return None
        _, where = self.places[name]
        if name in self.path:
            circle = " -> ".join([*self.path[self.path.index(name) :], name])
            self.form.fault(where, f"entries refer to each other in a circle: {circle}", "no circle")
            return All(())
        inner = self._criteria(name)
        return All((inner or All(()),), label=self._label(where))

    def _label(self, where: Located) -> str:
        codes = where.at("codes").data
        known = codes if isinstance(codes, dict) else {}
        listed = next((known[one] for one in ("eu", "us", *known) if known.get(one)), None)
        code = str(listed[0]) if isinstance(listed, list) else self.form.text(where, "extended_code")
        return f"{code} {self.form.text(where, 'title')}".strip()

    def _tree(self, where: Located, key: str) -> Tree | None:
        if not where.has(key):
            return None
        found = where.at(key)
        return Reader(self.facts, self.form.faults, self._resolve).tree(found.data, found)

    def _regime_criteria(self, where: Located) -> dict[str, Tree]:
        inner = where.at("regime_criteria")
        found = {regime: self._tree(inner, regime) for regime, _ in self._regimes(where, "regime_criteria")}
        return {regime: tree for regime, tree in found.items() if tree is not None}

    def _exclusions(self, where: Located, sure: Confidence) -> tuple[Exclusion, ...]:
        found: dict[str, Exclusion] = {}
        for row in self.form.rows(where, "exclusions"):
            if not self.form.mapping(row, ("id", "text"), _EXCLUSION, "an exclusion"):
                continue
            one = self._exclusion(row, sure)
            if one.id in found:
                self.form.fault(row, f"exclusion {one.id} stands twice in its entry", "each id once")
            found[one.id] = one
        return tuple(found.values())

    def _exclusion(self, row: Located, sure: Confidence) -> Exclusion:
        form, own = self.form, self.form.confidence(row, "confidence", sure)
        if row.has("when") == row.has("open"):
            form.fault(row, "an exclusion with both when and open, or neither", "exactly one of when, open")
        starts, ends = dict(self._regimes(row, "from")), dict(self._regimes(row, "until"))
        periods = {}
        for regime in {**starts, **ends}:
            start, end = form.day(row.at("from"), regime), form.day(row.at("until"), regime)
            periods[regime] = Dated(Period(start, end), own)
            if start and end and end <= start:
                form.fault(row.at("until").at(regime), f"until {end} is not after from {start}", "a later day")
        name = form.word(row, "id", _ID, "letters, digits and hyphens")
        when, regimes = self._tree(row, "when"), form.texts(row, "regimes")
        for regime in set(regimes) - set(REGIMES):
            form.fault(row.at("regimes"), f"regime {regime!r}", ", ".join(REGIMES))
        return Exclusion(name, form.text(row, "text"), when, regimes, periods, own, form.text(row, "open"))

    def _reasons(self, where: Located) -> tuple[Reason, ...]:
        return tuple(one for row in self.form.rows(where, "reasons") for one in self._reason(row))

    def _reason(self, row: Located) -> Iterable[Reason]:
        form = self.form
        if not form.mapping(row, ("column",), ("when", "text", "open"), "a reason for control"):
            return
        if row.has("when") and row.has("open"):
            form.fault(row, "a reason with both when and open", "at most one of them")
        column = form.word(row, "column", _COLUMN, "two to four capitals and perhaps a digit, such as NS2")
        words = form.text(row, "open") or form.text(row, "text")
        yield Reason(column, self._tree(row, "when"), words, open=row.has("open"))

    def _periods(self, where: Located) -> dict[str, tuple[Dated, ...]]:
        regimes = self._regimes(where, "periods")
        inner = where.at("periods")
        return {
            regime: tuple(one for row in self.form.rows(inner, regime) for one in self._dated(row))
            for regime, _ in regimes
        }

    def _dated(self, row: Located) -> Iterable[Dated]:
        form = self.form
        if not form.mapping(row, ("from", "confidence", "source"), ("until",), "a period"):
            return
        sure, source = form.confidence(row, "confidence"), form.text(row, "source")
        if (form.text(row, "from") == "unknown" or source == "none") and sure != "recalled":
            form.fault(row, f"unknown start or no source, and confidence {sure}", "recalled")
        yield Dated(form.period(row), sure, "" if source == "none" else source)

    def _earlier(self, where: Located) -> dict[str, tuple[tuple[str, Period], ...]]:
        found: dict[str, tuple[tuple[str, Period], ...]] = {}
        for regime, _ in self._regimes(where, "earlier_codes"):
            rows = self.form.rows(where.at("earlier_codes"), regime)
            good = [row for row in rows if self.form.mapping(row, ("code",), ("from", "until"), "an earlier code")]
            found[regime] = tuple((self.form.text(row, "code"), self.form.period(row)) for row in good)
        return found


_EXCLUSION = ("when", "open", "regimes", "from", "until", "confidence")
