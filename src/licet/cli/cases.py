"""`licet cases`: measuring determinations against cases whose outcome is known."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from licet.cli import BAD, complain
from licet.cli.given import cases as read_cases
from licet.cli.given import judged
from licet.cli.opening import choice, day
from licet.core.cases import Case
from licet.core.errors import BadInput
from licet.core.parties import Party

if TYPE_CHECKING:
    from licet.report.score import Expected, Line, Scored, Share

cases = typer.Typer(
    help="Cases whose outcome is known, and how well the answers agree with them.", no_args_is_help=True
)


@cases.callback()
def about() -> None:
    """Keep `score` a word of its own."""


@cases.command()
def score(
    paths: Annotated[list[Path], typer.Argument(help="Case files with `expected`, or folders of them.")],
    today: Annotated[str, typer.Option("--today", help="Day to take as today.")] = "",
    wrong: Annotated[bool, typer.Option("--wrong", help="Name every case that misses a figure.")] = False,
    format: Annotated[str, typer.Option("--format", "-f", help="text or json.")] = "text",  # noqa: A002
) -> None:
    """Score the answers: as given, with names and countries of the parties masked, and the constructed cases apart."""
    from licet.law.documents import documents  # noqa: PLC0415 - help starts quicker without it
    from licet.report.score import Scored, figures  # noqa: PLC0415 - the same

    choice(format, ("text", "json"), "--format")
    given, hidden = [], []
    status = 0
    known: frozenset[str] = frozenset()
    for path, one in read_cases(paths, day(today)):
        try:
            expected, read = _expected(path), one
            if expected is None:
                continue
            if isinstance(read, BadInput):
                raise read
            known = known or documents(read.world)
            given.append(Scored(read.case.id, expected, read.determination()))
            hidden.append(Scored(read.case.id, expected, judged(masked(read.case), read.unread, read.world)))
        except BadInput as fault:
            complain(str(fault))
            status = BAD
    if not given:
        raise BadInput(f"{', '.join(map(str, paths))}: no case that can be scored: a case file with `expected`")
    parts = {
        "as given": given,
        "names and countries of the parties masked": hidden,
        "constructed cases only": [one for one in given if one.expected.constructed],
    }
    measured = {name: figures(part, known) for name, part in parts.items()}
    if format == "json":
        typer.echo(json.dumps({name: [_plain(line) for line in lines] for name, lines in measured.items()}))
    else:
        _tables(measured, given)
        for line in misses(given) if wrong else ():
            typer.echo(line)
    if status:
        raise typer.Exit(status)


def _expected(path: Path) -> "Expected | None":
    from licet.reading.plain import load_plain  # noqa: PLC0415 - help starts quicker without it
    from licet.report.score import Expected  # noqa: PLC0415 - the same

    data, _ = load_plain(path)
    return Expected.of(data) if isinstance(data, dict) else None


def masked(case: Case) -> Case:
    """Give the case with the names and countries of exporter and parties taken out, also where prose repeats them.

    The destination stays, for no law and no setting could be told without it.
    """
    names = [case.exporter.name, *(party.name for party in case.parties)]

    def hide(text: str) -> str:
        for name in sorted(names, key=len, reverse=True):
            text = text.replace(name, "the party")
        return text

    return replace(
        case,
        exporter=Party("Exporter", "exporter"),
        parties=tuple(Party(f"Party {index}", one.role, "", one.kind) for index, one in enumerate(case.parties, 1)),
        item=replace(case.item, description=hide(case.item.description)),
        stated_end_use=hide(case.stated_end_use),
        known_before=tuple(replace(one, fact=hide(one.fact)) for one in case.known_before),
    )


def misses(scored: "Sequence[Scored]") -> Iterator[str]:
    """Give a line for every case that misses something, with what was wanted."""
    for one in scored:
        wrong = []
        if one.answer.outcome not in one.expected.acceptable:
            wrong.append(f"outcome {one.answer.outcome}, acceptable {'|'.join(sorted(one.expected.acceptable))}")
        if one.flags_found != one.expected.must_flag:
            wrong.append(f"lacks {', '.join(sorted(one.expected.must_flag - one.flags_found))}")
        if one.answer.gap != one.expected.gap:
            wrong.append(f"gap {one.answer.gap}")
        if not one.code_agrees:
            found = sorted({f.code for f in one.answer.findings if f.kind == "control_list" and f.truth})
            wrong.append(f"code {found}, wanted {one.expected.controlled or 'none'}")
        if wrong:
            yield f"{one.case} ({one.expected.case_class}): {'; '.join(wrong)}"


def _plain(line: "Line") -> dict[str, object]:
    return {"figure": line.text, "reach": line.reach, "hits": line.share[0], "of": line.share[1], "reached": line.ok}


def _share(share: "Share") -> str:
    return f"{share[0]}/{share[1]} ({100 * share[0] / share[1]:.0f} %)" if share[1] else "-"


def _tables(measured: "Mapping[str, tuple[Line, ...]]", given: "list[Scored]") -> None:
    from rich.console import Console  # noqa: PLC0415 - only here
    from rich.table import Table  # noqa: PLC0415 - the same

    from licet.report.score import by_class  # noqa: PLC0415 - the same

    console = Console(width=None if Console().is_terminal else 140)
    table = Table(title=f"{len(given)} cases", box=None, padding=(0, 2, 0, 0), title_justify="left")
    for heading in ("figure", "reach", *measured):
        table.add_column(heading, overflow="fold")
    for rows in zip(*measured.values(), strict=True):
        shares = (f"{_share(row.share)}{'' if row.ok else '  missed'}" for row in rows)
        table.add_row(rows[0].text, rows[0].reach, *shares)
    console.print(table)
    table = Table(title="by class", box=None, padding=(0, 2, 0, 0), title_justify="left")
    for heading in ("class", "stops stopped", "releases stopped", "acceptable", "findings found"):
        table.add_column(heading)
    for name, row in by_class(given).items():
        table.add_row(name, *map(_share, row))
    console.print(table)
