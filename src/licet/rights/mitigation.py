"""Mitigations: which ones count, why the others do not, and by how much they lower a pathway."""

from functools import lru_cache

from licet.rights.model import LIKELIHOODS, Answered, Both, Counts, Either, Mitigation, Model, Need, Setting, Shown
from licet.rights.situation import Situation

_ESTABLISHED = len(LIKELIHOODS) - 1
_MISUSE = "P1"


class Weighing:
    """Finds out, for one situation, which of the offered mitigations count."""

    def __init__(self, model: Model, at: Situation, *, on_their_word: bool = False) -> None:
        """Weigh by documents, or on the applicant's word, as rule D10 asks."""
        self.model = model
        self.at = at
        self.on_their_word = on_their_word
        self.shown = {one.id: one.claimed if on_their_word else one.documented for one in at.offers}
        self.remembered: dict[str, bool] = {}

    def accepted(self) -> frozenset[str]:
        """Give the offered mitigations that count."""
        return frozenset(one for one in self.shown if self.counts(one))

    def counts(self, name: str) -> bool:
        """Say whether a mitigation is offered, not void, and all its needs are met."""
        if name not in self.remembered:
            one = self.model.mitigations[name]
            # Needs hold no circle; the model was refused otherwise.
            self.remembered[name] = (
                name in self.shown
                and one.void_if.isdisjoint(self.at.flags)
                and all(self.met(one, need) for need in one.needs)
            )
        return self.remembered[name]

    def met(self, of: Mitigation, need: Need) -> bool:
        """Say whether a need of a mitigation is met."""
        match need:
            case Shown(name):
                return name in self.shown.get(of.id, ())
            case Counts(other):
                return self.counts(other)
            case Setting(levels):
                # A setting that nobody knows helps nobody: what favours the applicant must be shown.
                return self.at.level in levels and not self.at.level_unknown
            case Answered():
                return self._answered(need)
            case Either(parts):
                return any(self.met(of, part) for part in parts)
            case Both(parts):
                return all(self.met(of, part) for part in parts)

    def _answered(self, need: Answered) -> bool:
        return any(
            one.question == need.question
            and (one.documented or self.on_their_word)
            and (not need.value or one.value == need.value)
            and (not need.outside_state or one.outside_state)
            for one in self.at.given
        )

    def possible(self, need: Need) -> bool:
        """Say whether a need could still be met by papers: the setting allows it and no answer speaks against it."""
        match need:
            case Setting(levels):
                return self.at.level in levels
            case Answered(question, value):
                given = {one.value for one in self.at.given if one.question == question}
                return not given or not value or value in given
            case Either(parts):
                return any(self.possible(part) for part in parts)
            case Both(parts):
                return all(self.possible(part) for part in parts)
        return True

    def why_not(self, name: str) -> tuple[str, ...]:
        """Say in words what keeps an offered mitigation from counting; nothing when it counts."""
        one = self.model.mitigations[name]
        void = tuple(f"void because of {flag}" for flag in sorted(one.void_if & self.at.flags))
        return void + tuple(f"not shown: {_words(need)}" for need in one.needs if not self.met(one, need))


def _words(need: Need) -> str:
    match need:
        case Counts(other, text):
            return text or f"{other} counts"
        case Setting(levels, text):
            return text or f"level {' or '.join(levels)}"
        case _:
            return need.text


@lru_cache(maxsize=1024)
def lowering(model: Model, accepted: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Give, for each pathway in order, the accepted mitigations that reduce it."""
    names = sorted(accepted)
    return tuple(tuple(one for one in names if _reduces(model.mitigations[one], path)) for path in model.pathways)


def lowered(step: int, by: tuple[str, ...]) -> int:
    """Give the likelihood after mitigation: all together lower it by one step, never an established one."""
    return step - 1 if by and 0 < step < _ESTABLISHED else step


def _reduces(one: Mitigation, pathway: str) -> bool:
    return pathway in one.reduces and not (one.paper and pathway == _MISUSE)
