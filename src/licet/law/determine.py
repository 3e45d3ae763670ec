"""A case into a determination: law by jurisdiction, parties, rights, each standing alone, then joined.

The order follows what needs what: reading, screening, classification, rights (which the law reads as
`repression_risk`), law, join, findings, what is missing and what would change it. Pure: no clock, no network, no
memory between cases.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from licet.controls.classification import Classification
from licet.controls.classify import classify
from licet.controls.not_yet import not_yet
from licet.core.cases import Case
from licet.core.citations import Citation
from licet.core.facts import Fact
from licet.core.findings import (
    Condition,
    Determination,
    Finding,
    JurisdictionAnswer,
    Notice,
    Pack,
    Text,
)
from licet.core.parties import Party
from licet.law.derive import law_facts
from licet.law.flagged import ListedHit, Seen, raised
from licet.law.inputs import Evidence, RightsView
from licet.law.join import STATES, Joined, join, strictest
from licet.law.judge import binds, citations, judge
from licet.law.jurisdictions import Governing, governing, regimes
from licet.law.listed_hits import hits, notices, told
from licet.law.looked_up import Found, levels_of, look_up
from licet.law.rights_input import rights_input
from licet.law.tell import changes, conditions_of, missing_of, proposals, rights_answer, sentence, title
from licet.law.world import World
from licet.parties import Screening, screen
from licet.reading.read import Reading, read
from licet.rights.assess import assess_all
from licet.rights.assessment import Assessment
from licet.rights.context import Level, set_level
from licet.rights.inputs import RightsInput

_PARENT = re.compile(
    r"\b(?:branch|unit|department|subsidiary|arm|part|division|office|affiliate|daughter) of (?:the )?(.{4,})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Judged:
    """Everything worked out for one case, before it is put into words."""

    case: Case
    world: World
    reading: Reading
    level: Level
    found: Found
    listed: tuple[ListedHit, ...]
    inputs: RightsInput
    assessments: tuple[Assessment, ...]
    classifications: tuple[Classification, ...]
    governed: tuple[Governing, ...]
    answers: tuple[JurisdictionAnswer, ...]
    joined: Joined
    party_lines: tuple[Text, ...]
    screenings: tuple[Screening, ...]

    @property
    def assessment(self) -> Assessment:
        """Give the strictest assessment; that one counts."""
        return self.assessments[0]


def determine(case: Case, world: World, unread: Sequence[str] = ()) -> Determination:
    """Give the determination of a case. `unread`: what in its file was not read, to be said.

    Raises BadInput where the case sets a level or flag that the model does not have.
    """
    judged = judge_case(case, world)
    findings = _findings(judged)
    rights = rights_answer(judged.assessment, judged.level, world.model)
    missing = missing_of(judged)
    return Determination(
        case=case.id,
        title=title(case, world.country_names.get(case.destination, ())),
        on=case.on.isoformat(),
        outcome=judged.joined.outcome,
        sentence=sentence(judged.joined, rights.outcome),
        gap=judged.joined.gap,
        law_outcome=judged.joined.law_outcome,
        law_state=judged.joined.law_state,
        jurisdictions={one.jurisdiction: one for one in judged.answers},
        rights=rights,
        parties=judged.party_lines,
        findings=findings,
        missing=missing,
        conditions=_conditions(judged),
        changes=changes(judged),
        owed=tuple(dict.fromkeys(duty for one in judged.answers for duty in one.duties)),
        notices=tuple(_notices(judged, unread)),
        proposals=proposals(judged.reading),
        packs=packs_of(world),
    )


def judge_case(case: Case, world: World) -> Judged:
    """Work everything out for a case."""
    names = world.country_names.get(case.destination, ())
    reading = read(case, world.packs, tiers=world.tiers, vocabulary=world.vocabulary, country_names=names)
    screenings = tuple(screen(party, case.on, world.lists) for party in _everyone(case))
    listed = hits(screenings)
    governed = governing(case, world.packs)
    facts = _facts(case, reading)
    classifications = classify(facts, world.packs, case.on, regimes(governed))
    level = _level(case, reading, world)
    found = look_up(case, reading, listed, world.context)
    inputs = rights_input(case, reading, level.level, found.looked, world.model)
    assessments = assess_all(world.model, inputs)
    view = RightsView(assessments[0].outcome, assessments[0].aware_art5)
    evidence = Evidence(case, facts, classifications, screenings, view, _touched(classifications))
    answers = _answers(evidence, governed, world)
    rights = rights_answer(assessments[0], level, world.model)
    joined = join(strictest(answers), rights, world.packs.yaml("rights/join.yaml")["legal_join"])  # type: ignore[arg-type]
    return Judged(
        case=case,
        world=world,
        reading=reading,
        level=level,
        found=found,
        listed=listed,
        inputs=inputs,
        assessments=assessments,
        classifications=classifications,
        governed=governed,
        answers=answers,
        joined=joined,
        party_lines=told(screenings, listed),
        screenings=screenings,
    )


def _answers(evidence: Evidence, governed: Sequence[Governing], world: World) -> tuple[JurisdictionAnswer, ...]:
    """Give what the law says by jurisdiction, for the stated destination or for the end user's State if stricter.

    A licence is asked for the country of ultimate destination (15 CFR 748.5; Regulation (EU) 2021/821, Art. 12): papers
    that end with a dealer next door do not take an item out of an embargo on the country where it will be used.
    """
    best: list[JurisdictionAnswer] = []
    for place in dict.fromkeys((evidence.case.destination, *_used_in(evidence.case))):
        there = replace(evidence, case=replace(evidence.case, destination=place))
        known = law_facts(there, tuple(governed), world.packs)
        found = [judge(one, known, there, world.packs) for one in governed]
        best = [max(pair, key=lambda one: STATES.index(one.state)) for pair in zip(best or found, found, strict=True)]
    return tuple(best)


def _used_in(case: Case) -> tuple[str, ...]:
    """Give the States of the end users that are neither the destination nor the exporter's own."""
    home = {case.destination, case.exporter.country, ""}
    users = [one for one in case.parties if one.role == "end_user" and one.kind != "intl_org"]
    return tuple(dict.fromkeys(one.country for one in users if one.country not in home))


def _everyone(case: Case) -> Iterator[Party]:
    """Give every party, and the body that a party is said to be a branch or unit of."""
    yield case.exporter
    for party in case.parties:
        yield party
        parent = _PARENT.search(party.name)
        if parent:
            yield replace(party, name=parent[1].strip(), role="owner")


def _facts(case: Case, reading: Reading) -> dict[str, Fact]:
    """Give the facts read from the papers; what a person entered counts before what was read."""
    read_facts = {one.name: Fact(one.name, one.value, (one.said,)) for one in reading.facts}
    users = tuple(dict.fromkeys(kind for user in reading.users for kind in user.fact_kinds))
    if users and "end_user_kind" not in read_facts:
        said = tuple(one.said for one in reading.facts[:0])
        read_facts["end_user_kind"] = Fact("end_user_kind", users, said)
    return {**read_facts, **{name: fact for name, fact in case.answers.items() if not _of_rights(name)}}


def _of_rights(name: str) -> bool:
    return len(name) == 3 and name[0] in "FQ" and name[1:].isdigit()


def _touched(classifications: Sequence[Classification]) -> frozenset[str]:
    return frozenset(one.entry_id for one in classifications if one.criteria_truth is True)


def _level(case: Case, reading: Reading, world: World) -> Level:
    found = levels_of(case, reading, world.context)
    if not case.level:
        return found
    return set_level(found, case.level, case.level_reason or "set in the case file")


def _findings(judged: Judged) -> tuple[Finding, ...]:
    control = tuple(dict.fromkeys(one for answer in judged.answers for one in (*answer.findings, *answer.unknown)))
    seen = Seen(
        case=judged.case,
        reading=judged.reading,
        inputs=judged.inputs,
        assessment=judged.assessment,
        level=judged.level.level or "unknown",
        level_citations=_level_citations(judged.level),
        listed=judged.listed,
        control=control,
        embargo=tuple(_embargoes(judged)),
        model=judged.world.model,
        kinds=judged.world.model.groups,
    )
    return (*raised(seen), *_gap_entries(judged), *_not_yet(judged))


def _level_citations(level: Level) -> tuple[Citation, ...]:
    return tuple(
        dict.fromkeys(
            [
                *(one.row.citation for one in level.findings),
                *(one.row.citation for one in level.embargoes),
                *(one.citation for one in level.readings),
            ]
        )
    )


def _embargoes(judged: Judged) -> Iterator[Finding]:
    for one in judged.found.embargoes:
        text = f"an embargo covers item and destination ({one.imposed_by}: {one.scope})"
        yield Finding(
            f"embargo.{one.row.id}", "embargo", True, text, (one.row.citation,), code=one.row.citation.document
        )


def _gap_entries(judged: Judged) -> Iterator[Finding]:
    """Entries of the extended list that the item matches: a gap, never a clearance and by itself never a stop."""
    seen = set()
    for one in judged.classifications:
        if one.gap and one.truth is not False and one.entry_id not in seen and (one.truth or one.speaks_for):
            seen.add(one.entry_id)
            text = f"{one.title}: no State's list names it ({one.decider})"
            yield Finding(f"gap_entry.{one.entry_id}", "gap_entry", one.truth, text, one.citations, code=one.code)


def _not_yet(judged: Judged) -> Iterator[Finding]:
    facts = _facts(judged.case, judged.reading)
    packs = judged.world.packs
    for one in not_yet(facts, packs, judged.case.on, regimes(judged.governed)):
        held = one.classification
        name = f"not_in_force.{one.regime}.{held.entry_id}"
        code = one.codes[0] if one.codes else ""
        ruled = next((law for law in judged.governed if one.regime in law.regimes and binds(law, held)), None)
        if ruled is not None:
            yield Finding(name, "not_in_force", True, one.text, citations(ruled, held), code=code)


def _conditions(judged: Judged) -> tuple[Condition, ...]:
    return conditions_of(judged.assessment, judged.joined)


def _notices(judged: Judged, unread: Sequence[str]) -> Iterator[Notice]:
    yield from (Notice(one, "case file") for one in unread)
    yield from notices(judged.screenings)
    for answer in judged.answers:
        if answer.state == "unknown":
            yield Notice(answer.text, "law")
    yield Notice(f"looked up in our tables: {'; '.join(judged.found.said)}", "rights")
    if judged.level.set_by_user:
        yield Notice(f"context level set by the user: {judged.level.level}, data say {judged.level.computed}", "rights")


def packs_of(world: World) -> Mapping[str, Pack]:
    """Give version and hash of everything the determination was made with."""
    return {**world.packs.packs, "lists": world.lists.pack}
