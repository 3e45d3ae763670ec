"""What the law of one jurisdiction says of a case, alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from licet.controls.classification import Classification
from licet.controls.codes import normalise
from licet.core.citations import Citation
from licet.core.facts import Facts
from licet.core.findings import Finding, JurisdictionAnswer, LawState, Outcome
from licet.core.truth import Truth, all_of
from licet.law.derive import facts_for, law_facts
from licet.law.evaluate import Answered, evaluate
from licet.law.inputs import Evidence, in_question
from licet.law.jurisdictions import Governing, governing
from licet.law.listed import DESTINATIONS, examine, on_list
from licet.law.say import cited, entry_finding, rule_finding
from licet.law.tables import section
from licet.law.us import chart_note
from licet.law.weigh import Weighed, weigh
from licet.packs.model import Packs
from licet.rules.missing import missing, reads

LAW_ONLY: Mapping[LawState, Outcome] = {
    "prohibited": "refuse",
    "licence": "licence_required",
    "exempt": "no_licence_required",
    "none": "no_licence_required",
    "unknown": "refer",
}
"""What the letter of the law alone gives. Where nobody here knows the law, its own authority must be asked."""

_STATES: Mapping[LawState, str] = {
    "prohibited": "prohibited",
    "licence": "a licence is required",
    "exempt": "an entry matches, and an exception or note takes it out",
    "none": "no rule asks for a licence",
    "unknown": "no rule pack: the law is unknown, which is no clearance",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """What the law of every jurisdiction of a case says, and the facts it was answered from."""

    governed: tuple[Governing, ...]
    facts: Facts
    answers: tuple[JurisdictionAnswer, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    known: Facts
    answered: tuple[Answered, ...]


_ITEM = frozenset({"capability", "design_intent", "quantity"})
"""Kinds of facts that say what an item is or does."""
_WORKED_OUT = (
    "entity_list_policy",
    "item_us_reasons",
    "item_within_entity_list_licence_requirement",
    "party_entity_list_fr_citations",
    "us_reason_column_marked_for_destination",
)
"""Facts besides those of the lists that come from screening and classification."""


def judge_all(evidence: Evidence, packs: Packs) -> Judged:
    """Say what the law of every jurisdiction of a case says, each alone, in the order of the case."""
    governed = governing(evidence.case, packs)
    facts = law_facts(evidence, governed, packs)
    return Judged(governed, facts, tuple(judge(one, facts, evidence, packs) for one in governed))


def judge(ruled: Governing, known: Facts, evidence: Evidence, packs: Packs) -> JurisdictionAnswer:
    """Say what the law of one jurisdiction says; `known` are the facts of law of the case.

    A jurisdiction without rules is unknown, unless a measure that binds every State forbids the export.
    """
    answered = _answered(ruled, known, evidence, packs)
    counted = tuple(one for one in answered if ruled.counts(one.rule.id, one.rule.jurisdiction))
    weighed = weigh(counted)
    entries = tuple(_entries(ruled, evidence, known, answered))
    state = _state(ruled, weighed, entries)
    return JurisdictionAnswer(
        jurisdiction=ruled.code,
        state=state,
        outcome=LAW_ONLY[state],
        text=_text(ruled, state, weighed, evidence, packs),
        findings=tuple(_findings(ruled.code, weighed, entries)),
        duties=tuple(rule_finding(one, ruled.code, "duty") for one in weighed.duties),
        exceptions=tuple(f"{one.rule.id}: {one.rule.detail}" for one in weighed.frees),
        unknown=tuple(_unknown(ruled, weighed, entries, known, packs)),
    )


def _answered(ruled: Governing, known: Facts, evidence: Evidence, packs: Packs) -> tuple[Answered, ...]:
    """Answer the rules, once for all jurisdictions of the case that see the same rules and the same facts."""
    facts = facts_for(ruled, known, evidence)
    key = (ruled.packs, facts["activity"].value)
    kept = evidence.kept.get(key)
    if isinstance(kept, _Kept) and kept.known is known:
        return kept.answered
    found = evaluate(packs, ruled.packs, facts, evidence.on)
    evidence.kept[key] = _Kept(known, found)
    return found


def _state(ruled: Governing, weighed: Weighed, entries: Sequence[Finding]) -> LawState:
    met = [one for one in entries if one.truth is True]
    state = weighed.state(any(one.exempt for one in met), any(not one.exempt for one in met))
    if not ruled.known and state != "prohibited":
        return "unknown"
    return state


def _entries(ruled: Governing, evidence: Evidence, facts: Facts, answered: Sequence[Answered]) -> Iterator[Finding]:
    """Give the control entries that are met, exempt or in question, each once and under the first list that has it."""
    seen: set[str] = set()
    mine = [one for regime in ruled.regimes for one in evidence.classifications if one.regime == regime]
    for one in mine:
        if not binds(ruled, one):
            continue
        truth: Truth = True if one.exempt else one.truth
        if one.regime == "us" and truth is not False:
            truth = all_of((truth, _subject(facts)))
        if one.entry_id in seen or one.gap or truth is False:
            continue
        if DESTINATIONS in one.entry.flags and not _measure(answered, evidence.case.destination, one):
            continue
        if truth is None and not (one.truth is True or in_question(one, evidence.touched)):
            continue
        seen.add(one.entry_id)
        shown = one.entry.flags.get(f"annex_{evidence.case.destination}", "")
        found = entry_finding(one, ruled.code, truth, shown or (normalise(one.code) if one.regime == "wa" else ""))
        yield replace(found, citations=citations(ruled, one))


def citations(ruled: Governing, one: Classification) -> tuple[Citation, ...]:
    """Cite the texts of an entry; the list itself, as recalled, where no text of the entry was read."""
    if one.entry.citations:
        return one.citations
    titles = (
        listing.title
        for order in ruled.orders
        for listing in order.lists
        if listing.regime == one.regime and on_list(one, listing)
    )
    title = next(titles, f"{ruled.orders[0].name if ruled.orders else ruled.name}: control list")
    return (Citation(title, ", ".join(one.codes), "", "recalled"),)


def binds(ruled: Governing, one: Classification) -> bool:
    """Say whether a list that binds in the jurisdiction has the entry; the United Nations lists arms only."""
    lists = [listing for order in ruled.orders for listing in order.lists if listing.regime == one.regime]
    return not lists or any(on_list(one, listing) for listing in lists)


def _subject(facts: Facts) -> Truth:
    found = facts.get("item_subject_to_ear")
    return found.value if found is not None and isinstance(found.value, bool) else None


def _measure(answered: Sequence[Answered], destination: str, one: Classification) -> bool:
    """Say whether a list that exists for some destinations only was in force for this one on the day."""
    if destination not in one.entry.flags[DESTINATIONS].split():
        return False
    if one.truth is not True:
        return any(a.stands is None and _applies(a) for a in answered)
    return any(a.stands is True and _applies(a) for a in answered)


def _applies(one: Answered) -> bool:
    return any(name.endswith("_interception_measure_applies") for name in one.rule.sets)


def _findings(code: str, weighed: Weighed, entries: Sequence[Finding]) -> Iterator[Finding]:
    held = (*weighed.prohibitions, *weighed.licences, *weighed.denials)
    for one in {rule.rule.id: rule for rule in held}.values():
        yield rule_finding(one, code)
    yield from (one for one in entries if one.truth is True)
    for one in weighed.told:
        yield rule_finding(one, code, "information")


def _unknown(
    ruled: Governing, weighed: Weighed, entries: Sequence[Finding], known: Facts, packs: Packs
) -> Iterator[Finding]:
    """Give what could still hold; what only the party lists leave open is told by the screening itself."""
    told = _told_elsewhere(ruled, packs)
    yield from (one for one in entries if one.truth is None)
    for one in weighed.open:
        if not set(missing(one.proof())) <= told and _spoken_of(one, known, packs):
            yield rule_finding(one, ruled.code)


def _spoken_of(one: Answered, known: Facts, packs: Packs) -> bool:
    """Say whether a rule about what an item is or does concerns this one: some such fact is given, or it needs none."""
    wanted = [name for name in reads(one.rule.when) if packs.facts[name].kind in _ITEM]
    return not wanted or any(name in known for name in wanted)


def _told_elsewhere(ruled: Governing, packs: Packs) -> frozenset[str]:
    """Give the facts that screening and classification work out: what keeps those open is asked for by them."""
    screened = section(packs.yaml("law/party_lists.yaml"), "facts")
    lists = (name for order in ruled.orders for one in order.lists for name in (one.sets, one.codes))
    return frozenset((*screened, *lists, *_WORKED_OUT))


def _text(ruled: Governing, state: LawState, weighed: Weighed, evidence: Evidence, packs: Packs) -> str:
    told = f"{ruled.name}: {_STATES[state]}"
    because = weighed.prohibitions or weighed.denials if state == "prohibited" else ()
    because = because or (weighed.licences if state in {"prohibited", "licence"} else ())
    because = because or (weighed.lifted + weighed.frees if state == "exempt" else ())
    if because:
        told += f" ({'; '.join(dict.fromkeys(cited(one) for one in because))})"
    notes = list(ruled.notes)
    if "us" in ruled.regimes and (note := chart_note(packs, evidence.on)):
        notes.append(note)
    notes.extend(_unexamined(ruled, evidence))
    return ". ".join([told, *notes])


def _unexamined(ruled: Governing, evidence: Evidence) -> Iterator[str]:
    """Say how many entries no paper speaks of, and which lists the pack does not have."""
    if not ruled.known:
        return
    for listing in ruled.orders[0].lists:
        found = examine(evidence, listing)
        if not found.total and listing.regime not in {one.regime for one in evidence.classifications}:
            yield f"{listing.title}: the pack has no entries of it for that day, so it is not answered"
        elif found.unexamined and listing.codes:
            yield f"{listing.title}: the papers do not bear on {found.unexamined} of its {found.total} entries"
