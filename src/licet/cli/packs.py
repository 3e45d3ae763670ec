"""`licet packs`: the law and lists that are shipped."""

from pathlib import Path
from typing import Annotated

import typer

from licet.cli import BAD, complain
from licet.cli.opening import day, opened
from licet.cli.rows import print_rows
from licet.core.errors import BadInput

packs = typer.Typer(help="The law and the lists that are shipped, as they stood on a day.", no_args_is_help=True)


@packs.command()
def check(folder: Annotated[Path | None, typer.Argument(help="Another data folder.")] = None) -> None:
    """Name every fault of the data at once, as `file:line: what: what is allowed`."""
    from licet.packs.load import check as check_packs  # noqa: PLC0415 - the YAML reader is slow to import
    from licet.packs.load import load  # noqa: PLC0415 - the same

    if folder is not None and not folder.is_dir():
        raise BadInput(f"{folder}: no such folder: a folder of packs, with facts/, controls/ and law/ in it")
    faults = check_packs(folder)
    if faults:
        complain("\n".join(faults))
        raise typer.Exit(BAD)
    found = load(folder)
    typer.echo(f"{len(found.facts)} facts, {len(found.entries)} entries, {len(found.rules)} rules: no faults")


@packs.command("list")
def listing() -> None:
    """List every pack with its version, date, hash and what it holds."""
    from licet.packs.compiled import open_packs  # noqa: PLC0415 - help starts quicker without it
    from licet.packs.show import listing as listed  # noqa: PLC0415 - the same

    rows = ((one.pack, one.version, one.as_of, one.holds, one.sha256[:16]) for one in listed(open_packs()))
    print_rows(("pack", "version", "as of", "holds", "sha256"), rows)


@packs.command()
def show(
    code: Annotated[str, typer.Argument(help="A code such as 6A003.b.4.b, or the id of an entry or rule.")],
    on: Annotated[str, typer.Option("--on", help="As of this day; else today.")] = "",
) -> None:
    """Show an entry or rule as it stood on a day: criteria, notes, periods, sources, and how sure we are."""
    from licet.packs.compiled import open_packs  # noqa: PLC0415 - help starts quicker without it
    from licet.packs.show import show as shown  # noqa: PLC0415 - the same

    typer.echo(shown(open_packs(), code, day(on)))


@packs.command()
def diff(
    first: Annotated[str, typer.Argument(help="A day, or a data folder.")],
    second: Annotated[str, typer.Argument(help="Another day, or another data folder.")],
) -> None:
    """Show what changed between two days, or between two data folders."""
    from licet.packs.compiled import open_packs  # noqa: PLC0415 - help starts quicker without it
    from licet.packs.diff import between_days, between_packs  # noqa: PLC0415 - the same

    folders = [Path(first), Path(second)]
    if all(folder.is_dir() for folder in folders):
        found = between_packs(open_packs(folders[0]), open_packs(folders[1]))
    elif any(folder.is_dir() for folder in folders):
        raise BadInput(f"diff {first} {second}: a folder and something else: two days, or two folders")
    else:
        found = between_days(open_packs(), day(first), day(second))
    for one in found:
        typer.echo(str(one))
    if not found:
        typer.echo("nothing changed")


@packs.command("compile", hidden=True)
def compile_all() -> None:
    """Compile packs and lists now, so that the first case is quick."""
    opened().lists.close()
