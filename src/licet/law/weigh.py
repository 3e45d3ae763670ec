"""What the answered rules of one jurisdiction add up to: the state of its law."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from licet.core.findings import LawState
from licet.core.proofs import Proof
from licet.law.derive import RIGHTS
from licet.law.evaluate import Answered
from licet.rules.tree import All

DENIALS = frozenset({"presumption_of_denial", "policy_of_denial"})
LICENCES = frozenset({"licence_required", "licence_required_or_prohibited"})
FREES = frozenset({"exception_available"})
BARS = frozenset({"exception_barred"})
DUTIES = frozenset(
    {
        "authority_duty",
        "document_duty",
        "keep_records",
        "licence_may_be_required",
        "must_weigh",
        "notify_authority",
        "notify_participants",
        "refuse",
        "report",
        "resolve_first",
        "review_policy",
        "special_caution",
    }
)
"""They hold and are owed or weighed; they never change the state."""
ON_APPLICATION = frozenset({"must_weigh", "refuse", "review_policy", "special_caution"})
"""They say how an application is decided, so they matter where a licence is due."""
TOLD = frozenset({"inform", "listing_possible", "political_commitment", "proposed_licence", "suggest"})
"""Shown for what they are: history, guidance, commitments, proposals."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The rules of one jurisdiction, sorted by what they do."""

    prohibitions: tuple[Answered, ...]
    licences: tuple[Answered, ...]
    lifted: tuple[Answered, ...]
    """Licence rules and prohibitions whose condition holds and that an exception takes away."""
    denials: tuple[Answered, ...]
    """Review policies that hold and say denial."""
    frees: tuple[Answered, ...]
    duties: tuple[Answered, ...]
    told: tuple[Answered, ...]
    open: tuple[Answered, ...]
    """Rules that could hold if a missing fact arrived, the gravest first."""

    def state(self, exempt_entry: bool, matched: bool) -> LawState:
        """Give the state; a denial counts where a licence is due, for without one there is nothing to deny."""
        if self.prohibitions or (self.licences and self.denials):
            return "prohibited"
        if self.licences:
            return "licence"
        if self.lifted or exempt_entry or (matched and self.frees):
            return "exempt"
        return "none"


def weigh(answered: Iterable[Answered]) -> Weighed:
    """Sort answered rules; suspended and proposed ones change nothing."""
    every = list(answered)
    off = {
        name for one in every if one.rule.effect == "suspends" and one.stands is not False for name in one.rule.suspends
    }
    live = [one for one in every if one.rule.id not in off and one.rule.status != "proposed"]
    held = [one for one in live if one.stands is True]
    licences = tuple(one for one in held if asks_licence(one))
    barred = tuple(one for one in held if _bars(one, bool(licences)))
    duties = [one for one in held if one.rule.effect in DUTIES and one not in barred and one not in licences]
    told = [one for one in every if one.rule.effect in TOLD and one.stands is True]
    return Weighed(
        prohibitions=barred,
        licences=licences,
        lifted=tuple(one for one in live if one.lifted and _weighty(one)),
        denials=tuple(one for one in held if one.rule.policy in DENIALS),
        frees=tuple(one for one in held if one.rule.effect in FREES),
        duties=tuple(one for one in duties if not always(one) and (licences or one.rule.effect not in ON_APPLICATION)),
        told=tuple(one for one in told if not always(one)),
        open=tuple(sorted((one for one in live if one.stands is None and _weighty(one)), key=_gravity)),
    )


def asks_licence(one: Answered) -> bool:
    """Say whether a rule asks for a licence; a notice due before export stops the goods until the authority decides."""
    rule = one.rule
    return rule.effect in LICENCES or (rule.effect == "notify_authority" and rule.deadline == "before export")


def rests_on_rights(proof: Proof) -> bool:
    """Say whether an answer rests on the rights assessment of licet itself."""
    return any(said.by == RIGHTS for leaf in proof.leaves() if leaf.fact is not None for said in leaf.fact.said)


def always(one: Answered) -> bool:
    """Say whether a rule has no condition, so that it says nothing of this case."""
    return one.rule.when == All(())


def _bars(one: Answered, licence_due: bool) -> bool:
    """Say whether a rule forbids the export.

    A duty to refuse does, where a licence is due and a person found its ground. Where only licet's own assessment
    found it, the assessment stops the case by itself and the law is shown as the letter has it.
    """
    if one.rule.effect == "refuse":
        return licence_due and not rests_on_rights(one.when)
    return one.rule.effect == "prohibited"


def _weighty(one: Answered) -> bool:
    return one.rule.effect == "prohibited" or asks_licence(one)


def _gravity(one: Answered) -> tuple[int, str]:
    order: Sequence[str] = ("prohibited", "licence_required_or_prohibited", "licence_required", "notify_authority")
    return (order.index(one.rule.effect), one.rule.id)
