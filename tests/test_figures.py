"""The figures that licet holds itself to, on cases whose outcome is known."""

import json
from datetime import date
from pathlib import Path

import pytest

from licet.cli import main
from licet.cli.given import cases
from licet.law.documents import documents
from licet.law.world import World, open_world
from licet.reading.plain import load_plain
from licet.report.score import Expected, Line, Scored, figures

CASES = Path(__file__).parent / "cases"
SHARED = Path(__file__).parents[2] / "shared" / "cases"
FURTHER = tuple(sorted(path.name for path in CASES.iterdir() if path.name.startswith(("heldout", "blind"))))
LEAST = (
    "expected stops that are stopped",
    "expected releases that are stopped",
    "outcome within `acceptable`",
    "recall of `must_flag`",
    "findings with a citation of the packs",
)
"""What must be reached also on the cases that came after the reader was first written."""


@pytest.fixture(scope="module")
def world() -> World:
    return open_world()


def scored(folder: Path) -> list[Scored]:
    answers = []
    for path, one in cases([folder], date(2026, 11, 23)):
        expected = Expected.of(load_plain(path)[0])
        answers.append(Scored(one.case.id, expected, one.determination()))
    return answers


def measured(world: World, *names: str) -> dict[str, Line]:
    found = [one for name in names for one in scored(CASES / name)]
    return {one.text: one for one in figures(found, documents(world))}


def test_every_figure_is_reached_on_the_given_cases(world):
    found = measured(world, "given")
    assert [f"{one.text}: {one.share}" for one in found.values() if not one.ok] == []
    assert found["outcome equal to the best one"].share[1] == 89


def test_the_main_figures_are_reached_on_further_cases(world):
    found = measured(world, *FURTHER)
    assert [f"{text}: {found[text].share}" for text in LEAST if not found[text].ok] == []


def test_the_score_is_printed_as_a_table_and_as_data(capsys):
    assert main(["cases", "score", str(CASES / "given"), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"as given", "names and countries of the parties masked", "constructed cases only"}
    assert all(line["of"] for line in found["as given"])


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="not run: the project's shared cases are not here")
def test_the_given_cases_are_those_of_the_project():
    ours = {path.name: path.read_bytes() for path in (CASES / "given").glob("*.yaml")}
    assert ours == {path.name: path.read_bytes() for path in SHARED.glob("*.yaml")}
