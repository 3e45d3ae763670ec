"""Every reader on the file it was written for, counted as the catalogue of the data counts it."""

import re
from dataclasses import replace
from datetime import date
from importlib import import_module

import pytest

from licet.core.errors import BadSource
from licet.parties.intake import code_of, unpacked
from licet.parties.readers import plain
from licet.parties.records import ListedParty, listed_on
from licet.parties.vocabulary import load_countries

from .conftest import DATA, FILES, content_of, file_of, named

COUNTS = {
    "ofac/sdn_2026-07-11.csv.gz": 19143,
    "ofac/sdn_aliases_2026-07-11.csv.gz": 20314,
    "ofac/ADD_2025-12-24.csv.gz": 24244,
    "ofac/ALT_2025-12-24.csv.gz": 20107,
    "ofac/SDN_COMMENTS_2025-12-24.csv": 28,
    "ofac/SDN_2024-05-03.csv.gz": 14965,
    "ofac/SDN_2021-08-18.csv.gz": 9083,
    "ofac/sdn_first_last_seen_2021-08_2024-05.csv.gz": 15892,
    "ofac/CONS_ADD_2025-12-19.csv": 574,
    "ofac/CONS_ALT_2025-12-19.csv": 1073,
    "ofac/CONS_COMMENTS_2025-12-19.csv": 10,
    "ofac/nscmic_2026-07-09.json": 68,
    "ofac/eo14032_annex_2021.json": 59,
    "bis/entity_list_2026-07-09.json.gz": 3409,
    "bis/meu_list_2026-07-09.json": 70,
    "bis/denied_persons_2026-04-14.json": 564,
    "bis/DPL_2023-11-30.txt": 665,
    "dod/dod_1260h_2026-06-10.json": 80,
    "dod/dod_1286_fy2024.json": 134,
    "dhs/dhs_uflpa_2026-07-09.json": 148,
    "cbp/cbp_wro_findings_2026-06-23.json": 66,  # 67, of which one is a region
    "fcc/fcc_covered_2026-07-09.json": 13,  # 15, of which two are classes of goods
    "fcc/fcc_covered_2026-08-20.csv": 12,  # 16, of which four are classes of goods
    "congress/section_889_2018.csv": 5,
    "state/state_nonproliferation_2025-05.json": 527,  # 528, of which one has no name
    "state/state_debarred_statutory_2025-08-25.json": 779,
    "state/state_debarred_admin_2023-06-01.json": 8,
    "un/UN_consolidated_2026-02-27.xml.gz": 1003,
    "un/un_names_2026-06-10.csv.gz": 1002,
    "eu/eu_fsf_names_2026-06-05.csv.gz": 30242,
    "eu/eu_travel_names_2026-06-11.csv.gz": 15406,
    "uk/uk_sanctions_list_names_2026-06-10.csv.gz": 15313,
    "uk/hmt_ConList_2020-04-27.csv.gz": 9492,
    "au/dfat_names_2026-06-06.csv.gz": 11046,
    "ca/sema_names_2026-06-09.csv.gz": 3502,
    "jp/meti_2025-09-12_list_russia_tokutei.txt.gz": 561,
    "jp/meti_2025-09-12_list_daisangoku_tokutei.txt.gz": 56,
    "jp/meti_list_belarus_tokutei.txt.gz": 27,
}
ROWS_OF_CSL = {
    "Entity": 2001,
    "Unverified": 201,
    "Military": 71,
    "Denied": 462,
    "ITAR": 727,
    "Nonprol": 163,
    "Sectoral": 290,
}


def read(path: str, rows: str = "") -> list[ListedParty]:
    file = file_of(path, rows)
    return list(import_module(f"licet.parties.readers.{file.format}").read(content_of(file), file))


@pytest.mark.parametrize(("path", "count"), list(COUNTS.items()), ids=[path.rpartition("/")[2] for path in COUNTS])
def test_reads_every_record(path: str, count: int) -> None:
    assert len(read(path)) == count


@pytest.mark.parametrize(("rows", "count"), list(ROWS_OF_CSL.items()))
def test_consolidated_screening_list_by_its_lists(rows: str, count: int) -> None:
    assert len(read("trade/consolidated_2022-04.csv.gz", rows)) == count


def test_non_sdn_list_is_parted_by_programme() -> None:
    files = [file for _, file in FILES if file.path == "ofac/CONS_PRIM_2025-12-19.csv"]
    reader = import_module("licet.parties.readers.ofac_sdn")
    assert sum(len(list(reader.read(content_of(file), file))) for file in files) == 442


def test_linked_parties_all_rows_of_all_lists() -> None:
    files = [file for _, file in FILES if file.format == "linked_parties"]
    reader = import_module("licet.parties.readers.linked_parties")
    # the five rows under Section 889 add no name to a list of five names
    assert sum(len(list(reader.read(content_of(file), file))) for file in files) == 196 - 5


def test_every_shipped_list_file_is_read_or_known_not_to_be() -> None:
    used = {file.path for _, file in FILES}
    shipped = {path.relative_to(DATA / "lists").as_posix() for path in (DATA / "lists").rglob("*") if path.is_file()}
    unread = {path for path in shipped - used if not path.startswith("words/")}
    assert used <= shipped
    # a state one day before another, kept to prove the history; titles and authorities, which the sources repeat
    assert unread == {"ofac/SDN_2024-05-02.csv.gz", "nsfreg/lists_metadata_2026-07-09.json"}


def test_no_country_of_a_shipped_file_is_unknown() -> None:
    countries = load_countries(DATA / "lists" / "words")
    for path in (
        "ofac/ADD_2025-12-24.csv.gz",
        "bis/entity_list_2026-07-09.json.gz",
        "state/state_nonproliferation_2025-05.json",
        "un/UN_consolidated_2026-02-27.xml.gz",
        "bis/DPL_2023-11-30.txt",
    ):
        file = file_of(path)
        names = {file.repaired("country", name) for record in read(path) for name in record.countries} - {""}
        assert {name for name in names if not code_of(name, countries)} <= {"Netherlands Antilles"}, path


def test_ofac_remarks_give_births_identifiers_and_weak_names() -> None:
    by_id = {record.id: record for record in read("ofac/SDN_2024-05-03.csv.gz")}
    bank = by_id["306"]
    assert [(name.text, name.strength) for name in bank.names] == [
        ("BANCO NACIONAL DE CUBA", "primary"),
        ("BNC", "weak"),
    ]
    assert by_id["33952"].births == ("01 Oct 1963",)
    assert any("Passport B00002095" in one for one in by_id["33952"].identifiers)
    assert by_id["10391"].programmes[:2] == ("FTO", "SDGT")


def test_first_and_last_day_agree_with_the_state_of_a_day_between() -> None:
    file = replace(file_of("ofac/SDN_2024-05-03.csv.gz"), path="ofac/SDN_2024-05-02.csv.gz", as_of=date(2024, 5, 2))
    content = unpacked(DATA / "lists" / file.path, file)
    native = {record.id for record in import_module("licet.parties.readers.ofac_sdn").read(content, file)}
    assert len(native) == 14973
    seen = read("ofac/sdn_first_last_seen_2021-08_2024-05.csv.gz")
    assert {record.id for record in seen if listed_on(record, file.as_of)} == native


def test_un_record_in_full() -> None:
    by_name = {record.primary(): record for record in read("un/UN_consolidated_2026-02-27.xml.gz")}
    found = by_name["ERIC BADEGE"]
    assert (found.kind, found.since, found.programmes) == ("person", date(2012, 12, 31), ("DRC",))
    assert (found.countries, found.births, found.legal_reference) == (("Rwanda",), ("1971",), "CDi.001")
    assert any(name.text == "صدام حسين التكريتي" for record in by_name.values() for name in record.names)


def test_uk_list_in_windows_letters() -> None:
    found = read("uk/hmt_ConList_2020-04-27.csv.gz")
    texts = [name.text for record in found for name in record.names]
    assert "Sheikh Farooq AL-QAHTANI" in texts
    assert not any("\x80" <= letter < "\xa0" for text in texts for letter in text)
    assert all(record.since for record in found)


def test_entity_list_dates_come_from_its_citations() -> None:
    by_name = {record.primary(): record for record in read("bis/entity_list_2026-07-09.json.gz")}
    found = by_name["Hangzhou Hikvision Digital Technology Co., Ltd."]
    assert found.since == date(2019, 10, 9)
    assert [cite.at for cite in found.citations] == ["84 FR 54004", "85 FR 34505", "85 FR 44161"]
    undated = [record for record in by_name.values() if record.since is None]
    assert undated == []


def test_entity_list_aliases_are_names_and_not_addresses() -> None:
    texts = [name.text for record in read("bis/entity_list_2026-07-09.json.gz") for name in record.names[1:]]
    assert not [
        text for text in texts if re.search(r"\d{5}|; and|See al|a\.k\.a|[a-z] Street,", text) and "AKhK" not in text
    ]
    assert "Hot Working Technology Research Institute" in texts
    assert "Candiru Ltd." in texts


def test_nonproliferation_sanctions_that_ended_are_not_listed_today() -> None:
    found = read("state/state_nonproliferation_2025-05.json")
    ended = [record for record in found if listed_on(record, date(2025, 5, 31)) is False]
    active = [record for record in found if listed_on(record, date(2025, 5, 31))]
    assert len(ended) > 200
    assert len(active) > 150


def test_japanese_list_in_both_languages() -> None:
    found = {record.id: record for record in read("jp/meti_2025-09-12_list_russia_tokutei.txt.gz")}
    assert [name.text for name in found["41"].names] == [
        "SP Kvant",
        "合弁企業クヴァント",
        "Kvant LLC",
        "Limited Liability Company Joint Venture Quantum Technologies",
        "Joint Ventur Quantum",
    ]
    assert "AMG社" in [name.text for name in found["560"].names]
    third = {record.id: record for record in read("jp/meti_2025-09-12_list_daisangoku_tokutei.txt.gz")}
    assert third["1"].countries == ("Armenia",)


def test_denied_person_until_the_day_after_the_order_ends() -> None:
    found = next(record for record in read("bis/DPL_2023-11-30.txt") if record.primary() == "AARON ABRAHAM VILLA")
    assert (found.since, found.until, found.countries) == (date(2022, 8, 24), date(2026, 1, 15), ("US",))
    assert listed_on(found, date(2026, 1, 14)) is True
    assert listed_on(found, date(2026, 1, 15)) is False


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-08-02", date(2021, 8, 2)),
        ("June 21, 2022", date(2022, 6, 21)),
        ("03 Jun 2021", date(2021, 6, 3)),
        ("9/17/81", date(1981, 9, 17)),
        ("10/9/19", date(2019, 10, 9)),
        ("06/29/2056", date(2056, 6, 29)),
        ("", None),
    ],
)
def test_days_as_lists_write_them(text: str, day: date | None) -> None:
    assert plain.day(text, FILES[0][1]) == day


@pytest.mark.parametrize("text", ["yesterday", "2021-02-30", "13/13/2020", "32 Jan 2020", "2021-8", "Foo 3, 2020"])
def test_other_days_are_refused(text: str) -> None:
    with pytest.raises(BadSource, match="date"):
        plain.day(text, FILES[0][1])


def test_named_helps_read_failures() -> None:
    assert len({named(pair) for pair in FILES}) == len(FILES)
