"""From what was read, screened and looked up to the inputs of the rights assessment.

Follows "From a case file to the model": each fact is read once, at the right level; a look-up that was made and found
nothing is an answer; what the papers do not say stays unanswered.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from licet.core.cases import Case
from licet.core.facts import Evidence, Fact, Said
from licet.reading.proposals import Proposal
from licet.reading.read import Reading
from licet.rights.inputs import NONE_FOUND, Answer, ClassChoice, EndUser, FlagState, FlagWord, Met, Offer, RightsInput
from licet.rights.model import Model

RESELLERS = frozenset({"distributor", "front_company"})


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What the system's own tables and lists say of the case."""

    flags: tuple[FlagState, ...] = ()
    answers: tuple[Answer, ...] = ()
    kinds: Mapping[str, tuple[str, ...]] | None = None
    """End user by name to kinds, where a table of intergovernmental bodies knows it."""
    levels: Mapping[str, str | None] | None = None
    """End user by name to the level of its own State, where that is not the destination."""


def rights_input(case: Case, reading: Reading, level: str | None, looked: LookedUp, model: Model) -> RightsInput:
    """Give the inputs. What a person entered for a flag or question replaces what was read."""
    entered = {name: fact for name, fact in case.answers.items() if name in model.flags or name in model.questions}
    flags = tuple(
        one for one in (*_flags(reading), *looked.flags) if one.id not in entered and one.id not in case.struck
    )
    answers = tuple(one for one in (*_answers(case, reading), *looked.answers) if one.question not in entered)
    return RightsInput(
        classes=tuple(_class(one, model) for one in reading.classes),
        end_users=tuple(
            EndUser(
                name=user.name,
                kinds=(looked.kinds or {}).get(user.name, user.kinds),
                level=(looked.levels or {}).get(user.name),
            )
            for user in reading.users
        ),
        level=level,
        reach=_reach(reading),
        flags=(*flags, *_entered_flags(entered, model)),
        answers=(*_best(answers), *_entered_answers(entered, model)),
        offers=tuple(_offers(reading, model)),
    )


def _class(proposal: Proposal, model: Model) -> ClassChoice:
    shown = len(model.technologies[proposal.name].only_if)
    return ClassChoice(proposal.name, (proposal.holds,) * shown, (proposal.said,))


def _flags(reading: Reading) -> Iterator[FlagState]:
    """Give one state a flag, the worst that anybody said, with everybody who said it."""
    rank: tuple[FlagWord, ...] = ("absent", "not_indicated", "unknown", "alleged", "present")
    found: dict[str, list[Proposal]] = {}
    for one in reading.signals:
        if one.kind == "flag" and one.state:
            found.setdefault(one.name, []).append(one)
    for name, proposals in found.items():
        state = max((one.state for one in proposals if one.state), key=rank.index)
        yield FlagState(name, state, tuple(one.said for one in proposals))
    if any(kinds == ("distributor_only",) for kinds in (user.kinds for user in reading.users)):
        words = Said("papers of the case", "documented", where="parties", quote="the last party named is a reseller")
        yield FlagState("F42", "present", (words,))


def _answers(case: Case, reading: Reading) -> Iterator[Answer]:
    for one in reading.signals:
        if one.kind == "answer":
            outside = one.name == "Q18" and one.said.where.startswith("known_before") and _outside(one.said)
            yield Answer(one.name, str(one.value), one.said.evidence, outside, (one.said,))
    papers = Said("papers of the case", "claimed", case.date, "parties")
    between = [one for one in case.parties if one.role in {"intermediary", "broker"}]
    yield Answer("Q19", f"{len(between)} named", "claimed", said=(papers,))
    if not any(one.name == "Q33" for one in reading.signals):
        resold = any(one.kind in RESELLERS for one in between)
        yield Answer("Q33", "yes" if resold else "no", "claimed", said=(papers,))
    if case.stated_end_use and not _vague(reading):
        yield Answer("Q20", "stated", "claimed", said=(Said("stated end use", "claimed", case.date, "stated_end_use"),))
    covert = next((one for one in reading.facts if one.name == "item_specially_designed_for_covert_surveillance"), None)
    yield Answer("Q02", "yes" if covert is not None and covert.value is True else "no", "claimed", said=(papers,))


def _vague(reading: Reading) -> bool:
    return any(one.kind == "flag" and one.name == "F41" for one in reading.signals)


def _outside(said: Said) -> bool:
    """Say whether an international body or another State says it, and not the State concerned."""
    words = ("european", "council of europe", "united nations", "un ", "ohchr", "commission opinion", "osce", "coe")
    return any(word in f"{said.source.lower()} " for word in words)


def _best(answers: Sequence[Answer]) -> Iterator[Answer]:
    """Give one answer a question: against the applicant anybody's word counts, else the best evidenced."""
    order: tuple[Evidence, ...] = ("alleged", "claimed", "documented", "verified")
    worse = {"Q27": "no", "Q33": "yes", "Q24": "no"}
    found: dict[str, list[Answer]] = {}
    for one in answers:
        found.setdefault(one.question, []).append(one)
    for name, several in found.items():
        bad = [one for one in several if one.value == worse.get(name)]
        yield max(bad or several, key=lambda one: (order.index(one.evidence), bool(one.said and one.said[0].where)))


def _offers(reading: Reading, model: Model) -> Iterator[Offer]:
    """Give the safeguards the papers describe.

    The specification of the goods is a paper in the file that binds the exporter, so a safeguard built into them is
    documented, as in the worked case of the Moldovan laboratory; each that counts is printed as a condition to check.
    """
    found: dict[str, Proposal] = {}
    for one in reading.signals:
        if one.kind == "need" and one.name in model.mitigations:
            found.setdefault(one.name, one)
    for name, one in found.items():
        needs = model.mitigations[name].shown()
        built_in = one.said.where.startswith(("item.description", "item.technical"))
        evidence: Evidence = "documented" if built_in else one.said.evidence
        yield Offer(name, tuple(Met(need.id, evidence) for need in needs), said=(one.said,))


def _reach(reading: Reading) -> int | None:
    """Give the widest reach the papers speak of; None when they do not say."""
    told = [int(one.value) for one in reading.signals if one.kind == "reach" and isinstance(one.value, float)]
    return max(told, default=None)


def _entered_flags(entered: Mapping[str, Fact], model: Model) -> Iterator[FlagState]:
    for name, fact in entered.items():
        if name in model.flags:
            word = str(fact.value)
            allowed: tuple[FlagWord, ...] = ("present", "alleged", "unknown", "absent", "not_indicated")
            state: FlagWord = next((one for one in allowed if one == word), "unknown")
            yield FlagState(name, state, fact.said)


def _entered_answers(entered: Mapping[str, Fact], model: Model) -> Iterator[Answer]:
    for name, fact in entered.items():
        if name in model.questions:
            said = fact.said[0] if fact.said else Said("entered by the user", "documented")
            yield Answer(name, str(fact.value), said.evidence, said=fact.said)


def none_found(question: str, source: str, date: str) -> Answer:
    """Give the answer of a look-up that was made in named sources of a named date and found nothing."""
    return Answer(question, NONE_FOUND, "documented", said=(Said(source, "documented", date, "look-up"),))
