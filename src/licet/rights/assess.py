"""One export, assessed: both ends of the range, every rule that fired, and what would change the answer."""

from functools import lru_cache

from licet.rights.assessment import OUTCOMES, Assessment, End, Fired, FlagResult, MitigationResult, Outcome
from licet.rights.bridges import aware_art5, clear_risk, ground_suspect
from licet.rights.conditions import conditions
from licet.rights.decide import strictest_first, told
from licet.rights.flags import counts
from licet.rights.inputs import EndUser, FlagWord, Offer, RightsInput
from licet.rights.known import known
from licet.rights.mitigation import Weighing
from licet.rights.model import Model
from licet.rights.nearest import nearest
from licet.rights.situation import Situation
from licet.rights.solve import explain
from licet.rights.span import Span, better, joined, span, worse
from licet.rights.trials import Trial, question_results, trials

UNKNOWN_RULE = "unknown_rule"


def assess_all(model: Model, inputs: RightsInput) -> tuple[Assessment, ...]:
    """Assess every end user of the inputs, the strictest answer first; that one counts.

    No end user is one unknown end user. Raises BadInput for an id or word that the model does not have.
    """
    found = [assess(model, inputs, user) for user in inputs.end_users or (EndUser(),)]
    return tuple(sorted(found, key=_strictness, reverse=True))


def _strictness(one: Assessment) -> tuple[int, int, int, int]:
    steps = [OUTCOMES.index(outcome) for outcome in (one.outcome, one.lower.outcome, one.upper.outcome)]
    return steps[0], steps[1], steps[2], one.lower.severity


@lru_cache(maxsize=256)
def assess(model: Model, inputs: RightsInput, user: EndUser) -> Assessment:
    """Assess an export to one end user."""
    stripped = known(model, inputs, user)
    both = span(model, stripped)
    low, high = better(model, both.lower), worse(model, both.upper)
    lower, upper = explain(model, low), explain(model, high)
    outcome = joined(lower.outcome, upper.outcome)
    tried = trials(model, stripped, both)
    fired = _fired(model, both, (lower, upper), tried)
    flags = _flags(model, inputs, user, both, upper.tier)
    return Assessment(
        end_user=user.name,
        kinds=user.kinds,
        outcome=outcome,
        lower=lower,
        upper=upper,
        refer_by_unknowns_only=_unknowns_only(lower.outcome, outcome),
        fired=fired,
        flags=flags,
        not_examined=tuple(one for one in model.flags if one not in {flag.id for flag in flags}),
        mitigations=_mitigations(model, inputs.offers, low, high),
        questions=question_results(model, inputs.answers, both, tried, outcome),
        nearest=nearest(model, stripped, both, (lower, upper), outcome),
        conditions=conditions(model, stripped, low, lower, upper),
        clear_risk=clear_risk(outcome, lower),
        aware_art5=aware_art5(model, flags),
        ground_suspect=ground_suspect(model, flags),
        version=model.version,
    )


def _unknowns_only(lower: Outcome, outcome: Outcome) -> bool:
    return lower in {"grant", "grant_with_conditions"} and outcome == "refer"


def _fired(model: Model, both: Span, ends: tuple[End, End], tried: tuple[Trial, ...]) -> tuple[Fired, ...]:
    """Give the rules of both ends as one list, with the rules that compare the ends."""
    found: dict[str, Fired] = {}
    for end in ends:
        for one in end.fired:
            other = found.get(one.id)
            if other is None:
                found[one.id] = one
                continue
            because = tuple(dict.fromkeys((*other.because, *one.because)))
            found[one.id] = Fired(one.id, one.outcome, one.text, one.sources, because, (*other.ends, *one.ends))
    compared = _doubted_blocking(model, both), _open_questions(model, tried), _raised(model, ends)
    found |= {one.id: one for one in compared if one is not None}
    if len(found) > 1 and found.get("D13", told(model, "D13", ())).ends != ("lower", "upper"):
        # One end alone fired nothing; the answer as a whole does not rest on "none of the above".
        found.pop("D13", None)
    return strictest_first(list(found.values()))


def _doubted_blocking(model: Model, both: Span) -> Fired | None:
    said = [name for name, state in both.states if state in {"unknown", "alleged"}]
    doubted = [one for one in (*said, *dict(both.fed)) if model.flags[one].weight == "blocking"]
    return told(model, "D04", tuple(sorted(doubted)), "upper") if doubted else None


def _open_questions(model: Model, tried: tuple[Trial, ...]) -> Fired | None:
    because = tuple(one.question for one in tried if one.could_stop)
    return told(model, "D05", because, "upper") if because else None


def _raised(model: Model, ends: tuple[End, End]) -> Fired | None:
    lower, upper = (one.outcome for one in ends)
    outcome = joined(lower, upper)
    if outcome == lower:
        return None
    because = tuple(one.id for one in ends[1].fired if OUTCOMES.index(one.outcome) > OUTCOMES.index(lower))
    text = f"the upper end is {upper}, the lower end {lower}: what is unknown could change the outcome"
    return Fired(UNKNOWN_RULE, outcome, text, model.decisions["D05"].sources, because, ("upper",))


def _flags(model: Model, inputs: RightsInput, user: EndUser, both: Span, tier: int) -> tuple[FlagResult, ...]:
    said = {
        name: tuple(s for one in (*inputs.flags, *user.flags) if one.id == name for s in one.said)
        for name in model.flags
    }
    fed = dict(both.fed)
    states: dict[str, FlagWord] = {**dict(both.states), **dict.fromkeys(fed, "unknown")}
    found = []
    for name, state in sorted(states.items()):
        flag = model.flags[name]
        parts = (flag.family, flag.weight, flag.trigger, fed.get(name, ()), counts(model, name, tier), flag.sources)
        found.append(FlagResult(name, state, *parts, said[name]))
    return tuple(found)


def _mitigations(
    model: Model, offers: tuple[Offer, ...], low: Situation, high: Situation
) -> tuple[MitigationResult, ...]:
    below, above = Weighing(model, low), Weighing(model, high)
    found = []
    for offer in offers:
        one = model.mitigations[offer.id]
        truths = below.counts(offer.id), above.counts(offer.id)
        counted = truths[0] if truths[0] == truths[1] else None
        why = tuple(dict.fromkeys((*below.why_not(offer.id), *above.why_not(offer.id))))
        found.append(MitigationResult(one.id, one.name, counted, why, one.reduces, one.cannot, one.sources, offer.said))
    return tuple(found)
