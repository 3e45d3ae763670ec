"""Negation, hedging and contrast."""

import pytest

from licet.reading.clauses import asserted, clauses, find, negated

FACES = (r"face matching", r"live face matching")


@pytest.mark.parametrize(
    "text",
    [
        "recorders for shops; no face matching module ordered, thirty days of storage",
        "live face matching not licensed",
        "Cameras without face matching",
        "face matching was removed at build",
        "The order has no zoom, heat camera or face matching",
        "does not include face matching",
        "face matching is switched off and not included",
    ],
)
def test_a_denied_capability_is_not_asserted(text):
    assert asserted(text, FACES) is None
    assert negated(text, FACES) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Recorder with face matching",
        "No logs are kept; face matching of crowds",
        "not only cameras but face matching too",
        "No delay in delivery, and it has face matching",
    ],
)
def test_a_negation_does_not_reach_into_another_clause(text):
    assert asserted(text, FACES) is not None


def test_a_contrast_begins_a_new_clause():
    assert clauses("Army intelligence profiled journalists, but has no part here") == (
        "Army intelligence profiled journalists",
        "has no part here",
    )


def test_hedged_words_are_marked():
    hit = next(find("The unit was accused of torture", (r"tortur\w*",)))
    assert (hit.hedged, hit.denied) == (True, False)


def test_words_match_only_at_their_edges():
    assert asserted("The interface of the surface", (r"face",)) is None
