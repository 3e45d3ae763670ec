"""The examples in the docstrings of rules and packs are true."""

import doctest
import importlib

import pytest

MODULES = [
    "licet.packs.vocabulary",
    "licet.rules.prove",
    "licet.rules.sql",
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    found = doctest.testmod(importlib.import_module(name))
    assert found.attempted > 0
    assert found.failed == 0
