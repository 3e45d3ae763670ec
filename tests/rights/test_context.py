"""Levels against values read from the shipped files by other means, and the rules on findings and embargoes."""

import csv
import gzip
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from licet.core.errors import BadInput
from licet.rights import level, set_level
from licet.rights.context import Context, Reading, by_majority, minority_region, regions_named
from licet.rights.series import SHIPPED

HOME = SHIPPED / "context" / "rights"
ISO3 = {
    "EG": "EGY", "CN": "CHN", "GH": "GHA", "MD": "MDA", "NO": "NOR", "CL": "CHL", "ET": "ETH", "IR": "IRN", "BD": "BGD",
    "CO": "COL", "HU": "HUN", "TR": "TUR", "UG": "UGA", "KE": "KEN", "IT": "ITA", "RO": "ROU", "CD": "COD", "VN": "VNM",
}  # fmt: skip
WORLD_BANK = {**ISO3, "RO": "ROM", "CD": "ZAR"}
STEPS = ("open", "guarded", "restricted", "closed")


def rows(name: str) -> Iterator[dict[str, str]]:
    with gzip.open(HOME / name, "rt", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def oracle(country: str, year: int) -> tuple[list[int], str]:
    """Steps of the three indicators by the year before, and the level, worked out by hand from the files."""
    cow = {
        row["cown"]
        for row in rows("wgi_voice_accountability_1996_2023.csv.gz")
        if row["wb_code"] == WORLD_BANK[country]
    }
    vdem, latent = "vdem_v15_1990_2024.csv.gz", "latent_human_rights_scores_v4.02_1946_2021.csv.gz"
    bank = "wgi_voice_accountability_1996_2023.csv.gz"
    values = [
        ((0.6, 0.4, 0.2), _newest(vdem, ("country_text_id", "year", "v2x_libdem"), {ISO3[country]}, year)),
        ((75, 50, 25), _newest(bank, ("wb_code", "year", "Rank"), {WORLD_BANK[country]}, year)),
        ((1.5, 0.5, -0.5), _newest(latent, ("COW", "YEAR", "theta_mean"), cow, year)),
    ]
    steps = sorted(sum(value < bound for bound in bounds) for bounds, value in values if value is not None)
    if len(steps) == 3:
        return steps, STEPS[steps[1]]
    return steps, STEPS[steps[1]] if len(steps) == 2 else "unknown"


def _newest(name: str, columns: tuple[str, str, str], codes: set[str], before: int) -> float | None:
    key, year, value = columns
    found = {int(row[year]): row[value] for row in rows(name) if row[key] in codes and row[value]}
    years = [one for one in found if before - 4 <= one < before]
    return float(found[max(years)]) if years else None


CASES = [
    ("EG", 2020, "closed"), ("CN", 2018, "closed"), ("GH", 2015, "guarded"), ("MD", 2022, "restricted"),
    ("NO", 2021, "open"), ("CL", 2020, "open"), ("ET", 2021, "closed"), ("IR", 2021, "closed"), ("BD", 2014, "closed"),
    ("CO", 2013, "restricted"), ("HU", 2017, "guarded"), ("TR", 2020, "closed"), ("UG", 2019, None), ("KE", 2018, None),
    ("IT", 2023, "open"), ("RO", 2005, None), ("CD", 2013, None), ("VN", 2021, "closed"), ("GH", 2001, None),
]  # fmt: skip


@pytest.mark.parametrize(("country", "year", "expected"), CASES)
def test_against_the_files(country: str, year: int, expected: str | None, context: Context) -> None:
    steps, by_hand = oracle(country, year)
    found = level(country, "", date(year, 6, 30), context)
    assert sorted(STEPS.index(one.level) for one in found.readings) == steps
    assert found.by_indicators == by_hand
    assert by_hand == (expected or by_hand)
    assert all(one.publisher and one.edition and one.year < year and one.citation.at for one in found.readings)


def test_old_values_do_not_count(context: Context) -> None:
    assert level("NO", "", date(2025, 6, 1), context).silent == ()
    assert level("NO", "", date(2026, 6, 1), context).silent == ("I19",)
    assert level("NO", "", date(2026, 6, 1), context).level == "open"
    assert level("NO", "", date(2035, 6, 1), context).level is None


def test_an_unknown_state_is_unknown(context: Context) -> None:
    found = level("ZZ", "", date(2020, 1, 1), context)
    assert (found.level, len(found.silent)) == (None, 3)
    assert level("TV", "", date(2026, 1, 1), context).level is None  # one indicator is not enough


def reading(step: str, publisher: str) -> Reading:
    cited = Reading("I", "n", publisher, "e", 2020, 1.0, step, None)  # type: ignore[arg-type]
    return replace(cited, indicator=publisher)


@pytest.mark.parametrize(
    ("steps", "publishers", "expected"),
    [
        (["open", "closed"], "AB", "closed"),
        (["open", "open", "closed"], "ABC", "open"),
        (["open", "restricted", "closed"], "ABC", "restricted"),
        (["guarded", "closed", "closed", "open"], "ABCD", "closed"),
        (["open", "open", "guarded", "closed"], "ABCD", "guarded"),
        (["open", "closed", "closed", "closed", "open"], "ABCDE", "closed"),
        (["open", "closed", "closed"], "ABB", "open"),
        (["open", "closed"], "AA", None),
        (["closed"], "A", None),
        ([], "", None),
    ],
)
def test_majority(steps: list[str], publishers: str, expected: str | None) -> None:
    assert by_majority([reading(*pair) for pair in zip(steps, publishers, strict=True)]) == expected


def test_a_finding_counts_from_its_own_date_and_for_its_region(context: Context) -> None:
    def of(region: str, on: date) -> str | None:
        return level("CN", region, on, context).level

    assert of("Xinjiang", date(2022, 8, 30)) == "closed"
    assert of("Xinjiang", date(2022, 8, 31)) == "atrocity"
    assert of("", date(2023, 5, 31)) == "closed"
    assert of("Guangxi", date(2023, 5, 31)) == "closed"
    assert of("Tibet", date(2023, 5, 31)) == "closed"  # systematic repression is shown and sets nothing


@pytest.mark.parametrize(
    "name", ["Xinjiang", "XUAR", "新疆维吾尔自治区", "Urumqi", "شىنجاڭ", "Ürümqi, Tianshan district"]
)
def test_a_region_is_known_by_its_names(name: str, context: Context) -> None:
    assert regions_named("CN", name, context.tables) == ("Xinjiang",)
    assert regions_named("KZ", name, context.tables) == ()
    assert minority_region("CN", name, date(2023, 1, 1), context.tables)


def test_findings_with_an_end(context: Context) -> None:
    assert level("LY", "", date(2011, 5, 31), context).level == "closed"
    assert level("LY", "", date(2011, 6, 1), context).level == "atrocity"
    assert [one.row.id for one in level("LY", "", date(2012, 3, 2), context).findings] == ["LY-2012"]
    assert level("CI", "", date(2014, 1, 1), context).level == "atrocity"
    assert level("CI", "", date(2016, 4, 28), context).level != "atrocity"


@pytest.mark.parametrize(
    ("country", "region", "on", "row"),
    [
        ("SY", "", date(2024, 1, 1), "SY-ICJ-2023"),
        ("CN", "Xinjiang", date(2021, 6, 1), "CN-XJ-US-2021"),
        ("TD", "", date(2018, 1, 1), "TD-2016"),
        ("LK", "", date(2016, 1, 1), "LK-2015"),
    ],
)
def test_other_findings_are_shown_and_set_nothing(
    country: str, region: str, on: date, row: str, context: Context
) -> None:
    found = level(country, region, on, context)
    assert row in [one.row.id for one in found.shown]
    assert row not in [one.row.id for one in found.findings]


def test_occupied_parts_do_not_set_the_level_of_the_rest(context: Context) -> None:
    assert level("UA", "", date(2023, 1, 1), context).level == "restricted"
    assert level("UA", "Crimea", date(2023, 1, 1), context).level == "atrocity"


def test_embargoes(context: Context) -> None:
    aimed = level("BA", "", date(2001, 6, 1), context)
    assert (aimed.by_indicators, aimed.level) == ("restricted", "closed")
    assert aimed.embargoes
    lebanon = level("LB", "", date(2015, 1, 1), context)
    assert lebanon.other_embargoes
    assert not lebanon.embargoes
    assert lebanon.level == lebanon.by_indicators
    unsure = level("BY", "", date(2000, 1, 1), context)
    assert "BY-US" in [one.row.id for one in unsure.other_embargoes]


def test_another_level_set_by_the_user_shows(context: Context) -> None:
    found = level("MD", "", date(2022, 5, 31), context)
    other = set_level(found, "guarded", "opinion of the Commission of June 2022")
    assert (other.level, other.computed, other.set_by_user) == ("guarded", "restricted", True)
    assert not found.set_by_user
    with pytest.raises(BadInput, match="no reason"):
        set_level(found, "open", " ")
    with pytest.raises(BadInput, match="no such level"):
        set_level(found, "fine", "because")


def test_treaties(context: Context) -> None:
    names = dict(context.data.treaties("CN", 2022))
    assert names["cat"] == 1988
    assert "iccpr" not in names
    assert "icescr" not in dict(context.data.treaties("CN", 2000))
