"""Wrongly stopping trade is a failure too."""

from itertools import product
from pathlib import Path
from random import Random

import pytest

from .conftest import Screener

KINDS = [
    "Ministry of Interior", "National Police", "General trading", "Software maker", "Router maker response team",
    "Regional bank", "Chinese maker on US Entity List", "Police equipment dealer", "Security reseller",
    "Telecom operator", "City hospital", "Ministry of Internal Affairs", "Ministry of Public Security", "Army",
    "National Security Service", "Traffic police department", "University lab", "Supermarket chain",
    "Medical and safety dealer", "Courier firm", "Migration directorate", "Independent researcher firm",
    "General trading FZE, three months old", "Hungarian company named as origin", "Singapore trading company",
    "Education supplier in Yangon", "Farm machinery dealer in Mato Grosso", "US software firm under general licence",
]  # fmt: skip
NOWHERE = ["KE", "DK", "PT", "UY", "NZ", "IS", ""]
FIRST = ["Chemnitz", "Loire", "Mesa Peak", "Duin", "Larnaca", "Copperline", "Lusitana", "Ebro", "Tampere", "Nemunas"]
SECOND = [
    "Optics",
    "Textile Machinery",
    "Sensor",
    "Billing",
    "Biometrics",
    "Software",
    "Water",
    "Networks",
    "Agri Robotics",
]
FORMS = ["Ltd", "GmbH", "SAS", "Co., Ltd.", "AB", ""]
ALIKE = [
    ("Hangzhou Haikang Textile Machinery", "CN"),
    ("Dahua Textile Printing and Dyeing", "CN"),
    ("Tianshan Agri Robotics", "CN"),
    ("Zhongjiang Vision", "CN"),
    ("Huaweida Garment", "CN"),
    ("Sensetown Dental Care", "US"),
    ("Helvetic Secure", "CH"),
    ("Circles", "BG"),
    ("PROTEI", "RU"),
    ("VASTech", "ZA"),
    ("Morpho (Safran)", "FR"),
    ("Amesys (Bull group)", "FR"),
    ("Verint / NICE", "IL"),
    ("Shanghai Public Security Bureau", "CN"),
    ("National Intelligence Organisation (MIT)", "TR"),
    ("Telecom Egypt", "EG"),
    ("Minsk waterworks", "BY"),
    ("Beijing Trading and Development", "CN"),
    ("Moscow Technology Institute", "RU"),
    ("Candir", "TR"),
]


@pytest.mark.parametrize(("name", "country"), list(product(KINDS, NOWHERE)))
def test_a_kind_of_body_is_nobody(screener: Screener, name: str, country: str) -> None:
    assert screener.matched(name, country) == []


def test_invented_firms_are_not_listed(screener: Screener) -> None:
    random = Random(7)  # noqa: S311 a draw that is the same each time
    names = [f"{one} {two} {form}".strip() for one, two, form in product(FIRST, SECOND, FORMS)]
    hits = {name: screener.matched(name, random.choice(NOWHERE)) for name in random.sample(names, 300)}
    assert {name: found for name, found in hits.items() if found} == {}


@pytest.mark.parametrize(("name", "country"), ALIKE)
def test_like_a_listed_name_and_not_it(screener: Screener, name: str, country: str) -> None:
    assert screener.matched(name, country) == []


def test_few_invented_persons_are_taken_for_listed_ones(screener: Screener) -> None:
    names = (Path(__file__).parent / "persons.txt").read_text("utf-8").splitlines()[1:]
    matched = [name for name in names if screener.matched(name)]
    assert len(names) >= 590
    assert len(matched) <= len(names) // 200, matched
