"""The interview: questions for what could change the outcome, and answers that are never lost."""

import json
import re

import pytest
import yaml

ITEM = "item: {name: Camera core, category: sensor, description: Uncooled thermal camera core}"
FACTS = "facts: {frame_rate_max: {value: 9, source: Data sheet, date: 2023, evidence: verified}}\n"


@pytest.fixture
def thermal(case):
    return case(item=ITEM)


def questions(err: str) -> list[str]:
    return re.findall(r"^  \[(\w+); ", err, re.MULTILINE)


def kept(err: str) -> dict[str, object]:
    return yaml.load(err[err.index("facts:\n") :], Loader=yaml.CBaseLoader)["facts"]  # noqa: S506


def answer(licet, path, *lines):
    status, out, err = licet("assess", path, "--ask", "-f", "json", typed="".join(f"{line}\n" for line in lines))
    assert status == 0
    return json.loads(out), err


def test_what_could_change_the_outcome_is_asked_once_and_left_unknown_with_enter(licet, thermal):
    plain = json.loads(licet("assess", thermal, "-f", "json").out)
    could = {one["fact"] for one in plain["missing"] if one["could_change_outcome_to"]}
    assert could
    found, err = answer(licet, thermal, *[""] * 60)
    assert found == plain
    assert sorted(questions(err)) == sorted(could)
    assert "No open question could change the outcome any more" in err
    assert "facts:\n" not in err


def test_a_wrong_answer_gets_one_line_and_the_question_again(licet, thermal):
    _, err = answer(licet, thermal, "perhaps so", "stop")
    assert len(questions(err)) == 1
    fault = next(line for line in err.splitlines() if "perhaps so" in line)
    assert fault.startswith("  fact ")
    assert err.count(" > ") == 2


def test_answers_change_the_determination_and_are_printed_to_be_kept(licet, thermal, case):
    asked, err = answer(licet, thermal, "Q36: install", "Q20: to spot 山 fires: all", "frame_rate_max: 30 Hz", "stop")
    assert kept(err) == {"Q36": "install", "Q20": "to spot 山 fires: all", "frame_rate_max": "30"}
    snippet = err[err.index("facts:\n") :]
    assert json.loads(licet("assess", case("kept.yaml", item=ITEM, more=snippet), "-f", "json").out) == asked


def test_answers_of_the_case_file_stay_with_their_sources(licet, case):
    path = case(item=ITEM, more=FACTS)
    _, err = answer(licet, path, "F08: absent")
    assert kept(err) == {
        "frame_rate_max": {"value": "9", "source": "Data sheet", "date": "2023", "evidence": "verified"},
        "F08": "absent",
    }


def test_the_end_of_the_input_ends_the_interview(licet, thermal):
    plain = json.loads(licet("assess", thermal, "-f", "json").out)
    found, err = answer(licet, thermal)
    assert found == plain
    assert len(questions(err)) == 1


def test_breaking_off_loses_no_answer(licet, thermal, monkeypatch):
    class Breaks:
        lines = iter(["Q36: install\n"])

        def isatty(self):
            return True

        def readline(self):
            for line in self.lines:
                return line
            raise KeyboardInterrupt

    real = __import__("io").StringIO
    monkeypatch.setattr("io.StringIO", lambda text: Breaks() if text == "break" else real(text))
    status, out, err = licet("assess", thermal, "--ask", typed="break")
    assert (status, out) == (130, "")
    assert "facts:\n  Q36: install\n" in err
    assert err.splitlines()[-1] == "licet: stopped"


def test_nothing_is_asked_where_nothing_could_change(licet):
    found, err = answer(licet, "examples/ward-cameras-xinjiang.yaml")
    if not any(one["could_change_outcome_to"] for one in found["missing"]):
        assert "Nothing that is missing could change the outcome." in err
