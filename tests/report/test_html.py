import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise

import pytest

from licet.report import html
from licet.report.json_form import sealed

from .samples import ARABIC, CHINESE, MATRIX, SAMPLES, UYGHUR, hospital, refusal, release

ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202eevil"


class Reader(HTMLParser):
    """Keeps every tag with its attributes, and the text between."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.words = [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)

    def all(self, *names):
        return [attrs for tag, attrs in self.tags if tag in names]


@pytest.fixture(params=list(SAMPLES))
def page(request):
    return html.render(sealed(SAMPLES[request.param]()))


def test_nothing_is_loaded_and_nothing_runs(page):
    read = Reader(page)
    assert not read.all("script", "img", "iframe", "object", "embed", "link", "form", "base")
    assert all(attrs["href"].startswith("#") for attrs in read.all("a"))
    assert not [attrs for _, attrs in read.tags if any(name.startswith("on") or name == "style" for name in attrs)]
    assert "url(" not in page
    assert "@import" not in page


def test_the_policy_allows_our_own_sheet_and_nothing_else(page):
    policy = next(attrs["content"] for attrs in Reader(page).all("meta") if "http-equiv" in attrs)
    sheet = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    wanted = b64encode(sha256(sheet.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{wanted}'; base-uri 'none'; form-action 'none'"


def test_headings_go_down_one_step_at_a_time(page):
    levels = [int(tag[1]) for tag, _ in Reader(page).tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_captions_and_scoped_heads(page):
    read = Reader(page)
    assert len(read.all("table")) == len(read.all("caption"))
    assert all(attrs.get("scope") in {"col", "row"} for attrs in read.all("th"))


def test_landmarks_language_and_targets(page):
    read = Reader(page)
    assert read.all("html") == [{"lang": "en", "dir": "ltr"}]
    assert [len(read.all(name)) for name in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    ids = [attrs["id"] for _, attrs in read.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {attrs["href"][1:] for attrs in read.all("a")} <= set(ids)
    assert {attrs["aria-labelledby"] for _, attrs in read.tags if "aria-labelledby" in attrs} <= set(ids)


def test_the_sections_stand_in_order():
    ids = [attrs["id"] for attrs in Reader(html.render(hospital())).all("section")]
    assert ids == ["law", "parties", "rights", "unknown", "changes", "owed", "understood", "sources", "record"]
    assert "conditions" in [attrs["id"] for attrs in Reader(html.render(release())).all("section")]


def test_the_standing_note_and_the_digest_are_said():
    given = sealed(hospital())
    words = "".join(Reader(html.render(given)).words)
    assert given.digest in words
    assert "not legal advice" in words
    assert "A clean screening is not a clearance." in words
    assert "Lists have dates" in words


def test_the_case_is_marked_in_the_matrix_once(page):
    assert page.count("this case") == 1


def test_a_case_that_touches_no_right_stands_nowhere_in_the_matrix():
    given = release()
    nothing = replace(given.rights, severity=0, band="", detail={"matrix": MATRIX})
    assert "this case" not in html.render(replace(given, rights=nothing))


def test_what_mitigation_cannot_do_is_said():
    assert re.search(r"It cannot</strong> stop a State that intends misuse", html.render(hospital()))


@pytest.mark.parametrize(("name", "lang"), [(ARABIC, "und-Arab"), (UYGHUR, "ug"), (CHINESE, "zh")])
def test_names_keep_their_direction_and_language(name, lang):
    assert f'<bdi dir="auto" lang="{lang}">{name}</bdi>' in html.render(refusal())


def test_quotes_are_isolated():
    assert re.search(r"<q><bdi dir=\"auto\">.*?系统须能识别维吾尔族人员", html.render(refusal()))
    assert re.search(r"<blockquote><bdi dir=\"auto\">.*?系统须能识别维吾尔族人员", html.render(refusal()))


def test_no_text_of_a_case_becomes_markup():
    given = refusal(quote=ATTACK, name=ATTACK)
    hostile = replace(
        given,
        case=ATTACK,
        title=f"{ATTACK} → b → c",
        sentence=ATTACK,
        jurisdictions={ATTACK: given.jurisdictions["US-EAR"]},
        missing=(replace(given.missing[0], question=ATTACK, who=ATTACK, why=ATTACK),),
        packs={ATTACK: given.packs["law"]},
        notices=(replace(given.notices[0], text=ATTACK, part=ATTACK),),
    )
    page = html.render(hostile)
    read = Reader(page)
    assert not read.all("script", "img")
    assert "alert(1)" in "".join(read.words)
    assert "\u202e" not in page


def test_same_input_same_page():
    assert html.render(refusal()) == html.render(refusal())


def test_the_sheet_knows_no_left_and_no_right():
    sheet = files("licet.report").joinpath("templates/style.css").read_text("utf-8")
    assert not re.search(r"(margin|padding|border|text-align)[a-z-]*(-left|-right|: *left|: *right)", sheet)


def test_contrast_is_enough_by_light_and_by_dark():
    sheet = files("licet.report").joinpath("templates/style.css").read_text("utf-8")
    light, dark = sheet.split("prefers-color-scheme: dark", 1)
    pairs = [
        *(("ink", ground) for ground in ("paper", "card", "stop-bg", "wait-bg", "go-bg")),
        *(("soft", ground) for ground in ("paper", "card", "stop-bg", "wait-bg", "go-bg")),
        *(("link", ground) for ground in ("paper", "card")),
        *((tone, ground) for tone in ("stop", "wait", "go") for ground in ("paper", "card", f"{tone}-bg")),
        *(("wait", ground) for ground in ("stop-bg", "go-bg")),
        *(("cell", ground) for ground in ("low", "elevated", "high", "unacceptable", "card")),
    ]
    for part in (light, dark.split("*, *::before")[0]):
        colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", part))
        low = {pair: _contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
        assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


def _contrast(one, other):
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_minor_unknowns_are_folded_and_what_holds_is_not():
    given = hospital()
    eu = given.jurisdictions["EU"]
    many = tuple(replace(eu.unknown[0], id=f"u{n}", text=f"open {n}") for n in range(6))
    held = tuple(replace(eu.findings[0], id=f"h{n}", truth=True, text=f"held {n}") for n in range(12))
    page = html.render(replace(given, jurisdictions={"EU": replace(eu, findings=held, unknown=many)}))
    open_, folded = page.split('<details class="rest"><summary>and 3 more (3 unknown)')
    assert all(f"held {n}" in open_ for n in range(12))
    assert "open 2" in open_
    assert "open 3" not in open_
    assert "open 3" in folded


def test_what_was_understood_is_named_in_words():
    given = hospital()
    understood = {"kind": "flag", "name": "F14", "value": "alleged"}
    words = " ".join("".join(Reader(html.render(replace(given, proposals=(understood,)))).words).split())
    assert "red flag F14 Live face recognition of everyone passing a public place: alleged" in words


def test_a_question_says_to_whom_it_goes():
    one = hospital().missing[0]
    whos = {"exporter": "to the exporter", "derived": "to be looked up", "end_user": "to the end user"}
    for who, said in whos.items():
        assert f'<p class="by">{said}' in html.render(replace(hospital(), missing=(replace(one, who=who),)))
