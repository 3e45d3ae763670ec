"""What comes of holding an item against one entry in one regime."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from licet.controls.decide import Answered, decider, supporting
from licet.core.citations import Citation, Confidence, weakest
from licet.core.facts import Facts
from licet.core.proofs import Proof
from licet.core.truth import Truth, all_of, negate
from licet.packs.model import ControlEntry, Exclusion, FactKind, Reason
from licet.rules.missing import missing
from licet.rules.prove import truth_of

BUILT_IN = "built-in"
"""Id of the exclusion by which a part inside a camera is judged with the camera, and still pulls its entry in."""


@dataclass(frozen=True)
class Classification:
    """One entry against one item, in one regime on one day.

    No slots: what costs time to work out is worked out when it is first asked for, and kept.
    """

    entry: ControlEntry
    regime: str
    """Empty for an entry of the extended list, which no regime has."""
    on: date
    codes: tuple[str, ...]
    """Codes of the regime on the day; the extended code for a gap."""
    truth: Truth
    """Whether the criteria are met and no exclusion is."""
    criteria: Proof
    exclusions: tuple[tuple[Exclusion, Proof | None], ...]
    """Every exclusion that stood on the day, with its proof; None for one that is an open question."""
    facts: Facts
    """The facts it was answered from, with those worked out from components."""
    vocabulary: Mapping[str, FactKind]

    @property
    def entry_id(self) -> str:
        """Id of the entry."""
        return self.entry.id

    @property
    def title(self) -> str:
        """Title of the entry."""
        return self.entry.title

    @property
    def code(self) -> str:
        """First of the codes."""
        return self.codes[0] if self.codes else ""

    @property
    def gap(self) -> bool:
        """Whether it is of the extended list: a gap is never a clearance and by itself never a stop."""
        return self.entry.gap

    @property
    def criteria_truth(self) -> Truth:
        """Whether the criteria are met, exclusions aside."""
        return self.criteria.truth

    @property
    def excluded_by(self) -> tuple[tuple[Exclusion, Truth], ...]:
        """Every exclusion that stood on the day, and whether it takes the item out."""
        return tuple((one, None if proof is None else proof.truth) for one, proof in self.exclusions)

    @property
    def exempt(self) -> bool:
        """Whether the criteria are met and an exclusion takes the item out again; a built-in part is no exemption."""
        holding = (one.id for one, truth in self.excluded_by if truth is True)
        return self.criteria.truth is True and any(name != BUILT_IN for name in holding)

    @property
    def as_part(self) -> Truth:
        """Whether a part of the item would meet the entry: as `truth`, but for the note on parts that are built in."""
        notes = (None if proof is None else negate(proof.truth) for one, proof in self.exclusions if one.id != BUILT_IN)
        return all_of((self.criteria.truth, *notes))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where the entry stands; from memory alone, a citation says so."""
        here = f"{', '.join(self.codes)} {self.entry.title}".strip()
        return self.entry.citations or (Citation("from memory; no text was read", here, "", "recalled"),)

    @cached_property
    def confidence(self) -> Confidence:
        """Weakest of the entry, of its period on the day, and of the notes that took the item out."""
        holding = (one.confidence for one, truth in self.excluded_by if truth is True)
        return weakest((self.entry.sure(self.regime, self.on), *holding))

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """Facts nobody gave that could decide it; empty when it is decided."""
        if self.truth is not None:
            return ()
        asked = dict.fromkeys(missing(self.criteria))
        for _, proof in self.exclusions:
            asked.update(dict.fromkeys(missing(proof) if proof is not None else ()))
        return tuple(asked)

    @cached_property
    def open_questions(self) -> tuple[str, ...]:
        """Questions of notes that no fact can answer and that keep it from a plain yes."""
        undecided = self.criteria.truth is not False and self.truth is None
        return tuple(one.question for one, proof in self.exclusions if proof is None and undecided)

    @cached_property
    def decider(self) -> str:
        """What decides it, in words, such as `9 Hz: not 6A003.b.4.b; at 10 Hz it would be`."""
        taken_out = [one.text for one, truth in self.excluded_by if truth is True]
        if taken_out:
            return f"not {self.code}: {'; '.join(taken_out)}"
        questions = (*self.missing, *self.open_questions)
        answered = Answered(self.entry.criteria_for(self.regime), self.criteria, self.facts, self.vocabulary)
        return decider(self.code, answered, questions)

    @cached_property
    def speaks_for(self) -> tuple[str, ...]:
        """Facts of the case that fulfil a part of the criteria; empty when nothing in the papers points here."""
        leaves = supporting(self.entry.criteria_for(self.regime), self.criteria)
        return tuple(dict.fromkeys(leaf.asks for leaf in leaves))

    @cached_property
    def reasons(self) -> tuple[tuple[Reason, Truth], ...]:
        """US reasons for control, and whether each applies; in any other regime: none."""
        if self.regime != "us":
            return ()
        return tuple((one, _applies(one, self.facts)) for one in self.entry.reasons)

    def proof(self) -> Proof:
        """Give the whole proof: the criteria, and each exclusion under `not`."""
        notes = tuple(
            Proof(f"not: {one.text}", None if proof is None or proof.truth is None else not proof.truth, _kept(proof))
            for one, proof in self.exclusions
        )
        return Proof(f"{self.code} {self.title}: all of", self.truth, (self.criteria, *notes))


def _kept(proof: Proof | None) -> tuple[Proof, ...]:
    return () if proof is None else (proof,)


def _applies(reason: Reason, facts: Facts) -> Truth:
    if reason.open:
        return None
    return True if reason.when is None else truth_of(reason.when, facts)
