import math

import pytest
from hypothesis import given, settings

from licet.core.errors import BadInput
from licet.core.facts import Fact as Known
from licet.rules.prove import prove, truth_of, value_in_words
from licet.rules.tree import All, Any, AtLeast, Fact, Not
from tests.rules.conditions import FACTS, TREES


def known(**values):
    return {name: Known(name, value) for name, value in values.items()}


@settings(max_examples=100, deadline=None)
@given(TREES, FACTS, FACTS)
def test_a_decided_answer_never_changes_when_a_missing_fact_arrives(tree, facts, more):
    # A list that ends in "and perhaps others" and a number that is not one are not fully known yet either.
    before = truth_of(tree, facts)
    if before is not None:
        assert truth_of(tree, {**more, **facts}) is before


@settings(max_examples=100, deadline=None)
@given(TREES, FACTS)
def test_every_node_of_a_proof_has_the_truth_of_its_parts(tree, facts):
    proof = prove(tree, facts)
    for leaf in proof.leaves():
        assert (leaf.fact is None) == (leaf.asks not in facts)
        assert leaf.fact is not None or leaf.truth is None


def test_a_missing_fact_is_unknown_and_stays_so_below_not():
    leaf = Fact("cooled", "is", True)
    assert truth_of(leaf, {}) is None
    assert truth_of(Not(leaf), {}) is None


@pytest.mark.parametrize(
    ("held", "truth"),
    [((), False), (("civil",), False), (("civil", None), None), (("military", None), True), ((None,), None)],
)
def test_a_list_with_perhaps_others_is_never_a_no(held, truth):
    assert truth_of(Fact("end_use", "any_in", ("military",)), known(end_use=held)) is truth


def test_at_least_counts_what_is_unknown():
    tree = AtLeast(2, (Fact("a", "is", True), Fact("b", "is", True), Fact("c", "is", True)))
    assert truth_of(tree, known(a=True)) is None
    assert truth_of(tree, known(a=True, b=True)) is True
    assert truth_of(tree, known(a=False, b=False)) is False


def test_a_proof_reads_as_words_and_keeps_the_fact():
    tree = All((Fact("frame_rate", "at_most", 9.0), Not(Fact("cooled", "is", True))), label="6A003.b.4.b")
    proof = prove(tree, known(frame_rate=8))
    assert proof.text == "6A003.b.4.b: all of"
    assert [part.text for part in proof.parts] == ["frame_rate at most 9", "not"]
    assert [(leaf.asks, leaf.truth) for leaf in proof.leaves()] == [("frame_rate", True), ("cooled", None)]
    assert prove(Any((AtLeast(1, (), "x"),), "y"), {}).text == "y: any of"


def test_a_number_that_is_none_is_unknown():
    assert truth_of(Fact("frame_rate", "above", 9.0), known(frame_rate=math.nan)) is None


@pytest.mark.parametrize(("leaf", "value"), [("above", "nine"), ("above", True), ("above", ("a",)), ("any_in", 3.0)])
def test_a_value_of_another_type_is_refused(leaf, value):
    wanted = ("a",) if leaf == "any_in" else 9.0
    with pytest.raises(BadInput, match=r"^fact frame_rate: value .*: cannot be read as `frame_rate "):
        truth_of(Fact("frame_rate", leaf, wanted), known(frame_rate=value))


def test_values_in_words():
    values = [True, 9.0, 0.1, "2d", ("a", None), ()]
    assert [value_in_words(one) for one in values] == ["yes", "9", "0.1", "2d", "a, perhaps others", "nothing"]
