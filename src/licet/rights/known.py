"""What the inputs say of one end user, stripped to ids and words, so that it can be varied and remembered cheaply."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from licet.core.errors import BadInput
from licet.core.facts import EVIDENCE, Evidence, Said
from licet.rights.inputs import FLAG_WORDS, Answer, EndUser, FlagState, FlagWord, Offer, RightsInput
from licet.rights.model import LEVELS, Model

_DOCUMENTED = EVIDENCE.index("documented")
_NOTHING = frozenset({"unknown", ""})


@dataclass(frozen=True, slots=True)
class Given:
    """An answer, reduced to what rules read."""

    question: str
    value: str
    documented: bool
    outside_state: bool


@dataclass(frozen=True, slots=True)
class Offered:
    """A mitigation on offer: the needs shown by documents, and those shown by anybody's word."""

    id: str
    documented: frozenset[str]
    claimed: frozenset[str]
    verified: frozenset[str]
    removes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an export to one end user."""

    classes: tuple[tuple[str, bool], ...]
    """Class, and whether all that keeps it ordinary is shown."""
    kinds: tuple[str, ...]
    named: bool
    level: str | None
    reach: int | None
    flags: tuple[tuple[str, FlagWord], ...]
    """Only flags that somebody said something about."""
    answers: tuple[Given, ...]
    offers: tuple[Offered, ...]


def documented(evidence: Evidence) -> bool:
    """Say whether evidence is enough for something that helps the applicant."""
    return EVIDENCE.index(evidence) >= _DOCUMENTED


def known(model: Model, inputs: RightsInput, user: EndUser) -> Known:
    """Strip the inputs for one end user. Raises BadInput for an id or word that the model does not have."""
    _check(model, inputs, user)
    level = inputs.level if user.level is None else user.level
    answers = tuple(_given(one) for one in inputs.answers if _is_answer(one))
    return Known(
        tuple(sorted((one.id, _ordinary(model, one.id, one.only_if)) for one in inputs.classes)),
        user.kinds,
        bool(user.name.strip()),
        None if level in {None, "unknown"} else level,
        inputs.reach,
        merged(model, (*inputs.flags, *user.flags, *_answered_flags(model, inputs.answers))),
        answers,
        tuple(_offered(one) for one in inputs.offers),
    )


def _ordinary(model: Model, name: str, shown: tuple[bool | None, ...]) -> bool:
    needed = len(model.technologies[name].only_if)
    return len(shown) >= needed and all(one is True for one in shown[:needed])


def _is_answer(answer: Answer) -> bool:
    return answer.value is not None and answer.value.strip().casefold() not in _NOTHING


def _given(answer: Answer) -> Given:
    return Given(answer.question, (answer.value or "").strip(), documented(answer.evidence), answer.outside_state)


def _offered(offer: Offer) -> Offered:
    sure = frozenset(one.need for one in offer.needs if documented(one.evidence))
    # A third party's allegation that a need is met is nobody's undertaking.
    said = frozenset(one.need for one in offer.needs if one.evidence != "alleged")
    checked = frozenset(one.need for one in offer.needs if one.evidence == "verified")
    return Offered(offer.id, sure, said, checked, frozenset(offer.removes))


def merged(model: Model, states: Iterable[FlagState]) -> tuple[tuple[str, FlagWord], ...]:
    """Give one state for each flag: the worst that was said, unless the flag was disproved by an independent check.

    An absence that nobody documented is no absence: it counts as a flag nobody indicated.
    """
    found: dict[str, FlagWord] = {}
    disproved: set[str] = set()
    for one in states:
        state = one.state
        if state == "absent" and one.said:
            best = _best(one.said)
            if best == "verified":
                disproved.add(one.id)
            elif not documented(best):
                state = "not_indicated"
        found[one.id] = max(state, found.get(one.id, state), key=FLAG_WORDS.index)
    found |= dict.fromkeys(disproved, "absent")
    return tuple(
        sorted((name, found[name]) for name in found if name in model.flags and found[name] != "not_indicated")
    )


def _best(said: tuple[Said, ...]) -> Evidence:
    return max((one.evidence for one in said), key=EVIDENCE.index)


def _answered_flags(model: Model, answers: Iterable[Answer]) -> Iterable[FlagState]:
    """Give the flags whose trigger is the very answer that was given."""
    for one in answers:
        sets: Mapping[str, tuple[str, ...]] = dict(model.questions[one.question].sets)
        for flag in sets.get(one.value or "", ()):
            yield FlagState(flag, "alleged" if one.evidence == "alleged" else "present", one.said)


def _check(model: Model, inputs: RightsInput, user: EndUser) -> None:
    faults = [
        *_strange("technology class", (one.id for one in inputs.classes), model.technologies),
        *_strange("flag", (one.id for one in (*inputs.flags, *user.flags)), model.flags),
        *_strange("question", (one.question for one in inputs.answers), model.questions),
        *_strange("mitigation", (one.id for one in inputs.offers), model.mitigations),
        *_strange("kind of end user", user.kinds, model.groups),
        *_strange("context level", (one for one in (inputs.level, user.level) if one), (*LEVELS, "unknown")),
    ]
    for offer in inputs.offers:
        needs = {need.id for need in model.mitigations[offer.id].shown()} if offer.id in model.mitigations else set()
        faults += _strange(f"need of {offer.id}", (one.need for one in offer.needs), needs)
        faults += _strange(f"class or flag removed by {offer.id}", offer.removes, {*model.technologies, *model.flags})
    if inputs.reach is not None and inputs.reach not in range(1, 5):
        faults.append(f"reach {inputs.reach}: unknown: 1 to 4")
    if faults:
        raise BadInput("\n".join(faults))


def _strange(what: str, names: Iterable[str], allowed: Iterable[str]) -> list[str]:
    words = tuple(allowed)
    return [f"{what} {name!r}: unknown: one of {', '.join(words)}" for name in names if name not in words]
