"""Bad input gets one clear line on the standard error and exit status 2; nothing else is lost."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import GOOD

BAD = {
    "an empty file": ("", "1: the file is empty: a mapping"),
    "only spaces": ("  \n\n", "empty"),
    "no YAML": ("a: [1, 2", "YAML"),
    "binary": ("\x00\x01\x02", "YAML"),
    "a list": ("- 1\n- 2\n", "1: not a case: a mapping with date"),
    "a word": ("nothing", "not a case"),
    "wrong type": (GOOD.replace("[EU, NL]", "7"), "4: jurisdictions"),
    "wrong type of a part": (GOOD.replace("exporter: {name: Duin Optics, country: NL}", "exporter: [x]"), "5:"),
    "unknown country": (GOOD.replace("destination: CL", "destination: ZZ"), "9: country 'ZZ' is unknown"),
    "country in words": (GOOD.replace("destination: CL", "destination: Chile"), "9: destination: 'CHILE' is no"),
    "after today": (GOOD.replace("2023-05", "2026-09"), "3: date 2026-09 lies after 2026-08-20: a day up to today"),
    "no such day": (GOOD.replace("2023-05", "2023-02-30"), "3: date '2023-02-30': no such day"),
    "no date": (GOOD.replace("2023-05", "spring"), "3: date 'spring': not a date: YYYY"),
    "NO as false": (GOOD.replace("country: NL", "country: false"), "5: exporter.country: 'false' is a truth value"),
    "duplicate key": (GOOD + "date: 2024\n", "key 'date' stands twice in one mapping: each key once"),
    "nested too deep": (GOOD + "x: " + "[" * 5000, "nested deeper than 64"),
    "10 MB of nested lists": ("[" * 10_000_000, "10,000,000 bytes: at most 1,000,000"),
    "party without a name": (GOOD.replace("name: Harbour hospital, ", ""), "8: parties.0.name: missing"),
    "party with an empty name": (GOOD.replace("Harbour hospital", "''"), "8: parties.0.name: empty"),
    "item without description": (
        GOOD.replace("description: Cameras for wards and doors, ", ""),
        "6: item.description: missing",
    ),
    "fact that does not exist": (
        GOOD + "facts: {frame_rate: 9}\n",
        "11: fact 'frame_rate' is not in the vocabulary: did you mean",
    ),
    "word that is not allowed": (
        GOOD + "facts: {item_kind: ware}\n",
        "'ware': one of goods, software, technology, service, or unknown",
    ),
    "number in words": (GOOD + "facts: {frame_rate_max: nine}\n", "11: fact frame_rate_max: 'nine': a number in Hz"),
    "no such flag state": (GOOD + "facts: {F08: maybe}\n", "'maybe': one of absent, not_indicated"),
    "no such level": (GOOD + "level: mild\nlevel_reason: why\n", "level 'mild': no such level: one of open"),
    "not UTF-8": ("name: \udcff", "byte 0xff: text in UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_a_line_says_what_where_and_what_is_allowed(what, licet, tmp_path):
    text, words = BAD[what]
    path = tmp_path / "bad.yaml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    status, out, err = licet("assess", path, "--format", "json", "--today", "2026-08-20")
    assert (status, out) == (2, "")
    assert words in err
    assert all(line.startswith(f"licet: {path}:") for line in err.splitlines())


def test_missing_file_folder_without_cases_and_a_file_that_may_not_be_read(licet, tmp_path):
    (tmp_path / "folder").mkdir()
    for path, words in (
        (tmp_path / "none.yaml", "none.yaml: no such file or directory: a file that can be read"),
        (tmp_path / "folder", "a folder without case files"),
        (Path("/dev/null/x.yaml"), "not a directory"),
        (tmp_path / ("x" * 300), "file name too long"),
    ):
        status, out, err = licet("assess", path)
        assert (status, out, len(err.splitlines())) == (2, "", 1)
        assert words in err


def test_the_good_ones_are_answered_in_file_name_order(licet, case, tmp_path):
    good = [case(f"{name}.yaml", id=f"id: is-{name}") for name in ("c", "a")]
    broken = tmp_path / "b.yaml"
    broken.write_text("date: [")
    json_case = tmp_path / "d.json"
    json_case.write_text(json.dumps({
        "date": "2023-05-02", "jurisdictions": ["EU"], "exporter": {"name": "D", "country": "NL"}, "destination": "NO",
        "item": {"description": "Moisture probes 🚁"}, "parties": [{"name": "𠀀 farm", "role": "end_user"}],
    }))  # fmt: skip
    for paths in ([tmp_path], [good[0], broken, json_case, good[1]]):
        status, out, err = licet("assess", *paths, "-f", "json")
        assert status == 2
        answers = [json.loads(line) for line in out.splitlines()]
        assert [one["case"] for one in answers] == ["is-a", "is-c", "d"]
        assert err.startswith(f"licet: {broken}:2: ")
        assert len(err.splitlines()) == 1
    assert "𠀀 farm" in answers[2]["title"]


def test_right_to_left_and_astral_characters_come_out_as_they_went_in(licet, case):
    name = "شرطة اورومچی 警察 Полиция ئۇيغۇر 𠀀🚁"
    path = case(parties="parties:", more=f'level_reason: ""\nfacts: {{F08: {{value: absent, source: "{name}"}}}}\n')
    text = path.read_text().replace("name: Harbour hospital", f'name: "{name}"')
    path.write_text(text)
    for form in ("json", "html", "text"):
        status, out, _ = licet("assess", path, "-f", form)
        assert status == 0
        assert "警察" in out
        assert form != "json" or name in json.loads(out)["title"]


def test_nothing_hidden_reaches_the_terminal_through_a_message(licet, tmp_path):
    path = tmp_path / "a\u202eb\x1b[31m.yaml"
    path.write_text("")
    _, _, err = licet("assess", path)
    assert "[U+202E]" in err
    assert "[U+001B]" in err
    assert "\x1b" not in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("assess", "x", "--format", "xml"), "--format xml: one of text, json, html"),
        (("assess", "x", "--today", "2023-13-01"), "date '2023-13-01': no such day"),
        (("assess", "x", "--today", "soon"), "not a date"),
        (("assess", "x", "--lists", "/no/such"), "--lists /no/such: no such folder"),
        (("assess",), "Missing argument"),
        (("assess", "--nonsense", "x"), "No such option: --nonsense"),
        (("nonsense",), "No such command 'nonsense': see `licet --help`"),
        (("packs", "show", "6A0003"), "no entry or rule has that code or id: perhaps "),
        (("packs", "show", "6A003", "--on", "never"), "not a date"),
        (("packs", "diff", ".", "2020"), "two days, or two folders"),
        (("packs", "check", "/no/such"), "no such folder"),
        (("facts", "list", "zzzz"), "zzzz: in no fact"),
        (("cases", "score", "examples"), "no case that can be scored"),
        (("cases", "score", "/no/such"), "no such file"),
        (("lists", "status", "--lists", "/no/such"), "no such folder"),
    ],
)
def test_wrong_words_on_the_command_line(arguments, words, licet):
    status, out, err = licet(*arguments)
    assert (status, out) == (2, "")
    assert words in err
    assert err.startswith("licet: ")
    assert "Traceback" not in err


def test_a_fault_of_licet_itself_is_one_line_and_the_other_cases_are_answered(licet, case, monkeypatch):
    from licet.cli import given  # noqa: PLC0415

    paths = [case(f"{name}.yaml", id=f"id: {name}") for name in ("a", "b")]
    real = given.judged

    def falls_over(one, unread, world):
        if one.id == "a":
            raise RecursionError("too\ndeep")
        return real(one, unread, world)

    monkeypatch.setattr(given, "judged", falls_over)
    status, out, err = licet("assess", *paths, "-f", "json")
    assert status == 70
    assert [json.loads(line)["case"] for line in out.splitlines()] == ["b"]
    assert err == f"licet: {paths[0]}: internal fault: RecursionError: too deep; please report it with the case file\n"
    monkeypatch.setenv("LICET_DEBUG", "1")
    with pytest.raises(RecursionError):
        licet("assess", *paths)


def test_a_fault_before_any_case_is_one_line_too(licet, case, monkeypatch):
    monkeypatch.setattr("licet.cli.given.opened", lambda _: 1 // 0)
    status, out, err = licet("assess", case())
    assert (status, out) == (70, "")
    assert err.startswith("licet: internal fault: ZeroDivisionError: ")
    assert err.endswith("; please report it with the case file\n")


def test_a_pack_with_a_circle_of_entries_is_named(licet, tmp_path):
    from licet.packs.lines import load_yaml  # noqa: PLC0415
    from tests.packs.trees import over  # noqa: PLC0415

    wanted = load_yaml(Path("tests/bad/circle_between_entries.yaml")).data
    status, out, err = licet("packs", "check", over(tmp_path / "data", wanted["files"]))
    assert (status, out) == (2, "")
    assert "licet: controls/dual/more.yaml:2: entries refer to each other in a circle: one -> two -> one" in err
