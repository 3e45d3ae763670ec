"""The rules of some legal orders answered on one day, each after those that set what it reads."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from licet.core.facts import Fact, Facts, Said
from licet.core.proofs import Proof
from licet.core.truth import Truth, any_of
from licet.packs.model import Packs, Rule
from licet.rules.prove import prove


@dataclass(frozen=True, slots=True)
class Answered:
    """A rule in force on the day, with its proof."""

    rule: Rule
    when: Proof
    unless: tuple[Proof, ...] = ()

    @property
    def stands(self) -> Truth:
        """Say whether the rule has its effect.

        Whoever invokes an exception must show it: one that is only possible does not take the rule away. So a rule
        whose `when` holds stands until an `unless` is a yes; an open exception is told beside it.
        """
        if any(one.truth is True for one in self.unless):
            return False
        return self.when.truth

    @property
    def lifted(self) -> bool:
        """Whether its condition holds and an exception takes it away."""
        return self.when.truth is True and any(one.truth is True for one in self.unless)

    @property
    def open_exceptions(self) -> tuple[Proof, ...]:
        """Exceptions that could still take it away."""
        return tuple(one for one in self.unless if one.truth is None)

    def proof(self) -> Proof:
        """Give the whole proof; exceptions stand under `unless`."""
        if not self.unless:
            return Proof(f"{self.rule.id}: {self.when.text}", self.stands, (self.when,))
        excepted = Proof("unless any of", any_of(one.truth for one in self.unless), self.unless)
        return Proof(f"{self.rule.id}: holds, and no exception is shown", self.stands, (self.when, excepted))


@dataclass(slots=True)
class _Walk:
    """Facts that grow while rules are answered."""

    vocabulary: Callable[[str], str]
    """Who answers for a fact: exporter, officer or derived."""
    facts: dict[str, Fact]
    setters: dict[str, list[Rule]] = field(default_factory=dict)
    """In-force rules that set a fact and are not answered yet."""
    votes: dict[str, list[Answered]] = field(default_factory=dict)
    pending: dict[str, Proof] = field(default_factory=dict)
    """Facts that stayed unknown, with what could decide them."""


def evaluate(packs: Packs, orders: Iterable[str], facts: Facts, on: date) -> tuple[Answered, ...]:
    """Answer every rule of the legal orders in force on the day, in the order in which they set facts.

    A fact that only rules set is no when every rule that sets it is a no, or none is in force; a fact that a person
    may give is never refuted by a rule.
    """
    mine = frozenset(orders)
    rules = [one for one in packs.rules if one.jurisdiction in mine]
    walk = _Walk(lambda name: packs.facts[name].who, dict(facts))
    for rule in rules:
        for name in rule.sets:
            held = walk.setters.setdefault(name, [])
            if rule.period.covers(on) and rule.status != "proposed":
                held.append(rule)
    _close(walk, [name for name, held in walk.setters.items() if not held], rules)
    found: list[Answered] = []
    for rule in rules:
        if rule.period.covers(on):
            one = _answer(rule, walk)
            found.append(one)
            if rule.status != "proposed":
                _vote(walk, one, rules)
    return tuple(found)


def _answer(rule: Rule, walk: _Walk) -> Answered:
    when = _grafted(prove(rule.when, walk.facts), walk.pending)
    return Answered(rule, when, tuple(_grafted(prove(one, walk.facts), walk.pending) for one in rule.unless))


def _vote(walk: _Walk, one: Answered, rules: list[Rule]) -> None:
    rule = one.rule
    if one.stands is True:
        _set(walk, one)
    for name in rule.sets:
        walk.votes.setdefault(name, []).append(one)
        walk.setters[name].remove(rule)
    _close(walk, [name for name in rule.sets if not walk.setters[name]], rules)


def _set(walk: _Walk, one: Answered) -> None:
    said = (Said("licet, rules", "documented", by=one.rule.id, confidence=one.rule.sure),)
    for name in one.rule.sets:
        walk.facts.setdefault(name, Fact(name, value=True, said=said, because=one.proof()))
    for name, value in one.rule.sets_values:
        held = walk.facts.get(name)
        if held is None:
            walk.facts[name] = Fact(name, value, said, one.proof())
        elif isinstance(held.value, tuple) and isinstance(value, tuple):
            merged = tuple(dict.fromkeys((*held.value, *value)))
            walk.facts[name] = replace(held, value=merged, said=held.said + said)


def _close(walk: _Walk, names: Iterable[str], rules: list[Rule]) -> None:
    """Settle facts whose rules are all answered."""
    for name in names:
        if name in walk.facts or walk.vocabulary(name) != "derived":
            continue
        if any(one.effect == "jurisdiction" and name in one.sets for one in rules):
            continue  # such a rule only widens what the law reaches; its no says nothing
        votes = walk.votes.get(name, [])
        truth = any_of(one.stands for one in votes)
        proof = Proof(f"{name}: any rule that sets it", truth, tuple(one.proof() for one in votes))
        if truth is False:
            walk.facts[name] = Fact(name, value=False, said=(Said("licet, rules", by="evaluate"),), because=proof)
        elif truth is None:
            walk.pending[name] = proof


def _grafted(proof: Proof, pending: Mapping[str, Proof]) -> Proof:
    """Put what could decide a worked-out fact in the place of its empty leaf, so that people are asked for that."""
    if proof.truth is not None or not pending:
        return proof
    if proof.asks in pending and proof.fact is None:
        return replace(proof, asks="", parts=(pending[proof.asks],))
    if not proof.parts:
        return proof
    return replace(proof, parts=tuple(_grafted(one, pending) for one in proof.parts))
