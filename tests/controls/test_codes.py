import doctest

import pytest

from licet.controls import codes


def test_examples() -> None:
    assert doctest.testmod(codes).failed == 0


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("5.A.1.f.1", "5A001.f.1"),
        ("1-5.D.1.e", "5D001.e"),
        ("5D001.e", "5D001.e"),
        ("5d001.e", "5D001.e"),
        ("5A004.b (Wassenaar 2019)", "5A004.b"),
        ("9.A.12.a", "9A012.a"),
        ("Group 2-15 (ML15)", "ML15"),
        ("2-10.c", "ML10.c"),
        ("ML11.a", "ML11.a"),
        ("8A405", "4A005"),
        ("8D501.e", "5D001.e"),
        ("9A980", "9A980"),
        ("USML XI", "USML XI"),
        ("PL5001", "PL5001"),
        ("2019/125 Annex II", "2019/125 Annex II"),
    ],
)
def test_one_form(written: str, code: str) -> None:
    assert codes.normalise(written) == code
    assert codes.normalise(code) == code


@pytest.mark.parametrize(
    ("code", "of", "said"),
    [
        ("5A001.f.1", "5A001.f", True),
        ("1-5.A.1.f.1", "5A001.f", True),
        ("5A001.f", "5A001.f", True),
        ("5A001.f", "5A001.f.1", False),
        ("5A001.f.1", "5A001.j", False),
        ("ML15", "ML1", False),
        ("ML10.c", "ML10", True),
        ("9A012.a.1", "9A012", True),
    ],
)
def test_same_or_sub(code: str, of: str, said: bool) -> None:
    assert codes.is_same_or_sub(code, of) is said
    assert codes.is_related(of, code) is (said or codes.is_same_or_sub(of, code))


def test_heading() -> None:
    assert codes.heading("6.A.3.b.4.b") == "6A003"
    assert codes.with_parents("6A003.b.4") == ("6A003.b.4", "6A003.b", "6A003")
