"""Opening what an assessment needs, with a progress bar the first time, and reading the words of the command line."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from licet.core.dates import last_day
from licet.core.errors import BadInput

if TYPE_CHECKING:
    from licet.law.world import World

SUFFIXES = (".yaml", ".yml", ".json")


def opened(lists: Path | None = None) -> "World":
    """Give packs, model, country data and party lists; compiling them the first time shows a bar on standard error."""
    from licet.law.world import is_ready, open_world  # noqa: PLC0415 - everything else starts quicker without it

    if lists is not None:
        _check_lists(lists)
    if is_ready(lists):
        return open_world(lists)
    from rich.console import Console  # noqa: PLC0415 - only the first time
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - the same

    console = Console(stderr=True)
    columns = (TextColumn("[progress.description]{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("compiling packs and lists, once", total=1)

        def told(what: str, share: float) -> None:
            bar.update(task, description=f"compiling lists, once: {what[:50]}", completed=share)

        return open_world(lists, progress=told)


def _check_lists(folder: Path) -> None:
    if not folder.is_dir():
        raise BadInput(f"--lists {folder}: no such folder: a folder of party lists, each with its source file")
    if not any(folder.glob("*.yaml")):
        raise BadInput(f"--lists {folder}: no source file in it: a .yaml file for each list that says how to read it")


def day(text: str) -> date:
    """Give today's date as the user set it, or by the clock: the only place that looks at it."""
    return last_day(text) if text else date.today()  # noqa: DTZ011 - the user's own day is meant


def files(paths: list[Path]) -> Iterator[Path]:
    """Give every case file of the paths once, in file-name order; a folder stands for the files in it."""
    found: list[Path] = []
    for path in paths:
        inside = [one for one in path.iterdir() if one.suffix in SUFFIXES] if path.is_dir() else []
        found += inside or [path]
    yield from sorted(dict.fromkeys(found), key=lambda path: (path.name, str(path)))


def choice(word: str, allowed: tuple[str, ...], option: str) -> str:
    """Give the word when it is one of the allowed ones; else BadInput in one line."""
    if word not in allowed:
        raise BadInput(f"{option} {word}: one of {', '.join(allowed)}")
    return word


def plain_terminal() -> bool:
    """Say whether a person reads the standard output."""
    return sys.stdout.isatty()
