import pytest

from licet.report.safe import shown
from licet.report.scripts import FIRST_STRONG, POP, isolated, runs
from licet.report.terminal import wants_colour

from .samples import ARABIC, CHINESE, CYRILLIC, UYGHUR


@pytest.mark.parametrize(
    "code", [0x00, 0x07, 0x1B, 0x7F, 0x9B, 0x202A, 0x202E, 0x2066, 0x2069, 0x200B, 0xE0041, 0xD800]
)
def test_a_hidden_character_is_spelled_out(code):
    assert shown(f"a{chr(code)}b") == f"a[U+{code:04X}]b"


def test_a_line_stays_a_line():
    assert shown("one\r\ntwo\n  three\ttab") == "one two three tab"


@pytest.mark.parametrize("name", [ARABIC, UYGHUR, CHINESE, CYRILLIC, "می‌خواهم", "𠮷野家", "Ünïcode — ok"])
def test_names_are_left_as_they_are(name):
    assert shown(name) == name


def test_direction_marks_of_honest_lists_are_dropped():
    assert shown("\u200fشركة\u200e") == "شركة"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (ARABIC, "und-Arab"),
        (UYGHUR, "ug"),
        (CHINESE, "zh"),
        ("株式会社カメラ", "ja"),
        ("한국전자", "ko"),
        ("חברה", "he"),
    ],
)
def test_a_name_is_one_run_with_the_language_its_script_tells(text, lang):
    assert [(run.text, run.lang) for run in runs(text)] == [(text, lang)]


@pytest.mark.parametrize("text", [CYRILLIC, "plain", ""])
def test_other_scripts_need_no_run(text):
    assert all(not run.lang for run in runs(text))


def test_runs_give_back_every_letter():
    text = f"A {ARABIC} → {UYGHUR}; {CHINESE} (B) {CYRILLIC}"
    assert "".join(run.text for run in runs(text)) == text


def test_two_right_to_left_names_are_isolated_apart():
    assert isolated(f"{ARABIC} → {UYGHUR}.") == f"{FIRST_STRONG}{ARABIC}{POP} → {FIRST_STRONG}{UYGHUR}{POP}."


class _Stream:
    def __init__(self, terminal):
        self.isatty = lambda: terminal


@pytest.mark.parametrize(
    ("terminal", "environ", "wanted"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
    ],
)
def test_colour_only_where_a_terminal_can_show_it(terminal, environ, wanted):
    assert wants_colour(_Stream(terminal), environ) is wanted
