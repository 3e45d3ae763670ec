"""Answered rules and matched entries as findings in words, with their citations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from licet.controls.classification import Classification
from licet.core.citations import Citation, weakest
from licet.core.facts import Said
from licet.core.findings import Finding
from licet.core.proofs import Proof
from licet.core.truth import Truth
from licet.law.evaluate import Answered
from licet.law.weigh import rests_on_rights
from licet.rules.missing import missing

_EFFECTS = {
    "authority_duty": "the authority must act",
    "document_duty": "a note on the papers is due",
    "inform": "for information",
    "keep_records": "records must be kept",
    "licence_may_be_required": "an authority may ask for a licence",
    "licence_required": "a licence is required",
    "licence_required_or_prohibited": "a licence is required, and may not be given for some uses",
    "listing_possible": "a listing is possible",
    "must_weigh": "the authority must weigh",
    "notify_authority": "the authority must be told before export, and decides",
    "notify_participants": "other States must be told",
    "political_commitment": "political commitment, not law",
    "prohibited": "prohibited",
    "proposed_licence": "proposed, not law",
    "refuse": "the authority must refuse",
    "report": "a report is due",
    "resolve_first": "resolve before going on",
    "review_policy": "an application is reviewed by this policy",
    "special_caution": "the authority must take special care",
    "suggest": "guidance, not law",
}
_KINDS = {
    "catch-all-human-rights": "catch_all_human_rights",
    "embargo": "control_list",
    "listed-party": "listed_party",
}
"""An embargo on the item is a hold of the law on the item, as an entry is; the others name what they are."""
_REPEATS = re.compile(r"((authorisation|licence|permit) required|licence|deny|refuse|special caution|)")
"""Details that say no more than the effect does."""
_OWN = "; the ground is the rights assessment of licet, which an officer has to confirm"
_UNVERIFIED = "; whether this text was in force on that day was not verified"


def rule_finding(one: Answered, code: str, kind: str = "") -> Finding:
    """Give a rule as a finding of a jurisdiction; its truth is whether it stands."""
    rule = one.rule
    proof = one.proof()
    entry = cited(one) if rule.kind == "embargo" and not kind else ""
    return Finding(
        id=rule.id,
        kind=kind or _KINDS.get(rule.kind, rule.kind.replace("-", "_")),
        truth=one.stands,
        text=_words(one) if entry else f"{cited(one)}: {_words(one)}",
        citations=rule_citations(one),
        code=entry,
        jurisdiction=code,
        party=", ".join(_parties(proof)),
        proof=proof,
    )


def rule_citations(one: Answered) -> tuple[Citation, ...]:
    """Give what a rule stands on: its text, and the embargo or the list entry that it reads.

    No citation is shown surer than the rule or its dates are.
    """
    rule = one.rule
    own = (replace(cite, confidence=weakest((cite.confidence, rule.sure))) for cite in rule.citations)
    read = (_cited(said) for said in _said(one.when) if said.by.startswith(("embargo:", "listed:")))
    return tuple(dict.fromkeys((*own, *read)))


def entry_finding(one: Classification, code: str, truth: Truth, shown: str = "") -> Finding:
    """Give a control entry as a finding of a jurisdiction; `shown` is another code to show it under."""
    entry = shown or one.code
    exempt = one.exempt
    notes = "; ".join(note.text for note, held in one.excluded_by if held is True)
    told = f"is met, and taken out again: {notes}" if exempt else one.decider
    return Finding(
        id=f"{one.entry_id}.{one.regime}",
        kind="control_list",
        truth=truth,
        text=f"{one.title}: {told}",
        citations=tuple(replace(c, confidence=weakest((c.confidence, one.confidence))) for c in one.citations),
        code=entry,
        jurisdiction=code,
        proof=one.proof(),
        exempt=exempt,
    )


def cited(one: Answered) -> str:
    """Give the first citation of a rule in words."""
    cite = one.rule.citations[0]
    return f"{cite.document}, {cite.at}" if cite.at else cite.document


def _words(one: Answered) -> str:
    rule = one.rule
    first = _EFFECTS.get(rule.effect, rule.effect.replace("_", " "))
    told = [first, *([] if _REPEATS.fullmatch(rule.detail) else [rule.detail])]
    if rule.policy:
        told.append(rule.policy.replace("_", " "))
    said = ": ".join(dict.fromkeys(told))
    if rule.deadline:
        said += f" ({rule.deadline})"
    asked = [name for part in one.open_exceptions for name in missing(part)]
    if asked and one.stands is True:
        said += f"; an exception is possible, and not shown: {_named(asked)}"
    if one.stands is None:
        said += f"; not told: {_named(missing(one.when))}"
    if rule.effect == "refuse" and rests_on_rights(one.when):
        said += _OWN
    return said + (_UNVERIFIED if rule.status == "unverified_default_in_force" else "")


def _named(facts: Iterable[str]) -> str:
    """Name the first facts in words and count the rest; the proof has them all."""
    names = [name.replace("_", " ") for name in dict.fromkeys(facts)]
    rest = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + rest or "not decided"


def _parties(proof: Proof) -> Iterable[str]:
    marks = (said.by for said in _said(proof) if said.by.startswith("listed:"))
    return dict.fromkeys(mark.removeprefix("listed:") for mark in marks)


def _said(proof: Proof) -> Iterator[Said]:
    """Give who said the facts of a proof, through those that were worked out from others; only what holds counts."""
    if proof.fact is not None and proof.truth is True:
        yield from proof.fact.said
        if proof.fact.because is not None:
            yield from _said(proof.fact.because)
    for part in proof.parts:
        yield from _said(part)


def _cited(said: Said) -> Citation:
    return Citation(said.source, said.where if said.by.startswith("embargo:") else "", said.date, said.confidence)
