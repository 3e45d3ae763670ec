"""A list that is broken or under its floor is said in the answer; the others still count, and nothing falls over."""

import json
import shutil
from functools import partial
from pathlib import Path

import pytest

import licet.parties
from licet.law import world
from licet.parties.lists import are_compiled, open_lists

DATA = Path(licet.parties.__file__).parent.parent / "data"
SOURCE = """
id: ID
title: List ID
publisher: Somebody
binds: [eu]
effect: blocking
meaning: Nothing may be sent.
terms: none
attribution: none
knows: dates
history: All days.
files:
  - path: ID.csv
    format: table
    as_of: 2026-01-01
    columns: {name: name}
    floors: {records: 2}
"""


def put(folder: Path, name: str, content: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.yaml").write_text(SOURCE.replace("ID", name))
    (folder / f"{name}.csv").write_text(content, encoding="utf-8")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Give a folder for lists of a user, over shipped lists of two names, so that compiling takes no time."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = tmp_path / "data"
    (root / "sources").mkdir(parents=True)
    shutil.copytree(DATA / "lists" / "words", root / "lists" / "words")
    (root / "sources" / "one.yaml").write_text(SOURCE.replace("ID", "one"))
    (root / "lists" / "one.csv").write_text("name\nQuintamar Shipping\nOlbrach Werke\n")
    monkeypatch.setattr(world, "open_lists", partial(open_lists, data=root))
    monkeypatch.setattr(world, "are_compiled", partial(are_compiled, data=root))
    return tmp_path / "mine"


def test_a_broken_list_and_one_under_its_floor_are_said(licet, case, folder):
    put(folder, "sound", "name\nHarbour hospital\nSomebody Else\n")
    put(folder, "short", "name\nOnly One\n")
    put(folder, "broken", "<html>gone</html>")
    status, out, err = licet("assess", case(), "--lists", folder, "-f", "json")
    assert (status, err) == (0, "")
    answer = json.loads(out)
    notices = [one["text"] for one in answer["notices"]]
    assert f"List short: not checked: {folder}/short.csv: 1 records: at least 2; the file looks cut off" in notices
    assert any(one.startswith(f"List broken: not checked: {folder}/broken.csv:1: a web page") for one in notices)
    assert any(one["kind"] == "listed_party" and "List sound" in one["text"] for one in answer["findings"])
    table = licet("lists", "status", "--lists", folder).out
    assert "at least 2; the file looks cut off" in table


def test_a_source_file_that_cannot_be_read_stops_with_its_lines(licet, case, folder):
    put(folder, "sound", "name\nA\nB\n")
    (folder / "sound.yaml").write_text("id: sound\nfiles: [")
    status, out, err = licet("assess", case(), "--lists", folder)
    assert (status, out) == (2, "")
    assert "sound.yaml:" in err
    assert "Traceback" not in err


def test_a_folder_without_source_files_is_no_folder_of_lists(licet, case, folder):
    folder.mkdir()
    status, _, err = licet("assess", case(), "--lists", folder)
    assert status == 2
    assert "no source file in it" in err
