from licet.rights.model import Model
from licet.rights.severity import ALL_REACH, harm, scope_of


def severity(model: Model, classes: tuple[str, ...], tier: int, flags: tuple[str, ...], scope: int) -> dict[str, int]:
    return {one.id: one.severity for one in harm(model, classes, tier, flags, scope).rights}


def test_many_people_lift_by_one_step_only(model: Model) -> None:
    found = severity(model, ("T09",), 3, (), 4)
    assert found["R10"] == 3  # gravity 2, hit directly, lifted by one
    assert found["R13"] == 2  # enabling: scale 1, lifted by one, never to the top
    assert severity(model, ("T09",), 3, (), 1)["R10"] == 2


def test_enabling_counts_one_less_in_scale_and_irremediability(model: Model) -> None:
    right = next(one for one in harm(model, ("T07",), 3, (), 1).rights if one.id == "R01")
    assert (right.direct, right.scale, right.irremediability, right.severity) == (False, 3, 3, 3)


def test_a_flag_makes_direct(model: Model) -> None:
    right = next(one for one in harm(model, ("T07",), 3, ("F22",), 1).rights if one.id == "R01")
    assert (right.direct, right.scale, right.irremediability, right.severity) == (True, 4, 4, 4)
    assert right.because == ("F22", "T07")
    assert harm(model, ("T07",), 3, ("F22",), 1).gravest == ("R01",)


def test_tier_0_touches_nothing_whatever_the_flags(model: Model) -> None:
    assert not harm(model, ("T21",), 0, ("F06", "F05"), 4).rights


def test_tier_1_turns_direct_only_what_the_class_lists(model: Model) -> None:
    found = {one.id: one.direct for one in harm(model, ("T22",), 1, ("F28", "F19"), 3).rights}
    assert found == {"R10": False, "R12": True}  # F28 turns R12; F19 cannot bring in R02 or R04


def test_blocking_and_conflict_flags_are_the_exception_in_tier_1(model: Model) -> None:
    assert {"R01", "R02", "R18", "R19"} <= set(severity(model, ("T22",), 1, ("F06",), 3))
    assert {"R01", "R04"} <= set(severity(model, ("T22",), 1, ("F22",), 3))
    assert "R04" in severity(model, ("T20",), 2, ("F19",), 3)


def test_an_unknown_reach_is_a_range(model: Model) -> None:
    assert scope_of(model, ("T07", "T11"), None, worse=False) == 2
    assert scope_of(model, ("T07", "T11"), None, worse=True) == ALL_REACH
    assert scope_of(model, ("T07",), 3, worse=True) == 3
    assert severity(model, ("T07",), 3, (), ALL_REACH)["R01"] == 4
    assert max(severity(model, ("T03",), 3, ("F01",), ALL_REACH).values()) == 4


def test_worst_of_each_pathway(model: Model) -> None:
    found = harm(model, ("T20",), 2, (), 2)
    assert dict(zip(model.pathways, found.by_path, strict=True))["P5"] == (2, ("R10", "R16"))
    assert severity(model, ("T20",), 2, (), 2) == {"R10": 2, "R16": 2}
