"""An item's facts against every entry in force on a day."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from licet.controls.classification import Classification
from licet.controls.codes import is_same_or_sub
from licet.controls.derived import component_facts
from licet.core.facts import Facts
from licet.core.proofs import Proof
from licet.core.truth import Truth, all_of, negate
from licet.packs.model import ControlEntry, Packs
from licet.rules.missing import reads
from licet.rules.prove import prove
from licet.rules.tree import Tree


@dataclass(frozen=True, slots=True)
class Round:
    """One set of facts held against entries on one day; regimes mostly share their proofs."""

    facts: Facts
    packs: Packs
    on: date
    proofs: dict[int, Proof] = field(default_factory=dict)
    """Proofs by the identity of their tree."""

    def hold(self, entry: ControlEntry, regime: str) -> Classification:
        """Hold the item against one entry as the regime words it, in force or not; a gap entry has no regime."""
        criteria = self._proof(entry.criteria_for(regime))
        standing = tuple(
            (one, None if one.when is None else self._proof(one.when))
            for one in entry.exclusions
            if not regime or one.stands(regime, self.on)
        )
        truth = all_of((criteria.truth, *(None if proof is None else negate(proof.truth) for _, proof in standing)))
        codes = entry.codes_on(regime, self.on) if regime else (entry.extended_code,)
        return Classification(entry, regime, self.on, codes, truth, criteria, standing, self.facts, self.packs.facts)

    def _proof(self, tree: Tree) -> Proof:
        if id(tree) not in self.proofs:
            asked, blank = _untouched(_Same(tree))
            self.proofs[id(tree)] = blank if asked.isdisjoint(self.facts) else prove(tree, self.facts)
        return self.proofs[id(tree)]


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A tree told from others by identity: comparing whole trees would cost more than proving them."""

    tree: Tree

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.tree is self.tree

    def __hash__(self) -> int:
        return id(self.tree)


@lru_cache(maxsize=2048)
def _untouched(same: _Same) -> tuple[frozenset[str], Proof]:
    """Give the facts that a condition reads, and its proof when none of them is known: most entries of most cases."""
    return frozenset(reads(same.tree)), prove(same.tree, {})


def classify(facts: Facts, packs: Packs, on: date, regimes: Sequence[str]) -> tuple[Classification, ...]:
    """Hold an item against every entry of the regimes in force on the day, and against the extended list.

    Three-valued: a criterion nobody answered is unknown, and so is an entry whose criteria are met while an
    exclusion is unknown. Entries not in force are left out; `not_yet` tells them. A heading is left out where one
    of its sub-paragraphs is a plain yes. Gaps come last, with no regime.
    """
    shared = Round(facts, packs, on)
    listed = [one for regime in regimes for one in _regime(shared, regime)]
    return (*listed, *(shared.hold(entry, "") for entry in packs.entries.values() if entry.gap))


def _regime(shared: Round, regime: str) -> list[Classification]:
    packs, on = shared.packs, shared.on
    entries = [one for one in packs.entries.values() if one.in_force(regime, on) and one.codes_on(regime, on)]
    first = [shared.hold(entry, regime) for entry in entries]
    references = [kind for kind in packs.facts.values() if kind.kind == "reference"]
    parts = component_facts(shared.facts, first, references)
    if parts:
        touched = {name for kind in references if kind.name in parts for name in kind.used_by}
        again = Round({**shared.facts, **parts}, packs, on)
        first = [again.hold(one.entry, regime) if one.entry_id in touched else one for one in first]
    return [one for one in first if not _told_by_sub(one, first)]


def _told_by_sub(one: Classification, others: Sequence[Classification]) -> bool:
    """Say whether it is a heading of which a sub-paragraph is a plain yes."""
    return "heading" in one.entry.flags and any(
        other.truth is True and other is not one and is_same_or_sub(code, one.code)
        for other in others
        for code in other.codes
    )


def ear99(classifications: Sequence[Classification]) -> Truth:
    """Say whether the item has no US code at all (EAR99): yes only when every US entry is a plain no."""
    ours = [one.truth for one in classifications if one.regime == "us"]
    return all_of(negate(truth) for truth in ours) if ours else None
