"""Builds inputs of the rights model from plain words, as the worked cases and the tests write them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from licet.core.facts import Evidence
from licet.packs.lines import load_yaml
from licet.rights.inputs import Answer, ClassChoice, EndUser, FlagState, FlagWord, Met, Offer, RightsInput
from licet.rights.model import Model

WORKED = Path(__file__).parent / "worked"

GOOD = {"Q27": "yes", "Q33": "no"}
TRUTHS = {"yes": True, "no": False, "unknown": None}


def answered(model: Model, **other: str | None) -> tuple[Answer, ...]:
    """Every key question answered well and by documents, but for those that are named."""
    values = {one.id: GOOD.get(one.id, "none_found") for one in model.questions.values() if one.key}
    values.pop("Q01")
    values.pop("Q12")
    return tuple(Answer(name, value, "documented") for name, value in (values | other).items() if value is not None)


def offer(
    model: Model, name: str, evidence: Evidence = "documented", *without: str, removes: Sequence[str] = ()
) -> Offer:
    needs = (need.id for need in model.mitigations[name].shown() if need.id not in without)
    return Offer(name, tuple(Met(need, evidence) for need in dict.fromkeys(needs)), tuple(removes))


def case(  # noqa: PLR0913 - one argument a part of the inputs
    model: Model,
    *classes: str,
    kinds: Sequence[str] = ("police",),
    level: str | None = "open",
    reach: int | None = None,
    flags: Mapping[str, FlagWord] | None = None,
    answers: Sequence[Answer] | None = None,
    offers: Sequence[Offer] = (),
    shown: bool = True,
) -> RightsInput:
    return RightsInput(
        tuple(ClassChoice(one, (shown,) * len(model.technologies[one].only_if)) for one in classes),
        (EndUser("an operator", tuple(kinds)),),
        level,
        reach,
        tuple(FlagState(name, state) for name, state in (flags or {}).items()),
        tuple(answered(model) if answers is None else answers),
        tuple(offers),
    )


def from_file(path: Path) -> tuple[RightsInput, dict[str, object]]:
    """Read a worked case: the inputs, and what is expected."""
    data: dict[str, dict[str, object]] = load_yaml(path).data  # type: ignore[assignment]
    given = data["inputs"]
    level, reach = given.get("level", "unknown"), given.get("reach", "unknown")
    inputs = RightsInput(
        tuple(
            ClassChoice(one["id"], tuple(TRUTHS[word] for word in one.get("only_if", []))) for one in given["classes"]
        ),
        tuple(EndUser(one["name"], tuple(one["kinds"])) for one in given["end_users"]),
        None if level == "unknown" else level,
        None if reach == "unknown" else int(reach),
        tuple(FlagState(name, state) for name, state in given.get("flags", {}).items()),
        tuple(_answer(name, one) for name, one in given.get("answers", {}).items()),
        tuple(
            Offer(name, tuple(Met(need, evidence) for need, evidence in needs.items()))
            for name, needs in given.get("offers", {}).items()
        ),
    )
    return inputs, data["expected"]


def _answer(name: str, one: Mapping[str, str]) -> Answer:
    return Answer(name, one["value"], one["evidence"], outside_state=one.get("outside_state") == "yes")  # type: ignore[arg-type]
