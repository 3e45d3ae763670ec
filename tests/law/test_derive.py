from dataclasses import replace

import pytest

from licet.core.facts import Fact
from licet.core.parties import Party
from licet.law.derive import facts_for, law_facts
from licet.law.inputs import RightsView
from licet.law.jurisdictions import governing
from licet.packs.model import Packs
from tests.law.made import evidence, user


def facts(packs: Packs, laws, way, given=None, **more):
    on = more.pop("on", "2022-09-30")
    made = evidence(packs, on, laws, way, given, **more)
    ruled = governing(made.case, packs)
    return facts_for(ruled[0], law_facts(made, ruled, packs), made)


@pytest.mark.parametrize(
    ("kind", "words", "government"),
    [
        ("security_service", ("intelligence", "security_forces"), True),
        ("police", ("police",), True),
        ("municipality", ("government",), True),
        ("telecom_operator", ("telecom_operator",), False),
        ("distributor", ("company",), False),
        ("", (None,), None),
    ],
)
def test_the_kind_of_the_end_user_in_the_words_of_law(packs: Packs, kind: str, words, government) -> None:
    found = facts(packs, ["EU"], ("CZ", "BY"), parties=(user(kind, "BY"),), lists=False)
    assert found["end_user_kind"].value == words
    held = found.get("end_user_is_government")
    assert (held.value if held else None) is government


def test_the_last_party_counts_where_none_is_named_end_user(packs: Packs) -> None:
    found = facts(
        packs, ["EU"], ("CZ", "BY"), parties=(Party("Dealer", "intermediary", "BY", "distributor"),), lists=False
    )
    assert found["end_user_kind"].value == ("company",)


@pytest.mark.parametrize(
    ("laws", "way", "word"),
    [
        (["EU"], ("SE", "MD"), "export"),
        (["EU"], ("SE", "FI"), "intra_eu_transfer"),
        (["HU"], ("IL", "BD"), "export"),
        (["US-EAR"], ("US", "CN"), "export"),
        (["US-EAR"], ("AE", "SY"), "reexport"),
        (["UK"], ("GB", "FR"), "export"),
    ],
)
def test_what_each_law_calls_the_activity(packs: Packs, laws, way, word: str) -> None:
    assert facts(packs, laws, way, lists=False)["activity"].value == word


def test_before_2021_a_delivery_from_britain_to_france_was_no_export(packs: Packs) -> None:
    assert facts(packs, ["UK"], ("GB", "FR"), on="2019-06-30", lists=False)["activity"].value == "intra_eu_transfer"


def test_what_the_papers_say_of_the_activity_stands(packs: Packs) -> None:
    found = facts(packs, ["EU"], ("CY", "UZ"), {"activity": "brokering"}, lists=False)
    assert found["activity"].value == "brokering"


def test_an_item_of_which_no_paper_speaks_is_on_no_list_and_the_count_is_told(packs: Packs) -> None:
    found = facts(packs, ["EU"], ("SE", "MD"))["item_listed_eu_annex_i"]
    assert found.value is False
    assert "not examined for want of any fact" in found.said[0].quote


def test_a_touched_entry_that_is_undecided_keeps_it_unknown(packs: Packs) -> None:
    found = facts(packs, ["EU"], ("SE", "MD"), touched=["intrusion-software"])
    assert "item_listed_eu_annex_i" not in found
    assert None in found["item_eu_codes"].value


def test_a_fact_of_what_the_item_does_puts_its_entries_in_question(packs: Packs) -> None:
    found = facts(packs, ["EU"], ("SE", "MD"), {"command_and_control_of_intrusion_software": "true"})
    assert "item_listed_eu_annex_i" not in found
    assert facts(packs, ["EU"], ("SE", "MD"), {"item_kind": "software"})["item_listed_eu_annex_i"].value is False


@pytest.mark.parametrize(
    ("outcome", "risk"),
    [("refuse", "clear"), ("refer", "substantial"), ("grant_with_conditions", "possible"), ("grant", "none")],
)
def test_the_rights_answer_is_the_repression_risk_and_is_marked(packs: Packs, outcome, risk: str) -> None:
    found = facts(packs, ["EU"], ("SE", "MD"), lists=False, rights=RightsView(outcome))["repression_risk"]
    assert found.value == risk
    assert found.said[0].by == "rights"


def test_awareness_needs_documented_evidence_and_a_stop(packs: Packs) -> None:
    aware = facts(packs, ["EU"], ("SE", "MD"), lists=False, rights=RightsView("refer", aware=True))
    assert aware["exporter_aware_by_due_diligence"].value is True
    assert "internal_repression" in aware["end_use"].value
    for view in (RightsView("refer"), RightsView("refer", aware=False), RightsView("grant", aware=True)):
        assert "exporter_aware_by_due_diligence" not in facts(packs, ["EU"], ("SE", "MD"), lists=False, rights=view)


def test_the_word_of_a_person_is_never_changed(packs: Packs) -> None:
    made = evidence(packs, "2022-09-30", ["EU"], ("SE", "BY"), {}, lists=False, rights=RightsView("refuse"))
    answers = {
        "repression_risk": Fact("repression_risk", "none"),
        "item_listed_eu_annex_i": Fact("item_listed_eu_annex_i", True),
    }
    told = replace(made, case=replace(made.case, answers=answers))
    found = law_facts(told, governing(told.case, packs), packs)
    assert found["repression_risk"].value == "none"
    assert found["item_listed_eu_annex_i"].value is True


def test_participation_in_wassenaar_is_dated(packs: Packs) -> None:
    name = "destination_wa_participating"
    assert facts(packs, ["EU"], ("SE", "IN"), lists=False)[name].value is True
    assert facts(packs, ["EU"], ("SE", "IN"), on="2012-06-30", lists=False)[name].value is False
    assert facts(packs, ["EU"], ("SE", "CN"), lists=False)[name].value is False


def test_every_derived_fact_says_what_it_rests_on(packs: Packs) -> None:
    found = facts(
        packs, ["EU", "US-EAR"], ("US", "BY"), {"speaker_recognition": "true"}, parties=(user("police", "BY"),)
    )
    assert all(one.said or one.because for one in found.values())
    assert set(found) <= set(packs.facts)
