from datetime import date

import pytest

from licet.parties.records import ListedParty, Policy, Sighting, listed_on

A, B, C = date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1)


def seen(*days: tuple[date, bool], since: date | None = None, until: date | None = None) -> ListedParty:
    sightings = tuple(Sighting(day, listed) for day, listed in days)
    return ListedParty("1", "a-list", sightings=sightings, since=since, until=until)


@pytest.mark.parametrize(
    ("record", "on", "expected"),
    [
        (seen((B, True)), A, None),  # a list without history says nothing of the days before
        (seen((B, True)), B, True),
        (seen((B, True)), C, True),
        (seen((A, True), (C, True)), B, True),
        (seen((A, True), (C, False)), B, None),  # left on some day between
        (seen((A, True), (C, False)), C, False),
        (seen((A, False), (C, True)), B, None),
        (seen((A, False), (C, True)), date(2019, 1, 1), False),
        (seen((C, True), since=B), A, False),
        (seen((C, True), since=B), date(2020, 12, 31), False),
        (seen((C, True), since=B), B, True),
        (seen((A, True), (B, False), (C, True), since=A), B, True),  # a printed date beats a name not found
        (seen((B, True), (C, False), since=A), date(2021, 6, 1), None),
        (seen((C, False), since=A, until=B), date(2020, 6, 1), True),
        (seen((C, False), since=A, until=B), B, False),
        (seen(until=B), A, None),  # it ended then, and began nobody knows when
        (seen(until=B), C, False),
        (seen((A, True), (A, False)), A, True),
        (seen(), B, None),
    ],
)
def test_listed_on_a_day(record: ListedParty, on: date, expected: bool | None) -> None:
    assert listed_on(record, on) is expected


def test_policy_nearest_to_the_day() -> None:
    old = Policy("xinjiang_case_by_case_else_denial", "", A, "x")
    new = Policy("presumption_of_denial", "", C, "y")
    record = ListedParty("1", "a-list", policies=(new, old))
    assert record.policy_on(B) == old
    assert record.policy_on(C) == new
    assert record.policy_on(date(2010, 1, 1)) == old
    assert ListedParty("1", "a-list").policy_on(B) is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("presumption_of_denial", True),
        ("policy_of_denial", True),
        ("xinjiang_case_by_case_else_denial", True),
        ("case_by_case", False),
        ("as_printed", None),
    ],
)
def test_policy_presumes_denial(word: str, expected: bool | None) -> None:
    assert Policy(word, "", A, "x").presumes_denial is expected
