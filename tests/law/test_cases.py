from pathlib import Path

import pytest
import yaml

from licet.core.truth import Truth
from licet.law.derive import facts_for, law_facts
from licet.law.evaluate import evaluate
from licet.law.judge import judge_all
from licet.law.jurisdictions import governing
from licet.packs.model import Packs
from tests.law.made import by_hand, evidence, user

CASES = Path(__file__).parent.parent / "cases"
LAWS = ("ca", "ch", "cn", "de", "eu", "il", "ru", "uk", "un", "us")


def rows() -> list[dict[str, object]]:
    files = sorted(path for law in LAWS for path in (CASES / law).glob("*.yaml"))
    return [row for path in files for row in yaml.load(path.read_text(), Loader=yaml.CBaseLoader)["cases"]]  # noqa: S506


def name(row: dict[str, object]) -> str:
    return f"{row['law']}-{row['date']}-{row['name']}".replace(" ", "_")


def answered(row: dict[str, object], packs: Packs, left_out: str = "") -> tuple[str, dict[str, Truth], set[str]]:
    given = {key: value for key, value in row["facts"].items() if key != left_out}
    parties = () if row["end_user"] == "none" else (user(row["end_user"], row["to"]),)
    way, about, lists = (row["from"], row["to"]), row.get("about", ()), not by_hand(row["facts"], packs)
    made = evidence(packs, row["date"], [row["law"]], way, given, parties=parties, touched=about, lists=lists)
    state = judge_all(made, packs).answers[0].state
    ruled = governing(made.case, packs)
    facts = facts_for(ruled[0], law_facts(made, ruled, packs), made)
    found = evaluate(packs, ruled[0].packs, facts, made.on)
    return state, {one.rule.id: one.stands for one in found}, {one.rule.id for one in found if one.lifted}


@pytest.mark.parametrize("row", rows(), ids=name)
def test_a_case_of_law_comes_out_as_the_law_says(row: dict[str, object], packs: Packs) -> None:
    state, stands, lifted = answered(row, packs)
    assert {rule: stands.get(rule, "not in force") for rule in row.get("holds", [])} == dict.fromkeys(
        row.get("holds", []), True
    )
    assert set(row.get("lifted", [])) <= lifted
    assert state == row["state"]


@pytest.mark.parametrize("row", rows(), ids=name)
def test_its_twin_with_one_fact_left_out_is_unknown(row: dict[str, object], packs: Packs) -> None:
    assert row["without"] in row["facts"]
    state, stands, _ = answered(row, packs, str(row["without"]))
    assert {rule: stands.get(rule, "not in force") for rule in row["then"]} == dict.fromkeys(row["then"])
    assert state == row.get("twin_state", state)
