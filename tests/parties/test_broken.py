"""A broken list is refused in one line and never read as a short one."""

from dataclasses import replace
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from licet.core.errors import BadSource
from licet.parties.intake import FORMATS, _coder, read_file, unpacked
from licet.parties.records import ListedParty
from licet.parties.sources import Source, SourceFile

from .conftest import DATA, FILES, content_of, file_of, named

CODES = _coder({})
PAGE = b"<!DOCTYPE html>\n<html><head><title>Service unavailable</title></head><body>503</body></html>\n"
BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
<!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">]>
<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>&lol2;</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
"""
ONE_OF_EACH = list({file.format: (source, file) for source, file in FILES}.values())


def refused(content: bytes, file: SourceFile) -> str:
    with pytest.raises(BadSource) as fault:
        read_file(content, file, CODES)
    message = str(fault.value)
    assert message.startswith(file.path)
    assert "\n" not in message
    return message


@pytest.mark.parametrize("pair", FILES, ids=map(named, FILES))
def test_empty(pair: tuple[Source, SourceFile]) -> None:
    assert "empty" in refused(b"", pair[1])
    assert "empty" in refused(b"\n \n", pair[1])


@pytest.mark.parametrize("pair", FILES, ids=map(named, FILES))
def test_web_page_in_its_place(pair: tuple[Source, SourceFile]) -> None:
    assert "web page" in (message := refused(PAGE, pair[1])) or "document type" in message


@pytest.mark.parametrize("pair", FILES, ids=map(named, FILES))
def test_cut_in_half(pair: tuple[Source, SourceFile]) -> None:
    content = content_of(pair[1])
    refused(content[: len(content) // 2], pair[1])


@pytest.mark.parametrize("pair", ONE_OF_EACH, ids=map(named, ONE_OF_EACH))
def test_wrong_encoding(pair: tuple[Source, SourceFile]) -> None:
    text = content_of(pair[1]).decode(pair[1].encoding)
    refused(text.encode("utf-16-le"), pair[1])


@pytest.mark.parametrize("pair", FILES, ids=map(named, FILES))
def test_under_its_floor(pair: tuple[Source, SourceFile]) -> None:
    file = replace(pair[1], records=1_000_000)
    assert "at least 1000000" in refused(content_of(file), file)


def test_under_its_floor_of_countries() -> None:
    file = file_of("bis/entity_list_2026-07-09.json.gz")
    assert "0 records with a country: at least 3300" in refused(content_of(file), file)


def test_entities_that_would_grow_without_end() -> None:
    file = file_of("un/UN_consolidated_2026-02-27.xml.gz")
    assert "document type" in refused(BOMB, file)
    wide = BOMB.decode().replace('?xml version="1.0"', '?xml version="1.0" encoding="UTF-16"').encode("utf-16")
    assert "document type" in refused(wide, file)


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        ("ofac/SDN_2024-05-03.csv.gz", b'"individual"', b'"robot"', "word 'robot': one of"),
        ("ofac/SDN_2024-05-03.csv.gz", b"\x1a", b"", "the end mark 0x1A is missing"),
        ("ofac/ALT_2025-12-24.csv.gz", b'"fka"', b'"xka"', "word 'xka': one of aka, fka, nka"),
        ("ofac/sdn_2026-07-11.csv.gz", b"uid,name", b"uid,label", "column 'name' is missing"),
        ("ofac/sdn_2026-07-11.csv.gz", b",entity,CUBA", b",entity,CUBA,extra", "5 values: 4, one a column"),
        ("bis/meu_list_2026-07-09.json", b'"count": 70', b'"count": 71', "70 entities where the file counts 71"),
        ("bis/denied_persons_2026-04-14.json", b"1981-09-10", b"1981-19-10", "date '1981-19-10'"),
        ("uk/hmt_ConList_2020-04-27.csv.gz", b"27/04/2020", b"28/04/2020", "Last Updated,27/04/2020"),
        ("uk/hmt_ConList_2020-04-27.csv.gz", b",Individual,", b",Person,", "word 'Person': one of"),
        ("un/UN_consolidated_2026-02-27.xml.gz", b"<QUALITY>Low<", b"<QUALITY>Poor<", "quality 'Poor': one of"),
        ("un/UN_consolidated_2026-02-27.xml.gz", b"CONSOLIDATED_LIST", b"LIST", "root <LIST>"),
        ("jp/meti_list_belarus_tokutei.txt.gz", "07 月05".encode(), "07 月06".encode(), "the day of the source"),
    ],
)
def test_a_value_nobody_foresaw(path: str, old: bytes, new: bytes, said: str) -> None:
    file = replace(file_of(path), with_country=0)
    content = content_of(file)
    assert old in content
    assert said in refused(content.replace(old, new), file)


def test_unknown_format() -> None:
    assert "format 'pdf': one of" in refused(b"x", replace(FILES[0][1], format="pdf"))


def test_broken_package_and_missing_file(tmp_path) -> None:
    file = FILES[0][1]
    packed = (DATA / "lists" / "ofac/sdn_2026-07-11.csv.gz").read_bytes()
    for content in (packed[:5000], packed[:4000] + b"\0" * 200 + packed[4200:]):
        (tmp_path / "a.gz").write_bytes(content)
        with pytest.raises(BadSource, match="a whole, readable file"):
            unpacked(tmp_path / "a.gz", file)
    with pytest.raises(BadSource, match="No such file"):
        unpacked(tmp_path / "none.gz", file)


SMALL = {file.format: replace(file, records=0, with_country=0) for _, file in FILES}
HEADS = {name: content_of(file)[:1500] for name, file in SMALL.items()}


def test_every_format_is_shipped() -> None:
    assert set(SMALL) == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_bytes_give_records_or_one_line(name: str, data: st.DataObject) -> None:
    head = HEADS[name]
    at = data.draw(st.integers(0, len(head)))
    content = data.draw(
        st.one_of(
            st.binary(max_size=200),
            st.text(max_size=200).map(str.encode),
            st.binary(max_size=30).map(lambda noise: head[:at] + noise + head[at:]),
            st.binary(max_size=30).map(lambda noise: head[:at] + noise),
        )
    )
    said = ""
    found: tuple[ListedParty, ...] = ()
    try:
        found = read_file(content, SMALL[name], CODES)
    except BadSource as fault:
        said = str(fault)
    assert "\n" not in said
    assert all(isinstance(record, ListedParty) for record in found)


@pytest.mark.parametrize(
    "noise", [b"[" * 100_000, b'{"entities": ' * 50_000, b'{"entities": [1], "count": 1}', b"null"]
)
def test_deep_or_odd_json(noise: bytes) -> None:
    refused(noise, SMALL["nsfreg"])


def test_readers_have_one_function() -> None:
    for name in FORMATS:
        assert callable(import_module(f"licet.parties.readers.{name}").read)
