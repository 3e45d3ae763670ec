"""Conditions, bridges and nearest changes."""

from dataclasses import replace

from licet.core.facts import Said
from licet.rights import assess_all, load
from licet.rights.assessment import Assessment
from licet.rights.inputs import FlagState
from licet.rights.model import Model
from tests.rights.cases import answered, case, offer

MODEL = load.shipped()


def run(*classes: str, **other: object) -> Assessment:
    return assess_all(MODEL, case(MODEL, *classes, **({"reach": 2} | other)))[0]  # type: ignore[arg-type]


def test_a_plain_grant_has_no_conditions() -> None:
    assert run("T20").conditions == ()


def test_what_keeps_an_ordinary_item_ordinary_is_printed_first() -> None:
    first = run("T22", level="closed", flags={"F28": "present"}).conditions[0]
    assert first.id == "T22"
    assert "no direct access for security bodies" in first.text
    assert first.source
    assert first.cannot


def test_the_set_is_short_names_what_it_cannot_do_and_cites() -> None:
    for classes in (("T07",), ("T11",), ("T04",), ("T15",), ("T14",), ("T01", "T05", "T09")):
        found = run(*classes, level="restricted", flags={"F39": "present", "F36": "present"}).conditions
        assert 2 <= len(found) <= MODEL.most_conditions
        assert all(one.text and one.cannot and one.source for one in found)
        assert len({one.id for one in found}) == len(found)


def test_what_was_offered_and_counts_comes_first() -> None:
    found = run("T11", level="guarded", offers=[offer(MODEL, "M08"), offer(MODEL, "M11")])
    assert [one.id for one in found.conditions][:2] == ["M11", "M08"]
    assert "to be asked for" not in found.conditions[0].text
    assert "to be asked for" in found.conditions[-1].text


def test_a_condition_that_cannot_work_there_is_left_out() -> None:
    closed = {one.id for one in run("T08", level="closed").conditions}
    assert not closed & {"M11", "M17", "M22"}
    assert "M11" in {one.id for one in run("T08", level="open").conditions}


def test_clear_risk() -> None:
    assert run("T09", level="closed", reach=4).clear_risk is True
    assert run("T11", kinds=[]).clear_risk is None
    assert run("T11").clear_risk is False


def test_awareness_needs_papers(model: Model) -> None:
    whole = case(model, "T11")

    def aware(state: str, evidence: str | None) -> bool | None:
        said = (Said("somebody", evidence),) if evidence else ()  # type: ignore[arg-type]
        flag = FlagState("F09", state, said)  # type: ignore[arg-type]
        return assess_all(model, replace(whole, flags=(flag,)))[0].aware_art5

    assert aware("present", "documented") is True
    assert aware("present", None) is True
    assert aware("present", "claimed") is None
    assert aware("alleged", "alleged") is None
    assert aware("unknown", None) is None
    assert aware("absent", "documented") is False
    assert run("T11", flags={"F24": "present"}).aware_art5 is False


def test_ground_to_suspect() -> None:
    assert run("T11", flags={"F24": "present"}).ground_suspect is True
    assert run("T11", flags={"F58": "present"}).ground_suspect is False
    assert run("T11", flags={"F58": "present", "F41": "present"}).ground_suspect is True
    assert run("T11", flags={"F58": "present", "F41": "unknown"}).ground_suspect is None


def test_nearest_changes() -> None:
    found = run("T01", "T04", level="open", kinds=["public_body"], flags={"F14": "present", "F09": "alleged"})
    changes = {(one.kind, one.id): one.outcome for one in found.nearest}
    assert found.outcome == "refer"
    assert changes["flag_shown", "F09"] == "refuse"
    assert all(one.text for one in found.nearest)
    two = run("T09", "T11", level="guarded", kinds=["state_telecom"], flags={"F10": "present"})
    assert {(one.kind, one.id): one.outcome for one in two.nearest}["flag_disproved", "F10"] == "grant_with_conditions"


def test_a_mitigation_that_would_lift_the_stop_is_named() -> None:
    found = run("T11", level="guarded", flags={"F24": "present"})
    offered = {one.id for one in found.nearest if one.kind == "mitigation" and one.outcome == "grant_with_conditions"}
    assert "M11" in offered


def test_a_capability_whose_removal_would_release_is_named() -> None:
    found = run("T20", "T09", level="open", kinds=["private_company"])
    assert found.outcome == "grant_with_conditions"
    assert {(one.kind, one.id): one.outcome for one in found.nearest}["removed_at_build", "T09"] == "grant"


def test_an_ordinary_item_whose_papers_are_missing() -> None:
    found = run("T24", level="closed", shown=False)
    assert found.outcome == "refuse"
    assert ("only_if", "T24", "grant_with_conditions") in {(one.kind, one.id, one.outcome) for one in found.nearest}


def test_questions_that_could_change_the_outcome_stand_first() -> None:
    told = [one for one in answered(MODEL) if one.question not in {"Q27", "Q02"}]
    found = run("T08", answers=told, reach=4)
    assert found.questions[0].id == "Q27"
    assert found.questions[0].changes_outcome
    assert next(one for one in found.questions if one.id == "Q02").changes_outcome is False
