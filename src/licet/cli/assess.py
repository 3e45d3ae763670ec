"""`licet assess` and `licet explain`: from case files to determinations."""

import json
import os
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from licet.cli import BAD, complain
from licet.cli.opening import choice, day, files, opened, plain_terminal
from licet.core.cases import Case
from licet.core.errors import BadInput
from licet.core.findings import Determination

_Paths = Annotated[list[Path], typer.Argument(help="Case files, or folders of them.", show_default=False)]
_Format = Annotated[str, typer.Option("--format", "-f", help="text, json or html.")]
_Today = Annotated[str, typer.Option("--today", help="Day to take as today, YYYY-MM-DD; else the clock's.")]
_Lists = Annotated[
    Path | None, typer.Option("--lists", help="Folder of further party lists, each with its source file.")
]


def assess(
    paths: _Paths,
    format: _Format = "text",  # noqa: A002 - the option is called so
    dossier: Annotated[
        Path | None, typer.Option(help="Also write an HTML dossier and a JSON file for each case here.")
    ] = None,
    ask: Annotated[
        bool, typer.Option("--ask", help="Ask in the terminal for what is missing, fewest questions first.")
    ] = False,
    today: _Today = "",
    lists: _Lists = None,
) -> None:
    """Say whether proposed exports are controlled, who is listed, what harm they could do, and whether they should go."""
    choice(format, ("text", "json", "html"), "--format")
    now = day(today)
    bad = False
    for given in _cases(paths, now, lists):
        if isinstance(given, str):
            complain(given)
            bad = True
            continue
        determination = _asked(given) if ask else given.determination()
        _print(determination, format)
        if dossier is not None:
            _write(determination, dossier)
    if bad:
        sys.exit(BAD)


def explain(
    path: Annotated[Path, typer.Argument(help="A case file.")], today: _Today = "", lists: _Lists = None
) -> None:
    """Show every step of a determination: each rule, its proof, and the fact and source at every leaf."""
    from licet.report import text  # noqa: PLC0415 - loaded when it is needed, to start quickly

    for given in _cases([path], day(today), lists):
        if isinstance(given, str):
            raise BadInput(given)
        determination = given.determination()
        typer.echo(text.render(determination, width=_width(), colour=_colour()))
        typer.echo(text.steps(determination, width=_width(), colour=_colour()))


class _Given:
    """A case that was read, ready to be judged again as answers come in."""

    def __init__(self, case: Case, unread: tuple[str, ...], world: "World") -> None:
        self.case, self.unread, self.world = case, unread, world

    def determination(self) -> Determination:
        """Judge the case as it stands."""
        from licet.law.determine import determine  # noqa: PLC0415
        from licet.report.json_form import sealed  # noqa: PLC0415

        return sealed(determine(self.case, self.world, self.unread))


def _cases(paths: list[Path], now: date, lists: Path | None) -> Iterator["_Given | str"]:
    """Give every case in file-name order, or the line that says what is wrong with its file."""
    from licet.reading.casefile import read_case  # noqa: PLC0415

    world = opened(lists)
    for path in files(paths):
        try:
            case, unread = read_case(path, today=now, countries=world.countries, vocabulary=world.vocabulary)
        except BadInput as fault:
            yield str(fault)
        else:
            yield _Given(case, unread, world)


def _asked(given: _Given) -> Determination:
    from licet.cli.ask import interview  # noqa: PLC0415

    return interview(given.case, given.unread, given.world)


def _print(determination: Determination, format: str) -> None:  # noqa: A002
    if format == "json":
        from licet.report import json_form  # noqa: PLC0415

        typer.echo(json.dumps(json_form.plain(determination), ensure_ascii=False))
    elif format == "html":
        from licet.report import html  # noqa: PLC0415

        typer.echo(html.render(determination))
    else:
        from licet.report import text  # noqa: PLC0415

        typer.echo(text.render(determination, width=_width(), colour=_colour()))


def _write(determination: Determination, folder: Path) -> None:
    """Write the dossier and its machine form; a file is there whole or not at all."""
    from licet.report import html, json_form  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    name = "".join(one if one.isalnum() or one in "-_." else "-" for one in determination.case).lstrip(".") or "case"
    for suffix, content in (
        ("html", html.render(determination)),
        ("json", json.dumps(json_form.plain(determination), ensure_ascii=False, indent=1)),
    ):
        part = folder / f".{name}.{suffix}.part"
        part.write_text(content, encoding="utf-8")
        part.replace(folder / f"{name}.{suffix}")
    complain(f"dossier: {folder / name}.html")


def _width() -> int:
    return min(shutil.get_terminal_size((100, 24)).columns, 120)


def _colour() -> bool:
    return plain_terminal() and not os.environ.get("NO_COLOR")


if False:  # typing only
    from licet.law.world import World
