"""Opening lists: the index, its cache, broken lists and lists of the user."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from licet.core.errors import BadPack
from licet.core.parties import Party
from licet.parties import Lists, open_lists, screen

from .conftest import DATA

ONE = """
id: ID
title: List ID
publisher: An office
binds: [xx]
effect: blocking
meaning: Nothing may be sent.
terms: none
attribution: none
knows: none
history: One day.
files:
  - path: ID.csv
    format: table
    as_of: 2026-01-01
    columns: {name: name}
    floors: {records: 2}
"""
NATIVE = '48076,"THALESTRIS LIMITED",-0- ,"CYBER2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1999."\r\n\x1a'
HEAD = """
id: us-ofac-sdn
title: x
publisher: x
binds: [x]
effect: blocking
meaning: x
terms: x
attribution: x
knows: days
history: x
files:
"""
SHIPPED = f"""{HEAD}
  - path: old.csv
    format: table
    as_of: 2026-07-11
    columns: {{id: uid, name: name}}
    floors: {{records: 2}}
"""
NEWER = f"""{HEAD}
  - path: SDN.CSV
    format: ofac_sdn
    as_of: 2026-11-01
    absent: yes
    words: {{"-0-": entity}}
    floors: {{records: 1}}
"""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = tmp_path / "data"
    (root / "sources").mkdir(parents=True)
    shutil.copytree(DATA / "lists" / "words", root / "lists" / "words")
    (root / "sources" / "one.yaml").write_text(ONE.replace("ID", "one"))
    (root / "sources" / "two.yaml").write_text(ONE.replace("ID", "two"))
    (root / "lists" / "one.csv").write_text("name\nQuintamar Shipping\nOlbrach Werke\n")
    (root / "lists" / "two.csv").write_text("name\nVeldrun Optics\nتارىم يىپەك شىركىتى\n", encoding="utf-8")
    return root


def found(lists: Lists, name: str, on: date = date(2026, 2, 1)) -> list[str]:
    return [one.list for one in screen(Party(name, "buyer"), on, lists).matches]


def test_opens_builds_once_and_again_when_a_byte_changes(data: Path) -> None:
    told: list[float] = []
    first = open_lists(lambda _, share: told.append(share), data=data)
    assert told == sorted(told)
    assert told[-1] == 1.0
    again = open_lists(lambda *_: pytest.fail("built again"), data=data)
    assert again.pack == first.pack
    assert again.pack.as_of == "2026-01-01"
    assert found(again, "Quintamar Shipping GmbH") == ["one"]
    (data / "lists" / "one.csv").write_text("name\nQuintamar Shipping\nOlbrach Werke\nThird Zelmar\n")
    changed = open_lists(data=data)
    assert changed.pack.sha256 != first.pack.sha256
    assert found(changed, "Zelmar Third") == ["one"]
    for one in (first, again, changed):
        one.close()


def test_uyghur_name_by_its_letters_and_in_latin(data: Path) -> None:
    lists = open_lists(data=data)
    assert found(lists, "تارىم يىپەك شىركىتى") == ["two"]
    assert found(lists, "Tarim Yipek Shirkiti") == ["two"]
    lists.close()


@pytest.mark.parametrize("content", ["", "name\nOnly One\n", "<html>gone</html>", "label\nA\nB\n"])
def test_a_broken_list_is_said_and_the_others_still_answer(data: Path, content: str) -> None:
    (data / "lists" / "one.csv").write_text(content)
    lists = open_lists(data=data)
    answer = screen(Party("Veldrun Optics", "buyer"), date(2026, 2, 1), lists)
    assert [one.list for one in answer.matches] == ["two"]
    assert [one.id for one in answer.failed] == ["one"]
    assert [one.id for one in answer.checked] == ["two"]
    assert any(notice.text.startswith("List one: not checked: one.csv") for notice in answer.notices)
    lists.close()


def test_a_missing_file_is_a_broken_list(data: Path) -> None:
    (data / "lists" / "one.csv").unlink()
    lists = open_lists(data=data)
    assert "No such file" in next(one.problem for one in lists.states if one.id == "one")
    lists.close()


def test_list_of_a_user(data: Path, tmp_path: Path) -> None:
    extra = tmp_path / "mine"
    extra.mkdir()
    (extra / "mine.yaml").write_text(ONE.replace("ID", "mine"))
    (extra / "mine.csv").write_text("name\nHarkvold Radio\nSomebody Else\n")
    lists = open_lists(extra=extra, data=data)
    assert found(lists, "Harkvold Radio") == ["mine"]
    assert found(lists, "Quintamar Shipping") == ["one"]
    lists.close()


def test_newer_native_file_of_a_user_joins_the_shipped_list(data: Path, tmp_path: Path) -> None:
    (data / "sources" / "sdn.yaml").write_text(SHIPPED)
    (data / "lists" / "old.csv").write_text("uid,name\n48076,THALESTRIS LIMITED\n7,GONE BY NOW LTD\n")
    extra = tmp_path / "mine"
    extra.mkdir()
    (extra / "sdn.yaml").write_text(NEWER)
    (extra / "SDN.CSV").write_bytes(NATIVE.encode())
    lists = open_lists(extra=extra, data=data)
    assert (lists.state("us-ofac-sdn").as_of, lists.state("us-ofac-sdn").records) == (date(2026, 11, 1), 2)
    match = screen(Party("Thalestris", "buyer", "IE"), date(2026, 11, 20), lists).matches[0]
    assert (match.record.births, match.listed_on_day) == (("1999",), True)
    gone = screen(Party("Gone By Now", "buyer"), date(2026, 11, 20), lists).matches[0]
    assert gone.listed_on_day is False
    lists.close()
    (extra / "SDN.CSV").write_bytes(NATIVE.encode()[:-1])
    kept = open_lists(extra=extra, data=data)
    assert kept.state("us-ofac-sdn").records == 2
    assert "the end mark 0x1A is missing" in kept.state("us-ofac-sdn").problem
    answer = screen(Party("Thalestris", "buyer", "IE"), date(2026, 11, 20), kept)
    assert answer.failed == ()
    assert any("newer file not used" in notice.text for notice in answer.notices)
    kept.close()


def test_faulty_source_file_tells_every_fault(data: Path) -> None:
    text = (
        ONE.replace("ID", "one")
        .replace("effect: blocking", "effect: nice")
        .replace("as_of: 2026-01-01", "as_of: 2026-13-01")
    )
    (data / "sources" / "one.yaml").write_text(text.replace("knows: none", "knows: none\ncolour: red"))
    with pytest.raises(BadPack) as fault:
        open_lists(data=data)
    said = str(fault.value).splitlines()
    assert any("sources/one.yaml:11: key 'colour'" in line for line in said)
    assert any("effect 'nice': one of blocking" in line for line in said)
    assert any("as_of '2026-13-01'" in line for line in said)


def test_two_sources_of_one_id(data: Path) -> None:
    (data / "sources" / "three.yaml").write_text(ONE.replace("ID", "one"))
    with pytest.raises(BadPack, match="'one' stands in two files"):
        open_lists(data=data)


def test_half_an_index_is_never_opened(data: Path, tmp_path: Path) -> None:
    lists = open_lists(data=data)
    lists.close()
    left = [path.name for path in (tmp_path / "cache" / "licet").iterdir()]
    assert len(left) == 1
    assert left[0].endswith(".sqlite")


def test_old_indexes_are_cleared_away(data: Path, tmp_path: Path) -> None:
    for number in range(6):
        (data / "lists" / "one.csv").write_text(f"name\nQuintamar Shipping\nOlbrach Werke\nThird {number}\n")
        open_lists(data=data).close()
    assert len(list((tmp_path / "cache" / "licet").glob("*.sqlite"))) == 4


def test_shipped_states(lists: Lists) -> None:
    assert [one.problem for one in lists.states if one.problem] == []
    counts = {one.id: one.records for one in lists.states}
    assert len(counts) == 24
    assert counts["us-ofac-sdn"] > 20900
    assert counts["us-bis-entity-list"] > 3409
    assert counts["eu-financial-sanctions"] == 5994
    assert all(one.title and one.publisher and one.binds and one.history and one.terms for one in lists.states)
    assert lists.pack.as_of == "2026-07-11"
    assert len(lists.pack.sha256) == 64


def test_titles_agree_with_the_metadata_of_the_extracts(lists: Lists) -> None:
    metadata = json.loads((DATA / "lists/nsfreg/lists_metadata_2026-07-09.json").read_text("utf-8"))
    urls = {one["official_url"].partition("#")[0] for one in metadata}
    assert lists.state("us-dhs-uflpa").official in urls
    assert lists.state("us-cbp-wro").official in urls
