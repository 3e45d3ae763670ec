from hypothesis import assume, given, settings

from licet.core.facts import Fact as Known
from licet.rules.missing import missing, reads
from licet.rules.prove import prove, truth_of
from licet.rules.tree import All, Any, Fact, Not
from tests.rules.conditions import FACTS, TREES, VOCABULARY


def yes(name):
    return Fact(name, "is", True)


def test_only_what_could_decide_is_missing():
    tree = All((yes("a"), Any((yes("b"), yes("c"))), Any((yes("d"), yes("e")))))
    facts = {"d": Known("d", True), "b": Known("b", False)}
    assert missing(prove(tree, facts)) == ("a", "c")
    assert missing(prove(tree, {"a": Known("a", False)})) == ()


def test_a_fact_worked_out_from_others_gives_those():
    inner = prove(All((yes("covert"), yes("phone"))), {"phone": Known("phone", True)})
    # A worked-out list is partly known: it may hold more once the others are.
    facts = {"codes": Known("codes", (None,), because=inner)}
    assert missing(prove(Fact("codes", "any_in", ("5A001",)), facts)) == ("covert",)
    assert missing(prove(Fact("codes", "any_in", ("5A001",)), {"codes": Known("codes", (None,))})) == ("codes",)


def test_reads_names_each_fact_once():
    assert reads(All((yes("a"), Not(yes("b")), Any((yes("a"),))))) == ("a", "b")


@settings(max_examples=100, deadline=None)
@given(TREES, FACTS, FACTS)
def test_facts_that_are_not_missing_cannot_decide(tree, facts, more):
    proof = prove(tree, facts)
    assume(proof.truth is None)
    wanted = missing(proof)
    assert wanted
    others = {name: fact for name, fact in more.items() if name not in wanted and name not in facts}
    assert truth_of(tree, {**facts, **others}) is None
    assert set(wanted) <= set(VOCABULARY)
