"""The other commands, and how they start."""

import os
import subprocess
import sys

import pytest

LIGHT = """
import sys
from licet.cli import main
status = main(["--version"])
heavy = {"rich.console", "rich.progress", "jinja2", "sqlite3", "yaml", "licet.law.determine", "polars", "duckdb"}
print(status, sorted(heavy & set(sys.modules)))
"""
WARM = """
import sys
from licet.cli import main
status = main(["assess", "examples/ward-cameras-xinjiang.yaml", "-f", "json"])
heavy = {"polars", "duckdb", "pyarrow", "numpy", "django", "rich.progress", "jinja2", "pypinyin", "licet.packs.load"}
print(status, sorted(heavy & set(sys.modules)), file=sys.stderr)
"""


def python(*arguments: str, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False, **more)


def test_version_and_help_load_nothing_heavy():
    ran = python("-c", LIGHT)
    assert ran.stdout.splitlines()[0].startswith("licet 0.")
    assert ran.stdout.splitlines()[1] == "0 []"


def test_a_case_loads_nothing_it_does_not_need():
    python("-m", "licet", "packs", "compile")
    assert python("-c", WARM).stderr == "0 []\n"


@pytest.mark.parametrize("form", ["json", "text"])
def test_a_reader_who_goes_away_gets_no_traceback(form):
    command = f"{sys.executable} -m licet assess examples examples -f {form} | head -c 1"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)  # noqa: S607
    assert ran.stderr == ""


def test_a_locale_without_our_letters_still_gives_utf_8(case):
    path = case(id="id: 警察")
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ran = subprocess.run(
        [sys.executable, "-m", "licet", "assess", path, "-f", "json"], capture_output=True, env=env, check=False
    )
    assert "警察" in ran.stdout.decode()


@pytest.mark.parametrize("words", [(), ("assess",), ("explain",), ("packs",), ("facts",), ("lists",), ("cases",)])
def test_every_command_has_help(words, licet):
    status, out, _ = licet(*words, "--help")
    assert status == 0
    assert "Usage: licet" in out


def test_facts_list_takes_words(licet):
    status, out, _ = licet("facts", "list", "frame", "HERTZ")
    assert status == 0
    lines = out.splitlines()
    assert lines[0] == "fact\ttype\twho answers\tquestion"
    assert any(line.startswith("frame_rate_max\tquantity (Hz)\texporter\t") for line in lines)
    assert all("frame" in line for line in lines[1:])
    assert len(licet("facts", "list").out.splitlines()) > 300


def test_packs_list_show_diff_and_check(licet):
    assert licet("packs", "list").out.startswith("pack\tversion")
    shown = licet("packs", "show", "6A003.b.4.b", "--on", "2023-01-01")
    assert shown.status == 0
    assert "Codes on 2023-01-01" in shown.out
    assert "entry" in licet("packs", "diff", "2020-01-01", "2021-01-01").out
    assert licet("packs", "diff", "2021-01-01", "2021-01-01").out == "nothing changed\n"
    checked = licet("packs", "check")
    assert (checked.status, checked.err) == (0, "")
    assert checked.out.endswith(" rules: no faults\n")


def test_lists_status(licet):
    status, out, _ = licet("lists", "status")
    assert status == 0
    assert out.startswith("list\tpublisher")
    assert any(line.startswith("us-ofac-sdn\t") for line in out.splitlines())


def test_explain_shows_the_steps_and_refuses_a_bad_file(licet, case, tmp_path):
    path = case()
    ran = licet("explain", path)
    assert ran.status == 0
    assert len(ran.out) > len(licet("assess", path).out)
    ran = licet("explain", case("bad.yaml", more="level: mild\nlevel_reason: why\n"))
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"licet: {tmp_path}/bad.yaml: level 'mild'")


def test_score_measures_what_can_be_scored_and_says_what_cannot(licet, case, tmp_path):
    expected = "expected: {outcome: no_licence_required, acceptable: [no_licence_required], case_class: acceptable}\n"
    case("a.yaml", more=expected)
    case("b.yaml")
    case("c.yaml", more=expected, destination="destination: ZZ")
    status, out, err = licet("cases", "score", tmp_path, "--wrong")
    assert status == 2
    assert "1 cases" in out
    assert err.splitlines() == [f"licet: {tmp_path}/c.yaml:9: country 'ZZ' is unknown: two letters of ISO 3166"]
    assert '"of": 1' in licet("cases", "score", tmp_path / "a.yaml", "-f", "json").out
