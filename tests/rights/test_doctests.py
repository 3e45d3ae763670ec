import doctest

from licet.rights import names


def test_examples_in_docstrings() -> None:
    assert doctest.testmod(names).failed == 0
