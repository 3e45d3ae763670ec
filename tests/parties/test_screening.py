"""What an officer asks: is this party on a list, on that day, and how sure is that."""

import csv
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from licet.core.parties import Party
from licet.parties import screen
from licet.parties.screening import Match, forms

from .conftest import DATA, TODAY, Screener


def on_list(screener: Screener, name: str, country: str, on: date, listing: str) -> Match:
    return next(one for one in screener(name, country, on).matches if one.list == listing and one.strength == "match")


@pytest.mark.parametrize(
    "case",
    [
        ("Hikvision", "CN", date(2019, 9, 30), "us-bis-entity-list", False),
        ("Hikvision", "CN", date(2019, 10, 31), "us-bis-entity-list", True),
        ("SenseTime", "CN", date(2020, 7, 31), "us-bis-entity-list", True),
        ("Thalestris Limited", "IE", date(2024, 6, 30), "us-ofac-sdn", True),
        ("Thalestris Limited", "IE", date(2024, 3, 1), "us-ofac-sdn", False),
        ("Islamic Revolutionary Guard Corps", "IR", date(2021, 10, 31), "us-ofac-sdn", True),
        ("Islamic Revolutionary Guard Corps", "IR", date(2015, 1, 1), "us-ofac-sdn", None),
        ("Rapid Action Battalion", "BD", date(2014, 8, 31), "us-ofac-sdn", False),
        ("Rapid Action Battalion", "BD", date(2022, 1, 31), "us-ofac-sdn", True),
        ("NSO Group", "IL", date(2017, 10, 31), "us-bis-entity-list", False),
        ("NSO Group", "IL", date(2021, 11, 30), "us-bis-entity-list", True),
        ("Sandvine", "CA", date(2024, 6, 1), "us-bis-entity-list", True),
        ("Sandvine", "CA", date(2024, 10, 21), "us-bis-entity-list", False),
        ("Ariantel", "IR", date(2015, 1, 1), "eu-financial-sanctions", None),
        ("Ariantel", "IR", TODAY, "eu-financial-sanctions", True),
        ("Hikvision", "CN", date(2021, 8, 1), "us-ofac-ns-cmic", False),
        ("Hikvision", "CN", date(2021, 8, 2), "us-ofac-ns-cmic", True),
        ("Hikvision", "CN", date(2024, 1, 1), "us-dod-1260h", None),
        ("Dahua", "CN", date(2019, 1, 1), "us-ndaa-889", True),
        ("AL-SHABAAB", "", date(2009, 1, 1), "un-security-council", False),
        ("AL-SHABAAB", "", date(2015, 1, 1), "un-security-council", True),
        ("Xinjiang Public Security Bureau", "CN", date(2018, 2, 28), "us-ofac-sdn", None),
    ],
)
def test_listed_on_the_day(screener: Screener, case: tuple[str, str, date, str, bool | None]) -> None:
    name, country, on, listing, expected = case
    assert on_list(screener, name, country, on, listing).listed_on_day is expected


def test_entity_list_says_how_licences_are_reviewed(screener: Screener) -> None:
    found = on_list(screener, "SenseTime", "CN", date(2020, 7, 31), "us-bis-entity-list")
    assert found.policy is not None
    assert found.policy.word == "xinjiang_case_by_case_else_denial"
    assert found.policy.presumes_denial is True
    assert "presumption of denial for all other items" in found.policy.text
    assert found.human_rights is True
    assert {cite.at for cite in found.citations} >= {"84 FR 54002", "84 FR 54004"}
    assert found.since == date(2019, 10, 9)


def test_spyware_notice_is_cited_as_the_rules_cite_it(screener: Screener) -> None:
    found = on_list(screener, "Intellexa S.A.", "GR", TODAY, "us-bis-entity-list")
    assert {cite.at for cite in found.citations} >= {"88 FR 46071", "88 FR 46072"}
    assert found.policy is not None
    assert found.policy.presumes_denial is True


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Islamic Revolutionary Guard Corps", "IR", True),
        ("Rapid Action Battalion", "BD", True),
        ("Thalestris Limited", "IE", None),
    ],
)
def test_listed_for_human_rights_abuse(screener: Screener, name: str, country: str, expected: bool | None) -> None:
    assert on_list(screener, name, country, TODAY, "us-ofac-sdn").human_rights is expected


@pytest.mark.parametrize(
    ("name", "country", "listing"),
    [
        ("SenseTime", "CN", "us-bis-entity-list"),
        ("CloudWalk", "CN", "us-bis-entity-list"),
        ("Dahua", "CN", "us-bis-entity-list"),
        ("云从科技集团股份有限公司", "CN", "us-ofac-ns-cmic"),
        ("云从科技", "CN", "us-bis-entity-list"),
        ("旷视科技", "CN", "us-ofac-ns-cmic"),
        ("Kuangshi Technology", "CN", "us-ofac-ns-cmic"),
        ("商湯集團", "HK", "us-ofac-ns-cmic"),
        ("新疆生产建设兵团公安局", "CN", "us-bis-entity-list"),
        ("新疆生产建设兵团公安局", "CN", "eu-financial-sanctions"),
        ("Позитив Текнолоджиз", "RU", "us-ofac-sdn"),
        ("Виктор Вячеславович Яценко", "", "eu-financial-sanctions"),
        ("صدام حسين التكريتي", "", "un-security-council"),
        ("株式会社アドミラルティ造船所", "", "jp-meti-russia"),
        ("Saito Tech (Candiru)", "IL", "us-bis-entity-list"),
        ("State Security Committee", "BY", "us-ofac-sdn"),
    ],
)
def test_found_in_any_script(screener: Screener, name: str, country: str, listing: str) -> None:
    assert listing in screener.matched(name, country)


_TABLE = DATA / "lists/licet/surveillance_linked_parties_2026-08.csv"
ROWS = list(csv.DictReader(_TABLE.read_text("utf-8").splitlines()))
COUNTRIES = {
    "Burma": "MM",
    "Canada": "CA",
    "China": "CN",
    "Cayman Islands": "KY",
    "Costa Rica": "CR",
    "Greece": "GR",
    "Hungary": "HU",
    "Iran": "IR",
    "Ireland": "IE",
    "Israel": "IL",
    "Lebanon": "LB",
    "Netherlands": "NL",
    "Nicaragua": "NI",
    "North Macedonia": "MK",
    "Pakistan": "PK",
    "Russia": "RU",
    "Singapore": "SG",
    "South Korea": "KR",
    "Taiwan": "TW",
    "Turkey": "TR",
    "United Arab Emirates": "AE",
    "United Kingdom": "GB",
}
LISTING = {
    "US BIS Entity List": "us-bis-entity-list",
    "US FCC Covered List": "us-fcc-covered",
    "US NDAA FY2019 Section 889": "us-ndaa-889",
    "US OFAC NS-CMIC List": "us-ofac-ns-cmic",
    "US OFAC SDN": "us-ofac-sdn",
}


def test_all_party_keys_are_there() -> None:
    assert len({row["party"] for row in ROWS}) == 63


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['party']}-{at}" for at, row in enumerate(ROWS)])
def test_must_find(screener: Screener, row: dict[str, str]) -> None:
    listing = LISTING.get(row["list"], "us-dod-1260h")
    country = COUNTRIES.get(row["country"], "")
    assert listing in screener.matched(row["listed_name"], country)


@pytest.mark.parametrize("row", ROWS[::3], ids=[f"{row['party']}-{at}" for at, row in enumerate(ROWS[::3])])
def test_must_find_by_other_names_too(screener: Screener, row: dict[str, str]) -> None:
    listing = LISTING.get(row["list"], "us-dod-1260h")
    for name in filter(None, row["aliases"].split(" | ")):
        found = [one.list for one in screener(name, COUNTRIES.get(row["country"], "")).matches]
        assert listing in found, name


def test_every_answer_says_what_was_not_known(screener: Screener) -> None:
    found = screener("Nobody At All Weaving", "PT", date(2012, 5, 1))
    assert found.matches == ()
    assert {"eu-financial-sanctions", "us-ofac-sdn", "uk-sanctions"} <= {one.id for one in found.silent}
    assert {"un-security-council", "us-bis-entity-list"} <= {one.id for one in found.checked}
    assert {one.id for one in found.checked} | {one.id for one in found.silent} == {
        one.id for one in screener.lists.states
    }
    assert any("no history of 2012-05-01" in notice.text for notice in found.notices)


def test_an_old_list_is_said_to_be_old(screener: Screener) -> None:
    found = screener("Nobody At All Weaving", "PT", date(2026, 11, 23))
    said = [notice.text for notice in found.notices]
    assert any("Unverified List" in text and "days before 2026-11-23" in text for text in said)
    assert not any(" is of " in notice.text for notice in screener("Nobody", "", date(2018, 1, 1)).notices)


def test_provenance_of_a_match(screener: Screener) -> None:
    found = on_list(screener, "Thalestris Limited", "IE", TODAY, "us-ofac-sdn")
    assert found.source.startswith("US Department of the Treasury")
    assert found.as_of == date(2026, 7, 11)
    assert found.programme == ("CYBER2",)
    assert found.state.binds == ("us-ofac",)
    assert found.state.effect == "blocking"
    assert found.record.countries == ("IE",)
    assert found.words == "equal: thalestris; same country"
    assert found.history == "on the list since 2024-03-05"


def test_two_names_in_one() -> None:
    assert forms("Verint / NICE", {}.get) == (("Verint / NICE", False), ("Verint", True), ("NICE", True))
    assert [text for text, _ in forms("Trovicor (ex Siemens unit)", {}.get)][1:] == ["Trovicor", "Siemens unit"]


def test_same_question_same_answer(screener: Screener) -> None:
    assert screener("Huawei", "CN") == screener("Huawei", "CN")


@given(name=st.text(max_size=80), country=st.sampled_from(["", "CN", "XX"]))
@settings(max_examples=80, deadline=None)
def test_any_name_is_answered(screener: Screener, name: str, country: str) -> None:
    found = screen(Party(name, "end_user", country), TODAY, screener.lists)
    assert all(0.75 <= one.score <= 1 for one in found.matches)


@pytest.mark.parametrize(
    "name", ["", "x", "????", "A" * 10_000, "Co., Ltd.", "of the", "\u200f\u202e", "👾👾", "(", "()", "/"]
)
def test_names_that_are_none(screener: Screener, name: str) -> None:
    assert screener.matched(name) == []
