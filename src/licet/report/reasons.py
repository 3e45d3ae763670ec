"""The upper half of the terminal reading: the answer, then law, parties and rights, each standing alone."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from licet.report.blocks import Block
from licet.report.rows import Row, counted
from licet.report.terminal import TONES, kept, section, table
from licet.report.view import Page
from licet.report.words import MEANINGS, STATE_TONES, STATES, _, outcome, told
from licet.report.words import TONES as OUTCOME_TONES


def reasons(shown: Page, width: int) -> Iterator[RenderableType]:
    """Give the upper half: the answer, and what it rests on."""
    yield answer(shown)
    yield law(shown, width)
    yield parties(shown, width)
    yield rights(shown, width)


def answer(shown: Page) -> RenderableType:
    """Give the outcome, its sentence, the gap if there is one, and which case this is."""
    given = shown.given
    answer = told(given.outcome, given.law_state)
    meaning = Text(MEANINGS[answer], style="bold")
    gap = f"{_('Gap in the law.')} " if given.gap and given.law_state != "unknown" else ""
    lines = [meaning, Text.assemble((gap, "bold yellow"), shown.sentence)]
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(Text(f" {outcome(answer).upper()} ", style=f"reverse {_tone(answer)}"), Group(*lines))
    judged = f"{_('case')} {shown.case} · {_('judged as of')} {given.on} · {', '.join(shown.jurisdictions)}"
    return Group(grid, Text(), Text(shown.title, style="bold"), Text(judged, style="dim"))


def law(shown: Page, width: int) -> RenderableType:
    """Give what each law says, alone."""
    given = shown.given
    answer = told(given.law_outcome, given.law_state)
    alone = Text.assemble((outcome(answer), _tone(answer)), " · ", _("by the law alone"))
    parts: list[RenderableType] = [alone]
    for block, fresh in _fresh(shown):
        parts += [_headline(block), *_short(fresh, width)]
        if len(fresh) < len(block.rows):
            again = _("as above: {told}").format(told=counted(row for row in block.rows if row not in fresh))
            parts.append(Text(again, style="dim"))
        parts += [Text(f"{_('exception')}: {one}") for one in block.exceptions]
    if shown.beyond:
        parts += [Text(_("Beyond the law of that day"), style="bold"), *_short(shown.beyond, width)]
    return section(_("LAW"), Group(*parts))


def parties(shown: Page, width: int) -> RenderableType:
    """Give who was screened, against what, with which result."""
    return section(
        _("PARTIES"), Group(*_short(shown.parties, width)) if shown.parties else Text(_("nobody was screened"))
    )


def rights(shown: Page, width: int) -> RenderableType:
    """Give the rights assessment, alone."""
    given = shown.given.rights
    worded = _("severity {severity} of 4 · likelihood {likelihood} · band {band} · setting {level}")
    if not given.likelihood:
        worded = _("no way found by which it would harm people · setting {level}")
    scale = worded.format(
        severity=given.severity, likelihood=given.likelihood, band=given.band, level=given.level or _("unknown")
    )
    parts: list[RenderableType] = [Text.assemble((outcome(given.outcome), _tone(given.outcome)), f" · {scale}")]
    if given.lower != given.upper:
        ends = _("from {lower} to {upper}, as what is unknown turns out better or worse")
        parts.append(Text(ends.format(lower=outcome(given.lower), upper=outcome(given.upper)), style="dim"))
    if given.text:
        parts.append(Text(given.text))
    return section(_("RIGHTS"), Group(*parts, *_short(shown.rights, width)))


def read(shown: Page) -> Iterator[Row]:
    """Give every row that stands in the upper half."""
    for rows in (*(fresh for _block, fresh in _fresh(shown)), shown.beyond, shown.parties, shown.rights):
        yield from kept(rows)


def _fresh(shown: Page) -> Iterator[tuple[Block, tuple[Row, ...]]]:
    """Give each block with those of its rows that no block before it has said in the same words."""
    met: set[tuple[str, str, str]] = set()
    for block in shown.law:
        yield block, tuple(row for row in block.rows if (row.mark, row.head, row.body) not in met)
        met |= {(row.mark, row.head, row.body) for row in block.rows}


def _tone(name: str) -> str:
    return f"bold {TONES[OUTCOME_TONES[name]]}"


def _headline(block: Block) -> Text:
    state = (STATES[block.state], f"bold {TONES[STATE_TONES[block.state]]}")
    line = Text.assemble((", ".join(block.names), "bold"), "  ", state)
    return line.append(f" · {block.text}") if block.text else line


def _short(rows: tuple[Row, ...], width: int) -> Iterator[RenderableType]:
    first = kept(rows)
    if first:
        yield table(first, width)
    rest = [row for row in rows if row not in first]
    if rest:
        more = _("and {count} more ({told}): in the dossier")
        yield Text(more.format(count=len(rest), told=counted(rest)), style="dim")
