"""The deciding parameter, in words a person reads."""

from licet.controls.classify import classify
from licet.core.facts import Value
from licet.packs.model import Packs
from tests.controls.conftest import LATE, facts_of
from tests.controls.pair_facts import FACTS

CAMERA = FACTS["cp001"]


def told(packs: Packs, values: dict[str, Value], regime: str, code: str) -> str:
    found = classify(facts_of(values), packs, LATE, (regime,))
    return next(one.decider for one in found if code in one.codes)


def test_a_number_with_the_value_at_which_it_turns(packs: Packs) -> None:
    nine = {**CAMERA, "frame_rate_max": 9.0}
    assert told(packs, nine, "eu", "6A003.b.4.b") == "9 Hz: not 6A003.b.4.b; at 10 Hz it would be"
    ten = {**CAMERA, "frame_rate_max": 10.0}
    assert told(packs, ten, "eu", "6A003.b.4.b") == "10 Hz: 6A003.b.4.b; at 9 Hz it would not be"
    assert told(packs, ten, "us", "6A993.a") == "10 Hz: not 6A993.a; at 9 Hz it would be"


def test_both_ends_of_a_range(packs: Packs) -> None:
    drone = FACTS["cp071"]
    assert told(packs, drone, "eu", "9A012.a.2") == "90 min: 9A012.a.2; below 60 min it would not be"
    assert told(packs, drone, "us", "9A012.a.1") == "90 min: 9A012.a.1; at 180 min it would not be"
    gusts = FACTS["cp070"]
    assert told(packs, gusts, "eu", "9A012.a.1") == "43 km/h: not 9A012.a.1; at 46.3 km/h it would be"


def test_a_limit_that_must_be_undercut(packs: Packs) -> None:
    slow = {**FACTS["cp049"], "channel_switching_time": 2.0}
    assert told(packs, slow, "eu", "5A001.b.5") == "2 ms: not 5A001.b.5; below 1 ms it would be"


def test_a_count_is_told_by_its_name(packs: Packs) -> None:
    few = {**FACTS["cp049"], "channels": 1000.0}
    assert told(packs, few, "eu", "5A001.b.5") == "1000 channels: not 5A001.b.5; at 1001 channels it would be"


def test_a_property_is_told_by_its_question(packs: Packs) -> None:
    platform = {**FACTS["cp024"], "indexes_extracted_data": False}
    question = packs.facts["indexes_extracted_data"].question
    assert told(packs, platform, "eu", "5A001.j") == f"{question} no: not 5A001.j; with yes it would be"


def test_the_first_question_when_it_is_undecided(packs: Packs) -> None:
    platform = {name: value for name, value in FACTS["cp024"].items() if name != "indexes_extracted_data"}
    question = packs.facts["indexes_extracted_data"].question
    assert told(packs, platform, "eu", "5A001.j") == f"5A001.j is undecided: {question}"
    assert told(packs, {}, "eu", "5A001.j").endswith(" and 6 more")


def test_several_failing_parameters_claim_no_turning_point(packs: Packs) -> None:
    slow = {**FACTS["cp049"], "channel_switching_time": 2.0, "channels": 10.0}
    words = told(packs, slow, "eu", "5A001.b.5")
    assert "would be" not in words
    assert words.startswith("not 5A001.b.5: ")
