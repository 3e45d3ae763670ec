"""A law that nobody here knows is never shown as a law that lets go."""

from dataclasses import replace

import pytest

from licet.report import html, text
from licet.report.json_form import sealed

from .samples import hospital


@pytest.fixture
def unknown():
    return sealed(
        replace(hospital(), outcome="no_licence_required", law_outcome="no_licence_required", law_state="unknown")
    )


def test_the_terminal_says_that_the_law_is_not_known(unknown):
    said = text.render(unknown, width=100, colour=False)
    assert "LAW NOT KNOWN" in said
    assert "ask its authority" in said
    assert "May go out" not in said.split("PARTIES")[0]
    assert "NO LICENCE REQUIRED" not in said.split("PARTIES")[0]


def test_the_dossier_says_it_too(unknown):
    page = html.render(unknown)
    assert "<h1>Law not known</h1>" in page
    assert "May go out on the exporter" not in page
