from datetime import date

import pytest

from licet.controls.classification import Classification
from licet.controls.classify import Round, classify, ear99
from licet.core.facts import Value
from licet.core.truth import Truth
from licet.packs.model import ControlEntry, Packs
from licet.rules.tree import All, Not, Tree
from tests.controls.conftest import LATE, facts_of
from tests.controls.pair_facts import FACTS
from tests.controls.solve import smallest

CAMERA = FACTS["cp001"]
PLATFORM = FACTS["cp024"]
KIT: dict[str, Value] = {
    **FACTS["cp044"],
    "circumvents_authentication_or_authorisation": True,
    "designed_for_extraction_and_circumvention": True,
    "logical_extraction_only": False,
    "chip_off_or_jtag_extraction": False,
    "only_jailbreaking_or_rooting": False,
}


def found(packs: Packs, values: dict[str, Value], regime: str, code: str, on: date = LATE) -> Classification:
    return next(one for one in classify(facts_of(values), packs, on, (regime,)) if code in one.codes)


def truth(packs: Packs, values: dict[str, Value], regime: str, code: str, on: date = LATE) -> Truth:
    return found(packs, values, regime, code, on).truth


def met(packs: Packs, values: dict[str, Value], regime: str, on: date) -> set[str]:
    listed = (one for one in classify(facts_of(values), packs, on, (regime,)) if not one.gap)
    return {code for one in listed if one.truth for code in one.codes}


def whole(entry: ControlEntry, regime: str) -> Tree:
    """The criteria and no exclusion that a fact can answer."""
    notes = (Not(one.when) for one in entry.exclusions if one.when is not None and one.stands(regime, LATE))
    return All((entry.criteria_for(regime), *notes))


def test_nothing_known_is_unknown_nowhere_no(packs: Packs) -> None:
    assert {one.truth for one in classify({}, packs, LATE, ("eu", "us", "wa"))} == {None}


def test_every_entry_has_a_twin_with_one_fact_left_out(packs: Packs) -> None:
    for entry in packs.entries.values():
        regime = next(iter(entry.codes), "")
        values = smallest(whole(entry, regime), wanted=True)
        on = LATE
        assert Round(facts_of(values), packs, on).hold(entry, regime).truth is True, entry.id
        for name in values:
            rest = {one: value for one, value in values.items() if one != name}
            twin = Round(facts_of(rest), packs, on).hold(entry, regime)
            assert twin.truth is None, (entry.id, name)
            assert name in twin.missing, (entry.id, name)


def test_every_entry_can_be_a_no(packs: Packs) -> None:
    for entry in packs.entries.values():
        values = smallest(entry.criteria, wanted=False)
        assert Round(facts_of(values), packs, LATE).hold(entry, "").truth is False, entry.id


def test_every_exclusion_takes_the_item_out(packs: Packs) -> None:
    for entry in packs.entries.values():
        for note in entry.exclusions:
            if note.when is None:
                continue
            values = smallest(All((entry.criteria, note.when)), wanted=True) if _can(entry, note.when) else {}
            if values:
                regime = (note.regimes or tuple(entry.codes))[0]
                assert Round(facts_of(values), packs, LATE).hold(entry, regime).truth is False, (entry.id, note.id)


def _can(entry: ControlEntry, when: Tree) -> bool:
    try:
        smallest(All((entry.criteria, when)), wanted=True)
    except AssertionError:
        return False
    return True


@pytest.mark.parametrize(("hertz", "listed"), [(8.7, False), (9.0, False), (9.1, True), (10.0, True), (60.0, True)])
def test_nine_hertz_is_the_line(packs: Packs, hertz: float, listed: bool) -> None:
    values = {**CAMERA, "frame_rate_max": hertz}
    assert truth(packs, values, "eu", "6A003.b.4.b") is listed
    assert truth(packs, values, "us", "6A993.a") is not listed


@pytest.mark.parametrize(
    ("hertz", "elements", "embedded", "column"),
    [
        (50.0, 384.0 * 288, False, "RS2"),
        (50.0, 640.0 * 512, False, "RS1"),
        (50.0, 384.0 * 288, True, "RS1"),
        (61.0, 384.0 * 288, False, "RS1"),
    ],
)
def test_us_column_of_a_thermal_camera(
    packs: Packs, hertz: float, elements: float, embedded: bool, column: str
) -> None:
    values = {**CAMERA, "frame_rate_max": hertz, "elements": elements, "embedded_in_civil_product": embedded}
    reasons = {one.column for one, truth in found(packs, values, "us", "6A003.b.4.b").reasons if truth is True}
    assert reasons == {"NS2", column, "UN", "AT1"}


def test_us_column_is_unknown_without_the_elements(packs: Packs) -> None:
    values = {name: value for name, value in CAMERA.items() if name != "elements"} | {"frame_rate_max": 50.0}
    reasons = {one.column: truth for one, truth in found(packs, values, "us", "6A003.b.4.b").reasons}
    assert reasons["RS1"] is None
    assert reasons["RS2"] is None


@pytest.mark.parametrize(
    "test",
    [
        "network_class",
        "application_layer_analysis",
        "extracts_selected_metadata_and_content",
        "indexes_extracted_data",
        "specially_designed_for_hard_selector_search",
        "specially_designed_for_relational_network_mapping",
    ],
)
def test_mass_interception_needs_every_test(packs: Packs, test: str) -> None:
    assert truth(packs, PLATFORM, "eu", "5A001.j") is True
    assert truth(packs, {**PLATFORM, test: "other" if test == "network_class" else False}, "eu", "5A001.j") is False
    left_out = {name: value for name, value in PLATFORM.items() if name != test}
    assert truth(packs, left_out, "eu", "5A001.j") is None


def test_a_purpose_that_is_perhaps_quality_of_service_leaves_it_open(packs: Packs) -> None:
    assert truth(packs, {**PLATFORM, "item_purpose": (None,)}, "eu", "5A001.j") is None
    assert truth(packs, {**PLATFORM, "item_purpose": ("quality_of_service",)}, "eu", "5A001.j") is False
    both = ("quality_of_service", "surveillance")
    assert truth(packs, {**PLATFORM, "item_purpose": both}, "eu", "5A001.j") is True


@pytest.mark.parametrize(
    "note",
    [
        "made_for_developing_or_producing_devices",
        "is_debugger_or_hypervisor",
        "logical_extraction_only",
        "chip_off_or_jtag_extraction",
        "only_jailbreaking_or_rooting",
    ],
)
def test_notes_to_phone_extraction(packs: Packs, note: str) -> None:
    assert truth(packs, KIT, "eu", "5A004.b") is True
    out = found(packs, {**KIT, note: True}, "eu", "5A004.b")
    assert out.truth is False
    assert out.exempt
    assert truth(packs, {n: v for n, v in KIT.items() if n != note}, "eu", "5A004.b") is None


def test_a_kit_that_may_also_break_codes_is_surely_under_the_heading(packs: Packs) -> None:
    values = {n: v for n, v in KIT.items() if n != "designed_or_modified_for_cryptanalytic_functions"}
    assert truth(packs, values, "eu", "5A004.b") is None
    assert truth(packs, values, "eu", "5A004") is True
    assert "5A004" not in met(packs, KIT, "eu", LATE)


def test_an_imsi_catcher_of_unknown_take_is_surely_under_the_heading(packs: Packs) -> None:
    values = {**FACTS["cp019"], "extracts_subscriber_id": True}
    del values["extracts_voice_or_data"]
    assert truth(packs, values, "ch", "5A001.f.2", date(2014, 8, 31)) is None
    assert met(packs, values, "ch", date(2014, 8, 31)) == {"5A001.f"}
    assert met(packs, values, "eu", date(2014, 8, 31)) == set()
    assert met(packs, FACTS["cp019"], "ch", date(2014, 8, 31)) == {"5A001.f.1"}


EXPLOIT: dict[str, Value] = {
    "technology_for_activity": "development",
    "technology_object": "intrusion_software",
    "for_vulnerability_disclosure": True,
}


def test_vulnerability_disclosure_is_exempt_since_the_note_stands(packs: Packs) -> None:
    now = found(packs, EXPLOIT, "eu", "4E001.c", date(2022, 9, 30))
    assert now.exempt
    assert now.confidence == "recalled"
    assert now.decider == "not 4E001.c: vulnerability disclosure to those who fix or coordinate the fix"
    before = found(packs, EXPLOIT, "eu", "4E001.c", date(2016, 9, 30))
    assert before.truth is True
    assert not before.exempt


@pytest.mark.parametrize(
    ("on", "minutes", "codes"),
    [
        (date(2025, 10, 1), 90.0, {"9A012.a.2"}),
        (date(2026, 10, 1), 90.0, {"9A012.a.1"}),
        (date(2026, 10, 1), 180.0, {"9A012.a.2"}),
        (date(2025, 10, 1), 20.0, set()),
        (date(2026, 10, 1), 20.0, {"9A012.a.1"}),
        (date(2013, 7, 31), 20.0, {"9A012.a"}),
    ],
)
def test_us_drones_by_day(packs: Packs, on: date, minutes: float, codes: set[str]) -> None:
    values: dict[str, Value] = {
        "controlled_flight_beyond_direct_natural_vision": True,
        "endurance_max": minutes,
        "wind_gust_capability": 30.0,
        "model_aircraft": False,
    }
    assert met(packs, values, "us", on) == codes


@pytest.mark.parametrize(("on", "column"), [(date(2026, 1, 20), "NS1"), (date(2026, 1, 21), "NS2")])
def test_us_column_of_a_short_flight_changes_with_the_day(packs: Packs, on: date, column: str) -> None:
    values: dict[str, Value] = {
        "controlled_flight_beyond_direct_natural_vision": True,
        "endurance_max": 40.0,
        "wind_gust_capability": 50.0,
    }
    one = found(packs, values, "us", "9A012.a.1", on)
    assert one.truth is True
    assert {reason.column for reason, applies in one.reasons if applies} == {column, "AT1"}


@pytest.mark.parametrize(
    ("on", "listed"), [(date(2022, 3, 6), True), (date(2022, 3, 7), False), (date(2022, 5, 26), True)]
)
def test_monitoring_software_fell_out_of_the_us_list_for_a_while(packs: Packs, on: date, listed: bool) -> None:
    codes = {code for one in classify({}, packs, on, ("us",)) for code in one.codes}
    assert ("5D001.e" in codes) is listed


def test_uk_spyware_of_2010_is_listed_by_its_cryptography(packs: Packs) -> None:
    values: dict[str, Value] = {
        "item_kind": "software",
        "uses_controlled_cryptography": True,
        "mass_market": False,
        "specially_designed_or_modified_for_listed_function": True,
        "command_and_control_of_intrusion_software": True,
    }
    assert met(packs, values, "uk", date(2010, 12, 31)) == {"5D002.c.1"}
    assert "4D004" in met(packs, values | {"update_tool_with_owner_permission": False}, "uk", date(2015, 1, 31))


def test_mass_market_moves_software_to_another_us_code(packs: Packs) -> None:
    values: dict[str, Value] = {"item_kind": "software", "uses_controlled_cryptography": True, "mass_market": True}
    assert met(packs, values, "us", LATE) == {"5D992.c"}
    assert met(packs, values, "eu", LATE) == set()
    assert found(packs, values, "eu", "5D002.c.1").exempt


def test_software_for_4a005_is_caught_in_the_us_and_not_in_the_union(packs: Packs) -> None:
    entry = packs.entries["intrusion-dev-software"]
    assert entry.criteria_for("eu") != entry.criteria_for("us")
    assert entry.criteria_for("uk") == entry.criteria_for("eu")


def test_signal_analyser_differs_by_regime(packs: Packs) -> None:
    values: dict[str, Value] = {
        "real_time_bandwidth": 200.0,
        "full_poi_signal_duration": 10.0,
        "constant_percentage_filter_analyser": False,
    }
    assert truth(packs, values, "us", "3A002.c.4") is True
    assert truth(packs, values, "wa", "3.A.2.c.4") is False


def test_a_camera_is_not_the_array_in_it(packs: Packs) -> None:
    one = found(packs, CAMERA, "eu", "6A002.a.3.f")
    assert one.truth is False
    assert one.as_part is True
    assert not one.exempt
    bare = {**CAMERA, "imaging_camera": False, "direct_view": False}
    assert truth(packs, bare, "eu", "6A002.a.3.f") is True


def test_india_before_its_list_was_read_is_unknown(packs: Packs) -> None:
    early = found(packs, FACTS["cp024"], "in", "8A501.j", date(2020, 1, 1))
    assert early.truth is None
    assert early.open_questions
    assert early.missing == ()
    assert truth(packs, FACTS["cp024"], "in", "8A501.j", date(2025, 1, 1)) is True


def test_gaps_are_told_as_gaps(packs: Packs) -> None:
    one = next(one for one in classify(facts_of({"infers_emotion": True}), packs, LATE, ("eu",)) if one.truth)
    assert one.gap
    assert (one.regime, one.code) == ("", "LX-EMOTION-ETHNICITY-ANALYTICS")


def test_confidence_is_the_weaker_of_entry_and_period(packs: Packs) -> None:
    assert found(packs, KIT, "eu", "5A004.b").confidence == "recalled"
    assert found(packs, PLATFORM, "eu", "5A001.j").confidence == "seen-secondary"


def test_every_classification_has_a_citation(packs: Packs) -> None:
    assert all(one.citations for one in classify({}, packs, LATE, ("eu", "us", "uk", "wa", "il", "ca")))


def test_what_points_to_an_entry(packs: Packs) -> None:
    assert "designed_to_intercept" in found(packs, FACTS["cp019"], "eu", "5A001.f.1").speaks_for
    assert found(packs, FACTS["cp019"], "eu", "9A012.a.2").speaks_for == ()


def test_goods_of_a_country_sanction_say_for_whom(packs: Packs) -> None:
    values: dict[str, Value] = {"speaker_recognition": True, "item_kind": "goods"}
    one = found(packs, values, "eu", "765/2006 Annex IV", date(2022, 9, 30))
    assert one.truth is True
    assert one.entry.flags["annex_BY"] == "765/2006 Annex IV"
    assert "BY" in one.entry.flags["applies_only_by_destination"].split()


def test_ear99_only_when_every_us_entry_is_a_no(packs: Packs) -> None:
    assert ear99(classify({}, packs, LATE, ("us",))) is None
    assert ear99(classify(facts_of(FACTS["cp057"]), packs, LATE, ("us",))) is False
    assert ear99(()) is None
    none_met = [one for one in classify(facts_of(FACTS["cp057"]), packs, LATE, ("us",)) if one.truth is False]
    assert ear99(none_met) is True
