from hypothesis import given, settings

from licet.core.facts import Fact as Known
from licet.rules.flips import changed, flips
from licet.rules.prove import truth_of
from licet.rules.tree import All, Any, Fact, Not
from tests.rules.conditions import FACTS, TREES, VOCABULARY


def known(**values):
    return {name: Known(name, value) for name, value in values.items()}


def texts(tree, **values):
    return [[one.text for one in changes] for changes in flips(tree, known(**values), VOCABULARY)]


@settings(max_examples=100, deadline=None)
@given(TREES, FACTS)
def test_flips_turn_the_answer_and_nothing_smaller_does(tree, facts):
    now = truth_of(tree, facts)
    found = flips(tree, facts, VOCABULARY)
    assert now is not None or found == ()
    assert len({len(changes) for changes in found}) <= 1
    for changes in found:
        assert truth_of(tree, changed(facts, changes)) is (not now)
        for one in changes:
            if len(changes) > 1:
                assert truth_of(tree, changed(facts, (one,))) is not (not now)


@settings(max_examples=100, deadline=None)
@given(TREES, FACTS, FACTS)
def test_a_single_fact_that_turns_the_answer_is_found(tree, facts, others):
    now = truth_of(tree, facts)
    single = {changes[0].fact for changes in flips(tree, facts, VOCABULARY) if len(changes) == 1}
    for name, fact in others.items():
        if now is not None and name != "end_use" and truth_of(tree, {**facts, name: fact}) is (not now):
            assert name in single


def test_the_boundary_of_a_number_is_told():
    tree = Fact("frame_rate", "above", 9.0)
    assert texts(tree, frame_rate=9) == [["frame_rate above 9 Hz (now 9 Hz)"]]
    assert flips(tree, known(frame_rate=9), VOCABULARY)[0][0].value == 10.0
    assert texts(tree, frame_rate=30) == [["frame_rate 9 Hz (now 30 Hz)"]]
    assert texts(Fact("frame_rate", "below", 9.0), frame_rate=30) == [["frame_rate below 9 Hz (now 30 Hz)"]]


def test_a_band_is_left_on_both_sides():
    tree = All((Fact("frame_rate", "at_least", 9.0), Fact("frame_rate", "at_most", 60.0)))
    assert texts(tree, frame_rate=30) == [["frame_rate above 60 Hz (now 30 Hz)"], ["frame_rate below 9 Hz (now 30 Hz)"]]


def test_truths_words_and_lists():
    assert texts(Fact("cooled", "is", True), cooled=True) == [["not cooled (now yes)"]]
    assert texts(Fact("layout", "is", "2d"), layout="2d") == [["layout is none of 2d (now 2d)"]]
    assert texts(Fact("destination", "in", ("NO",)), destination="NO") == [["destination is none of NO (now NO)"]]
    use = Fact("end_use", "any_in", ("civil",))
    only = All((use, Not(Fact("end_use", "any_in", ("military",)))))
    assert texts(only, end_use=("military",)) == [["end_use is civil alone (now military)"]]
    assert texts(use, end_use=()) == [["end_use is civil (now nothing)"]]
    assert texts(use, end_use=("civil", None)) == [["end_use has none of civil (now civil, perhaps others)"]]


def test_pairs_only_where_no_single_fact_does_it():
    tree = All((Fact("cooled", "is", True), Fact("covert", "is", True)))
    assert texts(tree, cooled=False) == [["cooled (now no)", "covert (not known now)"]]
    assert texts(Any((tree, Not(tree))), cooled=False) == []


def test_an_unknown_answer_has_no_flips():
    assert texts(Fact("cooled", "is", True)) == []
