"""The dossier in a real browser: it fits a phone, prints whole, and asks for nothing."""

import shutil

import pytest

from licet.report import html
from licet.report.json_form import sealed

from .samples import SAMPLES, hospital, refusal

pytestmark = pytest.mark.browser
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
LONG = "Q" * 300


@pytest.fixture(scope="module")
def browser():
    if CHROMIUM is None:
        pytest.skip("no chromium: the dossier was not looked at in a browser")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (only where there is a browser)

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def show(browser, tmp_path):
    contexts = []

    def opened(determination, width, scheme="light"):
        path = tmp_path / "dossier.html"
        path.write_text(html.render(sealed(determination)), "utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.asked, page.said = [], []
        page.on("request", lambda request: page.asked.append(request))  # noqa: PLW0108 (playwright marks the function)
        page.on("console", lambda message: page.said.append(message.text))
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_runs_off_the_side(show, sample, width):
    page = show(SAMPLES[sample](), width)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_name_without_a_break_does_not_widen_the_page(show):
    page = show(refusal(quote=LONG, name=LONG), 390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_no_request_leaves_the_page_and_the_policy_holds(show):
    page = show(hospital(), 390)
    page.evaluate("fetch('https://example.org/x').catch(() => 0)")
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'https://example.org/y.png'}))")
    page.wait_for_timeout(200)
    assert {request.failure for request in page.asked if not request.url.startswith("file:")} <= {"csp"}
    told = " ".join(line for line in page.said if "Content Security Policy" in line)
    assert "https://example.org/x" in told
    assert "https://example.org/y.png" in told


def test_the_page_asks_for_nothing(show):
    assert [request.url.split(":")[0] for request in show(hospital(), 390).asked] == ["file"]


def test_our_own_sheet_passes_the_policy(show):
    page = show(hospital(), 1440)
    assert page.said == []
    assert page.evaluate("getComputedStyle(document.querySelector('nav')).position") == "sticky"


def test_dark_is_dark(show):
    page = show(hospital(), 390, "dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 24, 27)"


def test_arabic_names_run_right_to_left(show):
    page = show(refusal(), 1440)
    directions = page.evaluate(
        "[...document.querySelectorAll('bdi[lang=ug], bdi[lang=und-Arab]')].map(one => getComputedStyle(one).direction)"
    )
    assert directions
    assert set(directions) == {"rtl"}


def test_every_step_is_open_in_print(show):
    page = show(hospital(), 1440)
    seen = "document.querySelector('.steps').checkVisibility({contentVisibilityAuto: true, visibilityProperty: true})"
    assert page.evaluate(seen) is False
    page.emulate_media(media="print")
    page.wait_for_function(seen, timeout=5000)
    assert page.evaluate("document.querySelector('.steps').getBoundingClientRect().height") > 20
