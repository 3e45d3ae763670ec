"""Monotonicity and guards over random cases: classes, kinds, levels, flags, mitigations, answers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from licet.rights import load
from licet.rights.assess import assess
from licet.rights.assessment import OUTCOMES, Outcome
from licet.rights.inputs import FLAG_WORDS, Answer, ClassChoice, EndUser, FlagState, RightsInput
from licet.rights.known import known
from licet.rights.model import LEVELS, Model
from licet.rights.span import outcome
from tests.rights.cases import GOOD, offer


@lru_cache(maxsize=1)
def the_model() -> Model:
    return load.shipped()


MODEL = the_model()
MANY = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
KINDS = [one for one in MODEL.groups if MODEL.groups[one] != "unknown"]
ONE_KIND = [
    next(kind for kind in KINDS if MODEL.groups[kind] == group)
    for group in dict.fromkeys(MODEL.groups[k] for k in KINDS)
]
KEYS = [one.id for one in MODEL.questions.values() if one.key and one.id not in {"Q01", "Q12"}]

classes = st.lists(st.sampled_from(sorted(MODEL.technologies)), min_size=1, max_size=3, unique=True)
flags = st.dictionaries(st.sampled_from(sorted(MODEL.flags)), st.sampled_from(FLAG_WORDS), max_size=5)
answers = st.fixed_dictionaries(
    {name: st.sampled_from(["good", "good", "good", "open", "bad"]) for name in KEYS}
    | {"Q24": st.sampled_from(["good", "open", "bad"]), "Q18": st.sampled_from(["good", "open"])}
)
offers = st.lists(
    st.tuples(st.sampled_from(sorted(MODEL.mitigations)), st.sampled_from(["documented", "claimed"]), st.booleans()),
    max_size=5,
    unique_by=lambda one: one[0],
)
BAD = {"Q27": "no", "Q33": "yes", "Q24": "no"}
WELL = {**GOOD, "Q24": "yes", "Q18": "a court"}


def _answers(told: dict[str, str]) -> Iterator[Answer]:
    for name, kind in told.items():
        if kind == "good":
            yield Answer(name, WELL.get(name, "none_found"), "documented", outside_state=True)
        elif kind == "bad" and name in BAD:
            yield Answer(name, BAD[name], "documented")


@st.composite
def cases(draw: st.DrawFn) -> RightsInput:
    chosen = []
    for name in draw(classes):
        needed = len(MODEL.technologies[name].only_if)
        shown = draw(st.lists(st.sampled_from([True, True, True, False, None]), min_size=needed, max_size=needed))
        chosen.append(ClassChoice(name, tuple(shown)))
    offered = []
    for name, evidence, whole in draw(offers):
        full = offer(MODEL, name, evidence)  # type: ignore[arg-type]
        offered.append(full if whole or not full.needs else replace(full, needs=full.needs[1:]))
    return RightsInput(
        tuple(chosen),
        (EndUser("an operator", tuple(draw(st.lists(st.sampled_from(KINDS), max_size=2, unique=True)))),),
        draw(st.sampled_from([*LEVELS, None])),
        draw(st.sampled_from([1, 2, 3, 4, None])),
        tuple(FlagState(name, state) for name, state in draw(flags).items()),
        tuple(_answers(draw(answers))),
        tuple(offered),
    )


def result(case: RightsInput) -> Outcome:
    return outcome(MODEL, known(MODEL, case, case.end_users[0]))


def step(case: RightsInput) -> int:
    return OUTCOMES.index(result(case))


def with_flag(case: RightsInput, name: str, state: str) -> RightsInput:
    kept = tuple(one for one in case.flags if one.id != name)
    return replace(case, flags=(*kept, FlagState(name, state)))  # type: ignore[arg-type]


def with_answer(case: RightsInput, name: str, value: str | None) -> RightsInput:
    kept = tuple(one for one in case.answers if one.question != name)
    given_now = () if value is None else (Answer(name, value, "documented", outside_state=True),)
    return replace(case, answers=(*kept, *given_now))


any_flag = st.sampled_from(sorted(MODEL.flags))


@MANY
@given(cases(), any_flag)
def test_a_flag_never_makes_it_looser(case: RightsInput, name: str) -> None:
    absent, unknown, alleged, present = (
        step(with_flag(case, name, state)) for state in ("absent", "unknown", "alleged", "present")
    )
    assert absent <= unknown
    assert absent <= alleged <= present
    assert unknown <= present


@MANY
@given(cases(), any_flag)
def test_an_allegation_or_an_unknown_alone_never_refuses(case: RightsInput, name: str) -> None:
    if result(with_flag(case, name, "absent")) != "refuse":
        assert result(with_flag(case, name, "alleged")) != "refuse"
        assert result(with_flag(case, name, "unknown")) != "refuse"


@MANY
@given(cases())
def test_a_worse_level_never_makes_it_looser(case: RightsInput) -> None:
    steps = [step(replace(case, level=level)) for level in LEVELS]
    assert steps == sorted(steps)


@MANY
@given(cases(), st.sampled_from([*KEYS, "Q18", "Q24"]))
def test_an_open_question_is_never_looser_than_its_good_answer(case: RightsInput, name: str) -> None:
    assert step(with_answer(case, name, WELL.get(name, "none_found"))) <= step(with_answer(case, name, None))


@MANY
@given(cases(), st.sampled_from(["Q24", "Q27", "Q33"]))
def test_a_worse_answer_never_makes_it_looser(case: RightsInput, name: str) -> None:
    assert step(with_answer(case, name, WELL[name])) <= step(with_answer(case, name, BAD[name]))


@MANY
@given(cases(), st.data())
def test_a_condition_of_an_ordinary_class_that_is_not_shown_never_makes_it_looser(
    case: RightsInput, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from([one.id for one in MODEL.technologies.values() if one.only_if]))
    needed = len(MODEL.technologies[name].only_if)
    rest = tuple(one for one in case.classes if one.id != name)
    full = replace(case, classes=(*rest, ClassChoice(name, (True,) * needed)))
    for truth in (False, None):
        less = ClassChoice(name, (*(True,) * (needed - 1), truth))
        assert step(full) <= step(replace(case, classes=(*rest, less)))


@MANY
@given(cases(), st.sampled_from(sorted(MODEL.technologies)))
def test_a_further_class_never_makes_it_looser(case: RightsInput, name: str) -> None:
    # A service alone is referred until the item it supports is named; naming it may release.
    assume([one.id for one in case.classes] != ["T19"])
    assume(name not in {one.id for one in case.classes})
    shown = (True,) * len(MODEL.technologies[name].only_if)
    assert step(case) <= step(replace(case, classes=(*case.classes, ClassChoice(name, shown))))


@MANY
@given(cases())
def test_a_larger_or_unknown_reach_never_makes_it_looser(case: RightsInput) -> None:
    steps = [step(replace(case, reach=reach)) for reach in (1, 2, 3, 4)]
    assert steps == sorted(steps)
    assert steps[0] <= step(replace(case, reach=None))


@MANY
@given(
    cases(),
    st.sampled_from(sorted(MODEL.mitigations)),
    st.sampled_from(["alleged", "claimed", "documented", "verified"]),
)
def test_a_further_mitigation_never_makes_it_stricter(case: RightsInput, name: str, evidence: str) -> None:
    kept = tuple(one for one in case.offers if one.id != name)
    more = replace(case, offers=(*kept, offer(MODEL, name, evidence)))  # type: ignore[arg-type]
    assert step(more) <= step(replace(case, offers=kept))


@MANY
@given(cases())
def test_unknown_is_never_looser_than_the_better_known_value(case: RightsInput) -> None:
    """Guard G4, for level and for the kind of end user; flags, reach and questions have their own tests."""
    assert min(step(replace(case, level=level)) for level in LEVELS) <= step(replace(case, level=None))
    users = [replace(case, end_users=(EndUser("an operator", (kind,)),)) for kind in ONE_KIND]
    unknown = step(replace(case, end_users=(EndUser("an operator", ()),)))
    assert min(map(step, users)) <= unknown
    both = step(replace(case, end_users=(EndUser("an operator", tuple(ONE_KIND[:2])),)))
    assert min(map(step, users[:2])) <= both


@MANY
@given(cases())
def test_an_unknown_end_user_of_a_surveillance_item_is_never_released(case: RightsInput) -> None:
    assume(any(MODEL.technologies[one.id].tier >= 2 for one in case.classes))
    assert result(replace(case, end_users=(EndUser("", ()),))) in {"refer", "refuse"}


@settings(MANY, max_examples=40)
@given(cases())
def test_every_outcome_is_explained(case: RightsInput) -> None:
    """Guard G5: all rules with sources, the strictest gives the outcome, and each nearest change does what it says."""
    found = assess(MODEL, case, case.end_users[0])
    assert found.outcome == result(case)
    for end, name in ((found.lower, "lower"), (found.upper, "upper")):
        told = [one.outcome for one in found.fired if name in one.ends and one.id in {other.id for other in end.fired}]
        assert max(told, key=OUTCOMES.index, default="grant") == end.outcome
    assert all(one.sources and set(one.sources) <= set(MODEL.sources) for one in found.fired)
    for end in (found.lower, found.upper):
        assert all(path.likelihood == (path.floors[0].floor if path.floors else "remote") for path in end.pathways)
        assert all(right.severity >= max(right.scale, right.irremediability) for right in end.rights)
    assert OUTCOMES.index(found.lower.outcome) <= OUTCOMES.index(found.outcome)
    assert found.outcome != "refuse" or found.lower.outcome == "refuse"
    assert all(one.outcome != found.outcome for one in found.nearest)
    assert found.refer_by_unknowns_only == (found.outcome == "refer" and found.lower.outcome in OUTCOMES[:2])
    assert {one.id for one in found.flags}.isdisjoint(found.not_examined)


def _absent(case: RightsInput, name: str) -> RightsInput:
    return with_flag(case, name, "absent")


@pytest.mark.parametrize("kind", ["flag_disproved", "mitigation"])
@settings(MANY, max_examples=30)
@given(case=cases())
def test_the_nearest_changes_hold(kind: str, case: RightsInput) -> None:
    changes: dict[str, Callable[[str], RightsInput]] = {
        "flag_disproved": lambda name: _absent(case, name),
        "mitigation": lambda name: replace(
            case, offers=(*(one for one in case.offers if one.id != name), offer(MODEL, name))
        ),
    }
    sets = {flag for one in MODEL.questions.values() for _, flags in one.sets for flag in flags}
    for change in assess(MODEL, case, case.end_users[0]).nearest:
        if change.kind == kind and change.id not in sets:
            assert result(changes[kind](change.id)) == change.outcome
