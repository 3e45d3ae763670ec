from datetime import date

import pytest

from licet.packs.diff import between_days, between_packs
from licet.packs.load import load
from tests.packs.trees import SOUND, over

OLD = "from 2009-08-27 until 2020-01-01 (text seen: a regulation)"
NEW = "from 2020-01-01 (recalled, to be checked: a regulation)"
RULE = "from 2021-09-09 until 2030-01-01 (recalled, to be checked)"
WEIGHT = "facts: {weight: {type: quantity, kind: quantity, unit: kg, question: How heavy is it?, who: exporter}}"


@pytest.fixture(scope="module")
def packs():
    return load(SOUND)


def test_between_two_days(packs):
    assert [str(one) for one in between_days(packs, date(2014, 1, 1), date(2024, 6, 1))] == [
        f"entry camera: goes out of force in eu as 6A003.b.4, {OLD}; numbers: frame_rate above 9 Hz",
        "entry camera: has another code in us: 6A003.b.3, then 6A003.b.4.b",
        f"entry cooled-camera: comes into force in eu as 6A003.b.5, {NEW}; numbers: frame_rate above 9 Hz",
        f"rule eu.art5-1: holds from then on: licence_required, {RULE}",
        "rule eu.def: holds from then on: define, from 2021-09-09 (text seen)",
        "chart TR: loses NS2",
        "group NI: gains D:5",
    ]


def test_an_exclusion_that_begins_is_told(packs):
    assert [str(one) for one in between_days(packs, date(2018, 12, 14), date(2018, 12, 15))] == [
        "entry camera: gains an exclusion in eu: made for use in cars"
    ]
    assert between_days(packs, date(2018, 12, 15), date(2018, 12, 15)) == ()


def test_between_two_folders(packs, tmp_path):
    cameras = (SOUND / "controls/dual/cameras.yaml").read_text()
    rules = (SOUND / "law/eu/regulation.yaml").read_text()
    new = over(
        tmp_path / "data",
        {
            "controls/dual/cameras.yaml": cameras.replace("above: 9,", "above: 30,").replace("a trap", "no trap"),
            "law/eu/regulation.yaml": rules.replace("    - informed\n", "").replace("id: eu.def", "id: eu.define"),
            "law/us/chart.yaml": (SOUND / "law/us/chart.yaml").read_text().replace("[NS1, NS2],", "[NS1],"),
            "facts/more.yaml": WEIGHT,
        },
    )
    assert [str(one) for one in between_packs(packs, load(new))] == [
        "fact weight: is new",
        "entry camera: criteria: frame_rate above 9 Hz becomes frame_rate above 30 Hz",
        "entry camera: note: a trap becomes no trap",
        "entry cooled-camera: criteria: frame_rate above 9 Hz becomes frame_rate above 30 Hz",
        "rule eu.art5-1: when: loses informed",
        "rule eu.def: is gone",
        "rule eu.define: is new",
        "chart CN: loses NS2",
    ]
    assert between_packs(packs, packs) == ()
