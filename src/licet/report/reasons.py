"""The upper half of the terminal reading: the answer, then law, parties and rights, each standing alone."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from licet.report.blocks import Block
from licet.report.rows import Row
from licet.report.terminal import MOST_ROWS, MOST_UNKNOWN, TONES, section, table
from licet.report.view import Page
from licet.report.words import GAP, MEANINGS, STATE_TONES, STATES, _, outcome
from licet.report.words import TONES as OUTCOME_TONES

_WORDS = (("yes", _("that hold")), ("unknown", _("unknown")), ("no", _("that do not hold")), ("note", _("notes")))


def answer(shown: Page) -> RenderableType:
    """Give the outcome, its sentence, the gap if there is one, and which case this is."""
    given = shown.given
    meaning = Text(MEANINGS[given.outcome], style="bold")
    lines = [
        meaning,
        Text(shown.sentence),
        *([Text(f"{_('Gap in the law.')} {GAP}", style="yellow")] if given.gap else []),
    ]
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(Text(f" {outcome(given.outcome).upper()} ", style=f"reverse {_tone(given.outcome)}"), Group(*lines))
    judged = f"{_('case')} {shown.case} · {_('judged as of')} {given.on} · {', '.join(shown.jurisdictions)}"
    return Group(grid, Text(), Text(shown.title, style="bold"), Text(judged, style="dim"))


def law(shown: Page, width: int) -> RenderableType:
    """Give what each law says, alone."""
    given = shown.given
    alone = Text.assemble((outcome(given.law_outcome), _tone(given.law_outcome)), " · ", _("by the law alone"))
    parts: list[RenderableType] = [alone]
    for block in shown.law:
        parts += [_headline(block), *_short(block.rows, width)]
        parts += [Text(f"{_('exception')}: {one}") for one in block.exceptions]
    if shown.beyond:
        parts += [Text(_("Lists that are not law"), style="bold"), *_short(shown.beyond, width)]
    return section(_("LAW"), Group(*parts))


def parties(shown: Page, width: int) -> RenderableType:
    """Give who was screened, against what, with which result."""
    return section(
        _("PARTIES"), Group(*_short(shown.parties, width)) if shown.parties else Text(_("nobody was screened"))
    )


def rights(shown: Page, width: int) -> RenderableType:
    """Give the rights assessment, alone."""
    given = shown.given.rights
    scale = _("severity {severity} of 4 · likelihood {likelihood} · band {band} · setting {level}").format(
        severity=given.severity, likelihood=given.likelihood, band=given.band, level=given.level
    )
    parts: list[RenderableType] = [Text.assemble((outcome(given.outcome), _tone(given.outcome)), f" · {scale}")]
    if given.lower != given.upper:
        ends = _("from {lower} to {upper}, as what is unknown turns out better or worse")
        parts.append(Text(ends.format(lower=outcome(given.lower), upper=outcome(given.upper)), style="dim"))
    if given.text:
        parts.append(Text(given.text))
    return section(_("RIGHTS"), Group(*parts, *_short(shown.rights, width)))


def _tone(name: str) -> str:
    return f"bold {TONES[OUTCOME_TONES[name]]}"


def _headline(block: Block) -> Text:
    state = (STATES[block.state], f"bold {TONES[STATE_TONES[block.state]]}")
    line = Text.assemble((", ".join(block.names), "bold"), "  ", state)
    return line.append(f" · {block.text}") if block.text else line


def _short(rows: tuple[Row, ...], width: int) -> Iterator[RenderableType]:
    first = [row for row in rows if row.mark != "unknown"][:MOST_ROWS]
    first += [row for row in rows if row.mark == "unknown"][: max(MOST_UNKNOWN, MOST_ROWS - len(first) - 3)]
    kept = tuple(row for row in rows if row in first)
    yield table(kept, width)
    if len(kept) < len(rows):
        rest = [row for row in rows if row not in first]
        counts = [(sum(row.mark == mark for row in rest), word) for mark, word in _WORDS]
        told = ", ".join(f"{count} {word}" for count, word in counts if count)
        yield Text(_("and {count} more ({told}): in the dossier").format(count=len(rest), told=told), style="dim")
