"""The upper half of the terminal reading as a picture, for a page that cannot run a terminal."""

import re
from importlib.resources import files
from io import StringIO
from pathlib import Path

from rich.console import Console, Group
from rich.terminal_theme import TerminalTheme

from licet.core.findings import Determination
from licet.report.reasons import reasons
from licet.report.scripts import isolated
from licet.report.view import page

_INK, _PAPER = (222, 226, 230), (24, 28, 32)
_PALETTE = [
    (64, 70, 76),
    (229, 115, 106),
    (126, 196, 140),
    (224, 179, 84),
    (120, 170, 230),
    (196, 150, 220),
    (112, 192, 200),
    _INK,
]
_THEME = TerminalTheme(_PAPER, _INK, _PALETTE)

_STRETCHED = re.compile(r' textLength="[^"]*"(?=[^<]*[\u0590-\u1fff\u2e80-\uffef\U00010000-\U0010ffff])')
"""rich gives each letter one cell of length; full-width and joined letters would be squeezed or torn."""
_LINE = re.compile("(?<=>)[^<]*[\u0590-\u08ff\ufb1d-\ufefc][^<]*(?=</text>)")


def _directed(line: re.Match[str]) -> str:
    """Keep right-to-left names in their own direction, as the terminal does; rich writes a space as `&#160;`."""
    return isolated(line[0].replace("&#160;", " ")).replace(" ", "&#160;")


def svg(determination: Determination, *, width: int = 100) -> str:
    """Give an SVG of the upper half of the terminal reading: the answer, and what it rests on.

    It loads nothing, and the same input gives the same bytes.
    """
    console = Console(
        record=True, file=StringIO(), width=width, force_terminal=True, markup=False, highlight=False, _environ={}
    )
    console.print(Group(*reasons(page(determination), width)))
    frame = files("licet.report").joinpath("templates/terminal.svg").read_text("utf-8")
    drawn = console.export_svg(title="licet assess", theme=_THEME, code_format=frame, unique_id="licet")
    return _LINE.sub(_directed, _STRETCHED.sub("", drawn))


def save(determination: Determination, path: Path, *, width: int = 100) -> None:
    """Write the picture to a file, such as `docs/determination.svg`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(svg(determination, width=width), "utf-8")
