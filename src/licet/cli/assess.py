"""`licet assess` and `licet explain`: from case files to determinations."""

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from licet.cli import BAD, complain, internal
from licet.cli.given import Given, cases
from licet.cli.opening import choice, day, plain_terminal
from licet.core.errors import BadInput, LicetError

if TYPE_CHECKING:
    from licet.core.findings import Determination

_Paths = Annotated[list[Path], typer.Argument(help="Case files, or folders of them.", show_default=False)]
_Format = Annotated[str, typer.Option("--format", "-f", help="text, json (one object a line) or html.")]
_Today = Annotated[str, typer.Option("--today", help="Day to take as today, YYYY-MM-DD; else the clock's.")]
_Lists = Annotated[
    Path | None, typer.Option("--lists", help="Folder of further party lists, each with its source file.")
]


def assess(  # noqa: PLR0913, PLR0917 - each is an option of the command
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
    """Say whether proposed exports are controlled, who is listed, what harm they could do, and whether they should go.

    A file that cannot be used gets a line on the standard error and the exit status is 2; the others are answered.
    """
    choice(format, ("text", "json", "html"), "--format")
    written: set[str] = set()
    status = 0
    for path, given in cases(paths, day(today), lists):
        try:
            determination = _determination(given, ask=ask)
            typer.echo(_shown(determination, format))
            if dossier is not None:
                _write(determination, dossier, written)
        except (BrokenPipeError, KeyboardInterrupt):
            raise
        except LicetError as fault:
            complain(_placed(fault, path))
            status = max(status, BAD)
        except OSError as fault:
            complain(f"{fault.filename or path}: {(fault.strerror or str(fault)).lower()}")
            status = max(status, BAD)
        except Exception as fault:  # noqa: BLE001 - one case that licet fails on must not cost the others their answer
            status = max(status, internal(fault, str(path)))
    if status:
        raise typer.Exit(status)


def explain(
    path: Annotated[Path, typer.Argument(help="A case file.")], today: _Today = "", lists: _Lists = None
) -> None:
    """Show every step of a determination: each rule, its proof, and the fact and source at every leaf."""
    from licet.report import text  # noqa: PLC0415 - loaded when it is needed, to start quickly

    for place, given in cases([path], day(today), lists):
        try:
            determination = _determination(given)
        except BadInput as fault:
            raise BadInput(_placed(fault, place)) from None
        typer.echo(text.render(determination, width=_width(), colour=_colour()))
        typer.echo(text.steps(determination, width=_width(), colour=_colour()))


def _determination(given: Given | BadInput, *, ask: bool = False) -> "Determination":
    if isinstance(given, BadInput):
        raise given
    return given.determination(ask=ask)


def _placed(fault: LicetError, path: Path) -> str:
    """Give the lines of a fault, each with the file in front where it is not there yet."""
    lines = str(fault).splitlines()
    return "\n".join(line if line.startswith(f"{path}:") else f"{path}: {line}" for line in lines)


def _shown(determination: "Determination", format: str) -> str:  # noqa: A002
    if format == "json":
        from licet.report import json_form  # noqa: PLC0415

        return json.dumps(json_form.plain(determination), ensure_ascii=False, allow_nan=False)
    if format == "html":
        from licet.report import html  # noqa: PLC0415

        return html.render(determination)
    from licet.report import text  # noqa: PLC0415

    return text.render(determination, width=_width(), colour=_colour())


def _write(determination: "Determination", folder: Path, written: set[str]) -> None:
    """Write the dossier and its machine form; a file is there whole or not at all."""
    from licet.report import html, json_form  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    name = _file_name(determination.case, written)
    for suffix, content in (("html", html.render(determination)), ("json", json_form.render(determination))):
        part = folder / f".{name}.{suffix}.{os.getpid()}.part"
        try:
            part.write_text(content, encoding="utf-8")
            part.replace(folder / f"{name}.{suffix}")
        finally:
            part.unlink(missing_ok=True)
    complain(f"dossier: {folder / name}.html")


def _file_name(case: str, written: set[str]) -> str:
    """Give a name that every file system takes and that no other case of this run has."""
    bare = "".join(one if one.isalnum() or one in "-_." else "-" for one in case).lstrip(".")
    bare = bare.encode()[:150].decode(errors="ignore") or "case"
    name, count = bare, 1
    while name.casefold() in written:
        count += 1
        name = f"{bare}-{count}"
    written.add(name.casefold())
    return name


def _width() -> int:
    return min(shutil.get_terminal_size((100, 24)).columns, 120)


def _colour() -> bool:
    return plain_terminal() and not os.environ.get("NO_COLOR")
