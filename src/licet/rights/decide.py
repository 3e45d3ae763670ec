"""The decision rules D01 to D17, all evaluated at one end; the strictest counts and every one that fired is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from licet.rights.assessment import OUTCOMES, Fired, Outcome
from licet.rights.bands import Lane, lanes
from licet.rights.likelihood import Steps
from licet.rights.mitigation import Weighing
from licet.rights.model import BANDS, LIKELIHOODS, Model
from licet.rights.severity import Harm
from licet.rights.situation import Situation

_LIKELY = LIKELIHOODS.index("likely")
_HIGH = BANDS.index("high")

type Because = tuple[str, tuple[str, ...]]
"""A rule that fired, with the ids of what made it fire."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the rules look at, once severity, likelihood and mitigation are worked out for one end."""

    model: Model
    at: Situation
    tier: int
    flags: tuple[str, ...]
    """Present flags that count for the tier."""
    harm: Harm
    steps: Steps
    lanes: tuple[Lane, ...]
    accepted: frozenset[str]

    def of_weight(self, *weights: str) -> tuple[str, ...]:
        """Give the counting flags of some weights."""
        return tuple([one for one in self.flags if self.model.flags[one].weight in weights])

    def in_band(self, band: str) -> tuple[str, ...]:
        """Give the pathways in a band."""
        step = BANDS.index(band)
        return tuple([one.id for one in self.lanes if one.band == step])


def _d01(found: Found) -> Sequence[str]:
    blocking = found.of_weight("blocking")
    return blocking if found.tier else [one for one in blocking if one in found.model.diligence.refuses_at_0]


def _d02(found: Found) -> Sequence[str]:
    return found.in_band("unacceptable")


def _d03(found: Found) -> Sequence[str]:
    if not found.harm.gravest:
        return ()
    likely = [found.model.pathways[one.id].rights for one in found.lanes if one.before >= _LIKELY]
    return [right for right in found.harm.gravest if any(right in rights for rights in likely)]


def _d05(found: Found) -> Sequence[str]:
    # An item whose capabilities nobody can name cannot be assessed; other open questions are tried one by one.
    return () if found.at.classes else ("Q01",)


def _d06(found: Found) -> Sequence[str]:
    return ("level",) if found.at.level_unknown and found.tier >= 2 else ()


def _d07(found: Found) -> Sequence[str]:
    return found.in_band("high")


def _d08(found: Found) -> Sequence[str]:
    severe = found.of_weight("severe")
    return severe if len({found.model.flags[one].family for one in severe}) >= 2 else ()


def _d09(found: Found) -> Sequence[str]:
    if found.tier < 2:
        return ()
    treated = {path for one in found.accepted for path in found.model.mitigations[one].reduces}
    answered = {found.model.mitigations[one].answers_flag for one in found.accepted}
    severe = (one for one in found.of_weight("severe") if one not in answered)
    return [one for one in severe if treated.isdisjoint(found.model.flags[one].pathways)]


def _d10(found: Found) -> Sequence[str]:
    """Give the pathways whose band would change if mitigations counted that only the applicant's word supports.

    Looked at only where the band stops the sale, so that an offer on paper is never worse than no offer: there the
    rule says that papers could lift the stop, and that until they come it stays.
    """
    if all(one.claimed == one.documented for one in found.at.offers) and all(one.documented for one in found.at.given):
        return ()
    hoped = Weighing(found.model, found.at, on_their_word=True).accepted()
    if hoped == found.accepted:
        return ()
    then = lanes(found.model, found.harm, found.steps, hoped)
    both = zip(found.lanes, then, strict=True)
    return [now.id for now, one in both if now.band != one.band and now.band >= _HIGH]


def _d11(found: Found) -> Sequence[str]:
    return found.of_weight("severe", "moderate")


def _d12(found: Found) -> Sequence[str]:
    return found.in_band("elevated")


def _d14(found: Found) -> Sequence[str]:
    only = found.at.classes
    return only if len(only) == 1 and found.model.technologies[only[0]].inherits else ()


def _d15(found: Found) -> Sequence[str]:
    if found.tier:
        return ()
    rule = found.model.diligence
    blocking = {one for one in found.of_weight("blocking") if one not in rule.refuses_at_0}
    return sorted(blocking | (rule.refers_at_0 & found.at.flags))


def _d16(found: Found) -> Sequence[str]:
    top = (one for one in found.at.classes if found.model.technologies[one].tier == 3)
    return tuple(top)


def _d17(found: Found) -> Sequence[str]:
    return ("end_user",) if found.tier >= 2 and found.at.user_unknown else ()


_RULES: dict[str, Callable[[Found], Sequence[str]]] = {
    "D01": _d01, "D02": _d02, "D03": _d03, "D05": _d05, "D06": _d06, "D07": _d07, "D08": _d08, "D09": _d09,
    "D10": _d10, "D11": _d11, "D12": _d12, "D14": _d14, "D15": _d15, "D16": _d16, "D17": _d17,
}  # fmt: skip
"""D04 and D05 compare the two ends and are told in `assess`; D13 holds when no other does."""


def fire(found: Found) -> tuple[Because, ...]:
    """Give the rules that fired at this end; D13 when no other did."""
    fired = [(name, tuple(because)) for name, rule in _RULES.items() if (because := rule(found))]
    return tuple(fired) or (("D13", ()),)


def outcome_of(model: Model, fired: Sequence[Because]) -> Outcome:
    """Give the strictest outcome of several rules."""
    return max((model.decisions[name].outcome for name, _ in fired), key=OUTCOMES.index)


def told(model: Model, name: str, because: tuple[str, ...], *ends: Literal["lower", "upper"]) -> Fired:
    """Give a rule that fired in full."""
    rule = model.decisions[name]
    return Fired(name, rule.outcome, rule.when, rule.sources, because, ends)


def strictest_first(fired: Sequence[Fired]) -> tuple[Fired, ...]:
    """Sort rules by outcome, the strictest first, then by id."""
    return tuple(sorted(fired, key=lambda one: (-OUTCOMES.index(one.outcome), one.id)))
