"""`licet lists`: the party lists."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from licet.cli.opening import opened
from licet.cli.rows import print_rows

lists = typer.Typer(
    help="The party lists: who publishes them, how old they are, which days they know.", no_args_is_help=True
)


@lists.callback()
def about() -> None:
    """Keep `status` a word of its own."""


@lists.command()
def status(folder: Annotated[Path | None, typer.Option("--lists", help="Folder of further lists.")] = None) -> None:
    """Show every list with its publisher, its date, how many parties it holds, and what it knows of the past."""
    with closing(opened(folder).lists) as found:
        rows = [
            (one.id, one.publisher, str(one.as_of or ""), f"{one.records:,}", one.history, one.problem)
            for one in found.states
        ]
    print_rows(("list", "publisher", "as of", "parties", "knows the past", "problem"), rows, right=("parties",))
