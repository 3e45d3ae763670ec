from dataclasses import dataclass, field
from datetime import date

import pytest

from licet.core.citations import CONFIDENCES, Citation
from licet.core.parties import Party
from licet.law.inputs import RightsView
from licet.law.join import join
from licet.law.judge import LAW_ONLY, judge_all
from licet.packs.model import Packs
from tests.law.made import evidence, user


@dataclass(frozen=True)
class FakeRecord:
    list: str = "us-bis-entity-list"
    legal_reference: str = "84 FR 54002, 10/9/19"
    programmes: tuple[str, ...] = ()
    note: str = "For all items subject to the EAR"


@dataclass(frozen=True)
class FakePolicy:
    word: str = "presumption_of_denial"
    text: str = "Presumption of denial"


@dataclass(frozen=True)
class FakeHit:
    strength: str = "match"
    listed_on_day: bool | None = True
    record: FakeRecord = field(default_factory=FakeRecord)
    policy: FakePolicy | None = field(default_factory=FakePolicy)
    citations: tuple[Citation, ...] = (Citation("BIS: Entity List", "Maker of Cameras", "2026-07-09", "seen"),)


@dataclass(frozen=True)
class FakeState:
    id: str


@dataclass(frozen=True)
class FakeScreening:
    party: Party
    matches: tuple[FakeHit, ...] = ()
    checked: tuple[FakeState, ...] = ()


def answers(packs: Packs, laws, way, facts, **more):
    on, kind = more.pop("on", "2022-09-30"), more.pop("kind", "police")
    made = evidence(packs, on, laws, way, facts, parties=(user(kind, way[1]),), **more)
    return {one.jurisdiction: one for one in judge_all(made, packs).answers}


VOICE = {"item_kind": "software", "mass_market": "false", "speaker_recognition": "true"}


def test_an_annex_entry_is_a_finding_only_where_its_annex_is_in_force(packs: Packs) -> None:
    belarus = answers(packs, ["EU"], ("CZ", "BY"), VOICE, kind="security_service")["EU"]
    assert belarus.state == "prohibited"
    entry = next(one for one in belarus.findings if one.id == "eu-sanctions-interception-goods.eu")
    assert entry.code == "765/2006 Annex IV"
    egypt = answers(packs, ["EU"], ("CZ", "EG"), VOICE, kind="security_service")["EU"]
    assert egypt.state == "none"
    assert not egypt.findings
    before = answers(packs, ["EU"], ("CZ", "BY"), VOICE, kind="security_service", on="2021-06-24")["EU"]
    assert before.state == "none"
    assert not [one for one in before.findings if one.kind == "control_list"]


def test_no_citation_is_surer_than_the_rule_and_its_dates(packs: Packs) -> None:
    found = answers(packs, ["EU"], ("CZ", "BY"), VOICE, kind="security_service")["EU"]
    for rule in packs.rules:
        for one in (*found.findings, *found.duties, *found.unknown):
            if one.id == rule.id:
                least = CONFIDENCES.index(rule.sure)
                own = [cite for cite in one.citations if cite.document in {c.document for c in rule.citations}]
                assert own
                assert all(CONFIDENCES.index(cite.confidence) >= least for cite in own)


def test_every_finding_is_cited_and_names_its_jurisdiction(packs: Packs) -> None:
    for code, one in answers(packs, ["EU", "UK", "US-EAR", "RU"], ("CZ", "BY"), VOICE).items():
        for finding in (*one.findings, *one.duties, *one.unknown):
            assert finding.citations
            assert finding.jurisdiction == code
            assert finding.proof is not None
            assert finding.proof.truth is finding.truth or finding.exempt


def test_an_embargo_names_its_act(packs: Packs) -> None:
    facts = {"item_on_military_list": "true", "item_nonlethal_protective_or_clearance": "false"}
    found = answers(packs, ["EU"], ("FR", "SY"), facts, on="2012-03-31", lists=False)["EU"]
    embargo = next(one for one in found.findings if one.id == "eu.arms-embargo")
    assert "Dec 2011/273/CFSP; Reg 442/2011" in {cite.document for cite in embargo.citations}


def test_an_exempt_entry_is_found_and_frees(packs: Packs) -> None:
    facts = {
        "item_kind": "technology",
        "technology_for_activity": "development",
        "technology_object": "intrusion_software",
        "for_vulnerability_disclosure": "true",
    }
    found = answers(packs, ["EU"], ("GB", "US"), facts, kind="private_company", on="2019-07-31")["EU"]
    assert found.state == "exempt"
    entry = next(one for one in found.findings if one.code == "4E001.c")
    assert entry.exempt
    assert "taken out again" in entry.text


def test_a_rule_without_its_fact_is_shown_and_raises_nothing(packs: Packs) -> None:
    found = answers(packs, ["EU"], ("EE", "SV"), {})["EU"]
    assert found.state == "none"
    asked = {one.id: one.text for one in found.unknown}
    assert "exporter informed by authority" in asked["eu.art4-1a"]
    assert all(one.truth is None for one in found.unknown)


def test_a_jurisdiction_without_rules_is_never_free(packs: Packs) -> None:
    found = answers(packs, ["RU"], ("RU", "IR"), {})["RU"]
    assert (found.state, found.outcome) == ("unknown", "refer")
    assert "no clearance" in found.text


def test_the_silence_of_the_united_nations_is_told_as_a_check(packs: Packs) -> None:
    found = answers(packs, ["UN"], ("CA", "YE"), {}, on="2015-05-31")["UN"]
    assert found.state == "none"
    assert "were checked" in found.text


def test_a_list_that_the_pack_lacks_is_told(packs: Packs) -> None:
    found = answers(packs, ["CN"], ("CN", "BR"), {})["CN"]
    assert found.state == "none"
    assert "so it is not answered" in found.text


def test_the_chart_of_today_used_for_the_past_is_told(packs: Packs) -> None:
    assert (
        "editions of 2010 were not read" in answers(packs, ["US-EAR"], ("US", "IQ"), {}, on="2010-10-29")["US-EAR"].text
    )


def test_a_proposal_never_counts(packs: Packs) -> None:
    facts = {"item_face_recognition_for_mass_surveillance": "true"}
    found = answers(packs, ["US-EAR"], ("US", "VE"), facts, on="2025-01-31")["US-EAR"]
    told = {one.id: one for one in found.findings}
    assert told["us.proposed.face"].kind == "information"
    assert "proposed, not law" in told["us.proposed.face"].text
    assert found.state == "none"


def test_text_that_was_not_verified_says_so(packs: Packs) -> None:
    facts = {"listed_owner_share_percent": "60"}
    found = answers(packs, ["US-EAR"], ("US", "AE"), facts, on="2026-11-20")["US-EAR"]
    assert "was not verified" in next(one.text for one in found.findings if one.id == "us.affiliates.on2")


def test_a_duty_to_refuse_that_rests_on_our_own_assessment_leaves_the_letter_of_the_law(packs: Packs) -> None:
    facts = {"item_listed_eu_annex_i": "true"}
    view = RightsView("refuse")
    own = answers(packs, ["EU"], ("IT", "ET"), facts, lists=False, rights=view, on="2015-04-30")["EU"]
    assert own.state == "licence"
    duty = next(one for one in own.duties if one.id == "eu.cp944.2")
    assert "rights assessment of licet" in duty.text
    found = {**facts, "repression_risk": "clear", "item_might_be_used_for_internal_repression": "true"}
    officer = answers(packs, ["EU"], ("IT", "ET"), found, lists=False, on="2015-04-30")["EU"]
    assert officer.state == "prohibited"


def screened(*hits: FakeHit, lists: tuple[str, ...] = ("us-bis-entity-list",)) -> list[FakeScreening]:
    return [FakeScreening(user("private_company", "CN"), hits, tuple(map(FakeState, lists)))]


def test_a_listed_party_with_a_presumption_of_denial_is_prohibited(packs: Packs) -> None:
    found = answers(
        packs, ["US-EAR"], ("US", "CN"), {}, kind="private_company", on="2023-06-30", screenings=screened(FakeHit())
    )
    assert found["US-EAR"].state == "prohibited"
    rule = next(one for one in found["US-EAR"].findings if one.id == "us.744.11")
    assert (rule.kind, rule.party) == ("listed_party", "User")
    assert "BIS: Entity List" in {cite.document for cite in rule.citations}


@pytest.mark.parametrize("hit", [FakeHit(strength="review"), FakeHit(listed_on_day=None)])
def test_a_match_that_is_open_in_name_or_day_stops_nothing_by_itself(packs: Packs, hit: FakeHit) -> None:
    found = answers(
        packs, ["US-EAR"], ("US", "CN"), {}, kind="private_company", on="2023-06-30", screenings=screened(hit)
    )
    assert found["US-EAR"].state == "none"
    assert "us.744.11" not in {one.id for one in found["US-EAR"].unknown}


def test_silence_of_a_list_without_history_is_no_no(packs: Packs) -> None:
    name = "party_on_us_entity_list"
    known = evidence(packs, "2023-06-30", ["US-EAR"], ("US", "CN"), {}, screenings=screened())
    assert judge_all(known, packs).facts[name].value is False
    silent = evidence(packs, "2003-06-30", ["US-EAR"], ("US", "CN"), {}, screenings=screened(lists=()))
    assert name not in judge_all(silent, packs).facts


def test_jurisdictions_under_the_same_rules_say_the_same(packs: Packs) -> None:
    found = answers(packs, ["EU", "CZ", "SE"], ("CZ", "BY"), VOICE, kind="security_service")
    assert len({one.state for one in found.values()}) == 1
    assert {one.id for one in found["EU"].findings} == {one.id for one in found["SE"].findings}


def test_the_same_inputs_give_the_same_answer(packs: Packs) -> None:
    one, two = (answers(packs, ["EU", "US-EAR"], ("US", "BY"), VOICE) for _ in range(2))
    assert one == two


def test_the_letter_of_the_law_is_that_of_the_rights_model(packs: Packs) -> None:
    table = packs.yaml("rights/join.yaml")["legal_join"]
    for state, outcome in table["law_only"].items():
        assert LAW_ONLY[state] == outcome

        @dataclass
        class Rights:
            outcome: str = "grant"
            lower: str = "grant"

        assert join(state, Rights(), table).law_outcome == outcome


def test_the_day_is_an_argument(packs: Packs) -> None:
    made = evidence(packs, "2022-09-30", ["EU"], ("CZ", "BY"), VOICE)
    assert made.on == date(2022, 9, 30)


def test_a_rule_about_what_an_item_does_is_asked_only_where_the_papers_speak_of_it(packs: Packs) -> None:
    recorder = answers(packs, ["CN"], ("CN", "IR"), {}, on="2023-10-31")["CN"]
    assert not {one.id for one in recorder.unknown} & {"cn.drones.2015", "cn.drones.2023"}
    drone = answers(packs, ["CN"], ("CN", "MM"), {"endurance_max": "40"}, on="2023-10-31")["CN"]
    assert "cn.drones.2023" in {one.id for one in drone.unknown}
