import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from licet.core.citations import Citation
from licet.core.proofs import Proof
from licet.report import text
from licet.report.json_form import sealed

from .samples import ARABIC, CHINESE, CYRILLIC, SAMPLES, UYGHUR, hospital, leaf, refusal, release


def plain(determination, width=80):
    return text.render(determination, width=width, colour=False)


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("sample", SAMPLES)
def test_no_line_is_wider_than_the_terminal(sample, width):
    lines = re.sub("[\u2068\u2069]", "", plain(SAMPLES[sample](), width)).splitlines()
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("sample", SAMPLES)
def test_without_colour_there_is_no_control_code(sample):
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", plain(SAMPLES[sample]()))


def test_with_colour_the_words_are_the_same():
    coloured = text.render(hospital(), width=80, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured).split() == plain(hospital()).split()


def test_it_looks_at_no_environment(monkeypatch):
    before = plain(hospital()), text.render(hospital(), width=80, colour=True)
    for name, value in {"NO_COLOR": "1", "FORCE_COLOR": "1", "COLUMNS": "40", "TERM": "dumb"}.items():
        monkeypatch.setenv(name, value)
    assert (plain(hospital()), text.render(hospital(), width=80, colour=True)) == before


def test_the_order_is_answer_law_parties_rights_then_the_rest():
    shown = plain(sealed(hospital()))
    heads = (
        " REFER ",
        "Gap in the law.",
        "Network cameras",
        "LAW",
        "PARTIES",
        "RIGHTS",
        "What would change this",
        "What to ask",
        "Owed",
        "Not checked",
        "Sources",
        "Packs",
        "Digest",
        "not legal advice",
    )
    places = [shown.index(head) for head in heads]
    assert places == sorted(places)


def test_a_symbol_never_stands_without_its_word():
    shown = plain(hospital()) + plain(refusal()) + plain(release())
    assert set(re.findall(r"● (\w+)", shown)) == {"yes"}
    assert set(re.findall(r"○ (\w+)", shown)) == {"no"}
    assert set(re.findall(r"(?m)^ {10}\? (\w+)|^[A-Z]+ +\? (\w+)", shown)) == {("unknown", ""), ("", "unknown")}


def test_jurisdictions_that_say_the_same_share_a_block():
    assert "EU, NL  no legal hold" in plain(hospital())


def test_a_jurisdiction_without_rules_is_not_known():
    assert "SG  law not known" in plain(refusal())


def test_sources_are_numbered_in_the_order_of_reading_and_show_how_sure_we_are():
    shown = plain(hospital(), 120)
    marks = [int(one) for one in re.findall(r"\[(\d+)\]", shown.split("\nSources")[0])]
    assert list(dict.fromkeys(marks)) == list(range(1, 8))
    assert "[3] licet extended list, X4.a · 2026-11-23 · from memory, to be checked" in shown


def test_a_duty_of_a_jurisdiction_is_owed():
    assert "Keep records five years." in plain(refusal()).split("\nOwed")[1]


@pytest.mark.parametrize("name", [ARABIC, UYGHUR, CHINESE, CYRILLIC])
def test_names_of_every_script_come_out_whole(name):
    assert name in plain(refusal(), 200)


def test_right_to_left_names_are_isolated():
    assert f"\u2068{UYGHUR}\u2069" in plain(refusal(), 120)


def test_what_outsiders_wrote_drives_no_terminal():
    shown = text.render(
        refusal(quote="a\u202eb\x1b]0;title\x07[bold red]c", name="[link=x]n\x1b[2J"), width=80, colour=True
    )
    assert "\u202e" not in shown
    assert "\x1b]" not in shown
    assert "\x1b[2J" not in shown
    assert "[bold red]c" in shown
    assert "[link=x]n" in shown


def test_same_input_same_text():
    assert plain(refusal()) == plain(refusal())


def test_a_proof_shows_fact_and_voice_at_each_leaf():
    inner = hospital().jurisdictions["EU"].unknown[0].proof
    shown = text.proof(inner, width=200)
    assert shown.startswith("? unknown  all of\n")
    assert "activity: export" in shown
    assert "covert surveillance: nobody has said" in shown
    assert "tender, clause on networks · 2023-04 · claimed by the applicant" in shown
    assert "“the system must be able to join" in shown


def test_a_fact_that_was_worked_out_goes_on_into_its_proof():
    derived = leaf("end_use", "end use is repression", "repression", True)
    fact = derived.fact
    because = Proof("the operator takes part", True, asks="operator_takes_part", fact=None)
    assert fact is not None
    told = Proof(
        "all of",
        True,
        (Proof(derived.text, True, fact=type(fact)("end_use", "repression", (), because), asks="end_use"),),
    )
    shown = text.proof(told)
    assert "(worked out)" in shown
    assert "the operator takes part" in shown


def test_rows_that_are_too_many_for_a_minute_are_counted():
    given = hospital()
    eu = given.jurisdictions["EU"]
    many = tuple(replace(eu.findings[0], id=f"e{number}", text=f"not entry {number}") for number in range(20))
    shown = plain(replace(given, jurisdictions={"EU": replace(eu, findings=many, unknown=())}))
    assert "and 12 more (12 that do not hold): in the dossier" in shown


def test_a_letter_holds_few_questions_and_says_that_there_are_more():
    given = hospital()
    shown = plain(replace(given, missing=given.missing * 4))
    assert "5. " in shown
    assert "6. " not in shown
    assert "and 7 more: in the dossier" in shown


def test_only_sources_of_lines_that_are_shown_are_listed():
    given = hospital()
    late = tuple(replace(given.owed[0], text=f"duty {n}", citations=(Citation(f"Act {n}"),)) for n in range(9))
    shown = plain(replace(given, owed=late))
    assert "Act 4" in shown
    assert "Act 5" not in shown


def test_every_proof_is_shown_once():
    shown = text.steps(hospital(), width=120, colour=False)
    assert shown.count("control list 6A003.b.1 · EU: Not listed") == 1
    assert shown.count("control list 6A003.b.1 · NL: Not listed") == 1
    assert "  └── ? unknown  exporter was informed" in shown
    assert "gap entry" not in shown


def test_a_line_has_two_footnotes_and_says_how_many_more():
    given = hospital()
    sources = tuple(Citation("Act", f"s. {n}") for n in range(5))
    shown = plain(replace(given, owed=(replace(given.owed[0], citations=sources),)))
    assert re.search(r"\]\[\d+\]\+3", shown)
    assert "Act, s. 0; s. 1 ·" in shown.replace("\n", " ")
    assert "s. 2" not in shown


def test_every_source_that_stands_in_a_line_is_listed():
    above, below = plain(refusal()).split("\nSources")
    assert set(re.findall(r"\[\d+\]", above)) == set(re.findall(r"\[\d+\]", below))


def test_a_later_law_that_says_the_same_is_counted():
    given = hospital()
    eu = given.jurisdictions["EU"]
    shown = plain(replace(given, jurisdictions={"EU": eu, "CH": replace(eu, jurisdiction="CH", exceptions=("x",))}))
    assert shown.count("Not listed in Annex I.") == 1
    assert "as above: 1 unknown, 1 that do not hold" in shown


def test_an_answer_does_not_say_its_meaning_twice():
    shown = plain(replace(hospital(), outcome="refuse", gap=False, sentence="do not ship; the law forbids it"))
    assert "Do not ship.\n" in shown
    assert "The law forbids it\n" in shown
