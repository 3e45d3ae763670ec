"""Rows of text: a table for a person at a terminal, tab-separated lines for a program."""

from collections.abc import Iterable, Sequence

import typer

from licet.cli.opening import plain_terminal
from licet.report.safe import shown


def print_rows(headings: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[str] = ()) -> None:
    """Print rows under their headings; `right`: headings whose column is set to the right."""
    if not plain_terminal():
        for row in (headings, *rows):
            typer.echo("\t".join(shown(one) for one in row))
        return
    from rich.console import Console  # noqa: PLC0415 - only for a terminal
    from rich.table import Table  # noqa: PLC0415 - the same
    from rich.text import Text  # noqa: PLC0415 - the same

    table = Table(box=None, padding=(0, 2, 0, 0))
    for heading in headings:
        table.add_column(heading, overflow="fold", justify="right" if heading in right else "left")
    for row in rows:
        # As text and not as markup: brackets in data are brackets.
        table.add_row(*(Text(shown(one)) for one in row))
    Console().print(table)
