"""Telling the State, the force, the unit and the deal apart is the reader's second skill."""

import pytest

UNIT = {"user": "Special Branch Seven", "kind": "police", "category": "forensics"}


def flags(reading, *known, **more):
    category = more.pop("category", "forensics")
    found = reading(more.pop("description", "Unlocks and copies phones"), category, *known, **more)
    return {one.name: one.state for one in found.signals if one.kind == "flag"}


def test_a_record_of_the_named_unit_is_a_flag_on_it(reading):
    assert flags(reading, "Special Branch Seven tortures detainees", **UNIT)["F19"] == "present"


def test_a_remark_about_the_state_is_no_flag_on_the_buyer(reading):
    found = flags(reading, "The government jails critics and torture is reported every year", **UNIT)
    assert "F19" not in found
    assert "F08" not in found


def test_a_record_of_the_force_is_not_a_record_of_the_unit(reading):
    found = flags(reading, "Police beat detainees to death", **UNIT)
    assert "F19" not in found


def test_a_matter_that_lies_elsewhere_is_no_flag(reading):
    assert "F19" not in flags(reading, "Another agency, not Special Branch Seven, tortures detainees", **UNIT)


def test_press_alone_and_hedged_words_are_allegations(reading):
    assert flags(reading, "Special Branch Seven tortures detainees", source="press", **UNIT)["F19"] == "alleged"
    assert flags(reading, "Special Branch Seven was accused of torture", **UNIT)["F19"] == "alleged"


def test_misuse_of_this_product_by_this_operator(reading):
    fact = "Special Branch Seven used the product on journalists; phones infected with the same spyware"
    assert flags(reading, fact, description="Spyware", **{**UNIT, "category": "intrusion"})["F08"] == "present"


@pytest.mark.parametrize(
    ("fact", "flag"),
    [
        ("The trader will not name the end user", "F11"),
        ("Supplier is two months old", "F43"),
        ("Payment comes from a third country by an unrelated firm; it pays through an offshore account", "F45"),
        ("Route goes through a free zone", "F44"),
        ("Buyer refuses on-site inspection", "F47"),
        ("The number of licences exceeds the staff of the call centre", "F39"),
        ("Such gear has no use in a school", "F40"),
    ],
)
def test_signals_of_the_deal(fact, flag, reading):
    assert flags(reading, fact, visibility="file")[flag] == "present"


def test_a_reassuring_file_raises_nothing(reading):
    found = flags(
        reading,
        "Court order needed for every search",
        "The maker's brochure names no covert use",
        "Buyer accepts inspection",
        kind="police",
    )
    assert found == {}


def test_a_court_order_in_law_is_an_answer(reading):
    found = reading("Kit", "forensics", "A judge must approve each search: court order needed", kind="police")
    assert ("Q27", "yes") in {(one.name, one.value) for one in found.signals if one.kind == "answer"}


def test_a_refusal_long_ago_is_not_a_refusal_of_today(reading):
    assert flags(reading, "Licence was refused for the same system", description="Spyware", category="intrusion") == {
        "F49": "present"
    }
