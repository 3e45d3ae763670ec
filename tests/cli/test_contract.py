"""The command's contract: JSON of the published form, the same bytes for the same inputs, hindsight never read."""

import json
import os
import subprocess
import sys

import jsonschema
import pytest

from licet.report.json_form import schema
from tests.cli.conftest import GOOD

TOP = {"case", "outcome", "gap", "law", "rights", "findings", "missing", "conditions", "packs", "digest"}
OUTCOMES = {"refuse", "refer", "licence_required", "grant_with_conditions", "no_licence_required"}
EXAMPLE = "examples/ward-cameras-xinjiang.yaml"


def test_every_key_of_the_contract_and_the_schema(licet, case):
    status, out, err = licet("assess", EXAMPLE, case(), "-f", "json", "--today", "2026-08-20")
    assert (status, err) == (0, "")
    for line in out.splitlines():
        answer = json.loads(line)
        jsonschema.validate(answer, schema())
        assert set(answer) >= TOP
        assert {answer["outcome"], answer["law"]["outcome"]} <= OUTCOMES
        assert list(answer["law"]["jurisdictions"]) == ["EU", "NL"]
        for one in answer["findings"]:
            assert set(one) >= {"id", "kind", "truth", "text", "citations"}
            assert one["truth"] in {"yes", "no", "unknown"}
            assert all(set(cited) >= {"document", "at", "date", "confidence"} for cited in one["citations"])
        assert all(set(one) >= {"fact", "question", "could_change_outcome_to"} for one in answer["missing"])
        assert all(set(one) >= {"id", "text", "source"} for one in answer["conditions"])
        assert all(set(one) == {"version", "sha256", "as_of"} for one in answer["packs"].values())


def test_two_processes_give_the_same_bytes(tmp_path):
    found = []
    for seed in ("1", "4242"):
        command = [sys.executable, "-m", "licet", "assess", EXAMPLE, "-f", "json", "--dossier", str(tmp_path / seed)]
        ran = subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C"}, capture_output=True, check=False
        )
        assert ran.returncode == 0, ran.stderr
        pages = [path.read_bytes() for path in sorted((tmp_path / seed).iterdir())]
        found.append((ran.stdout, *pages))
    assert found[0] == found[1]
    assert len(found[0]) == 3


HINDSIGHT = {
    "expected": "expected: {outcome: refuse, acceptable: [refuse], must_flag: [ethnic_targeting]}",
    "gap": "gap: true",
    "kind": "kind: documented",
    "title": "title: Spyware used against journalists",
    "sources": "sources: [{id: S1, title: Court judgment on torture}]",
    "aftermath": "aftermath: [{fact: People were detained with it, date: 2024-01-01}]",
    "confidence": "confidence: high",
    "notes": "notes: mass surveillance of an ethnic group",
}


@pytest.fixture
def plain_answer(licet, case):
    return json.loads(licet("assess", case(), "-f", "json").out)


def test_what_happened_later_never_changes_the_answer(licet, case, plain_answer):
    one = case("one.yaml", more="\n".join(HINDSIGHT.values()))
    other = case("two.yaml", more="\n".join(HINDSIGHT.values()).replace("true", "false").replace("refuse", "refer"))
    for path in (one, other):
        assert json.loads(licet("assess", path, "-f", "json").out) == plain_answer


def test_the_id_only_names_the_answer(licet, case, plain_answer):
    for line, name in (("id: other-name", "other-name"), ("id: '77'", "77"), ("", "case")):
        answer = json.loads(licet("assess", case(id=line), "-f", "json").out)
        assert answer.pop("case") == name
        assert {**answer, "digest": ""} == {**{key: plain_answer[key] for key in answer}, "digest": ""}


def test_a_field_that_is_none_is_passed_over_and_said(licet, case, plain_answer):
    answer = json.loads(licet("assess", case(more="colour: blue\n"), "-f", "json").out)
    assert "colour: not a field of a case file, not read" in [one["text"] for one in answer["notices"]]
    assert answer["outcome"] == plain_answer["outcome"]


def test_an_answer_left_unknown_is_as_if_it_were_not_there(licet, case, plain_answer):
    more = "facts: {frame_rate_max: unknown, mass_market: unknown, Q27: unknown}\n"
    assert json.loads(licet("assess", case(more=more), "-f", "json").out) == plain_answer


def test_a_fact_set_by_hand_is_said(licet, case):
    answer = json.loads(
        licet("assess", case(more="facts: {item_on_other_member_state_national_list: no}\n"), "-f", "json").out
    )
    assert any("set by hand" in one["text"] for one in answer["notices"])


def test_two_cases_with_one_id_get_two_dossiers(licet, case, tmp_path):
    out = tmp_path / "out"
    paths = [
        case("a.yaml", id="id: ../../Same"),
        case("b.yaml", id="id: ../../same"),
        case("c.yaml", id=f"id: {'x' * 400}"),
    ]
    status, _, err = licet("assess", *paths, "--dossier", out)
    assert status == 0
    names = sorted(path.name for path in out.iterdir())
    assert len(names) == 6
    assert {"-..-Same.html", "-..-same-2.json"} <= set(names)
    assert len(err.splitlines()) == 3
    assert all(path.stat().st_size for path in out.iterdir())


def test_a_dossier_that_cannot_be_written_is_a_line_and_the_answer_stands(licet, case, tmp_path):
    (tmp_path / "file").write_text("")
    status, out, err = licet("assess", case(), "-f", "json", "--dossier", tmp_path / "file")
    assert (status, json.loads(out)["case"]) == (2, "good")
    assert err == f"licet: {tmp_path}/file: file exists\n"


def test_the_example_of_the_tests_is_sound():
    assert GOOD.count("\n") == 10
