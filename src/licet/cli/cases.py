"""`licet cases`: measuring determinations against cases whose outcome is known."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from licet.cli.opening import day, files, opened
from licet.core.cases import Case
from licet.core.parties import Party
from licet.law.determine import determine
from licet.reading.casefile import read_case
from licet.reading.plain import load_plain
from licet.report.score import Expected, Line, Scored, by_class, figures

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
    world = opened()
    given, hidden = [], []
    for path in files(paths):
        data, _ = load_plain(path)
        expected = Expected.of(data) if isinstance(data, dict) else None
        if expected is None:
            continue
        case, unread = read_case(path, today=day(today), countries=world.countries, vocabulary=world.vocabulary)
        given.append(Scored(case.id, expected, determine(case, world, unread)))
        hidden.append(Scored(case.id, expected, determine(masked(case), world, unread)))
    parts = {
        "as given": given,
        "names and countries of the parties masked": hidden,
        "constructed cases only": [one for one in given if one.expected.constructed],
    }
    if format == "json":
        typer.echo(json.dumps({name: [_plain(line) for line in figures(part)] for name, part in parts.items()}))
        return
    _table(parts)
    _classes(given)
    if wrong:
        for line in misses(given):
            typer.echo(line)


def masked(case: Case) -> Case:
    """Give the case with the exporter's and all parties' names and countries taken out, also where the prose repeats them.

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


def misses(scored: Sequence[Scored]) -> Iterator[str]:
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


def _plain(line: Line) -> dict[str, object]:
    return {"figure": line.text, "reach": line.reach, "hits": line.share[0], "of": line.share[1], "reached": line.ok}


def _share(share: tuple[int, int]) -> str:
    return f"{share[0]}/{share[1]} ({100 * share[0] / share[1]:.0f} %)" if share[1] else "-"


def _table(parts: dict[str, list[Scored]]) -> None:
    table = Table(title=f"{len(parts['as given'])} cases", box=None, padding=(0, 2, 0, 0), title_justify="left")
    table.add_column("figure", overflow="fold")
    table.add_column("reach")
    for name in parts:
        table.add_column(name, overflow="fold")
    for rows in zip(*(figures(part) for part in parts.values()), strict=True):
        table.add_row(
            rows[0].text, rows[0].reach, *(f"{_share(row.share)}{'' if row.ok else '  missed'}" for row in rows)
        )
    Console().print(table)


def _classes(scored: Sequence[Scored]) -> None:
    table = Table(title="by class", box=None, padding=(0, 2, 0, 0), title_justify="left")
    for heading in ("class", "stops stopped", "releases stopped", "acceptable", "findings found"):
        table.add_column(heading)
    for name, shares in by_class(scored).items():
        table.add_row(name, *map(_share, shares))
    Console().print(table)
