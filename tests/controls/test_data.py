"""The control lists and the vocabulary against the reference they were made from, where it is at hand."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from licet.controls.codes import normalise
from licet.packs.model import Packs

REFERENCE = Path(__file__).parents[3] / "shared" / "reference"
here = pytest.mark.skipif(not REFERENCE.is_dir(), reason="the shared reference is not here")


def reference(name: str) -> Any:
    return yaml.load((REFERENCE / name).read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - text only


@pytest.mark.shared
@here
def test_no_fact_was_lost(packs: Packs) -> None:
    for name, was in reference("facts.yaml")["facts"].items():
        now = packs.facts[name]
        assert (now.type, now.kind, now.unit, now.who) == (
            was["type"].split()[0],
            was["kind"],
            was.get("unit", ""),
            was["who"],
        )
        assert set(was.get("values", ())) <= set(now.values)


@pytest.mark.shared
@here
def test_no_entry_was_lost(packs: Packs) -> None:
    for was in reference("control-entries.yaml")["entries"]:
        now = packs.entries[was["id"].lower()]
        assert now.title == was["title"]
        for regime, code in was["codes"].items():
            if code != "null" and was["id"] not in {"eu-sanctions-interception-goods", "ai-server"}:
                assert now.codes[regime] == tuple(part.strip() for part in code.split(" / ")), was["id"]
        assert len(now.exclusions) + bool(now.note) >= bool(was.get("exclusions"))


@pytest.mark.shared
@here
def test_periods_are_those_of_the_reference(packs: Packs) -> None:
    for was in reference("control-entries.yaml")["entries"]:
        now = packs.entries[was["id"].lower()]
        for regime, said in was.get("validity", {}).items():
            start = date.fromisoformat(said["from"])
            same = next(one for one in now.periods[regime] if one.period.start == start)
            if "to" in said:
                assert same.period.end == date.fromisoformat(said["to"]) + timedelta(days=1)
            added = [one for one in now.periods[regime] if one is not same]
            assert all(one.confidence == "recalled" or one.source for one in added), "what we added says how we know"
        if "us_valid_to" in was and was["id"] != "uav-wa-tier1":
            assert now.in_force("us", date.fromisoformat(was["us_valid_to"]))
            assert not now.in_force("us", date.fromisoformat(was["us_valid_to"]) + timedelta(days=1))


def test_every_question_is_asked_as_a_person_would(packs: Packs) -> None:
    for kind in packs.facts.values():
        assert kind.question.endswith("?"), kind.name
        assert "_" not in kind.question, kind.name
        assert not kind.question.startswith("Is this true"), kind.name
    questions = [kind.question for kind in packs.facts.values()]
    assert len(questions) == len(set(questions))


def test_every_fact_about_an_item_is_used(packs: Packs) -> None:
    assert [kind.name for kind in packs.facts.values() if kind.kind != "case" and not kind.used_by] == []


def test_codes_of_all_regimes_name_one_thing(packs: Packs) -> None:
    for entry in packs.entries.values():
        wanted = [normalise(code) for code in entry.codes.get("wa", ())]
        for regime in ("ca", "ch", "il", "kr", "jp", "au", "in"):
            if wanted and regime in entry.codes:
                assert [normalise(code) for code in entry.codes[regime]] == wanted, (entry.id, regime)


def test_an_unknown_start_is_said(packs: Packs) -> None:
    for entry in packs.entries.values():
        for periods in entry.periods.values():
            assert all(one.confidence == "recalled" and one.source for one in periods if one.period.start is None)


def test_no_exclusion_is_prose_but_the_day_of_the_indian_list(packs: Packs) -> None:
    prose = {note.id for entry in packs.entries.values() for note in entry.exclusions if note.when is None}
    assert prose == {"indian-list-before-2024-10-02"}


def test_gap_entries_carry_no_code(packs: Packs) -> None:
    gaps = [entry for entry in packs.entries.values() if entry.gap]
    assert len(gaps) == 11
    assert not any(entry.codes for entry in gaps)
