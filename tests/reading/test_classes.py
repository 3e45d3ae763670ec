"""Choosing the class is the reader's first skill: an ordinary item is not its surveillance class."""

import pytest


@pytest.mark.parametrize(
    ("category", "description", "more", "wanted"),
    [
        ("cctv", "Forty cameras for a warehouse; pictures kept for two weeks", {}, {"T25"}),
        ("cctv", "Cameras for buses; no face recognition fitted", {"use": "Passenger safety"}, {"T25"}),
        ("cctv", "Safe city platform with eight thousand street cameras", {"kind": "police"}, {"T04"}),
        (
            "cctv",
            "Ward cameras with an optional face module",
            {"technical": {"live_face_matching": "optional"}},
            {"T01"},
        ),
        ("facial_recognition", "Door reader that compares the visitor with the picture on his own badge", {}, {"T24"}),
        ("facial_recognition", "Search of stored video for faces", {"kind": "police"}, {"T02"}),
        ("facial_recognition", "Live face recognition of crowds", {"kind": "police"}, {"T01"}),
        (
            "intrusion",
            "Report of a flaw in a printer, sent to the maker's security team",
            {"use": "Repair of a flaw"},
            {"T23"},
        ),
        ("intrusion", "Zero-click exploit chain for phones", {"kind": "security_service"}, {"T07"}),
        ("intrusion", "Spyware with remote installation", {"kind": "police"}, {"T07"}),
        ("uav", "Spraying drone with a thirty litre tank", {"use": "Farm work"}, {"T21"}),
        ("uav", "Quadcopter with zoom camera and loudspeaker", {"kind": "police"}, {"T14"}),
        ("sensor", "Moisture probes for soil", {}, {"T21"}),
        ("facial_recognition", "Gait and muzzle reader for goats at the gate", {}, {"T21"}),
        ("biometrics_dna", "Sequencer for wheat and barley", {}, {"T21"}),
        ("analytics", "Weekly totals by ward, no names or addresses", {"kind": "police"}, {"T21"}),
        ("analytics", "Counts sheep, and tags people who pass the pen", {"kind": "police"}, {"T13"}),
        (
            "location_tracking",
            "Tells where a handset is; no name is shown and nobody notices it",
            {"kind": "police"},
            {"T12"},
        ),
        ("services", "Mobile core for a town; the interception module is not delivered", {}, {"T22"}),
        ("sensor", "Hand-held heat camera for building inspection", {}, {"T26"}),
        ("telecom_billing", "Billing and invoicing without any recording module or open query", {}, {"T22"}),
        (
            "telecom_billing",
            "Call-record store with open query for outside users",
            {"technical": {"external_query": "true"}},
            {"T18"},
        ),
        ("analytics", "Voice check of customers who opted in", {"technical": {"opt_in": "true"}}, {"T24"}),
        ("analytics", "Joins police, bank and travel records and flags people", {"kind": "police"}, {"T05"}),
        ("forensics", "Unlocks and copies phones", {"kind": "police"}, {"T11"}),
        ("encryption", "Secure phone with end-to-end calls", {"kind": "ngo"}, {"T23"}),
        ("interception_mobile", "IMSI catcher in a backpack", {"kind": "police"}, {"T08"}),
    ],
)
def test_the_class_of_a_description(category, description, more, wanted, reading):
    assert reading(description, category, **more).class_ids >= wanted
    assert not (reading(description, category, **more).class_ids & {f"T{n}" for n in range(21, 28)} - wanted)


def test_a_denied_module_keeps_an_item_ordinary_and_an_optional_one_does_not(reading):
    assert reading("Shop cameras, no face matching module ordered", "cctv").class_ids == {"T25"}
    assert "T01" in reading("Shop cameras", "cctv", technical={"live_face_matching": "optional"}).class_ids


def test_an_ordinary_class_falls_when_the_papers_contradict_it(reading):
    assert "T25" not in reading("Ward cameras", "cctv", technical={"link_to_police_network": "true"}).class_ids
    assert "T25" not in reading("Ward cameras that must join the police network", "cctv").class_ids


def test_every_class_carries_the_words_it_was_read_from(reading):
    for one in reading("Spyware with remote installation", "intrusion").classes:
        assert one.said.quote
        assert one.said.where


def test_what_the_officer_struck_is_gone(reading):
    assert "T04" not in reading("Safe city platform", "cctv", strike=["T04"]).class_ids
