from datetime import date

import pytest

from licet.core.facts import Fact
from licet.law.evaluate import Answered, evaluate
from licet.law.weigh import always
from licet.packs.model import Packs
from licet.rules.missing import missing
from tests.law.made import value


def answers(packs: Packs, order: str, on: str, facts) -> dict[str, Answered]:
    typed = {name: Fact(name, value(packs.facts[name], given)) for name, given in facts.items()}
    return {one.rule.id: one for one in evaluate(packs, [order], typed, date.fromisoformat(on))}


LISTED = {
    "activity": "export",
    "item_listed_eu_annex_i": "true",
    "destination_country": "NO",
    "item_eu_codes": ["5A004.b"],
}


def test_only_rules_of_the_day_are_answered(packs: Packs) -> None:
    then, now = answers(packs, "EU", "2021-09-08", {}), answers(packs, "EU", "2021-09-09", {})
    assert "eu428.art3" in then
    assert "eu428.art3" not in now
    assert "eu.art5-1" in now
    assert "eu.art5-1" not in then


def test_an_exception_that_is_only_possible_does_not_take_a_rule_away(packs: Packs) -> None:
    found = answers(packs, "EU", "2022-04-30", LISTED)
    assert found["eu.eu001"].stands is None
    assert found["eu.art3-1"].stands is True
    assert found["eu.art3-1"].open_exceptions
    assert not found["eu.art3-1"].lifted


def test_an_exception_that_is_shown_does(packs: Packs) -> None:
    more = {"item_listed_eu_annex_iv": "false", "delivered_to_free_zone_or_warehouse": "false"}
    found = answers(packs, "EU", "2022-04-30", LISTED | more)
    assert found["eu.eu001"].stands is True
    assert found["eu.art3-1"].lifted
    assert found["eu.art3-1"].stands is False


def test_what_could_decide_an_exception_is_asked_in_its_place(packs: Packs) -> None:
    open_ = answers(packs, "EU", "2022-04-30", LISTED)["eu.art3-1"].open_exceptions[0]
    asked = missing(open_)
    assert "delivered_to_free_zone_or_warehouse" in asked
    assert "eu_general_authorisation_holds" not in asked


def test_a_defined_fact_is_no_when_every_rule_that_sets_it_is_a_no(packs: Packs) -> None:
    facts = {
        "activity": "export",
        "item_listed_eu_annex_i": "false",
        "item_specially_designed_for_covert_surveillance": "false",
    }
    found = answers(packs, "EU", "2022-04-30", facts)
    assert found["eu.def.cyber-surveillance"].stands is False
    assert found["eu.art5-2"].stands is False


def test_a_fact_that_a_person_gives_is_never_refuted_by_a_rule(packs: Packs) -> None:
    facts = {"telephony_monitoring_centre": "false", "item_offensive_cyber": "true"}
    found = answers(packs, "IL", "2022-04-30", facts)
    assert found["il.cyber"].stands is True


def test_a_rule_that_only_widens_the_reach_of_the_law_refutes_nothing(packs: Packs) -> None:
    found = answers(packs, "US", "2022-04-30", {"item_foreign_made": "false", "destination_country": "SY"})
    assert found["us.deminimis"].stands is False
    assert found["us.syria.old"].stands is None


def test_a_rule_set_fact_carries_the_proof_of_the_rule(packs: Packs) -> None:
    facts = {"item_us_codes": ["4D004"], "destination_us_groups": ["E:1"], "item_subject_to_ear": "true"}
    found = answers(packs, "US", "2023-02-28", facts)["us.ace.e"]
    leaf = next(one for one in found.when.parts if one.asks == "us_ace_item")
    assert leaf.fact is not None
    assert leaf.fact.said[0].by == "us.ace.item"
    assert leaf.fact.because is not None


@pytest.mark.parametrize("order", ["EU", "US", "UK", "UN", "CH", "IL"])
def test_without_any_fact_only_rules_without_condition_stand(packs: Packs, order: str) -> None:
    for one in answers(packs, order, "2022-04-30", {}).values():
        if one.stands is True:
            assert always(one) or one.rule.effect in {"define", "exception_available"}, one.rule.id
