"""The shipped law held against the reference it was made from, and against itself."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from licet.law.tables import embargoes, orders
from licet.packs.model import Packs
from licet.rules.missing import reads

REFERENCE = Path(__file__).parents[3] / "shared" / "reference"
here = pytest.mark.skipif(not REFERENCE.is_dir(), reason="the shared reference is not here")

CHANGED = {
    "us.ace.item": "defines what ACE covers; us.ace is the exception",
    "us.spyware.eo": "binds what agencies buy, not exports",
}
"""Rules whose effect is not that of the reference, and why."""
NARROWED = {"eu.sanctions.russia"}
"""Rules that start later than the reference says, for what held before is a rule of its own."""


def reference(name: str) -> dict:
    return yaml.load((REFERENCE / name).read_text(), Loader=yaml.CBaseLoader)  # noqa: S506


@here
@pytest.mark.shared
def test_every_rule_of_the_reference_is_here_with_its_days_and_confidence(packs: Packs) -> None:
    mine = {one.id: one for one in packs.rules}
    rules = reference("legal-rules.yaml")["rules"]
    assert len(rules) == 196
    for row in rules:
        rule = mine[row["id"]]
        assert rule.jurisdiction == row["jurisdiction"].upper() or row["id"].startswith(("code.", "pallmall"))
        if row["id"] not in CHANGED:
            assert rule.effect == row["then"]["effect"], row["id"]
        if row["id"] not in NARROWED:
            assert rule.period.start == date.fromisoformat(row["valid_from"]), row["id"]
        until = date.fromisoformat(row["valid_to"]) + timedelta(days=1) if "valid_to" in row else None
        assert rule.period.end == until, row["id"]
        assert rule.confidence == row["confidence"]
        assert rule.status == row.get("status", "in_force")


@here
@pytest.mark.shared
def test_every_embargo_of_the_reference_is_here(packs: Packs) -> None:
    rows = {row["id"]: row for row in reference("findings.yaml")["embargo_periods"]}
    mine = {one.id: one for one in embargoes(packs)}
    assert mine.keys() == rows.keys()
    for name, row in rows.items():
        assert (mine[name].country, mine[name].words) == (row["country"], row["scope"])
        assert mine[name].period.start == date.fromisoformat(row["from"])
        assert mine[name].period.end == (date.fromisoformat(row["until"]) if "until" in row else None)


@here
@pytest.mark.shared
def test_chart_groups_and_members_are_whole(packs: Packs) -> None:
    rules = reference("legal-rules.yaml")
    assert len(packs.us_chart.countries) == len(rules["us_country_chart"]["rows"]) + 1  # Hong Kong stands as China
    marked = sum("NS1" in columns for code, columns in packs.us_chart.countries.items() if code != "HK")
    assert marked == int(rules["us_country_chart"]["counts"]["NS 1"])
    assert packs.us_groups.groups.keys() == rules["us_country_groups"]["groups"].keys()
    assert len(packs.members) == int(reference("members.yaml")["counts"]["members"])


def test_what_was_written_for_licet_says_so_and_is_recalled_or_read_second_hand(packs: Packs) -> None:
    written = [one for one in packs.rules if "written for licet" in one.note]
    assert len(written) > 70
    assert all("to be checked" in one.note and one.confidence != "seen" for one in written)


def test_every_list_of_a_jurisdiction_sets_facts_of_the_vocabulary(packs: Packs) -> None:
    for order in orders(packs).values():
        for one in order.lists:
            assert packs.facts[one.sets].type == "boolean"
            assert not one.codes or packs.facts[one.codes].type == "list"


def test_every_fact_of_the_law_tables_is_in_the_vocabulary(packs: Packs) -> None:
    data = packs.yaml("law/us/jurisdiction.yaml")
    names = [*data["code_groups"], data["other_group"], *data["subject_by"]]
    names += [name for row in data["technical"].values() for name in row.values()]
    names += packs.yaml("law/party_lists.yaml")["facts"]
    assert set(names) <= packs.facts.keys()
    kinds = packs.yaml("law/end_users.yaml")
    words = {word for row in kinds["kinds"].values() for word in row} | set(kinds["government"])
    assert words <= set(packs.facts["end_user_kind"].values)


def test_party_lists_are_known_sources_or_said_to_be_missing(packs: Packs) -> None:
    known = {path.removeprefix("sources/").removesuffix(".yaml") for path in packs.files("sources/")}
    wanted = {name for row in packs.yaml("law/party_lists.yaml")["facts"].values() for name in row["lists"]}
    assert wanted - known == {"ch-seco"}  # no Swiss list is shipped


def test_no_rule_asks_a_person_for_what_only_licet_can_work_out(packs: Packs) -> None:
    """A derived fact that rules read has somebody who gives it: a rule, a list, a table or the screening."""
    code = " ".join(path.read_text() for path in sorted((Path(__file__).parents[2] / "src/licet/law").glob("*.py")))
    listed = {n for order in orders(packs).values() for one in order.lists for n in (one.sets, one.codes)}
    screened = set(packs.yaml("law/party_lists.yaml")["facts"])
    groups = set(packs.yaml("law/us/jurisdiction.yaml")["code_groups"]) | {"us_marked_other_code"}
    weighty = {"licence_required", "licence_required_or_prohibited", "prohibited"}
    orphans = set()
    for rule in packs.rules:
        if rule.effect not in weighty or rule.status == "proposed":
            continue
        for tree in (rule.when, *rule.unless):
            for name in reads(tree):
                kind = packs.facts[name]
                given = listed | screened | groups
                embargo = "_arms_embargo_binds_end_user" in name or "_repression_goods_ban" in name
                if (
                    kind.who == "derived"
                    and not kind.set_by
                    and name not in given
                    and not embargo
                    and f'"{name}"' not in code
                ):
                    orphans.add(name)
    assert orphans == {
        "item_on_eu_internal_repression_annex",
        "item_on_other_member_state_national_list",
        "member_state_extends_art4_to_suspicion",
        "member_state_extends_art5_to_suspicion",
    }
