"""Look-ups in the tables of findings."""

from datetime import date

import pytest

from licet.rights import lookups as look
from licet.rights.names import contains, same, short_form, words
from licet.rights.tables import Tables

ON = date(2022, 1, 1)


def ids(name: str, country: str, findings: Tables, on: date = ON) -> list[str]:
    return [one.body.row.id for one in look.bodies_named(name, country, on, findings)]


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Rapid Action Battalion", "BD", ["BD-RAB"]),
        ("RAPID ACTION BATTALION", "BD", ["BD-RAB"]),
        ("RAB", "BD", ["BD-RAB"]),
        ("RAB Forces Training Wing", "BD", []),
        ("Rapid Action Battalion", "PK", []),
        ("Rapid Action Battalion", "", []),
        ("KGB", "BY", ["BY-KGB"]),
        ("KGB", "RU", []),
        ("КГБ Республики Беларусь", "BY", ["BY-KGB"]),
        ("新疆生产建设兵团", "CN", ["CN-XPCC"]),
        ("新疆生产建设兵团第八师", "CN", ["CN-XPCC"]),
        ("National Security Agency", "US", ["US-NSA"]),
        ("National Security Agency", "GB", []),
        ("NSO Group", "ER", []),
        ("Supermarket Tatmadaw", "MM", []),
        ("Tatmadaw", "MM", ["MM-TATMADAW"]),
        ("Agência Brasileira de Inteligência", "BR", []),
        ("Bosnian Power Company", "BA", []),
    ],
)
def test_bodies(name: str, country: str, expected: list[str], findings: Tables) -> None:
    assert ids(name, country, findings) == expected


def test_a_body_counts_from_its_date(findings: Tables) -> None:
    assert ids("Rapid Action Battalion", "BD", findings, date(2021, 12, 9)) == []
    assert ids("Rapid Action Battalion", "BD", findings, date(2021, 12, 10)) == ["BD-RAB"]


def supports(name: str, country: str, on: date, findings: Tables) -> dict[str, str]:
    return {one.flag: one.state for one in look.body_supports(look.bodies_named(name, country, on, findings), on)}


def test_record_of_a_body(findings: Tables) -> None:
    assert supports("Rapid Action Battalion", "BD", ON, findings) == {"F50": "present", "F19": "present"}
    part = supports("Rapid Action Battalion, Dhaka signals unit", "BD", ON, findings)
    assert part == {"F50": "present", "F19": "alleged"}
    assert supports("Rapid Action Battalion", "BD", date(2028, 1, 1), findings) == {"F19": "present"}
    assert supports("Rapid Action Battalion", "BD", date(2033, 1, 1), findings) == {}
    assert supports("GCHQ", "GB", ON, findings) == {"F50": "present"}
    assert supports("CNI", "ES", date(2023, 1, 1), findings) == {}
    assert supports("Rosgvardia", "RU", date(2023, 1, 1), findings) == {"F50": "alleged"}


def test_support_as_a_flag_of_the_inputs(findings: Tables) -> None:
    found = look.body_supports(look.bodies_named("RAB", "BD", ON, findings), ON)[0].flag_state()
    assert (found.id, found.state, found.said[0].by, found.said[0].evidence) == (
        "F50",
        "present",
        "BD-RAB",
        "documented",
    )


def test_q32(findings: Tables) -> None:
    assert look.findings_on("CN", "Xinjiang", (), date(2023, 1, 1), findings).answer.value == "yes"
    assert look.findings_on("NO", "", (), date(2023, 1, 1), findings).answer.value == "none_found"
    matches = look.bodies_named("South Wales Police", "GB", ON, findings)
    by_body = look.findings_on("GB", "", matches, ON, findings)
    assert by_body.answer.value == "yes"
    assert by_body.citations
    assert look.findings_on("TD", "", (), date(2018, 1, 1), findings).answer.value == "none_found"


@pytest.mark.parametrize(
    ("country", "classes", "kinds", "on", "value"),
    [
        ("MD", ["T11"], ["police"], date(2022, 5, 31), "yes"),
        ("IT", ["T07"], ["intelligence"], date(2023, 12, 1), "yes"),
        ("HU", ["T07"], ["intelligence"], date(2017, 1, 1), "no"),
        ("HU", ["T08"], ["police"], date(2017, 1, 1), "yes"),
        ("IE", ["T08"], ["police"], date(2020, 1, 1), "no"),
        ("GB", ["T18"], ["police"], date(2020, 1, 1), "partial"),
        ("GB", ["T18"], ["police"], date(2010, 1, 1), None),
        ("GB", ["T01"], ["police"], date(2020, 1, 1), "no"),
        ("NO", ["T01"], ["police"], date(2020, 1, 1), None),
        ("TD", ["T08"], ["police"], date(2020, 1, 1), None),
        ("ZZ", ["T08"], ["police"], date(2020, 1, 1), None),
    ],
)
def test_court_orders(  # noqa: PLR0913, PLR0917 - one argument a column of the table
    country: str, classes: list[str], kinds: list[str], on: date, value: str | None, findings: Tables
) -> None:
    found = look.court_order(country, look.uses_of(classes, kinds), on, findings)
    assert found.answer.value == value
    assert bool(found.citations) or value is None


def test_a_rule_of_the_union_stands_in(findings: Tables) -> None:
    uses = look.uses_of(["T01"], ["police"])
    assert look.court_order("FI", uses, date(2024, 1, 1), findings, ["EU"]).answer.value is None
    assert look.court_order("FI", uses, date(2025, 6, 1), findings, ["EU"]).answer.value == "yes"


def test_uses() -> None:
    assert look.uses_of(["T07", "T11"], ["police", "intelligence"]) == (
        "interception_intelligence", "interception_police", "device_forensics",
    )  # fmt: skip
    assert look.uses_of(["T22"], ["police"]) == ()


@pytest.mark.parametrize(
    ("name", "country", "on", "expected"),
    [
        ("MONUSCO", "CD", date(2013, 8, 1), ["MONUSCO"]),
        ("MONUSCO", "RW", date(2013, 8, 1), []),
        ("MONUSCO", "CD", date(2009, 8, 1), []),
        ("MONUC", "CD", date(2010, 3, 1), ["MONUC"]),
        ("OSCE Special Monitoring Mission to Ukraine", "UA", date(2014, 9, 1), ["OSCE-SMM"]),
        ("OSCE Special Monitoring Mission to Ukraine", "UA", date(2023, 9, 1), []),
        ("Ministry of Health with WHO", "LR", date(2015, 2, 1), []),
        ("UNHCR", "JO", date(2015, 2, 1), ["UNHCR"]),
        ("PAM", "ML", date(2015, 2, 1), []),
        ("World Food Programme, country office", "ML", date(2015, 2, 1), ["WFP"]),
    ],
)
def test_intergovernmental(name: str, country: str, on: date, expected: list[str], findings: Tables) -> None:
    assert [one.row.id for one in look.intergovernmental_named(name, country, on, findings)] == expected


def misuse(  # noqa: PLR0913, PLR0917 - one argument a column of the table
    product: str, vendor: str, classes: list[str], user: str, country: str, on: date, findings: Tables
) -> dict[str, str]:
    rows = look.misuse_of(product, vendor, classes, on, findings)
    return {one.flag: one.state for one in look.misuse_supports(rows, user, country, on)}


def test_misuse_by_product_vendor_and_place(findings: Tables) -> None:
    on = date(2020, 10, 1)
    found = misuse("PacketLogic", "", ["T09", "T10"], "Regulator", "EG", on, findings)
    assert found == {"F50": "present", "F08": "alleged"}
    assert misuse("a box", "Sandvine", ["T09"], "Regulator", "EG", on, findings) == found
    assert misuse("PacketLogic", "Sandvine", ["T14"], "Regulator", "EG", on, findings) == {}
    assert misuse("PacketLogic", "", ["T09"], "Regulator", "NO", on, findings) == {"F50": "present"}
    assert misuse("PacketLogic", "", ["T09"], "Regulator", "EG", date(2018, 3, 8), findings) == {}
    assert "F50" not in misuse("PacketLogic", "", ["T09"], "Regulator", "EG", date(2023, 4, 1), findings)


def test_press_alone_is_alleged(findings: Tables) -> None:
    found = misuse("UFED", "Cellebrite", ["T11"], "Police", "BH", date(2018, 1, 1), findings)
    assert found == {"F50": "alleged", "F08": "alleged"}


def test_a_common_word_is_no_product_name(findings: Tables) -> None:
    assert look.misuse_of("three drones with cameras", "", ["T14"], date(2022, 1, 1), findings) == ()
    assert look.misuse_of("face recognition at gates", "", ["T02"], date(2022, 1, 1), findings) == ()


def test_refusals(findings: Tables) -> None:
    rows = look.misuse_of("IMSI catcher", "NeoSoft", ["T08"], date(2016, 1, 1), findings)
    assert {one.flag for one in look.misuse_supports(rows, "Rapid Action Battalion", "BD", date(2016, 1, 1))} == {"F49"}
    assert look.earlier_refusals(rows, "BD", date(2016, 1, 1)).answer.value == "yes"
    assert look.earlier_refusals(rows, "BD", date(2019, 1, 1)).answer.value == "none_found"
    assert look.earlier_misuse(rows, findings).answer.value == "none_found"
    ended = look.misuse_of("UFED", "", ["T11"], date(2021, 1, 1), findings)
    assert look.earlier_refusals(ended, "HK", date(2021, 1, 1)).answer.value == "yes"


def test_words_of_many_scripts() -> None:
    assert words("Hüseyin Çelik A.Ş.") == words("HUSEYIN CELIK A.S.")
    assert same("Служба безпеки України", "СЛУЖБА БЕЗПЕКИ УКРАЇНИ")
    assert contains("شىنجاڭ ئۇيغۇر ئاپتونوم رايونى", "شىنجاڭ")
    assert contains("中国新疆生产建设兵团", "新疆")
    assert not contains("Kashmirian Wool", "Kashmir")
    assert contains("Special Forces of the Nation", "Special Forces")
    assert short_form("ФСБ")
    assert not short_form("Sepah")
    assert not contains("anything", "...")
