"""Needs of every mitigation, what voids it, and what it cannot do."""

from dataclasses import replace

import pytest

from licet.rights import assess_all, load
from licet.rights.assessment import Assessment
from licet.rights.inputs import Answer
from licet.rights.mitigation import lowered, lowering
from licet.rights.model import Model
from tests.rights.cases import answered, case, offer

MODEL = load.shipped()
CHAIN = {"M04": ["M05"], "M07": ["M05"]}
ANSWERS = (
    Answer("Q18", "an oversight body", "documented", outside_state=True),
    Answer("Q41", "yes", "documented"),
)


def counted(found: Assessment, name: str) -> bool | None:
    return next(one.counted for one in found.mitigations if one.id == name)


def assessed(name: str, **other: object) -> Assessment:
    without = other.pop("without", ())
    evidence = other.pop("evidence", "documented")
    offers = [offer(MODEL, one) for one in CHAIN.get(name, []) if one not in without]  # type: ignore[operator]
    offers.append(offer(MODEL, name, evidence, *without))  # type: ignore[arg-type, misc]
    settings = {"level": "guarded", "reach": 2, "answers": (*answered(MODEL), *ANSWERS), "offers": offers} | other
    return assess_all(MODEL, case(MODEL, "T11", **settings))[0]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", sorted(MODEL.mitigations))
def test_counts_with_every_need(name: str) -> None:
    found = assessed(name)
    assert counted(found, name) is True
    assert next(one for one in found.mitigations if one.id == name).cannot


NEEDS = [
    (name, need.id)
    for name, one in MODEL.mitigations.items()
    for need in one.shown()
    if (name, need.id) not in {("M15", "technical_proof"), ("M02", "serial_registry")}
]


@pytest.mark.parametrize(("name", "need"), NEEDS)
def test_every_shown_need_is_needed(name: str, need: str) -> None:
    found = assessed(name, without=(need,))
    assert counted(found, name) is False
    text = next(one.text for one in MODEL.mitigations[name].shown() if one.id == need)
    assert any(text in why for one in found.mitigations if one.id == name for why in one.why_not)


@pytest.mark.parametrize("name", sorted(MODEL.mitigations))
def test_the_applicants_word_is_not_enough(name: str) -> None:
    assert counted(assessed(name, evidence="claimed"), name) is False


VOID = [(name, flag) for name, one in MODEL.mitigations.items() for flag in sorted(one.void_if)]


@pytest.mark.parametrize(("name", "flag"), VOID)
def test_void_when_the_flag_is_present_and_doubted_when_alleged(name: str, flag: str) -> None:
    found = assessed(name, flags={flag: "present"})
    assert counted(found, name) is False
    assert f"void because of {flag}" in next(one.why_not for one in found.mitigations if one.id == name)
    assert counted(assessed(name, flags={flag: "alleged"}), name) is None


@pytest.mark.parametrize("name", sorted(CHAIN))
def test_a_need_for_another_mitigation(name: str) -> None:
    assert counted(assessed(name, without=("M05",)), name) is False


def test_either_of_two_needs() -> None:
    """M02: a registry or checks on site; M15: technical proof or a yearly audit."""
    without = offer(MODEL, "M02", "documented", "serial_registry")
    base = case(MODEL, "T11", level="guarded", reach=2)
    assert counted(assess_all(MODEL, replace(base, offers=(without,)))[0], "M02") is False
    assert counted(assess_all(MODEL, replace(base, offers=(without, offer(MODEL, "M03"))))[0], "M02") is True
    brief = offer(MODEL, "M15", "documented", "technical_proof")
    audit = (offer(MODEL, "M04"), offer(MODEL, "M05"))
    assert counted(assess_all(MODEL, replace(base, offers=(brief,)))[0], "M15") is False
    assert counted(assess_all(MODEL, replace(base, offers=(brief, *audit)))[0], "M15") is True


@pytest.mark.parametrize(
    ("name", "level", "outside", "counts"),
    [
        ("M11", "open", False, True),
        ("M11", "guarded", False, True),
        ("M11", "restricted", True, True),
        ("M11", "restricted", False, False),
        ("M11", "closed", True, False),
        ("M11", "atrocity", True, False),
        ("M11", None, True, False),
        ("M22", "guarded", False, True),
        ("M22", "restricted", True, True),
        ("M22", "restricted", False, False),
        ("M22", "closed", True, False),
        ("M17", "restricted", False, True),
        ("M17", "closed", False, False),
        ("M17", None, False, False),
    ],
)
def test_needs_of_the_setting(name: str, level: str | None, outside: bool, counts: bool) -> None:
    told = Answer("Q18", "an oversight body", "documented", outside_state=outside)
    assert counted(assessed(name, level=level, answers=(*answered(MODEL), told)), name) is counts


@pytest.mark.parametrize(
    ("name", "question", "value", "evidence"),
    [
        ("M11", "Q27", "no", "documented"),
        ("M11", "Q27", "partial", "documented"),
        ("M11", "Q27", "yes", "claimed"),
        ("M11", "Q27", None, "documented"),
        ("M16", "Q41", "no", "documented"),
        ("M16", "Q41", "yes", "claimed"),
    ],
)
def test_needs_of_an_answer(name: str, question: str, value: str | None, evidence: str) -> None:
    others = [one for one in (*answered(MODEL), *ANSWERS) if one.question != question]
    told = Answer(question, value, evidence)  # type: ignore[arg-type]
    assert counted(assessed(name, answers=(*others, told)), name) is False


def test_all_together_lower_a_pathway_by_one_step(model: Model) -> None:
    by = lowering(model, frozenset({"M04", "M11", "M22"}))
    assert by[0] == ("M04", "M11", "M22")
    assert [lowered(step, by[0]) for step in range(4)] == [0, 0, 1, 3]
    assert lowered(2, ()) == 2


def test_an_established_pathway_is_never_lowered(model: Model) -> None:
    everything = [offer(model, one) for one in model.mitigations]
    found = assess_all(model, case(model, "T11", level="closed", offers=everything))[0]
    assert found.lower.pathways[0].likelihood == found.lower.pathways[0].residual == "established"
    assert found.outcome == "refuse"


def test_undertakings_on_paper_lower_no_deliberate_misuse(model: Model) -> None:
    paper = frozenset(one.id for one in model.mitigations.values() if one.paper)
    assert paper == {"M01", "M02", "M09", "M10"}
    assert lowering(model, paper)[0] == ()


def test_none_lowers_severity(model: Model) -> None:
    without = assess_all(model, case(model, "T11", level="guarded"))[0]
    everything = assess_all(
        model, case(model, "T11", level="guarded", offers=[offer(model, one) for one in model.mitigations])
    )[0]
    assert [one.severity for one in without.lower.rights] == [one.severity for one in everything.lower.rights]


def test_removal_at_build_changes_what_is_assessed(model: Model) -> None:
    whole = case(model, "T01", "T04", level="restricted", kinds=["public_body"], reach=2)
    removal = offer(model, "M06", removes=("T01",))
    found = assess_all(model, replace(whole, offers=(removal,)))[0]
    assert found.lower.classes == ("T04",)
    assert assess_all(model, whole)[0].lower.tier == 3
    assert found.lower.tier == 2
    claimed = replace(whole, offers=(offer(model, "M06", "claimed", removes=("T01",)),))
    assert assess_all(model, claimed)[0].lower.classes == ("T01", "T04")


def test_a_blocking_flag_needs_an_independent_check(model: Model) -> None:
    whole = case(model, "T04", level="open", flags={"F01": "present", "F14": "present"})
    documented = replace(whole, offers=(offer(model, "M06", removes=("F01", "F14")),))
    assert assess_all(model, documented)[0].outcome == "refuse"
    assert "F14" not in assess_all(model, documented)[0].lower.flags
    verified = replace(whole, offers=(offer(model, "M06", "verified", removes=("F01", "F14")),))
    assert assess_all(model, verified)[0].outcome != "refuse"


def test_staff_kept_out_answers_the_flag_it_is_about(model: Model) -> None:
    answers = [one for one in answered(model) if one.question != "Q23"]
    open_question = case(
        model, "T07", level="open", reach=1, answers=answers, flags={"F02": "absent", "F09": "absent", "F31": "absent"}
    )
    assert assess_all(model, open_question)[0].outcome == "refer"
    kept_out = replace(open_question, offers=(offer(model, "M21"),))
    assert assess_all(model, kept_out)[0].outcome == "grant_with_conditions"
    present = case(model, "T07", level="open", reach=1, flags={"F36": "present"}, offers=[offer(model, "M21")])
    assert "D09" not in {one.id for one in assess_all(model, present)[0].fired}
    assert next(p for p in assess_all(model, present)[0].lower.pathways if p.id == "P1").likelihood == "likely"
