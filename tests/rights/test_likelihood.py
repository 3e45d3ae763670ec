"""Each likelihood rule where it holds, and next to where it does not."""

import pytest

from licet.rights.likelihood import floors, steps
from licet.rights.model import LIKELIHOODS, Model
from licet.rights.situation import Situation


def at(group: str = "coercive", level: str = "open", *, unknown: bool = False, **other: object) -> Situation:
    classes = other.get("classes", ("T11",))
    answers = frozenset({other["answer"]} if "answer" in other else set())
    return Situation("lower", classes, group, unknown, level, False, 2, frozenset(), answers, (), ())  # type: ignore[arg-type]


def step(model: Model, path: str, where: Situation, tier: int = 2, flags: tuple[str, ...] = ()) -> str:
    return LIKELIHOODS[dict(zip(model.pathways, steps(model, where, tier, flags), strict=True))[path]]


@pytest.mark.parametrize(
    ("group", "level", "tier", "likely"),
    [
        ("coercive", "open", 2, "remote"),
        ("coercive", "guarded", 2, "possible"),
        ("coercive", "restricted", 3, "likely"),
        ("coercive", "closed", 2, "established"),
        ("coercive", "atrocity", 3, "established"),
        ("state_linked", "guarded", 3, "remote"),
        ("state_linked", "restricted", 2, "likely"),
        ("state_linked", "closed", 2, "established"),
        ("private", "guarded", 3, "remote"),
        ("private", "restricted", 3, "possible"),
        ("private", "closed", 3, "likely"),
        ("private", "atrocity", 2, "established"),
        ("international", "restricted", 3, "remote"),
        ("international", "closed", 2, "possible"),
        ("international", "atrocity", 3, "possible"),
        ("coercive", "restricted", 1, "remote"),
        ("coercive", "closed", 1, "possible"),
        ("state_linked", "atrocity", 1, "possible"),
        ("coercive", "atrocity", 1, "likely"),
        ("private", "atrocity", 1, "remote"),
        ("coercive", "atrocity", 0, "remote"),
    ],
)
def test_setting_and_user(model: Model, group: str, level: str, tier: int, likely: str) -> None:
    assert step(model, "P1", at(group, level), tier) == likely


def test_a_body_answerable_outside_may_lose_the_item(model: Model) -> None:
    assert step(model, "P3", at("international", "restricted")) == "possible"
    assert step(model, "P3", at("international", "guarded")) == "remote"


def test_an_unknown_user_may_divert(model: Model) -> None:
    assert step(model, "P3", at("private", unknown=True), 1) == "likely"
    assert step(model, "P3", at("private"), 1) == "remote"
    assert step(model, "P3", at("private", unknown=True), 0) == "remote"


@pytest.mark.parametrize(
    ("answer", "path", "likely"),
    [(("Q27", "no"), "P2", "likely"), (("Q33", "yes"), "P3", "possible"), (("Q24", "no"), "P5", "possible")],
)
def test_answers(model: Model, answer: tuple[str, str], path: str, likely: str) -> None:
    assert step(model, path, at(answer=answer)) == likely
    assert step(model, path, at(answer=(answer[0], "partial"))) == "remote"


def test_classes(model: Model) -> None:
    assert step(model, "P2", at(classes=("T04",))) == "possible"
    assert step(model, "P4", at(classes=("T16",))) == "possible"
    assert step(model, "P4", at(classes=("T11",))) == "remote"


def test_flags_by_weight_and_their_own_floor(model: Model) -> None:
    assert step(model, "P1", at(), flags=("F50",)) == "possible"
    assert step(model, "P1", at(), flags=("F24",)) == "likely"
    assert step(model, "P1", at(), flags=("F08",)) == "established"
    assert step(model, "P1", at(), flags=("F01",)) == "remote"  # a blocking flag refuses by itself


def test_three_moderate_flags_of_two_families(model: Model) -> None:
    same = ("F39", "F40", "F43")
    two = ("F39", "F40", "F41")
    assert {model.flags[one].family for one in same} == {"diversion"}
    assert step(model, "P3", at(), flags=same) == "possible"
    assert step(model, "P3", at(), flags=two) == "likely"
    assert step(model, "P2", at(), flags=two) == "likely"  # the pathways of those flags, together
    assert step(model, "P4", at(), flags=two) == "remote"


def test_a_favourable_fact_lowers_no_floor_and_all_rules_are_told(model: Model) -> None:
    held = dict(zip(model.pathways, floors(model, at("coercive", "closed"), 2, ("F50", "F24")), strict=True))["P1"]
    assert [(one.rule, one.floor) for one in held] == [("L04", "established"), ("L13", "likely"), ("L14", "possible")]
    assert held[0].because == ("closed", "coercive")
    assert held[1].because == ("F24",)
