"""How well determinations agree with cases whose outcome is known, as the case format's scoring says.

The assessor never sees what is read here: `expected` and `gap` are taken from the file only after the answer stands.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from licet.core.findings import STOPS, Determination, Finding

type Share = tuple[int, int]
"""Hits, of how many."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a case file says should come out."""

    outcome: str
    acceptable: frozenset[str]
    must_flag: frozenset[str]
    controlled: str
    case_class: str
    gap: bool
    constructed: bool

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Expected | None":
        """Read it from the plain data of a case file; None when the file does not say."""
        wanted = data.get("expected")
        if not isinstance(wanted, dict):
            return None
        controlled = str(wanted.get("controlled_at_the_time") or "null")
        return cls(
            outcome=str(wanted.get("outcome")),
            acceptable=frozenset(wanted.get("acceptable") or ()),
            must_flag=frozenset(wanted.get("must_flag") or ()) - {"none"},
            controlled="" if controlled == "null" else controlled,
            case_class=str(wanted.get("case_class") or ""),
            gap=str(data.get("gap")).lower() == "true",
            constructed=str(data.get("kind")) == "constructed",
        )

    @property
    def stop(self) -> bool:
        """Say whether a stop is expected."""
        return self.outcome in STOPS


@dataclass(frozen=True, slots=True)
class Scored:
    """One case with its answer."""

    case: str
    expected: Expected
    answer: Determination

    @property
    def stopped(self) -> bool:
        """Say whether the answer is a stop."""
        return self.answer.outcome in STOPS

    @property
    def flags_found(self) -> frozenset[str]:
        """Give the expected findings that the answer makes with a yes."""
        return self.expected.must_flag & {one.kind for one in self.answer.findings if one.truth is True}

    @property
    def code_agrees(self) -> bool:
        """Say whether the control code agrees with `controlled_at_the_time`."""
        return agrees(self.expected.controlled, self.answer.findings)


@dataclass(frozen=True, slots=True)
class Line:
    """One figure: what it is, what it should reach, and what was measured."""

    text: str
    reach: str
    share: Share
    ok: bool


def figures(scored: Sequence[Scored], documents: frozenset[str]) -> tuple[Line, ...]:
    """Give the figures that the project holds itself to. `documents`: what a citation of the packs can name."""
    stops = [one for one in scored if one.expected.stop]
    releases = [one for one in scored if not one.expected.stop]
    harmful = [one for one in scored if one.expected.case_class == "harmful" and not one.expected.gap]
    gaps = [one for one in scored if one.expected.gap]
    others = [one for one in scored if not one.expected.gap]
    flags = (sum(len(one.flags_found) for one in scored), sum(len(one.expected.must_flag) for one in scored))
    cited = [finding for one in scored for finding in one.answer.findings]
    return (
        _line("expected stops that are stopped", ">= 95 %", _count(stops, lambda one: one.stopped), 0.95),
        _most("expected releases that are stopped", "<= 10 %", _count(releases, lambda one: one.stopped), 0.10),
        _line("outcome within `acceptable`", ">= 90 %", _count(scored, _acceptable), 0.90),
        _line("outcome equal to the best one", "-", _count(scored, _equal), 0.0),
        _line("recall of `must_flag`", ">= 90 %", flags, 0.90),
        _most(
            "harmful cases without a gap that come back released", "0", _count(harmful, lambda one: not one.stopped), 0
        ),
        _line("control code agrees", ">= 95 %", _count(scored, lambda one: one.code_agrees), 0.95),
        _line("`gap: true` answered `gap: true`", ">= 90 %", _count(gaps, lambda one: one.answer.gap), 0.90),
        _most("`gap: true` answered where none is", "<= 10 %", _count(others, lambda one: one.answer.gap), 0.10),
        _line(
            "findings with a citation of the packs", "100 %", _count(cited, lambda one: _resolves(one, documents)), 1.0
        ),
    )


def by_class(scored: Sequence[Scored]) -> Mapping[str, tuple[Share, Share, Share, Share]]:
    """Give, for every class of case: stops stopped, releases stopped, acceptable, expected findings found."""
    classes = sorted({one.expected.case_class for one in scored})
    return {name: _row([one for one in scored if one.expected.case_class == name]) for name in classes}


def _row(scored: Sequence[Scored]) -> tuple[Share, Share, Share, Share]:
    stops = [one for one in scored if one.expected.stop]
    releases = [one for one in scored if not one.expected.stop]
    return (
        _count(stops, lambda one: one.stopped),
        _count(releases, lambda one: one.stopped),
        _count(scored, _acceptable),
        (sum(len(one.flags_found) for one in scored), sum(len(one.expected.must_flag) for one in scored)),
    )


def _acceptable(one: Scored) -> bool:
    return one.answer.outcome in one.expected.acceptable


def _equal(one: Scored) -> bool:
    return one.answer.outcome == one.expected.outcome


def _resolves(finding: Finding, documents: frozenset[str]) -> bool:
    return any(one.document in documents for one in finding.citations)


def _count[T](scored: Iterable[T], test: Callable[[T], bool]) -> Share:
    found = [test(one) for one in scored]
    return sum(found), len(found)


def _line(text: str, reach: str, share: Share, least: float) -> Line:
    return Line(text, reach, share, share[1] == 0 or share[0] >= least * share[1])


def _most(text: str, reach: str, share: Share, most: float) -> Line:
    return Line(text, reach, share, share[0] <= most * share[1])


_CODE = re.compile(r"(?:[0-9]-)?[0-9]\.?[A-Z]\.?[0-9]+(?:[.\w]*)|ML\d+(?:\.[a-z])?|[0-9]-\d+", re.IGNORECASE)
_REGULATION = re.compile(r"\b(\d{3,4}/\d{4}|\d{4}/\d{3,4})\b")


def agrees(controlled: str, findings: Sequence[Finding]) -> bool:
    """Say whether the findings name the hold that a case says existed, read as the case format tells."""
    listed = [one for one in findings if one.kind == "control_list" and one.truth is True]
    if not controlled:
        return not listed
    return any(_agrees(part.strip(), listed, findings) for part in re.split(r"\s/\s", controlled))


def _agrees(part: str, listed: Sequence[Finding], findings: Sequence[Finding]) -> bool:
    bare = re.sub(r"\([^)]*\)", "", part).strip()
    codes = [_normal(code) for code in _CODE.findall(part)]
    regulation = _REGULATION.search(part)
    held = [one for one in findings if one.truth is True]
    if regulation:
        return any(regulation[1] in " ".join(c.document for c in one.citations) + one.code + one.text for one in held)
    if "israeli" in bare.lower():
        return any(one.jurisdiction == "IL" for one in held)
    if "ofac" in bare.lower() or "entity list" in bare.lower() or "listed end user" in part.lower():
        return any(one.kind == "listed_party" for one in held)
    if not codes and ("embargo" in bare.lower() or "general order" in bare.lower() or bare.upper().startswith("EAR ")):
        return any(one.kind in {"embargo", "control_list"} and not _CODE.fullmatch(one.code) for one in held)
    if bare.upper().startswith("GL "):
        return False
    return any(_same(code, _normal(one.code)) for code in codes for one in listed)


def _normal(code: str) -> str:
    """Give `5D001.E` for `1-5.D.1.e` and for `5.D.1.e`; leave other codes as they are, in capitals."""
    wassenaar = re.fullmatch(r"(?:[0-9]-)?([0-9])\.([A-Z])\.([0-9]+)(.*)", code.strip(), re.IGNORECASE)
    if wassenaar:
        category, group, number, rest = wassenaar.groups()
        return f"{category}{group}{int(number):03d}{rest}".upper()
    return code.strip().strip(".").upper()


def _same(wanted: str, found: str) -> bool:
    return bool(found) and (wanted == found or wanted.startswith(f"{found}.") or found.startswith(f"{wanted}."))
