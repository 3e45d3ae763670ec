"""Each decision rule where it fires and where it does not; D10; the range and its rules."""

from dataclasses import replace

import pytest

from licet.core.errors import BadInput
from licet.core.facts import Said
from licet.rights import assess_all, load
from licet.rights.assessment import Assessment
from licet.rights.inputs import Answer, ClassChoice, EndUser, FlagState, Met, Offer, RightsInput
from licet.rights.model import Model
from tests.rights.cases import answered, case, offer

MODEL = load.shipped()


def run(*classes: str, **other: object) -> Assessment:
    return assess_all(MODEL, case(MODEL, *classes, **({"reach": 2} | other)))[0]  # type: ignore[arg-type]


def fired(found: Assessment, end: str = "") -> set[str]:
    return {one.id for one in found.fired if not end or end in one.ends}


@pytest.mark.parametrize(
    ("rule", "classes", "settings", "outcome"),
    [
        ("D01", ("T11",), {"flags": {"F09": "present"}}, "refuse"),
        ("D01", ("T22",), {"flags": {"F02": "present"}}, "refuse"),
        ("D01", ("T21",), {"flags": {"F05": "present"}}, "refuse"),
        ("D02", ("T09",), {"level": "closed", "reach": 4}, "refuse"),
        ("D03", ("T07",), {"flags": {"F22": "present"}}, "refuse"),
        ("D04", ("T11",), {"flags": {"F09": "unknown"}}, "refer"),
        ("D04", ("T21",), {"flags": {"F01": "alleged"}}, "refer"),
        ("D06", ("T11",), {"level": None}, "refer"),
        ("D07", ("T11",), {"level": "restricted"}, "refer"),
        ("D08", ("T11",), {"flags": {"F24": "present", "F17": "present"}}, "refer"),
        ("D09", ("T11",), {"flags": {"F24": "present"}}, "refer"),
        ("D11", ("T22",), {"flags": {"F58": "present"}}, "grant_with_conditions"),
        ("D12", ("T11",), {}, "grant_with_conditions"),
        ("D13", ("T20",), {}, "grant"),
        ("D14", ("T19",), {}, "refer"),
        ("D15", ("T21",), {"flags": {"F22": "present"}}, "refer"),
        ("D15", ("T21",), {"flags": {"F06": "present"}}, "refer"),
        ("D15", ("T21",), {"flags": {"F10": "present"}}, "refer"),
        ("D16", ("T10",), {"kinds": ["private_company"], "reach": 1}, "grant_with_conditions"),
        ("D17", ("T11",), {"kinds": []}, "refer"),
    ],
)
def test_fires(rule: str, classes: tuple[str, ...], settings: dict[str, object], outcome: str) -> None:
    found = run(*classes, **settings)
    assert rule in fired(found)
    assert found.outcome == outcome
    assert all(one.sources and one.text for one in found.fired)


@pytest.mark.parametrize(
    ("rule", "classes", "settings"),
    [
        ("D01", ("T21",), {"flags": {"F10": "present"}}),
        ("D03", ("T07",), {"flags": {"F04": "absent"}}),
        ("D06", ("T22",), {"level": None}),
        ("D08", ("T11",), {"flags": {"F24": "present", "F25": "present"}}),
        ("D08", ("T11",), {"flags": {"F24": "present", "F58": "present"}}),
        ("D09", ("T22",), {"flags": {"F24": "present"}}),
        ("D09", ("T11",), {"flags": {"F24": "present"}, "offers": [offer(MODEL, "M04"), offer(MODEL, "M05")]}),
        ("D11", ("T21",), {"flags": {"F24": "present", "F58": "present"}}),
        ("D12", ("T20",), {}),
        ("D14", ("T19", "T22"), {}),
        ("D15", ("T22",), {"flags": {"F22": "present"}}),
        ("D16", ("T11",), {}),
        ("D17", ("T22",), {"kinds": []}),
    ],
)
def test_does_not_fire(rule: str, classes: tuple[str, ...], settings: dict[str, object]) -> None:
    assert rule not in fired(run(*classes, **settings))


def test_all_that_fired_are_told_and_the_strictest_counts() -> None:
    found = run("T09", level="closed", reach=4, flags={"F01": "present", "F24": "present", "F17": "present"})
    assert {"D01", "D02", "D08", "D09", "D11", "D12", "D16"} <= fired(found)
    assert found.outcome == found.fired[0].outcome == "refuse"


# ---------------------------------------------------------------- D10


def _high_with_offer(evidence: str) -> Assessment:
    return run("T11", level="restricted", offers=[_gate(evidence)], answers=_oversight("documented"))


def _gate(evidence: str) -> Offer:
    return offer(MODEL, "M11", evidence)  # type: ignore[arg-type]


def _oversight(evidence: str) -> list[Answer]:
    return [*answered(MODEL), Answer("Q18", "a court", evidence, outside_state=True)]  # type: ignore[arg-type]


def test_d10_papers_would_lift_the_stop() -> None:
    claimed = _high_with_offer("claimed")
    assert {"D07", "D10"} <= fired(claimed)
    assert claimed.outcome == "refer"
    assert next(one.because for one in claimed.fired if one.id == "D10") == ("P1",)
    documented = _high_with_offer("documented")
    assert "D10" not in fired(documented)
    assert documented.outcome == "grant_with_conditions"


def test_d10_for_an_answer_that_a_need_reads() -> None:
    found = run("T11", level="restricted", offers=[_gate("documented")], answers=_oversight("claimed"))
    assert "D10" in fired(found)
    assert found.outcome == "refer"


def test_d10_is_silent_where_the_claim_would_change_no_band() -> None:
    assert "D10" not in fired(run("T11", level="open", offers=[_gate("claimed")]))
    assert "D10" not in fired(run("T09", level="closed", offers=[offer(MODEL, "M04", "claimed")]))


def test_d10_never_makes_an_offer_worse_than_none() -> None:
    """From elevated to low on the applicant's word alone: nothing is gained, and nothing lost."""
    base = {"flags": {"F55": "present"}, "reach": 1}
    without = run("T24", **base)
    with_word = run("T24", offers=[offer(MODEL, "M05", "claimed")], **base)
    assert without.outcome == with_word.outcome == "grant_with_conditions"
    assert "D10" not in fired(with_word)


def test_an_allegation_that_a_need_is_met_is_nobodys_undertaking() -> None:
    assert "D10" not in fired(_high_with_offer("alleged"))


# ---------------------------------------------------------------- the range


def test_an_open_question_refers_only_when_an_answer_could_stop() -> None:
    without = [one for one in answered(MODEL) if one.question != "Q20"]
    calm = run("T22", level="open", kinds=["private_telecom"], answers=without)
    assert calm.outcome == "grant_with_conditions"  # F41 would only ask for conditions
    assert "D05" not in fired(calm)
    assert "unknown_rule" in fired(calm) or calm.lower.outcome == "grant_with_conditions"
    screening = [one for one in answered(MODEL) if one.question != "Q13"]
    found = run("T22", level="open", kinds=["private_telecom"], answers=screening)
    assert found.outcome == "refer"
    assert {"D04", "D05"} <= fired(found, "upper")
    asked = next(one for one in found.questions if one.id == "Q13")
    assert (asked.asked, asked.answered, asked.changes_outcome) == (True, False, True)
    assert asked.could_reach == ("grant_with_conditions", "refer", "refuse") or asked.could_reach[-1] == "refuse"
    assert {one.id: one.fed_by for one in found.flags}["F05"] == ("Q13",)


def test_an_open_court_order_question_is_run_with_its_worse_answer() -> None:
    without = [one for one in answered(MODEL) if one.question != "Q27"]
    found = run("T08", level="open", answers=without, flags={"F25": "absent"}, reach=4)
    assert next(p for p in found.lower.pathways if p.id == "P2").likelihood == "remote"
    assert next(p for p in found.upper.pathways if p.id == "P2").likelihood == "likely"
    assert found.outcome == "refer"
    assert found.refer_by_unknowns_only
    no = run("T08", level="open", answers=[*without, Answer("Q27", "no", "documented")], reach=4)
    assert no.outcome == "refer"
    assert not no.refer_by_unknowns_only


def test_unknown_end_user_is_a_range() -> None:
    found = run("T11", kinds=[], level="closed", reach=1)
    assert (found.lower.group, found.upper.group) == ("private", "coercive")
    assert (found.lower.outcome, found.upper.outcome) == ("refer", "refuse")
    assert found.outcome == "refer"
    assert {"private", "coercive"} <= {one.id for one in found.nearest if one.kind == "end_user_known"} | {"private"}


def test_one_of_several_kinds_is_a_range_without_a_stop_of_its_own() -> None:
    found = run("T11", kinds=["state_telecom", "private_telecom"], level="restricted")
    assert (found.lower.group, found.upper.group) == ("private", "state_linked")
    assert "D17" not in fired(found)


def test_unknown_level() -> None:
    assert run("T11", level=None, kinds=["research"]).outcome == "refer"
    assert run("T22", level=None, kinds=["private_telecom"], reach=1).lower.level == "closed"
    assert run("T21", level=None).outcome == "grant"


def test_unknown_reach_may_stop_and_never_refuses() -> None:
    found = run("T07", level="restricted", kinds=["intelligence"], reach=None)
    assert (found.lower.outcome, found.upper.outcome, found.outcome) == ("refer", "refuse", "refer")


def test_every_end_user_is_assessed_and_the_strictest_counts(model: Model) -> None:
    whole = case(model, "T04", level="closed", reach=4)
    both = replace(whole, end_users=(EndUser("a shop", ("private_company",)), EndUser("police", ("police",))))
    found = assess_all(model, both)
    assert [one.end_user for one in found] == ["police", "a shop"]
    assert found[0].outcome == "refuse"
    own = EndUser("police", ("police",), (FlagState("F19", "present"),), level="open")
    assert assess_all(model, replace(both, end_users=(own,)))[0].lower.level == "open"
    assert "F19" in assess_all(model, replace(both, end_users=(own,)))[0].lower.flags


def test_nobody_named_is_one_unknown_end_user(model: Model) -> None:
    found = assess_all(model, RightsInput((ClassChoice("T11"),)))
    assert len(found) == 1
    assert "D17" in fired(found[0])


def test_no_class_cannot_be_assessed(model: Model) -> None:
    found = assess_all(model, case(model, level="open"))[0]
    assert found.outcome == "refer"
    assert next(one.because for one in found.fired if one.id == "D05") == ("Q01",)


# ---------------------------------------------------------------- ordinary classes


def test_a_condition_that_is_not_shown_adds_the_class_of_what_it_can_do() -> None:
    assert run("T25").lower.classes == ("T25",)
    assert run("T25", shown=False).lower.classes == ("T04", "T25")


@pytest.mark.parametrize("name", sorted(MODEL.diligence.contradicted_by))
def test_a_contradicted_use(name: str) -> None:
    present = run("T22", flags={name: "present"})
    assert present.lower.classes == ("T18", "T22")
    for state in ("alleged", "unknown"):
        doubted = run("T22", flags={name: state})
        assert (doubted.lower.classes, doubted.upper.classes) == (("T22",), ("T18", "T22"))
        assert doubted.outcome != "refuse"
    assert run("T22", flags={name: "absent"}).upper.classes == ("T22",)


def test_a_flag_that_a_question_leaves_open_does_not_contradict() -> None:
    without = [one for one in answered(MODEL) if one.question != "Q20"]
    assert run("T22", answers=without).upper.classes == ("T22",)


# ---------------------------------------------------------------- flags


def test_an_absence_nobody_documented_is_no_absence() -> None:
    without = [one for one in answered(MODEL) if one.question != "Q13"]
    whole = case(MODEL, "T22", level="open", reach=2, answers=without, flags={"F07": "absent", "F48": "absent"})
    said = FlagState("F05", "absent", (Said("the seller", "claimed"),))
    assert "D04" in fired(assess_all(MODEL, replace(whole, flags=(*whole.flags, said)))[0])
    shown = FlagState("F05", "absent", (Said("screening record", "documented"),))
    assert "D04" not in fired(assess_all(MODEL, replace(whole, flags=(*whole.flags, shown)))[0])


def test_the_worst_that_was_said_counts_unless_it_was_disproved() -> None:
    whole = case(MODEL, "T11", level="open", reach=2)
    here, gone = FlagState("F09", "present"), FlagState("F09", "absent", (Said("visit", "documented"),))
    assert assess_all(MODEL, replace(whole, flags=(here, gone)))[0].outcome == "refuse"
    checked = FlagState("F09", "absent", (Said("independent laboratory", "verified"),))
    assert assess_all(MODEL, replace(whole, flags=(here, checked)))[0].outcome == "grant_with_conditions"


def test_an_answer_that_is_the_trigger_of_a_flag_sets_it() -> None:
    told = [one for one in answered(MODEL) if one.question != "Q03"]
    assert run("T04", answers=[*told, Answer("Q03", "yes", "claimed")]).outcome == "refuse"
    assert run("T04", answers=[*told, Answer("Q03", "yes", "alleged")]).outcome == "refer"


def test_flags_nobody_asked_about_are_listed_as_not_examined() -> None:
    found = run("T20")
    assert set(found.not_examined) == set(MODEL.flags)


def test_no_such_source_counts_for_some_look_ups_only() -> None:
    def open_ones(name: str) -> set[str]:
        told = [one for one in answered(MODEL) if one.question != name]
        found = run("T07", level="restricted", answers=[*told, Answer(name, "no_source", "documented")])
        return {one.id for one in found.questions if one.asked and not one.answered}

    assert all(open_ones(name) == set() for name in ("Q09", "Q14", "Q16", "Q35"))
    assert open_ones("Q32") == {"Q32"}
    assert open_ones("Q27") == {"Q27"}


# ---------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"classes": (ClassChoice("T99"),)}, "technology class 'T99': unknown"),
        ({"flags": (FlagState("F99", "present"),)}, "flag 'F99'"),
        ({"answers": (Answer("Q99", "yes"),)}, "question 'Q99'"),
        ({"offers": (Offer("M99"),)}, "mitigation 'M99'"),
        ({"offers": (Offer("M05", (Met("a promise", "claimed"),)),)}, "need of M05 'a promise'"),
        ({"offers": (Offer("M06", (), ("X1",)),)}, "removed by M06 'X1'"),
        ({"end_users": (EndUser("x", ("pirates",)),)}, "kind of end user 'pirates'"),
        ({"level": "cosy"}, "context level 'cosy'"),
        ({"reach": 9}, "reach 9"),
    ],
)
def test_bad_input(model: Model, change: dict[str, object], message: str) -> None:
    with pytest.raises(BadInput, match=message):
        assess_all(model, replace(case(model, "T11"), **change))  # type: ignore[arg-type]
