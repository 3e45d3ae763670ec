"""The questionnaire: which key questions are asked, which are answered, and what an open one leaves unknown."""

from collections.abc import Collection
from functools import lru_cache

from licet.rights.inputs import NO_SOURCE
from licet.rights.known import Given, Known
from licet.rights.model import UNKNOWN, Ask, Model


@lru_cache(maxsize=1024)
def asked(model: Model, classes: tuple[str, ...], groups: tuple[str, ...], level: str | None) -> tuple[str, ...]:
    """Give the key questions whose `ask_when` holds."""
    tier = max((model.technologies[one].tier for one in classes), default=0)
    context = UNKNOWN if level is None else level
    return tuple(
        question.id
        for question in model.questions.values()
        if any(_holds(one, tier, classes, groups, context) for one in question.ask_when)
    )


def _holds(ask: Ask, tier: int, classes: Collection[str], groups: Collection[str], context: str) -> bool:
    return (
        tier >= ask.tier
        and (not ask.technology or not ask.technology.isdisjoint(classes))
        and (not ask.end_user or not ask.end_user.isdisjoint(groups))
        and (not ask.context or context in ask.context)
    )


def answered(model: Model, known: Known) -> frozenset[str]:
    """Give the questions that have an answer; class, reach, kind and name of the end user answer theirs."""
    # "No such source here" is an answer only for the questions that the look-up rule names.
    counts = model.diligence.no_source_counts
    given = {one.question for one in known.answers if one.value != NO_SOURCE or one.question in counts}
    told = {
        "Q01": bool(known.classes),
        "Q07": known.reach is not None,
        "Q11": known.named,
        "Q12": bool(known.kinds) and all(model.groups[one] != UNKNOWN for one in known.kinds),
    }
    said = {one.question for one in known.answers}
    return frozenset(given | {name for name, truth in told.items() if truth and name not in said})


def unanswered(model: Model, known: Known, names: Collection[str]) -> tuple[str, ...]:
    """Give those of the asked questions that nobody answered."""
    settled = answered(model, known)
    return tuple(name for name in names if name not in settled)


@lru_cache(maxsize=8)
def _read_by_rules(model: Model) -> frozenset[str]:
    return frozenset(rule.answer[0] for rule in model.floors if rule.answer)


@lru_cache(maxsize=8)
def _read_by_needs(model: Model) -> frozenset[str]:
    return frozenset(one for treatment in model.mitigations.values() for one in treatment.questions())


def read_answers(model: Model, known: Known) -> frozenset[tuple[str, str]]:
    """Give the answers that likelihood rules read: against the applicant, anybody's word counts."""
    read = _read_by_rules(model)
    return frozenset((one.question, one.value) for one in known.answers if one.question in read)


def needed_answers(model: Model, known: Known) -> tuple[Given, ...]:
    """Give the answers that needs of mitigations read."""
    read = _read_by_needs(model)
    return tuple(one for one in known.answers if one.question in read)


def worse_answers(model: Model, names: Collection[str]) -> frozenset[tuple[str, str]]:
    """Give the worse answers of open questions that a likelihood rule reads (Q27, Q33)."""
    return frozenset((name, model.questions[name].worse) for name in names if model.questions[name].worse)
