"""A terminal of a given width that looks at nothing but what it is told, and the pieces that stand on it."""

from collections.abc import Iterable, Mapping
from io import StringIO
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from licet.report.notes import written
from licet.report.rows import Row
from licet.report.scripts import isolated
from licet.report.words import MARK_WORDS, SYMBOLS, Mark, Tone

TONES: dict[Tone, str] = {"stop": "red", "wait": "yellow", "go": "green"}
MARKS: dict[Mark, str] = {"yes": "bold", "no": "dim", "unknown": "bold yellow", "note": "dim"}
_LABEL, _MARK = 9, 9
WIDE = 104
"""From this width on, heads stand in a column of their own."""
MOST_UNKNOWN, MOST_NOTES = 3, 2
"""Unknown rows of a block, and footnotes of a row, that the terminal shows; the dossier has them all."""
MOST_ROWS, MOST_LINES = 8, 5
"""What a person reads in a minute, of one block and of one list; the dossier and the machine form hold the rest."""


def wants_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Say whether to write colour: only to a terminal that can show it, and never where NO_COLOR is set."""
    if environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def printed(parts: Iterable[RenderableType], *, width: int, colour: bool) -> str:
    """Print parts to text; without colour the text holds no control codes at all."""
    out = StringIO()
    terminal = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},
    )
    terminal.print(Group(*parts))
    return "".join(f"{isolated(line.rstrip())}\n" for line in out.getvalue().splitlines())


def section(label: str, content: RenderableType) -> RenderableType:
    """Put a label beside its content, with a line of air above."""
    grid = Table.grid(padding=(0, 1, 0, 0), expand=True)
    grid.add_column(width=_LABEL, no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(Text(label, style="bold"), content)
    return Padding(grid, (1, 0, 0, 0))


def table(rows: Iterable[Row], width: int) -> RenderableType:
    """Lay out rows: mark with its word, head, what is said; on a narrow terminal head and saying run on."""
    wide = width >= WIDE
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=_MARK, no_wrap=True)
    if wide:
        grid.add_column(ratio=3, overflow="fold")
    grid.add_column(ratio=8, overflow="fold")
    for row in rows:
        head, said = Text(row.head, style="bold" if row.mark == "yes" else ""), _said(row)
        cells = (head, said) if wide else (Text.assemble(head, ": " if row.head and said.plain else "", said),)
        grid.add_row(marked(row.mark), *cells)
    return grid


def kept(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Give the rows of a block that a person reads in a minute, in their order."""
    said = [row for row in rows if row.mark != "unknown"][:MOST_ROWS]
    unsaid = [row for row in rows if row.mark == "unknown"][:MOST_UNKNOWN]
    return tuple(row for row in rows if row in said or row in unsaid)


def noted(numbers: tuple[int, ...]) -> Text:
    """Write the first footnotes of a line, and how many more there are."""
    rest = len(numbers) - MOST_NOTES
    return Text(written(numbers[:MOST_NOTES]) + (f"+{rest}" if rest > 0 else ""), style="cyan")


def marked(mark: Mark) -> Text:
    """Give a symbol with its word."""
    return Text(f"{SYMBOLS[mark]} {MARK_WORDS[mark]}", style=MARKS[mark])


def _said(row: Row) -> Text:
    said = Text(row.body)
    if row.tag:
        said.append(f" ({row.tag})", style="italic")
    if row.source:
        said.append(f" — {row.source}", style="dim")
    return said.append_text(noted(row.notes))


def numbered(lines: Iterable[tuple[str, RenderableType]]) -> RenderableType:
    """Lay out lines behind a short number or sign."""
    grid = Table.grid(padding=(0, 1, 0, 0), expand=True)
    grid.add_column(no_wrap=True, justify="right")
    grid.add_column(ratio=1, overflow="fold")
    for number, line in lines:
        grid.add_row(Text(number, style="dim"), line)
    return grid
