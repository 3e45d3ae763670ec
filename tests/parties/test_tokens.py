import pytest
from hypothesis import given
from hypothesis import strategies as st

from licet.parties.search import Index
from licet.parties.tokens import tokens, whole, words

from .conftest import Screener


@pytest.fixture(scope="module")
def index(screener: Screener) -> Index:
    return screener.lists.index


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Hangzhou Hikvision Digital Technology Co., Ltd.", "digital hangzhou hikvision technology"),
        ("杭州海康威视数字技术股份有限公司", "digital haikangweishi hangzhou technology"),
        ("旷视科技有限公司", "kuangshi technology"),
        ("商湯集團有限公司", "group shangtang"),
        ("新疆生产建设兵团公安局", "bureau construction corps production public security xinjiang"),
        ("Акционерное общество Позитив Текнолоджиз", "pozitiv teknolodzhiz"),
        ("Общество с ограниченной ответственностью «Ромашка»", "romashka"),
        ("ئىلھام توختى", "ilham toxti"),
        ("تارىم يىپەك شىركىتى", "shirkiti tarim yipek"),
        ("صدام حسين التكريتي", "hsyn ltkryty sdm"),
        ("Limited Liability Company Technology Flybridge", "flybridge technology"),
        ("Huawei Technologies Coöperatief U.A.", "cooperatief huawei technology ua"),
        ("Beijing E-science Co., Ltd.", "beijing escience"),
        ("S.A.", "sa"),
        ("State Security Committee of the Republic of Belarus", "committee security state"),
        ("MINISTRIES OF DEFENCE", "defense ministry"),
    ],
)
def test_key_of_a_name(index: Index, name: str, key: str) -> None:
    assert whole(tokens(name, index.word)) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hikvision", "Hik\u200bvi\u00adsion"),
        ("Hikvision", "\u202eHikvision\u202c"),
        ("Hikvision", "Hіkvіsіоn"),  # Cyrillic letters that look Latin
        ("Xin'an", "Xin’an"),
        ("H K Trading", "H.K. Trading"),
        ("CAFÉ", "cafe\u0301"),
        ("ＨＩＫＶＩＳＩＯＮ", "hikvision"),
        ("13th Institute", "13 Institute"),
    ],
)
def test_spelled_alike(one: str, other: str) -> None:
    assert words(one) == words(other)


def test_country_names_become_codes(index: Index) -> None:
    found = tokens("Iranian Ministry of Defence", index.word)
    assert ("@ir", "country") in [(one.text, one.sort) for one in found]


@given(st.text(max_size=300))
def test_any_text_gives_small_latin_words(text: str) -> None:
    found = words(text)
    assert len(found) <= 40
    assert all(word.isascii() and word == word.lower() and word for word in found)


@given(st.text(alphabet=st.characters(categories=["L"]), max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = " ".join(words(text))
    assert " ".join(words(once)) == once
