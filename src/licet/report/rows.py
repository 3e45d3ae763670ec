"""Findings and reasons as rows: a mark with its word, a head, what is said, and the footnotes it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass

from licet.core.findings import Finding, Text
from licet.report.notes import Notes
from licet.report.safe import shown
from licet.report.steps import Step, step
from licet.report.words import MARK_WORDS, SYMBOLS, Mark, _, kind, mark

type Key = tuple[str, str, str, str]

_ORDER: dict[Mark, int] = {"yes": 0, "unknown": 1, "no": 2}
_FIRST = {"listed_party": 0, "control_list": 1, "catch_all_human_rights": 2, "embargo": 2, "licence": 3}
"""Kinds in the order in which a reader wants them; the rest follow."""
_PLAIN = frozenset({"duty", "information"})
"""Kinds that answer no question about the case."""

MOST: dict[Mark, int] = {"unknown": 3, "no": 5, "note": 5}
"""Rows of one block that stand open in the dossier."""
COUNTED: tuple[tuple[Mark, str], ...] = (
    ("yes", _("that hold")),
    ("unknown", _("unknown")),
    ("no", _("that do not hold")),
    ("note", _("notes")),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing said, ready to show in any form."""

    mark: Mark
    head: str
    body: str
    notes: tuple[int, ...] = ()
    source: str = ""
    tag: str = ""
    step: Step | None = None

    @property
    def symbol(self) -> str:
        """Give the symbol of the mark."""
        return SYMBOLS[self.mark]

    @property
    def word(self) -> str:
        """Give the word that stands with the symbol."""
        return MARK_WORDS[self.mark]


@dataclass(frozen=True, slots=True)
class Tag:
    """A kind of finding with its strongest answer."""

    mark: Mark
    symbol: str
    word: str
    kind: str


def folded(rows: Iterable[Row]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Part rows into what everybody should read and the minor rest; what holds is never in the rest."""
    first: list[Row] = []
    rest: list[Row] = []
    left = dict(MOST)
    for row in rows:
        left[row.mark] = left.get(row.mark, 1) - (row.mark in MOST)
        (first if left[row.mark] >= 0 else rest).append(row)
    return tuple(first), tuple(rest)


def counted(rows: Iterable[Row]) -> str:
    """Say in words how many rows there are of each mark."""
    marks = [row.mark for row in rows]
    return ", ".join(f"{marks.count(mark)} {word}" for mark, word in COUNTED if mark in marks)


def key(finding: Finding) -> Key:
    """Give what tells one finding from another wherever it stands."""
    return finding.id, finding.jurisdiction, finding.code, finding.party


def of_finding(finding: Finding, notes: Notes) -> Row:
    """Turn a finding into a row."""
    named = " ".join(part for part in (kind(finding.kind), finding.code) if part)
    party = "" if finding.party in finding.text else finding.party
    return Row(
        mark=mark(finding.truth),
        head=shown(" · ".join(part for part in (named, party) if part)),
        body=shown(finding.text),
        notes=notes.mark(finding.citations),
        tag=_("matches, and an exception takes it out again") if finding.exempt else "",
        step=step(finding.proof) if finding.proof is not None else None,
    )


def of_text(text: Text) -> Row:
    """Turn a line of reasoning into a row."""
    return Row(mark=text.mark, head=shown(text.head), body=shown(text.body), source=shown(text.source))


def rank(finding: Finding) -> int:
    """Give the place of a finding in the order of reading: what holds, what is unknown, what does not hold."""
    return 10 * _ORDER[mark(finding.truth)] + _FIRST.get(finding.kind, 5)


def tags(findings: Iterable[Finding]) -> tuple[Tag, ...]:
    """Give each kind of finding once, with its strongest answer, what holds first."""
    best: dict[str, Mark] = {}
    for finding in findings:
        sign = mark(finding.truth)
        if finding.kind in _PLAIN:
            continue
        if finding.kind not in best or _ORDER[sign] < _ORDER[best[finding.kind]]:
            best[finding.kind] = sign
    chosen = sorted(best.items(), key=lambda pair: _ORDER[pair[1]])
    return tuple(Tag(sign, SYMBOLS[sign], MARK_WORDS[sign], kind(name)) for name, sign in chosen)
