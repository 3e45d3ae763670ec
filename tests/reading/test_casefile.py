"""Bad input gets one clear line: what, where, what is allowed."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licet.core.errors import BadInput
from licet.reading.answers import Asked
from licet.reading.casefile import read_case

COUNTRIES = frozenset({"NO", "NL", "CN", "DE"})
VOCABULARY = {
    "frame_rate_max": Asked("quantity", unit="Hz"),
    "mass_market": Asked("boolean"),
    "end_use": Asked("list", ("civil", "police", "military")),
    "F08": Asked("flag", ("present", "unknown", "absent")),
    "Q27": Asked("question", ("yes", "no")),
    "Q20": Asked("question"),
    "item_kind": Asked("enum", ("goods", "software")),
    "to": Asked("country", who="derived"),
}
GOOD = """
id: good
date: 2023-05
jurisdictions: [EU, NL]
exporter: {name: Duin, country: NL}
item: {name: Cameras, category: cctv, description: Cameras for wards, technical: {units: 120}}
parties: [{name: Hospital, role: end_user, country: CN, kind: hospital}]
destination: CN
"""


def read(text: str, tmp_path: Path, name: str = "case.yaml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_case(path, today=date(2026, 11, 23), countries=COUNTRIES, vocabulary=VOCABULARY)


def test_a_month_stands_for_its_last_day(tmp_path):
    case, unread = read(GOOD, tmp_path)
    assert (case.on, case.date, unread) == (date(2023, 5, 31), "2023-05", ())


def test_norway_is_a_country_and_not_a_truth_value(tmp_path):
    assert read(GOOD.replace("country: NL", "country: NO"), tmp_path)[0].exporter.country == "NO"


def test_json_is_read_too(tmp_path):
    text = (
        '{"date": "2023-05-02", "jurisdictions": ["EU"], "destination": "CN",'
        ' "exporter": {"name": "D", "country": "NL"},'
        ' "item": {"description": "x"}, "parties": [{"name": "H", "role": "end_user"}]}'
    )
    assert read(text, tmp_path, "case.json")[0].on == date(2023, 5, 2)


def test_what_an_assessor_may_never_see_is_not_read(tmp_path):
    hindsight = "\nkind: documented\nexpected: {outcome: refuse}\ngap: true\naftermath: [{fact: f}]\n"
    hindsight += "sources: []\nconfidence: high\n"
    case, unread = read(GOOD + hindsight, tmp_path)
    assert case == read(GOOD, tmp_path)[0]
    assert unread == ()


def test_a_fact_dated_after_the_case_is_left_out_and_said(tmp_path):
    late = "\nknown_before: [{fact: listed, source: OFAC, date: 2024-01}, {fact: month, source: UN, date: 2023-05}]\n"
    case, unread = read(GOOD + late, tmp_path)
    assert [one.fact for one in case.known_before] == ["month"]
    assert "hindsight" in unread[0]


BAD = {
    "country: NL}\nitem": ("country: Narnia}\nitem", "exporter.country: 'NARNIA' is no country: two letters"),
    "destination: CN": ("destination: ZZ", "country 'ZZ' is unknown"),
    "country: CN, kind": ("country: false, kind", "'NO' for Norway"),
    "date: 2023-05": ("date: 2027-01", "lies after 2026-11-23"),
    "date: 2023-05\n": ("date: 2023-02-30\n", "no such day"),
    "name: Hospital, ": ("", "parties.0.name: missing"),
    "description: Cameras for wards": ("description: ''", "item.description: empty"),
    "parties: [{": ("parties: []\nother: [{", "parties: empty"),
    "kind: hospital": ("kind: wizard", "parties.0.kind"),
    "jurisdictions: [EU, NL]": ("jurisdictions: 7", "jurisdictions"),
    "exporter: {name": ("date: 2020\nexporter: {name", "key 'date' stands twice"),
}


@pytest.mark.parametrize("old", BAD)
def test_bad_input_names_file_line_and_what_is_allowed(old, tmp_path):
    new, words = BAD[old]
    assert old in GOOD
    with pytest.raises(BadInput) as fault:
        read(GOOD.replace(old, new, 1), tmp_path)
    assert words in str(fault.value)
    assert all(line.startswith(f"{tmp_path}/case.yaml:") for line in str(fault.value).splitlines())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        ("just words", "not a case"),
        ("a: [1, 2", "YAML"),
        ("[" * 5000, "nested"),
        ("a: &x 1\nb: *x", "alias"),
        ("- 1\n- 2", "not a case"),
    ],
)
def test_what_is_no_case_at_all(text, words, tmp_path):
    with pytest.raises(BadInput, match=words):
        read(text, tmp_path)


def test_ten_megabytes_of_nested_lists_are_refused_quickly(tmp_path):
    with pytest.raises(BadInput, match="at most 1,000,000"):
        read("[" * 10_000_000, tmp_path)


def test_missing_file_and_folder(tmp_path):
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(BadInput, match=str(path)):
            read_case(path, today=date(2026, 1, 1), countries=COUNTRIES, vocabulary={})


def test_facts_are_typed_by_the_vocabulary(tmp_path):
    case, _ = read(GOOD + "\nfacts: {frame_rate_max: 9, mass_market: no, F08: absent}\n", tmp_path)
    assert (case.answers["frame_rate_max"].value, case.answers["mass_market"].value) == (9.0, False)
    for written, words in (
        ("frame_rate: 9", "frame_rate_max"),
        ("mass_market: 7", "yes, no or unknown"),
        ("frame_rate_max: x", "'x': a number in Hz, or unknown"),
        ("frame_rate_max: nan", "number"),
        ("item_kind: thing", "'thing': one of goods, software, or unknown"),
        ("end_use: [civil, war]", "'war': one of civil, police, military"),
        ("end_use: []", "empty list"),
        ("F08: maybe", "one of present, unknown, absent"),
        ("Q27: perhaps", "one of yes, no"),
        ("to: Narnia", "two letters"),
        ("to: ZZ", "'ZZ' is unknown"),
        ("mass_market: [yes]", "a list given: one value"),
        ("mass_market: ''", "nothing given"),
        ("mass_market: {value: yes, sauce: x}", "field 'sauce'"),
    ):
        with pytest.raises(BadInput, match=words):
            read(GOOD + f"\nfacts: {{{written}}}\n", tmp_path)


def test_unknown_is_as_if_the_line_were_not_there_but_a_state_for_a_flag(tmp_path):
    rows = "frame_rate_max: unknown, mass_market: Unknown, end_use: unknown, Q27: unknown, F08: unknown"
    case, _ = read(GOOD + f"\nfacts: {{{rows}}}\n", tmp_path)
    assert {name: fact.value for name, fact in case.answers.items()} == {"F08": "unknown"}


def test_an_unknown_member_of_a_list_means_and_perhaps_others(tmp_path):
    case, _ = read(GOOD + "\nfacts: {end_use: [Civil, unknown], frame_rate_max: 9 Hz, item_kind: GOODS}\n", tmp_path)
    assert [one.value for one in case.answers.values()] == [("civil", None), 9.0, "goods"]


def test_a_fact_that_is_otherwise_worked_out_may_be_set_and_is_said(tmp_path):
    case, unread = read(GOOD + "\nfacts: {to: no}\n", tmp_path)
    assert case.answers["to"].value == "NO"
    assert "set by hand" in unread[0]


def test_right_to_left_and_astral_characters_survive(tmp_path):
    name = "شرطة \u202eاورومچی 警察 𠀀🚁"
    assert read(GOOD.replace("name: Hospital", f'name: "{name}"'), tmp_path)[0].parties[0].name == name


@given(st.binary(max_size=300))
def test_any_bytes_are_a_case_or_a_clear_line(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("fuzz") / "case.yaml"
    path.write_bytes(content)
    with pytest.raises(BadInput) as fault:
        read_case(path, today=date(2026, 1, 1), countries=COUNTRIES, vocabulary={})
    assert str(path) in str(fault.value)
