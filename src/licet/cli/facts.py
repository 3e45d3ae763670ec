"""`licet facts`: the vocabulary."""

from typing import Annotated

import typer

from licet.cli.rows import print_rows
from licet.core.errors import NotFound

facts = typer.Typer(
    help="The vocabulary: every fact a case may state, with the question that asks for it.", no_args_is_help=True
)


@facts.callback()
def about() -> None:
    """Keep `list` a word of its own, though it is the only one so far."""


@facts.command("list")
def listing(
    containing: Annotated[list[str] | None, typer.Argument(help="Only facts with all these words.")] = None,
) -> None:
    """List every fact: name, type, allowed values, who answers, and the question."""
    from licet.packs.compiled import open_packs  # noqa: PLC0415 - help starts quicker without it

    rows = []
    for name, kind in sorted(open_packs().facts.items()):
        what = ", ".join(kind.values) or kind.unit
        row = (name, f"{kind.type} ({what})" if what else kind.type, kind.who, kind.question)
        if all(word.casefold() in " ".join(row).casefold() for word in containing or ()):
            rows.append(row)
    if not rows:
        raise NotFound(f"{' '.join(containing or ())}: in no fact: fewer words, or `licet facts list` for all")
    print_rows(("fact", "type", "who answers", "question"), rows)
