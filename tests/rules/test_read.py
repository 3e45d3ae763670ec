"""What `read` takes; what it refuses is pinned in tests/bad/conditions.yaml."""

import pytest

from licet.core.errors import BadPack
from licet.packs.lines import parse_yaml
from licet.rules.read import read
from licet.rules.tree import All, Any, AtLeast, Fact, Not
from tests.rules.conditions import VOCABULARY

CAMERA = Fact("frame_rate", "above", 9.0)


def tree_of(text, resolve=None):
    where = parse_yaml(text.encode(), "x.yaml")
    return read(where.data, VOCABULARY, where, resolve)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("cooled", Fact("cooled", "is", value=True)),
        ("{fact: cooled, is: false}", Fact("cooled", "is", value=False)),
        ("{fact: frame_rate, at_most: 9, unit: Hz}", Fact("frame_rate", "at_most", 9.0)),
        ("{fact: frame_rate, is: 1e-3}", Fact("frame_rate", "is", 0.001)),
        ("{fact: destination, is_not: NO}", Fact("destination", "is_not", "NO")),
        ("{fact: layout, in: [2d, linear]}", Fact("layout", "in", ("2d", "linear"))),
        ("{fact: end_use, any_in: [civil]}", Fact("end_use", "any_in", ("civil",))),
        ("{all: [], note: always}", All(())),
        ("{any: [cooled], label: x}", Any((Fact("cooled", "is", value=True),), "x")),
        ("{not: {fact: frame_rate, above: 9}}", Not(CAMERA)),
        ("{count: 1, of: [cooled, {all: []}]}", AtLeast(1, (Fact("cooled", "is", value=True), All(())))),
    ],
)
def test_a_condition_becomes_a_tree(text, tree):
    assert tree_of(text) == tree


def test_a_reference_is_replaced_by_what_it_stands_for():
    label = All((CAMERA,), label="6A003")
    assert tree_of("{not: {ref: camera}}", {"camera": label}.get) == Not(label)
    with pytest.raises(BadPack, match=r"^x.yaml:1: unknown entry 'lens': the id of a control entry$"):
        tree_of("{ref: lens}", {"camera": label}.get)


def test_every_fault_of_a_condition_comes_at_once():
    with pytest.raises(BadPack) as refused:
        tree_of("all:\n- heated\n- {fact: frame_rate, above: fast}\n- cooled\n- {fact: cooled, above: 3}\n")
    assert str(refused.value).splitlines() == [
        "x.yaml:2: unknown fact 'heated': a name of the vocabulary (data/facts)",
        "x.yaml:3: value 'fast' of a fact of type quantity: a number in Hz",
        "x.yaml:5: operator above on the boolean fact cooled: is, is_not",
    ]


@pytest.mark.parametrize("number", ["nan", "inf", "1e999", "0x10", "1_000", "٩", "9,5", "true"])
def test_only_plain_finite_numbers_are_numbers(number):
    with pytest.raises(BadPack, match=r"of a fact of type quantity: a number in Hz$"):
        tree_of(f"{{fact: frame_rate, above: '{number}'}}")
