"""Rules of law: data/law/<jurisdiction>/*.yaml."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from typing import Literal, cast

from licet.core.facts import Value
from licet.packs.form import Form
from licet.packs.lines import Located
from licet.packs.model import REGIMES, FactKind, Jurisdiction, Rule
from licet.rules.missing import reads
from licet.rules.read import Reader
from licet.rules.tree import All, Tree

EFFECTS = (
    "authority_duty",
    "define",
    "document_duty",
    "exception_available",
    "exception_barred",
    "inform",
    "jurisdiction",
    "keep_records",
    "licence_may_be_required",
    "licence_required",
    "licence_required_or_prohibited",
    "listing_possible",
    "must_weigh",
    "notify_authority",
    "notify_participants",
    "political_commitment",
    "procedure",
    "prohibited",
    "proposed_licence",
    "refuse",
    "report",
    "resolve_first",
    "review_policy",
    "special_caution",
    "suggest",
    "suspends",
)
"""Everything that a rule can do."""

STATUSES = ("in_force", "proposed", "unverified_default_in_force")

_ID = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*\Z")
_KIND = re.compile(r"[a-z]+(-[a-z]+)*\Z")
_POLICY = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*\Z")
_NEEDS = ("id", "kind", "from", "confidence", "cites", "when", "then")
_MAY = ("until", "status", "period_confidence", "unless", "deadline")


def read_jurisdiction(folder: str, file: Located, form: Form) -> Jurisdiction:
    """Make a jurisdiction from its file; keys that are not read here are left to the part that uses them."""
    for key in ("id", "name"):
        if not file.has(key):
            form.fault(file, f"jurisdiction.yaml has no {key}", f"{key} is compulsory")
    regimes = form.texts(file, "regimes")
    for regime in set(regimes) - set(REGIMES):
        form.fault(file.at("regimes"), f"regime {regime!r}", ", ".join(REGIMES))
    return Jurisdiction(form.text(file, "id"), form.text(file, "name"), folder, regimes)


def read_rules(files: Iterable[tuple[str, Located]], facts: Mapping[str, FactKind], form: Form) -> tuple[Rule, ...]:
    """Make every rule, each after those that set what it reads; files come with the id of their jurisdiction."""
    reader = _Rules(facts, form)
    for jurisdiction, file in files:
        if form.mapping(file, ("rules",), ("title", "cites"), "a file of rules"):
            for row in form.rows(file, "rules"):
                reader.note(jurisdiction, row)
    return reader.ordered()


@dataclass(frozen=True, slots=True)
class _Rules:
    facts: Mapping[str, FactKind]
    form: Form
    rules: dict[str, Rule] = field(default_factory=dict)
    places: dict[str, Located] = field(default_factory=dict)

    def note(self, jurisdiction: str, where: Located) -> None:
        """Take one rule in."""
        if not self.form.mapping(where, _NEEDS, _MAY, "a rule"):
            return
        name = self.form.word(where, "id", _ID, "lower-case letters and digits joined by dots or hyphens")
        if name in self.rules:
            self.form.fault(where, f"rule {name} is defined twice, also at {self.places[name]}", "each id once")
        rule = self._rule(name, jurisdiction, where)
        self.places.setdefault(name, where)
        self.rules.setdefault(name, rule)

    def _rule(self, name: str, jurisdiction: str, where: Located) -> Rule:
        form, then = self.form, where.at("then")
        form.mapping(then, ("effect",), ("sets", "policy", "detail", "suspends"), f"then of {name}")
        sure = form.confidence(where, "confidence")
        dated = form.confidence(where, "period_confidence", sure)
        if form.text(where, "from") == "unknown" and dated != "recalled":
            form.fault(where.at("from"), f"unknown start, and confidence {dated}", "recalled")
        sets, values = self._sets(then)
        return Rule(
            id=name,
            jurisdiction=jurisdiction,
            kind=form.word(where, "kind", _KIND, "lower-case words joined by hyphens"),
            status=cast("_Status", form.choice(where, "status", STATUSES) or "in_force"),
            period=form.period(where),
            when=self._tree(where.at("when")) if where.has("when") else All(()),
            unless=tuple(self._tree(row) for row in form.rows(where, "unless")),
            effect=form.choice(then, "effect", EFFECTS),
            sets=sets,
            sets_values=values,
            policy=form.word(then, "policy", _POLICY, "lower-case words joined by underscores"),
            detail=form.text(then, "detail"),
            deadline=form.text(where, "deadline"),
            suspends=form.texts(then, "suspends"),
            citations=form.citations(where, sure),
            confidence=sure,
            period_confidence=dated,
            note=form.text(where, "note"),
        )

    def _tree(self, where: Located) -> Tree:
        return Reader(self.facts, self.form.faults).tree(where.data, where) or All(())

    def _sets(self, then: Located) -> tuple[tuple[str, ...], tuple[tuple[str, Value], ...]]:
        if not then.has("sets"):
            return (), ()
        found = then.at("sets")
        rows = found.members() if isinstance(found.data, list) else (found,)
        names: list[str] = []
        values: list[tuple[str, Value]] = []
        for row in rows:
            if isinstance(row.data, str):
                # A bare name is read as a condition is: it must be a boolean fact.
                names += [row.data] * bool(Reader(self.facts, self.form.faults).tree(row.data, row))
            elif self.form.mapping(row, ("fact", "value"), (), "sets"):
                name = self.form.text(row, "fact")
                value = Reader(self.facts, self.form.faults).value(name, row.at("value").data, row.at("value"))
                if value is not None:
                    values.append((name, value))
        return tuple(names), tuple(values)

    def ordered(self) -> tuple[Rule, ...]:
        """Give the rules in the order in which they can be answered; note a circle as a fault."""
        setters: dict[str, list[str]] = {}
        for rule in self.rules.values():
            for fact in (*rule.sets, *(name for name, _ in rule.sets_values)):
                setters.setdefault(fact, []).append(rule.id)
        before: dict[str, set[str]] = {name: set() for name in self.rules}
        for rule in self.rules.values():
            for tree in (rule.when, *rule.unless):
                before[rule.id].update(name for fact in reads(tree) for name in setters.get(fact, ()))
            for name in rule.suspends:
                if name in before:
                    before[name].add(rule.id)
                else:
                    self.form.fault(self.places[rule.id], f"{rule.id} suspends {name!r}", "the id of a rule")
        try:
            return tuple(self.rules[name] for name in TopologicalSorter(before).static_order())
        except CycleError as circle:
            names: list[str] = circle.args[1]
            what = f"rules set what the others read, in a circle: {' -> '.join(names)}"
            self.form.fault(self.places[names[0]], what, "no circle")
            return ()


type _Status = Literal["in_force", "proposed", "unverified_default_in_force"]
