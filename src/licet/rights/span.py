"""The range between reading every unknown the better way and the worse way, and the outcome that follows from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from licet.rights.assessment import OUTCOMES, Outcome
from licet.rights.classes import assessed, removed, tier_of
from licet.rights.flags import at_lower, at_upper, fed
from licet.rights.inputs import FlagWord
from licet.rights.known import Known
from licet.rights.model import LEVELS, UNKNOWN, Model
from licet.rights.questions import asked, needed_answers, read_answers, unanswered, worse_answers
from licet.rights.severity import scope_of
from licet.rights.situation import Situation
from licet.rights.solve import solve

_BEST, _WORST = "private", "coercive"
"""As what an unknown end user is run at the two ends."""
_CLOSED = "closed"
"""As what an unknown level is read for tier 1, and at the upper end for tiers 2 and 3."""


@dataclass(frozen=True, slots=True)
class Span:
    """Both ends of an export to one end user; several situations at an end where its kind is one of several."""

    lower: tuple[Situation, ...]
    upper: tuple[Situation, ...]
    states: tuple[tuple[str, FlagWord], ...]
    """Flags that somebody said something about, less those that a removal at build took away."""
    fed: tuple[tuple[str, tuple[str, ...]], ...]
    """Flags that open questions make unknown, with the questions."""
    asked: tuple[str, ...]
    open: tuple[str, ...]
    """Asked key questions that nobody answered."""


def span(model: Model, known: Known) -> Span:
    """Work out the two ends."""
    gone = removed(model, known.offers)
    states = tuple((name, state) for name, state in known.flags if name not in gone)
    groups = _groups(model, known.kinds)
    least = assessed(model, known, at_lower(states))
    most = assessed(model, known, at_upper(states, ()))
    questions = asked(model, most, groups, known.level)
    unknown = unanswered(model, known, questions)
    settled = {name for name, _ in known.flags} | gone | _answered_by_offers(model, known)
    doubtful = fed(model, settled, unknown)
    low = _End(model, known, "lower", least, at_lower(states), read_answers(model, known))
    high = _End(model, known, "upper", most, at_upper(states, doubtful), low.answers | worse_answers(model, unknown))
    return Span(
        tuple(low.run_as(group, UNKNOWN in groups) for group in _run_as(groups, _BEST)),
        tuple(high.run_as(group, UNKNOWN in groups) for group in _run_as(groups, _WORST)),
        states,
        tuple(doubtful.items()),
        questions,
        unknown,
    )


@dataclass(frozen=True, slots=True)
class _End:
    """What an end is, whatever the end user may be."""

    model: Model
    known: Known
    end: Literal["lower", "upper"]
    classes: tuple[str, ...]
    flags: frozenset[str]
    answers: frozenset[tuple[str, str]]

    def run_as(self, group: str, unknown: bool) -> Situation:
        """Give the situation for one group."""
        worse, level = self.end == "upper", self.known.level
        if level is None:
            # Tier 1 is read as closed at both ends; for tiers 2 and 3 rule D06 refers whatever the level may be.
            level = _CLOSED if worse or tier_of(self.model, self.classes) < 2 else LEVELS[0]
        return Situation(
            self.end,
            self.classes,
            group,
            unknown,
            level,
            self.known.level is None,
            scope_of(self.model, self.classes, self.known.reach, worse=worse),
            self.flags,
            self.answers,
            needed_answers(self.model, self.known),
            self.known.offers,
        )


def _groups(model: Model, kinds: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({model.groups[one] for one in kinds})) or (UNKNOWN,)


def _run_as(groups: tuple[str, ...], unknown_as: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(unknown_as if one == UNKNOWN else one for one in groups))


def _answered_by_offers(model: Model, known: Known) -> set[str]:
    """Give flags that a documented mitigation answers, such as supplier staff kept out of operation."""
    found = set()
    for offer in known.offers:
        one = model.mitigations[offer.id]
        if one.answers_flag and {need.id for need in one.shown()} <= offer.documented:
            found.add(one.answers_flag)
    return found


def better(model: Model, situations: Iterable[Situation]) -> Situation:
    """Give the situation with the most permissive outcome among what the end user may be."""
    return min(situations, key=lambda one: OUTCOMES.index(solve(model, one)))


def worse(model: Model, situations: Iterable[Situation]) -> Situation:
    """Give the situation with the strictest outcome among what the end user may be."""
    return max(situations, key=lambda one: OUTCOMES.index(solve(model, one)))


def joined(lower: Outcome, upper: Outcome) -> Outcome:
    """Give the outcome of the range: the lower end, raised to refer by a stop and to conditions by conditions above it.

    What is unknown matters as far as it could change the outcome; it never refuses by itself.
    """
    raised: Outcome = "refer" if upper == "refuse" else upper
    return max(lower, raised, key=OUTCOMES.index)


@lru_cache(maxsize=16384)
def outcome(model: Model, known: Known) -> Outcome:
    """Give the outcome alone."""
    found = span(model, known)
    return joined(solve(model, better(model, found.lower)), solve(model, worse(model, found.upper)))
