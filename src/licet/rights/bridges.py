"""How law may read the result. A bridge never replaces the legal test."""

from collections.abc import Iterable

from licet.core.truth import Truth, any_of
from licet.rights.assessment import End, FlagResult, Outcome
from licet.rights.known import documented
from licet.rights.model import Model

_CLEAR = frozenset({"D01", "D02", "D03"})
_AWARE = frozenset({"F01", "F02", "F03", "F04", "F06", "F09", "F18", "F29"})
"""Flags that speak of what Article 5 of Regulation (EU) 2021/821 names."""
_DOUBTED = frozenset({"alleged", "unknown"})


def clear_risk(outcome: Outcome, lower: End) -> Truth:
    """Say whether the result is a clear risk, as criterion 2 of EU-944 and UK-SELC ask."""
    if outcome == "refuse":
        return any(one.id in _CLEAR for one in lower.fired)
    return None if outcome == "refer" else False


def aware_art5(model: Model, flags: Iterable[FlagResult]) -> Truth:
    """Say whether papers show what an exporter would be aware of under Article 5.

    A flag that is present on documents is yes; on the applicant's own word or an allegation it is unknown.
    """
    return any_of(_shown(one) for one in flags if one.id in _AWARE and one.id in model.flags)


def _shown(flag: FlagResult) -> Truth:
    if flag.state == "present":
        return True if not flag.said or any(documented(one.evidence) for one in flag.said) else None
    return None if flag.state in _DOUBTED else False


def ground_suspect(model: Model, flags: Iterable[FlagResult]) -> Truth:
    """Say whether there are grounds to suspect: a severe or blocking flag, or two moderate ones."""
    found = list(flags)
    present = [one for one in found if one.state == "present"]
    doubted = [one for one in found if one.state in _DOUBTED]
    if _enough(model, present):
        return True
    return None if _enough(model, [*present, *doubted]) else False


def _enough(model: Model, flags: list[FlagResult]) -> bool:
    weights = [model.flags[one.id].weight for one in flags]
    return any(one != "moderate" for one in weights) or weights.count("moderate") >= 2
