"""The nearest changes: single changes of a case that would give another outcome."""

from collections.abc import Iterator
from dataclasses import replace

from licet.rights.assessment import OUTCOMES, End, Nearest, Outcome, Pathway
from licet.rights.inputs import FlagWord
from licet.rights.known import Known, Offered
from licet.rights.model import Model
from licet.rights.span import Span, outcome
from licet.rights.trials import good_answer

_UNTOUCHED = "D09"
"""Rule by which a severe flag that no mitigation touches refers."""
_FALL = frozenset({"possible", "likely"})

type Try = tuple[Nearest, Known]


def nearest(model: Model, known: Known, both: Span, ends: tuple[End, End], result: Outcome) -> tuple[Nearest, ...]:
    """Give the single changes that would give another outcome, those that release most first."""
    found = []
    for change, then in _changes(model, known, both, ends):
        reached = outcome(model, then)
        if reached != result:
            found.append(replace(change, outcome=reached))
    return tuple(sorted(found, key=lambda one: OUTCOMES.index(one.outcome)))


def _changes(model: Model, known: Known, both: Span, ends: tuple[End, End]) -> Iterator[Try]:
    yield from _flags(model, known, both)
    yield from _classes(model, known)
    yield from _questions(model, known, both)
    yield from _mitigations(model, known, ends)
    yield from _users(model, known)


def _flags(model: Model, known: Known, both: Span) -> Iterator[Try]:
    said = dict(known.flags)
    for name, state in both.states:
        trigger = model.flags[name].trigger
        if state != "absent":
            text = f"Shown not to hold: {trigger}"
            yield Nearest("flag_disproved", name, text, "grant"), _flag(known, said, name, "absent")
        if state in {"alleged", "unknown"}:
            text = f"Shown to hold: {trigger}"
            yield Nearest("flag_shown", name, text, "grant"), _flag(known, said, name, "present")


def _flag(known: Known, said: dict[str, FlagWord], name: str, state: FlagWord) -> Known:
    return replace(known, flags=tuple(sorted({**said, name: state}.items())))


def _classes(model: Model, known: Known) -> Iterator[Try]:
    for name, shown in known.classes:
        one = model.technologies[name]
        rest = tuple(pair for pair in known.classes if pair[0] != name)
        if rest and one.tier >= 2 and not one.inherits:
            text = f"Removed at build, verified: {one.name}"
            yield Nearest("removed_at_build", name, text, "grant"), replace(known, classes=rest)
        if one.only_if and not shown:
            text = f"Papers show: {'; '.join(one.only_if)}"
            yield Nearest("only_if", name, text, "grant"), replace(known, classes=(*rest, (name, True)))


def _questions(model: Model, known: Known, both: Span) -> Iterator[Try]:
    for name in both.open:
        text = f"Answered with nothing against it: {model.questions[name].text}"
        yield Nearest("answered", name, text, "grant"), good_answer(model, known, name)


def _mitigations(model: Model, known: Known, ends: tuple[End, End]) -> Iterator[Try]:
    open_paths = {path.id for end in ends for path in end.pathways if _could_fall(path)}
    untouched = any(fired.id == _UNTOUCHED for end in ends for fired in end.fired)
    for one in model.mitigations.values():
        if not untouched and open_paths.isdisjoint(one.reduces):
            continue
        needs = frozenset(need.id for need in one.shown())
        full = Offered(one.id, needs, needs, frozenset(), frozenset())
        if full not in known.offers:
            kept = tuple(offer for offer in known.offers if offer.id != one.id)
            text = f"Accepted, with every need shown: {one.name}"
            yield Nearest("mitigation", one.id, text, "grant"), replace(known, offers=(*kept, full))


def _could_fall(path: Pathway) -> bool:
    """Say whether a mitigation could still lower a pathway, and a lower likelihood would matter."""
    return path.residual == path.likelihood and path.likelihood in _FALL and path.band not in {"", "low"}


def _users(model: Model, known: Known) -> Iterator[Try]:
    if known.kinds and all(model.groups[one] != "unknown" for one in known.kinds):
        return
    for kind, group in model.groups.items():
        first = next(other for other, of in model.groups.items() if of == group)
        if kind == first and group != "unknown":
            text = f"The end user turns out to be {group.replace('_', ' ')}"
            yield Nearest("end_user_known", group, text, "grant"), replace(known, kinds=(kind,))
