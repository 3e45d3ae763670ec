"""Open key questions, tried one by one: the outcome if this one alone were answered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from licet.rights.assessment import OUTCOMES, Outcome, QuestionResult
from licet.rights.inputs import NONE_FOUND, Answer
from licet.rights.known import Given, Known
from licet.rights.model import Model
from licet.rights.solve import solve
from licet.rights.span import Span, better, joined, outcome, span, worse

_STOPS = frozenset({"refer", "refuse"})
_GOOD = {"yes": "no", "no": "yes"}
"""The better answer, where a likelihood rule names the worse one."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What single answers to an open question would give."""

    question: str
    could_reach: tuple[Outcome, ...]
    could_stop: bool
    """One of its answers gives a stop that the better reading of everything else does not (rule D05)."""


def trials(model: Model, known: Known, both: Span) -> tuple[Trial, ...]:
    """Try every open question by its answers: the good one, each fed flag shown, and the worse answer of a rule."""
    lower = solve(model, better(model, both.lower))
    return tuple(_trial(model, known, both, name, lower) for name in both.open)


def _trial(model: Model, known: Known, both: Span, name: str, lower: Outcome) -> Trial:
    reached, stricter = {outcome(model, good_answer(model, known, name))}, False
    for bad in _bad_answers(model, known, both, name):
        tried = span(model, bad)
        alone = solve(model, better(model, tried.lower))
        reached.add(joined(alone, solve(model, worse(model, tried.upper))))
        stricter |= alone in _STOPS and OUTCOMES.index(alone) > OUTCOMES.index(lower)
    return Trial(name, tuple(sorted(reached, key=OUTCOMES.index)), stricter)


def good_answer(model: Model, known: Known, name: str) -> Known:
    """Give the case with one question answered the better way; the flags that it alone feeds are then not indicated."""
    value = _GOOD.get(model.questions[name].worse, NONE_FOUND)
    if name == "Q12":
        return replace(known, kinds=_kinds(model, "private"))
    return _answer(known, name, value)


def _kinds(model: Model, group: str) -> tuple[str, ...]:
    return tuple(kind for kind, of in model.groups.items() if of == group)[:1]


def _answer(known: Known, name: str, value: str) -> Known:
    kept = tuple(one for one in known.answers if one.question != name)
    return replace(known, answers=(*kept, Given(name, value, documented=True, outside_state=False)))


def _bad_answers(model: Model, known: Known, both: Span, name: str) -> Iterator[Known]:
    question = model.questions[name]
    if name == "Q12":
        yield replace(known, kinds=_kinds(model, "coercive"))
    if question.worse:
        yield _answer(known, name, question.worse)
    good = good_answer(model, known, name)
    said = dict(both.states)
    for flag in question.feeds:
        if flag not in said and flag in dict(both.fed):
            yield replace(good, flags=tuple(sorted((*good.flags, (flag, "present")))))


def question_results(
    model: Model, answers: Iterable[Answer], both: Span, tried: Iterable[Trial], result: Outcome
) -> tuple[QuestionResult, ...]:
    """Give every question that was asked or answered; open ones that could change the outcome stand first."""
    reach = {one.question: one.could_reach for one in tried}
    told = tuple(answers)
    found = []
    for question in model.questions.values():
        given = [one for one in told if one.question == question.id]
        if question.id not in both.asked and not given:
            continue
        could = reach.get(question.id, ())
        found.append(
            QuestionResult(
                question.id,
                question.text,
                question.id in both.asked,
                question.id not in both.open and (question.id in both.asked or bool(given)),
                given[0].value if given else None,
                question.answered_by,
                question.feeds,
                could,
                any(one != result for one in could),
                question.sources,
                tuple(said for one in given for said in one.said),
            )
        )
    return tuple(sorted(found, key=lambda one: (not one.changes_outcome, one.answered, one.id)))
