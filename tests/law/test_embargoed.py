import pytest

from licet.core.parties import Party
from licet.law.embargoed import embargo_facts
from licet.law.tables import embargoes
from licet.packs.model import Packs
from tests.law.made import evidence, user


def facts(packs: Packs, on: str, to: str, *, government, parties=()):
    made = evidence(packs, on, ["EU"], ("IT", to), parties=parties, lists=False)
    return {one.name: one for one in embargo_facts(made, embargoes(packs), government)}


@pytest.mark.parametrize(
    ("at", "government", "name", "value"),
    [
        (("2021-09-30", "LY"), True, "un_arms_embargo_binds_end_user", True),
        (("2008-03-30", "LY"), True, "un_arms_embargo_binds_end_user", False),
        (("2008-03-30", "CD"), True, "un_arms_embargo_binds_end_user", True),
        (("2013-07-31", "CD"), True, "un_arms_embargo_binds_end_user", False),
        (("2013-07-31", "CD"), False, "un_arms_embargo_binds_end_user", True),
        (("2015-06-30", "CN"), True, "eu_arms_embargo_binds_end_user", True),
        (("2015-05-31", "YE"), True, "un_arms_embargo_binds_end_user", False),
        (("2020-05-31", "AZ"), True, "eu_arms_embargo_binds_end_user", False),
        (("2020-05-31", "AZ"), True, "destination_under_eu_osce_un_arms_embargo", True),
        (("2022-09-30", "BY"), True, "destination_under_eu_repression_goods_ban", True),
        (("2022-09-30", "BR"), True, "destination_under_eu_repression_goods_ban", False),
        (("2022-09-30", "RU"), True, "destination_under_us_arms_embargo", True),
        (("2016-11-30", "TR"), True, "eu_arms_embargo_binds_end_user", False),
    ],
)
def test_the_table_answers_by_day_and_by_user(packs: Packs, at, government, name: str, value) -> None:
    assert facts(packs, *at, government=government)[name].value is value


def test_an_unknown_user_leaves_an_embargo_on_armed_groups_unknown(packs: Packs) -> None:
    assert "un_arms_embargo_binds_end_user" not in facts(packs, "2013-07-31", "CD", government=None)


def test_the_fact_names_the_act_and_how_sure_we_are(packs: Packs) -> None:
    said = facts(packs, "2021-09-30", "LY", government=True)["un_arms_embargo_binds_end_user"].said
    assert [(one.source, one.confidence, one.by) for one in said] == [
        ("S/RES/1970 (2011)", "seen", "embargo:LY-UN-2011")
    ]


def test_the_country_of_a_middleman_counts_and_an_untold_one_leaves_it_unknown(packs: Packs) -> None:
    name = "purchaser_country_under_arms_embargo"
    told = (Party("Dealer", "intermediary", "SD"), user("police", "TR"))
    assert facts(packs, "2016-11-30", "TR", government=True, parties=told)[name].value is True
    untold = (Party("Dealer", "intermediary", ""),)
    assert name not in facts(packs, "2016-11-30", "TR", government=True, parties=untold)
