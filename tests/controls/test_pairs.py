"""The classification pairs: a description in, codes out, by jurisdiction and day."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from licet.controls.classification import Classification
from licet.controls.classify import classify, ear99
from licet.controls.codes import is_same_or_sub
from licet.packs.model import Packs
from tests.controls.conftest import LATE, facts_of
from tests.controls.pair_facts import FACTS

PAIRS: list[dict[str, Any]] = yaml.load(
    (Path(__file__).parent / "pairs.yaml").read_text("utf-8"),
    Loader=yaml.CBaseLoader,  # noqa: S506 - text only
)["pairs"]


def _rows() -> Iterator[Any]:
    for pair in PAIRS:
        for regime, said in pair["expected"].items():
            for one in said if isinstance(said, list) else [said]:
                day = date.fromisoformat(one["from"]) if "from" in one else LATE
                if "until" in one:
                    day = date.fromisoformat(one["until"]) - timedelta(days=1)
                yield pytest.param(pair["id"], regime, day, one, id=f"{pair['id']}-{regime}-{day}")


ROWS = list(_rows())


def test_every_pair_has_its_facts() -> None:
    assert {pair["id"] for pair in PAIRS} == set(FACTS)


@pytest.mark.parametrize(("pair", "regime", "day", "wanted"), ROWS)
def test_pair(packs: Packs, pair: str, regime: str, day: date, wanted: dict[str, Any]) -> None:
    found = classify(facts_of(FACTS[pair]), packs, day, (regime,))
    listed = [one for one in found if not one.gap and "applies_only_by_destination" not in one.entry.flags]
    met = [code for one in listed if one.truth is True for code in one.codes]
    if "any_of" in wanted:
        no_code = "EAR99" in wanted["any_of"] and ear99(found) is not False
        assert no_code or any(is_same_or_sub(code, of) for code in met for of in wanted["any_of"]), _told(listed)
    for code in wanted.get("all_of", ()):
        assert any(is_same_or_sub(one, code) for one in met)
    for code in wanted.get("none_of", ()):
        assert not any(is_same_or_sub(one, code) for one in met)
    if wanted.get("listed") == "false":
        assert not met
    if "gap" in wanted:
        assert any(one.gap and one.truth is True for one in found)


@pytest.mark.parametrize(("pair", "regime", "day", "wanted"), ROWS)
def test_what_is_none_is_a_plain_no(packs: Packs, pair: str, regime: str, day: date, wanted: dict[str, Any]) -> None:
    found = classify(facts_of(FACTS[pair]), packs, day, (regime,))
    for code in wanted.get("none_of", ()):
        under = [one for one in found if any(is_same_or_sub(mine, code) for mine in one.codes)]
        open_ = [one.code for one in under if one.truth is None and one.speaks_for]
        assert not open_, code


def _told(found: list[Classification]) -> str:
    return "\n".join(one.decider for one in found if one.speaks_for)
