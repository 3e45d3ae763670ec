"""Law, parties and rights put together on a whole case."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from licet.law.determine import determine
from licet.law.world import World, open_world
from licet.reading.casefile import read_case

KIT = """
id: kit
date: 2016-06
jurisdictions: [US-OFAC, US-EAR]
exporter: {name: Prairie Tools, country: US}
item: {name: Desk kit, category: forensics, description: Copies and opens locked phones}
parties:
- {name: Shop by the creek, role: consignee, country: AE, kind: distributor}
- {name: Provincial office, role: end_user, country: IR, kind: police}
destination: AE
stated_end_use: Repair
"""


@pytest.fixture(scope="module")
def world() -> World:
    return open_world()


@pytest.fixture(scope="module")
def kit(world, tmp_path_factory):
    path = Path(tmp_path_factory.mktemp("case")) / "kit.yaml"
    path.write_text(KIT)
    return read_case(path, today=date(2026, 11, 1), countries=world.countries, vocabulary=world.vocabulary)[0]


def test_papers_that_end_next_door_do_not_leave_the_embargo(kit, world):
    found = determine(kit, world)
    assert (found.outcome, found.law_state) == ("refuse", "prohibited")
    assert any("would use it in IR" in one.text for one in found.findings if one.kind == "diversion_risk")


def test_an_end_user_next_door_alone_is_no_embargo(kit, world):
    local = replace(kit, parties=(kit.parties[0], replace(kit.parties[1], country="AE")))
    assert determine(local, world).law_state != "prohibited"


def test_more_law_never_makes_it_looser(kit, world):
    one = determine(replace(kit, jurisdictions=("US-EAR",)), world)
    both = determine(kit, world)
    assert both.jurisdictions["US-EAR"].state == one.jurisdictions["US-EAR"].state


def test_every_part_of_the_answer_says_what_it_stands_on(kit, world):
    found = determine(kit, world)
    assert all(one.citations for one in found.findings)
    assert all(one.question.endswith("?") or one.could_change_outcome_to == () for one in found.missing)
    assert set(found.packs) >= {"law", "controls", "rights", "facts", "lists"}


def test_the_missing_that_could_change_the_outcome_stand_first(kit, world):
    could = [bool(one.could_change_outcome_to) for one in determine(kit, world).missing]
    assert could == sorted(could, reverse=True)
