"""`licet facts`: the vocabulary."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from licet.packs.compiled import open_packs

facts = typer.Typer(
    help="The vocabulary: every fact a case may state, with the question that asks for it.", no_args_is_help=True
)


@facts.callback()
def about() -> None:
    """Keep `list` a word of its own, though it is the only one so far."""


@facts.command("list")
def listing(
    containing: Annotated[str, typer.Argument(help="Only names or questions with these letters.")] = "",
) -> None:
    """List every fact: name, type, unit, who answers, and the question."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in ("fact", "type", "who answers", "question"):
        table.add_column(heading, overflow="fold")
    for name, kind in sorted(open_packs().facts.items()):
        if containing.lower() in name or containing.lower() in kind.question.lower():
            kinds = f"{kind.type} ({kind.unit})" if kind.unit else kind.type
            table.add_row(name, kinds, kind.who, kind.question)
    Console().print(table)
