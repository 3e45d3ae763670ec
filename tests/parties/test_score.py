import pytest

from licet.parties.score import MATCH, REVIEW, Place, compare
from licet.parties.search import Index

from .conftest import Screener


@pytest.fixture(scope="module")
def index(screener: Screener) -> Index:
    return screener.lists.index


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [
        ("SenseTime", "Beijing SenseTime Technology Development Co., Ltd.", "unknown"),
        ("SenseTime", "Sense Time", "same"),
        ("Hikvision Digital Technology Hangzhou", "Hangzhou Hikvision Digital Technology Co., Ltd.", "other"),
        ("Hangzhou Hikvison Digital Technology", "Hangzhou Hikvision Digital Technology Co., Ltd.", "unknown"),
        ("Islamic Revolutionary Guards Corps", "ISLAMIC REVOLUTIONARY GUARD CORPS", "unknown"),
        ("Intelexa Limited", "Intellexa Limited", "same"),
        ("ZTE Corporation", "ZTE Corporation", "unknown"),
        ("State Security Committee", "State Security Committee of the Republic of Belarus", "same"),
        ("Xinjiang Public Security Bureau", "XINJIANG PUBLIC SECURITY BUREAU", "unknown"),
        ("CHEN Quanguo", "CHEN, Quanguo", "unknown"),
    ],
)
def test_match(index: Index, one: str, other: str, place: Place) -> None:
    assert compare(index.side(one), index.side(other), place).score >= MATCH


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [
        ("Hangzhou Haikang Textile Machinery", "Hangzhou Hikvision Digital Technology Co., Ltd.", "same"),
        ("Hangzhou Haikang Textile Machinery", "杭州海康威视数字技术股份有限公司", "same"),
        ("Ministry of Interior", "Ministry of Interior", "other"),
        ("Ministry of Interior", "Ministry of Interior of Syria", "other"),
        ("National Police", "Nicaraguan National Police", "other"),
        ("Shanghai Public Security Bureau", "Xinjiang Public Security Bureau", "same"),
        ("Chen Guangcheng", "CHEN, Quanguo", "same"),
        ("Wang Li", "WANG, Mingshan", "same"),
        ("13th Research Institute", "14th Research Institute", "same"),
        ("General Trading", "General Electric", "same"),
    ],
)
def test_nothing_to_see(index: Index, one: str, other: str, place: Place) -> None:
    assert compare(index.side(one), index.side(other), place).score < REVIEW


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [
        ("Dahua Textile Machinery", "Dahua Technology", "same"),
        ("Shanghai SenseTime Development", "Beijing SenseTime Development", "same"),
        ("Intelexa Limited", "Intellexa Limited", "unknown"),
        ("Megvie Technology", "Megvii Technology", "same"),
        ("Ministry of Interior", "Ministry of Interior", "unknown"),
        ("DJI", "DJI", "unknown"),
    ],
)
def test_a_person_should_look(index: Index, one: str, other: str, place: Place) -> None:
    assert REVIEW <= compare(index.side(one), index.side(other), place).score < MATCH


def test_reasons_are_words(index: Index) -> None:
    found = compare(index.side("SenseTime"), index.side("Beijing SenseTime Technology Development Co., Ltd."), "same")
    assert found.words == (
        "equal: sensetime; only ordinary words or places besides: beijing, technology, development; same country"
    )
