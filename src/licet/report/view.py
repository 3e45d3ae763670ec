"""What every form of a report shows, in the one order they share: answer, law, parties, rights, then the rest."""

from collections.abc import Mapping
from dataclasses import dataclass

from licet.core.citations import Citation
from licet.core.facts import Said
from licet.core.findings import Determination, Finding, Pack
from licet.report.blocks import Block, blocks, rows
from licet.report.impact import names, said
from licet.report.notes import Notes
from licet.report.rows import Row, Tag, key, of_text, tags
from licet.report.safe import shown
from licet.report.words import EVIDENCES, READ, asked, outcome, sentence, spaced, value

_OF_PARTIES = frozenset({"listed_party"})
_OF_LAW = frozenset({"control_list", "embargo", "gap_entry", "not_in_force"})
"""Kinds shown under law also when no single jurisdiction says them; other kinds belong to the rights assessment."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question ready to send, and what its answers could lead to."""

    fact: str
    text: str
    who: str
    why: str
    could: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """A condition, or a duty owed."""

    id: str
    text: str
    source: str = ""
    cannot: str = ""
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the reader understood from the prose, for a person to confirm or strike."""

    kind: str
    name: str
    value: str
    quote: str
    where: str
    evidence: str
    source: str


@dataclass(frozen=True, slots=True)
class Page:
    """A determination ordered for reading; every text in it is safe to show."""

    given: Determination
    case: str
    jurisdictions: tuple[str, ...]
    """Their names, in the order of the case."""
    title: str
    sentence: str
    route: tuple[str, ...]
    """The title cut at its arrows: item, end user, destination."""
    tags: tuple[Tag, ...]
    law: tuple[Block, ...]
    beyond: tuple[Row, ...]
    """Findings about the item that no single jurisdiction says, such as gap entries."""
    parties: tuple[Row, ...]
    rights: tuple[Row, ...]
    changes: tuple[tuple[str, str], ...]
    """What would change, and the outcome it would give."""
    questions: tuple[Question, ...]
    conditions: tuple[Demand, ...]
    owed: tuple[Demand, ...]
    unchecked: tuple[tuple[str, str], ...]
    """Part and text of what was not checked, is old, or could not be known."""
    proposals: tuple[Proposal, ...]
    packs: tuple[tuple[str, Pack], ...]
    notes: tuple[tuple[int, Citation], ...]


def page(given: Determination) -> Page:
    """Order a determination for reading and number its sources in the order they are met."""
    notes = Notes()
    law = blocks(given.jurisdictions, notes)
    beyond, listed, others = _placed(given)
    called = names(given.rights)
    return Page(
        given=given,
        case=shown(given.case),
        jurisdictions=tuple(map(shown, given.jurisdictions)),
        title=shown(given.title),
        sentence=sentence(shown(given.sentence)),
        route=tuple(part.strip() for part in shown(given.title).split("→")),
        tags=tags(given.findings),
        law=law,
        beyond=rows(beyond, notes),
        parties=_joined(rows(listed, notes), tuple(map(of_text, given.parties))),
        rights=_by_mark(_joined(tuple(map(of_text, given.rights.reasons)), rows(others, notes))),
        changes=tuple((shown(one.text), one.outcome) for one in given.changes),
        questions=_questions(given),
        conditions=_conditions(given),
        owed=tuple(Demand(shown(one.id), shown(one.text), notes=notes.mark(one.citations)) for one in _owed(given)),
        unchecked=tuple((shown(spaced(one.part)), shown(one.text)) for one in given.notices),
        proposals=tuple(_proposal(one, called) for one in given.proposals),
        packs=tuple((shown(name), pack) for name, pack in sorted(given.packs.items())),
        notes=notes.listed(),
    )


def _placed(given: Determination) -> tuple[list[Finding], list[Finding], list[Finding]]:
    """Part the findings that no jurisdiction says into those of the item, of the parties and of the rights.

    A listed party is said under parties also when a law says it, so that each part stands alone.
    """
    answers = given.jurisdictions.values()
    told = {key(one) for answer in answers for one in (*answer.findings, *answer.unknown, *answer.duties)}
    rest = [one for one in given.findings if key(one) not in told and one not in given.owed]
    return (
        [one for one in rest if one.kind in _OF_LAW],
        [one for one in given.findings if one.kind in _OF_PARTIES],
        [one for one in rest if one.kind not in _OF_PARTIES | _OF_LAW],
    )


def _owed(given: Determination) -> tuple[Finding, ...]:
    """Give what is owed, with the duties of every jurisdiction; the same words stand once."""
    duties = (one for answer in given.jurisdictions.values() for one in answer.duties)
    return tuple({one.text: one for one in (*duties, *given.owed)}.values())


def _joined(first: tuple[Row, ...], second: tuple[Row, ...]) -> tuple[Row, ...]:
    """Put two groups behind one another, leaving out what the second only repeats word for word."""
    said = {row.body for row in first}
    return first + tuple(row for row in second if row.body not in said)


def _by_mark(given: tuple[Row, ...]) -> tuple[Row, ...]:
    """Put what holds first and what answers nothing last; the order is else kept."""
    return tuple(sorted(given, key=lambda row: ("yes", "unknown", "no", "note").index(row.mark)))


def _questions(given: Determination) -> tuple[Question, ...]:
    return tuple(
        Question(
            fact=shown(one.fact),
            text=shown(one.question),
            who=shown(asked(one.who)),
            why=shown(one.why),
            could=tuple(map(outcome, one.could_change_outcome_to)),
        )
        for one in given.missing
    )


def _conditions(given: Determination) -> tuple[Demand, ...]:
    return tuple(
        Demand(shown(one.id), shown(one.text), shown(one.source), shown(one.cannot)) for one in given.conditions
    )


def _proposal(given: Mapping[str, object], called: Mapping[str, str]) -> Proposal:
    voices = tuple(said(given.get("said"))) or tuple(said(given))
    voice = voices[0] if voices else Said("", "claimed")
    state = str(given.get("state") or "")
    kind = str(given.get("kind") or "")
    name = str(given.get("name") or given.get("fact") or "")
    return Proposal(
        kind=shown(READ.get(kind, spaced(kind))),
        name="" if name == kind else shown(f"{name} {called[name]}" if name in called else spaced(name)),
        value=shown(spaced(state) or value(given.get("value"))),
        quote=shown(str(given.get("quote") or voice.quote)),
        where=shown(str(given.get("where") or voice.where)),
        evidence=EVIDENCES.get(voice.evidence, voice.evidence) if voices else "",
        source=shown(" · ".join(part for part in (voice.source, voice.date) if part)),
    )
