"""The worked cases of the method, rebuilt as whole files and kept."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from licet.core.truth import word
from licet.law.join import join
from licet.rights import assess_all
from licet.rights.model import Model
from tests.rights.cases import WORKED, from_file

FILES = sorted(WORKED.glob("*.yaml"))


def test_there_are_fifteen() -> None:
    assert len(FILES) == 15


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_outcome_rules_and_ends(path: Path, model: Model) -> None:
    inputs, expected = from_file(path)
    found = assess_all(model, inputs)[0]
    assert found.outcome == expected["outcome"]
    assert set(expected["rules"]) <= {one.id for one in found.fired}
    assert found.lower.outcome == expected["lower"]
    assert found.upper.outcome == expected.get("upper", found.upper.outcome)
    for name in ("clear_risk", "aware_art5", "ground_suspect"):
        assert word(getattr(found, name)) == expected.get(name, word(getattr(found, name))), name
    assert (
        list(expected.get("conditions", []))
        == [one.id for one in found.conditions][: len(expected.get("conditions", []))]
    )


@pytest.mark.parametrize("path", [one for one in FILES if "law:" in one.read_text()], ids=lambda path: path.stem)
def test_law_and_rights_join(path: Path, model: Model) -> None:
    inputs, expected = from_file(path)
    found = assess_all(model, inputs)[0]
    law = expected["law"]
    table = {"table": model.join.table, "law_only": model.join.law_only}
    joined = join(law, SimpleNamespace(outcome=found.outcome, lower=found.lower.outcome), table)
    assert joined.outcome == expected["joined"]
    assert joined.law_outcome == expected["law_only"]
    assert joined.gap == (expected["gap"] == "yes")


def test_oversight_that_only_the_state_describes_is_not_enough(model: Model) -> None:
    """Without the outside source the court-order gate falls away: high, so refer."""
    inputs, _ = from_file(WORKED / "forensics-lab-md-2022.yaml")
    answers = tuple(replace(one, outside_state=False) for one in inputs.answers)
    found = assess_all(model, replace(inputs, answers=answers))[0]
    assert found.outcome == "refer"
    assert found.mitigations[2].id == "M11"
    assert found.mitigations[2].counted is False
    assert "Q18 documented by a source outside the State" in found.mitigations[2].why_not[0]


def test_proof_against_the_ethnicity_field_changes_no_outcome_that_the_setting_gives(model: Model) -> None:
    inputs, _ = from_file(WORKED / "ijop-unproven.yaml")
    found = assess_all(model, inputs)[0]
    assert not any(one.counted for one in found.mitigations if one.id == "M17")
    assert next(path for path in found.lower.pathways if path.id == "P1").residual == "established"
