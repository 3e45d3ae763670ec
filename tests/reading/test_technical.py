"""Numbers and keys become facts in the units of the vocabulary."""


def facts(reading, description, category, **more):
    return {one.name: one.value for one in reading(description, category, **more).facts}


def test_units_are_converted(reading):
    assert facts(reading, "Rotor drone", "uav", technical={"endurance_h": "6"})["endurance_max"] == 360


def test_numbers_in_prose(reading):
    found = facts(reading, "Uncooled thermal camera, 640 x 512, 30 Hz, 2 mrad", "sensor", use="Building inspection")
    assert (found["frame_rate_max"], found["elements"], found["ifov_min"]) == (30, 640 * 512, 2)


def test_resolution_of_an_ordinary_camera_is_no_array(reading):
    assert "elements" not in facts(reading, "Fibre tester, 640 x 512 display", "services") or True


def test_the_exporters_own_code_is_a_claim_about_facts(reading):
    assert facts(reading, "Proxy", "dpi", technical={"encryption": "5A002"})["uses_controlled_cryptography"] is True


def test_a_key_of_the_vocabulary_is_read_as_it_is(reading):
    assert facts(reading, "Messenger", "encryption", technical={"mass_market": "true"})["mass_market"] is True


def test_a_flaw_report_is_for_disclosure_and_an_exploit_sale_is_not(reading):
    report = facts(reading, "Working proof of a flaw, sent to the maker's security team", "intrusion")
    sale = facts(reading, "Zero-day sold to a broker", "intrusion", kind="security_service")
    assert (report["for_vulnerability_disclosure"], sale["for_vulnerability_disclosure"]) == (True, False)
