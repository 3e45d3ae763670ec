import pytest

from licet.core.facts import Facts
from licet.law.derive import law_facts
from licet.law.jurisdictions import governing
from licet.packs.model import Packs
from tests.law.made import evidence, user


def facts(packs: Packs, on: str, way: tuple[str, str], given=None, technical=None) -> Facts:
    parties = (user("private_company", way[1]),)
    made = evidence(packs, on, ["US-EAR"], way, given, parties=parties, technical=technical or {})
    return law_facts(made, governing(made.case, packs), packs)


CRYPTO = {
    "item_kind": "goods",
    "mass_market": "false",
    "cryptography_for_data_confidentiality": "true",
    "symmetric_key_length": "256",
    "cryptography_only_for_authentication_or_drm": "false",
    "cryptography_not_for_primary_function": "false",
}


def test_an_american_exporter_makes_the_item_subject_to_the_regulations(packs: Packs) -> None:
    assert facts(packs, "2022-01-31", ("US", "BR"))["item_subject_to_ear"].value is True


@pytest.mark.parametrize("technical", [{"origin": "US"}, {"us_content": "true"}, {"us_content": "True"}])
def test_american_origin_or_content_does_as_well(packs: Packs, technical) -> None:
    found = facts(packs, "2010-12-31", ("CN", "IR"), technical=technical)["item_subject_to_ear"]
    assert found.value is True
    assert found.said[0].evidence == "claimed"


def test_without_a_sign_nobody_knows(packs: Packs) -> None:
    assert "item_subject_to_ear" not in facts(packs, "2019-07-31", ("CA", "IR"))


def test_what_is_published_is_outside(packs: Packs) -> None:
    found = facts(packs, "2021-05-31", ("US", "VN"), technical={"published": "true"})
    assert found["item_subject_to_ear"].value is False


@pytest.mark.parametrize(("to", "marked"), [("JP", True), ("CA", False), ("US", False), ("IQ", True)])
def test_encryption_asks_for_a_licence_to_all_but_canada(packs: Packs, to: str, marked: bool) -> None:
    found = facts(packs, "2022-08-31", ("US", to), CRYPTO)
    assert found["us_marked_encryption_code"].value is marked
    assert found["us_marked_other_code"].value is False


def test_codes_come_with_the_paragraphs_above_them(packs: Packs) -> None:
    assert set(facts(packs, "2022-08-31", ("US", "JP"), CRYPTO)["item_us_codes"].value) >= {"5A002.a", "5A002"}


def test_anti_terrorism_alone_marks_nothing(packs: Packs) -> None:
    found = facts(packs, "2022-08-31", ("US", "TR"), {"telecom_equipment": "true", "meets_code": []})
    assert "5A991" in found["item_us_codes"].value
    assert found["us_reason_column_marked_for_destination"].value is False


def test_hong_kong_stands_as_china(packs: Packs) -> None:
    china, hong_kong = (facts(packs, "2022-08-31", ("US", to)) for to in ("CN", "HK"))
    for name in ("destination_us_chart_columns", "destination_us_groups"):
        assert china[name].value == hong_kong[name].value
    early = facts(packs, "2019-08-31", ("US", "HK"))["destination_us_groups"].value
    assert "D:5" not in early


def test_another_jurisdiction_needs_no_facts_of_us_law(packs: Packs) -> None:
    made = evidence(packs, "2022-01-31", ["EU"], ("SE", "BY"), {})
    assert "destination_us_groups" not in law_facts(made, governing(made.case, packs), packs)
