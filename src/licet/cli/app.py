"""The commands, gathered."""

from typing import Annotated

import typer

from licet.cli.assess import assess, explain
from licet.cli.cases import cases
from licet.cli.facts import facts
from licet.cli.lists import lists
from licet.cli.packs import packs

app = typer.Typer(
    name="licet",
    help="Is this export of surveillance technology permitted? Law, listed parties and harm to people, with reasons.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(assess)
app.command()(explain)
app.add_typer(packs, name="packs")
app.add_typer(facts, name="facts")
app.add_typer(lists, name="lists")
app.add_typer(cases, name="cases")


@app.callback(invoke_without_command=True)
def top(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    """Give what holds for every command."""
    if version:
        from importlib.metadata import version as installed  # noqa: PLC0415 - only this flag needs it

        typer.echo(f"licet {installed('licet')}")
        raise typer.Exit
