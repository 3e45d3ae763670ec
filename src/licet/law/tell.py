"""A judged case in words: the sentence, what is missing, what would change it, and on which conditions it may go."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from licet.core.cases import Case
from licet.core.findings import Change, Condition, Missing, Outcome, RightsAnswer, Text
from licet.law.join import Joined, join
from licet.reading.read import Reading
from licet.rights.assessment import Assessment, FlagResult
from licet.rights.context import Level
from licet.rights.model import BANDS, LIKELIHOODS, Model

if TYPE_CHECKING:
    from licet.law.determine import Judged

SENTENCES: Mapping[tuple[str, bool], str] = {
    (
        "refuse",
        False,
    ): "do not ship; the law forbids it, or the harm it would do is clear and a licence must be refused",
    ("refer", False): "do not ship yet; hand it to the authority or to a full rights assessment: a person decides",
    ("refer", True): "do not ship; the law of the day does not stop this, the rights assessment does",
    ("licence_required", False): "do not ship without a licence; the file alone does not settle it",
    ("grant_with_conditions", False): "may go after licence, on the conditions below",
    (
        "no_licence_required",
        False,
    ): "may go on the exporter's own decision; no law asks for a licence and no red flag holds",
}

ORDER: tuple[str, ...] = ("no_licence_required", "grant_with_conditions", "licence_required", "refer", "refuse")


def title(case: Case, country_names: Sequence[str]) -> str:
    """Give item, end user and destination in one line. `country_names`: of the destination, the English one first."""
    users = [party.name for party in case.parties if party.role == "end_user"] or [case.parties[-1].name]
    country = country_names[0] if country_names else case.destination
    place = f"{case.region}, {country}" if case.region else country
    return f"{case.item.name or case.item.description[:60]} → {', '.join(users)} → {place}"


def sentence(joined: Joined, rights: str) -> str:
    """Give the answer in one sentence."""
    if joined.outcome == "refuse" and joined.law_state == "prohibited":
        return "do not ship; the law of the day forbids it"
    if joined.outcome == "refuse":
        return "do not ship; a licence is required, and the harm it would do is a clear ground to refuse it"
    if joined.law_state == "unknown" and joined.outcome == "no_licence_required":
        held = "nothing" if rights == "grant" else "nothing that the conditions below do not answer"
        return f"the rights assessment raises {held}; the law is unknown here, so ask the authority before shipping"
    if joined.law_state == "unknown" and joined.outcome == "refer":
        return "do not ship yet; the rights assessment stops this; the law is unknown here and may stop it too"
    if joined.outcome == "no_licence_required" and rights == "grant_with_conditions":
        return "may go on the exporter's own decision; no law asks for a licence; the conditions are the seller's own"
    return SENTENCES.get((joined.outcome, joined.gap), SENTENCES[(joined.outcome, False)])


def rights_answer(assessment: Assessment, level: Level, model: Model) -> RightsAnswer:
    """Give the assessment in words, with its tables as plain data."""
    upper = assessment.upper
    return RightsAnswer(
        outcome=assessment.outcome,
        lower=assessment.lower.outcome,
        upper=upper.outcome,
        level=level.level or "unknown",
        band=upper.band,
        severity=upper.severity,
        likelihood=upper.likelihood,
        text=_rights_text(assessment, level),
        reasons=tuple(_reasons(assessment, level)),
        detail={
            "matrix": _matrix(model),
            "classes": [
                {"id": one, "name": model.technologies[one].name, "tier": model.technologies[one].tier}
                for one in assessment.upper.classes
            ],
            "rights": upper.rights,
            "pathways": upper.pathways,
            "flags": assessment.flags,
            "not_examined": assessment.not_examined,
            "mitigations": assessment.mitigations,
            "fired": assessment.fired,
            "reviews": model.reviews,
            "questions": assessment.questions,
        },
    )


def _matrix(model: Model) -> Mapping[int, Mapping[str, str]]:
    return {
        severity: {word: BANDS[band] for word, band in zip(LIKELIHOODS, row, strict=True)}
        for severity, row in enumerate(model.matrix, 1)
    }


def _rights_text(assessment: Assessment, level: Level) -> str:
    low, high = assessment.lower.outcome, assessment.upper.outcome
    span = f"{low}" if low == high else f"{low} to {high}, by what is unknown"
    rules = ", ".join(one.id for one in assessment.fired[:5])
    setting = f"{level.level or 'unknown'}{', set by the user' if level.set_by_user else ''}"
    return f"{span}; setting {setting}; decided by {rules}"


def _reasons(assessment: Assessment, level: Level) -> Iterator[Text]:
    for found in level.findings:
        yield Text("yes", found.row.id, f"{found.body}: {found.row.note}".strip(": "), found.row.citation.document)
    for embargo in level.embargoes:
        text = f"{embargo.imposed_by}: {embargo.row.note}".strip(": ")
        yield Text("yes", embargo.row.id, text, embargo.row.citation.document)
    told = [flag for flag in assessment.flags if flag.state in {"present", "alleged"} and flag.counts]
    yield from map(_flag, sorted(told, key=lambda one: (one.state != "present", one.id)))
    asked = [flag for flag in assessment.flags if flag.state == "unknown" and flag.counts]
    if asked:
        questions = ", ".join(dict.fromkeys(name for flag in asked for name in flag.fed_by))
        names = ", ".join(flag.id for flag in asked)
        yield Text("unknown", f"{len(asked)} flags", f"unknown until {questions} are answered: {names}")
    if level.readings:
        values = "; ".join(f"{one.name} {one.year} {one.value:.2f} ({one.level})" for one in level.readings)
        yield Text("note", "setting", values, "; ".join(f"{one.publisher}, {one.edition}" for one in level.readings))
    for rule in sorted(assessment.fired, key=lambda one: "lower" not in one.ends)[:3]:
        worse = "" if "lower" in rule.ends else "only if what is unknown turns out the worse way: "
        yield Text("note", rule.id, f"{worse}{rule.text}", ", ".join(rule.because[:6]))


def _flag(flag: FlagResult) -> Text:
    said = flag.said[0] if flag.said else None
    quote = f"“{said.quote}” ({said.source}, {said.evidence})" if said and said.quote else "not said in the papers"
    return Text("yes" if flag.state == "present" else "unknown", flag.id, flag.trigger, quote)


def conditions_of(assessment: Assessment, joined: Joined) -> tuple[Condition, ...]:
    """Give the conditions to print where the item may go out, or could go out after a licence."""
    if joined.outcome in {"grant_with_conditions", "no_licence_required", "licence_required"}:
        return assessment.conditions if assessment.outcome != "grant" else ()
    return ()


def missing_of(judged: "Judged") -> tuple[Missing, ...]:
    """Give what nobody said, ranked by whether it could change the outcome, as questions ready to send.

    Among equals the rights questions come first, then those of the list entry that wants the fewest answers.
    """
    found = [*_rights_questions(judged), *_entry_questions(judged), *_rule_questions(judged)]
    unique = {one.fact: one for one in reversed(found)}
    order = {name: place for place, name in enumerate(dict.fromkeys(one.fact for one in found))}
    return tuple(sorted(unique.values(), key=lambda one: (not one.could_change_outcome_to, order[one.fact])))


def _rights_questions(judged: "Judged") -> Iterator[Missing]:
    asked = {one.id: one for one in judged.assessment.questions if one.asked and not one.answered}
    for one in asked.values():
        outcomes = tuple(dict.fromkeys(_joined(judged, word) for word in one.could_reach))
        could = tuple(word for word in outcomes if word != judged.joined.outcome)
        who = "exporter" if one.answered_by == "file" else "officer"
        yield Missing(one.id, one.text, who, could, "asked by the rights assessment")


def _joined(judged: "Judged", rights: str) -> Outcome:
    table = judged.world.packs.yaml("rights/join.yaml")["legal_join"]
    return join(judged.joined.law_state, _As(rights), table).outcome  # type: ignore[arg-type]


class _As:
    """An answer of the rights side, as the join reads it."""

    def __init__(self, outcome: str) -> None:
        self.outcome = outcome
        self.lower = outcome


def _entry_questions(judged: "Judged") -> Iterator[Missing]:
    """Facts on which an entry in question turns; a yes would ask for a licence."""
    table = judged.world.packs.yaml("rights/join.yaml")["legal_join"]
    licensed = join("licence", _As(judged.assessment.outcome), table).outcome  # type: ignore[arg-type]
    facts = judged.world.packs.facts
    asked = [
        one for one in judged.classifications if one.truth is None and not one.gap and one.speaks_for and one.codes
    ]
    for one in sorted(asked, key=lambda one: len(one.missing)):
        # A yes or no that opens an entry is asked before the numbers that only matter once it is open.
        for name in sorted(one.missing, key=lambda name: name not in facts or facts[name].type != "boolean")[:4]:
            could = (
                (licensed,)
                if judged.joined.law_state in {"none", "unknown"} and licensed != judged.joined.outcome
                else ()
            )
            yield _fact(judged, name, could, f"decides {one.code} {one.title}")


def _rule_questions(judged: "Judged") -> Iterator[Missing]:
    from licet.rules.missing import missing  # noqa: PLC0415 - only here

    for answer in judged.answers:
        for finding in answer.unknown:
            if finding.proof is None or finding.kind == "control_list":
                continue
            for name in missing(finding.proof)[:3]:
                yield _fact(judged, name, (), f"{finding.id} ({answer.jurisdiction})")


def _fact(judged: "Judged", name: str, could: tuple[Outcome, ...], why: str) -> Missing:
    kind = judged.world.packs.facts.get(name)
    question = kind.question if kind else name.replace("_", " ")
    return Missing(name, question, kind.who if kind else "officer", could, why)


def changes(judged: "Judged") -> tuple[Change, ...]:
    """Give the smallest changes of the case that would give another outcome, and the numbers that decide an entry."""
    found = []
    for one in judged.assessment.nearest:
        outcome = _joined(judged, one.outcome)
        if outcome != judged.joined.outcome:
            found.append(Change(one.text, outcome))
    for entry in judged.classifications:
        if entry.truth is not None and not entry.gap and entry.codes and " would be" in entry.decider:
            table = judged.world.packs.yaml("rights/join.yaml")["legal_join"]
            state = "licence" if entry.truth is False else "none"
            found.append(Change(entry.decider, join(state, _As(judged.assessment.outcome), table).outcome))  # type: ignore[arg-type]
    found.sort(key=lambda one: ORDER.index(one.outcome))
    return tuple(dict.fromkeys(found))


def proposals(reading: Reading) -> tuple[Mapping[str, object], ...]:
    """Give what the reader took from the prose, with the words, for the officer to confirm or strike."""
    rows: list[Mapping[str, object]] = [
        {"kind": one.kind, "name": one.name, "value": one.state or one.value, "said": one.said}
        for one in reading.proposals()
    ]
    rows += [
        {"kind": "end user", "name": user.name, "value": " or ".join(user.kinds), "reason": user.reason}
        for user in reading.users
    ]
    return tuple(rows)
