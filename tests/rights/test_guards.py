"""Guards G1, G2 and G6, read off the code itself."""

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest

import licet.rights
from licet.rights import assessment, context, inputs, known, model, tables

HOME = Path(licet.rights.__file__).parent
PERSONAL = re.compile(r"ethnic|religio|national(ity)?$|race|sex|gender|health|opinion|faith|caste|tribe|birth")


@pytest.mark.parametrize("module", [inputs, known, model, assessment, context, tables], ids=lambda one: one.__name__)
def test_no_field_holds_a_trait_of_a_person(module: object) -> None:
    """G1 and G6: the model describes items, bodies, uses, laws and places."""
    kinds = [one for one in vars(module).values() if hasattr(one, "__dataclass_fields__")]
    names = [field.name for kind in kinds for field in fields(kind)]
    assert not [name for name in names if PERSONAL.search(name)]


def test_no_total_and_no_average() -> None:
    """G2: only ordinal levels, maxima, floors and named rules; the one sum counts countries in a file."""
    for path in sorted(HOME.glob("*.py")):
        calls = [node.func for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
        names = {
            one.id if isinstance(one, ast.Name) else one.attr
            for one in calls
            if isinstance(one, ast.Name | ast.Attribute)
        }
        allowed = {"sum"} if path.name == "series.py" else set()
        assert not names & {"sum", "fsum", "mean", "median", "average", "fmean"} - allowed, path.name


def test_no_clock() -> None:
    for path in HOME.glob("*.py"):
        assert not re.search(r"\b(today|now|time)\(\)", path.read_text()), path.name
