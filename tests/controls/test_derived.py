"""A listed part pulls its parent in."""

from licet.controls.classify import classify
from licet.core.facts import Value
from licet.core.truth import Truth
from licet.packs.model import Packs
from tests.controls.conftest import LATE, facts_of

COOLED: dict[str, Value] = {
    "imaging_camera": True,
    "direct_view": False,
    "fpa_layout": "2d",
    "fpa_technology": "other",
    "peak_wavelength": 4500.0,
    "space_qualified": False,
    "lead_salt_cell_or_pyroelectric_detector": False,
    "civil_detection_or_laboratory_gear": False,
    "controlled_flight_beyond_direct_natural_vision": True,
}
RADAR: dict[str, Value] = {
    "controlled_flight_beyond_direct_natural_vision": True,
    "radar_sar_mode": True,
    "radar_use": "other",
}


def truth(packs: Packs, values: dict[str, Value], regime: str, code: str) -> Truth:
    return next(one.truth for one in classify(facts_of(values), packs, LATE, (regime,)) if code in one.codes)


def test_an_array_pulls_the_camera_in(packs: Packs) -> None:
    assert truth(packs, COOLED, "eu", "6A003.b.4.a") is True
    assert truth(packs, {**COOLED, "peak_wavelength": 800.0}, "eu", "6A003.b.4.a") is False
    assert truth(packs, {n: v for n, v in COOLED.items() if n != "space_qualified"}, "eu", "6A003.b.4.a") is None


def test_the_proof_of_the_camera_shows_the_array(packs: Packs) -> None:
    camera = next(one for one in classify(facts_of(COOLED), packs, LATE, ("eu",)) if one.code == "6A003.b.4.a")
    assert "peak_wavelength" in {leaf.asks for leaf in camera.criteria.leaves()}


def test_a_radar_pulls_the_drone_in(packs: Packs) -> None:
    assert truth(packs, RADAR, "us", "9A012.a.3") is True
    assert truth(packs, {**RADAR, "radar_use": "weather"}, "us", "9A012.a.3") is None


def test_parts_that_no_entry_stands_for_stay_open(packs: Packs) -> None:
    assert truth(packs, {"controlled_flight_beyond_direct_natural_vision": True}, "us", "9A012.a.5") is None
    none: dict[str, Value] = {
        "controlled_flight_beyond_direct_natural_vision": True,
        "incorporates_inertial_unit_of_code": (),
    }
    assert truth(packs, none, "us", "9A012.a.5") is False


def test_what_a_person_said_stays(packs: Packs) -> None:
    assert truth(packs, {**COOLED, "incorporates_fpa_of_code": ()}, "eu", "6A003.b.4.a") is False


def test_telecom_catch_all_needs_every_5a001_to_be_a_no(packs: Packs) -> None:
    assert truth(packs, {"telecom_equipment": True}, "us", "5A991") is None
    assert truth(packs, {"telecom_equipment": True, "meets_code": ()}, "us", "5A991") is True
    assert truth(packs, {"telecom_equipment": True, "meets_code": ("5A001",)}, "us", "5A991") is False
