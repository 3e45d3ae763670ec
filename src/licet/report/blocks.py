"""The law of each jurisdiction as a block of rows; those that say the same words share one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from licet.core.findings import Finding, JurisdictionAnswer, LawState, Outcome
from licet.report.notes import Notes
from licet.report.rows import Row, key, of_finding, rank
from licet.report.safe import shown


@dataclass(frozen=True, slots=True)
class Block:
    """What the law says, for the jurisdictions that say the same."""

    names: tuple[str, ...]
    state: LawState
    outcome: Outcome
    text: str
    rows: tuple[Row, ...]
    duties: tuple[Row, ...]
    exceptions: tuple[str, ...]


def blocks(answers: Mapping[str, JurisdictionAnswer], notes: Notes) -> tuple[Block, ...]:
    """Give the blocks in the order of the case."""
    alike: dict[object, list[str]] = {}
    for name, answer in answers.items():
        alike.setdefault(_saying(answer), []).append(name)
    return tuple(_block([answers[name] for name in names], notes) for names in alike.values())


def _saying(answer: JurisdictionAnswer) -> object:
    groups = tuple(
        tuple((one.kind, one.truth, one.text, one.code, one.exempt, one.citations) for one in group)
        for group in (answer.findings, answer.unknown, answer.duties)
    )
    return answer.state, answer.outcome, answer.exceptions, groups


def _together(answers: list[JurisdictionAnswer]) -> str:
    """Give what the first says, and of the others only the sentences that it has not."""
    sentences = dict.fromkeys(part for one in answers for part in one.text.split(". "))
    first = answers[0].text.split(". ")
    heads = {one.text.split(". ")[0] for one in answers[1:]}
    return ". ".join([*first, *(part for part in sentences if part not in first and part not in heads)])


def _block(alike: list[JurisdictionAnswer], notes: Notes) -> Block:
    answer = alike[0]
    met: dict[object, Finding] = {}
    for one in (*answer.findings, *answer.unknown):
        met.setdefault(key(one), one)
    return Block(
        names=tuple(shown(one.jurisdiction) for one in alike),
        state=answer.state,
        outcome=answer.outcome,
        text=shown(_together(alike)),
        rows=rows(met.values(), notes),
        duties=tuple(of_finding(one, notes) for one in answer.duties),
        exceptions=tuple(map(shown, answer.exceptions)),
    )


def rows(findings: Iterable[Finding], notes: Notes) -> tuple[Row, ...]:
    """Give findings as rows, what holds first; sources are numbered in the order in which they are read."""
    return tuple(of_finding(one, notes) for one in sorted(findings, key=rank))
