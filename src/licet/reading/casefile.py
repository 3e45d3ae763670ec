"""A case file of bytes into a Case, with every fault named by file and line.

Fields that an assessor must never see (what happened later, what was expected) are passed over unread.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError

from licet.core.cases import Case, Known
from licet.core.citations import CONFIDENCES, Confidence
from licet.core.dates import first_day, last_day
from licet.core.errors import BadInput
from licet.core.facts import Fact, Said
from licet.core.items import Item
from licet.core.parties import Party, Role
from licet.reading.answers import Vocabulary, as_answer
from licet.reading.plain import load_plain

NEVER_READ = frozenset(
    {"id", "title", "kind", "aftermath", "expected", "gap", "sources", "confidence", "evidence", "notes"}
)
"""Top-level keys of a case file that no part of an assessment may look at, beyond `id` to name the answer."""

KINDS = (
    "security_service", "police", "military", "telecom_operator", "regulator", "ministry", "municipality", "hospital",
    "bank", "university", "ngo", "intl_org", "private_company", "distributor", "front_company",
)  # fmt: skip
"""Words a case file uses for what a party is."""


type Line = Callable[..., int]
"""From a place in a file to its line."""


def _absent(value: object) -> object:
    """Read `null` and an empty value as absent, also where the reader gave them as text."""
    return None if isinstance(value, str) and value.strip().lower() in {"", "null", "~", "none"} else value


def _mapping(value: object) -> object:
    return {} if _absent(value) is None or value == "{}" else value


def _sequence(value: object) -> object:
    return [] if _absent(value) is None or value == "[]" else value


def _country(value: object) -> object:
    if isinstance(value, str) and value.strip().lower() in {"false", "true"}:
        raise ValueError(f"{value!r} is a truth value: two letters in quotes, 'NO' for Norway")
    return value


type _Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
type _Optional = Annotated[str | None, BeforeValidator(_absent)]
type _Country = Annotated[
    str, BeforeValidator(_country), StringConstraints(strip_whitespace=True, pattern=r"^[A-Za-z]{2}$", to_upper=True)
]
type _MaybeCountry = Annotated[_Country | None, BeforeValidator(_absent)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True)


class _Exporter(_Form):
    name: _Line
    country: _MaybeCountry = None


class _Item(_Form):
    name: _Optional = None
    category: _Optional = None
    description: _Line
    technical: Annotated[dict[str, Any], BeforeValidator(_mapping)] = Field(default_factory=dict)


class _Party(_Form):
    name: _Line
    role: Literal["end_user", "consignee", "intermediary", "broker", "buyer", "owner"]
    country: _MaybeCountry = None
    kind: Annotated[Literal[KINDS] | None, BeforeValidator(_absent)] = None  # type: ignore[valid-type]


class _Known(_Form):
    fact: _Line
    source: _Optional = None
    date: _Optional = None
    evidence: Annotated[Literal["seen", "seen-secondary", "recalled"] | None, BeforeValidator(_absent)] = None
    visibility: Annotated[Literal["public", "file"] | None, BeforeValidator(_absent)] = None


class _Case(_Form):
    date: _Line
    jurisdictions: Annotated[list[_Line], BeforeValidator(_sequence), Field(min_length=1)]
    exporter: _Exporter
    item: _Item
    parties: Annotated[list[_Party], BeforeValidator(_sequence), Field(min_length=1)]
    destination: _Country
    destination_region: _Optional = None
    stated_end_use: _Optional = None
    known_before: Annotated[list[_Known], BeforeValidator(_sequence)] = Field(default_factory=list)
    facts: Annotated[dict[str, Any], BeforeValidator(_mapping)] = Field(default_factory=dict)
    strike: Annotated[list[str], BeforeValidator(_sequence)] = Field(default_factory=list)
    level: _Optional = None
    level_reason: _Optional = None


def read_case(
    path: Path, *, today: date, countries: frozenset[str], vocabulary: Vocabulary
) -> tuple[Case, tuple[str, ...]]:
    """Give the case of a file and what in the file was not read, as lines for a person.

    `countries`: two-letter codes that exist. `vocabulary`: names that `facts:` may use, each with what it takes.
    Raises BadInput with one line a fault: what, where, what is allowed.
    """
    data, line = load_plain(path)
    if not isinstance(data, dict):
        raise BadInput(
            f"{path}:1: not a case: a mapping with date, jurisdictions, exporter, item, parties, destination"
        )
    try:
        form = _Case.model_validate({key: value for key, value in data.items() if key not in NEVER_READ})
    except ValidationError as fault:
        raise BadInput("\n".join(_faults(fault, path, line))) from None
    faults, left_out = _further_faults(form, path, line, today, countries)
    answers, wrong = _answers(form, path, line, countries, vocabulary)
    if faults or wrong:
        raise BadInput("\n".join([*faults, *wrong]))
    notes = (*left_out, *_unread(form), *_set_by_hand(answers, vocabulary))
    return _case(form, str(data.get("id") or path.stem), answers), notes


def _answers(
    form: _Case, path: Path, line: Line, countries: frozenset[str], vocabulary: Vocabulary
) -> tuple[dict[str, Fact], list[str]]:
    """Give the facts that a person entered, less those left unknown, and a line for each that cannot be used."""
    answers: dict[str, Fact] = {}
    faults: list[str] = []
    for name, value in form.facts.items():
        try:
            fact = as_answer(name, value, vocabulary)
        except BadInput as fault:
            faults.append(f"{path}:{line('facts', name)}: {fault}")
            continue
        if fact is not None and vocabulary[name].type == "country" and fact.value not in countries:
            place = f"{path}:{line('facts', name)}"
            faults.append(f"{place}: fact {name}: country {fact.value!r} is unknown: two letters of ISO 3166")
        elif fact is not None:
            answers[name] = fact
    return answers, faults


def _set_by_hand(answers: Mapping[str, Fact], vocabulary: Vocabulary) -> list[str]:
    """Say which facts a person set that are otherwise worked out: theirs is taken, and must not pass unseen."""
    derived = [name for name in answers if vocabulary[name].who == "derived"]
    return [f"facts.{name}: set by hand, in place of what is worked out from the case" for name in derived]


def _faults(fault: ValidationError, path: Path, line: Line) -> list[str]:
    found = []
    for one in fault.errors():
        place = [part for part in one["loc"] if isinstance(part, str | int)]
        written = ".".join(str(part) for part in place)
        message = one["msg"].removeprefix("Value error, ").replace("Input should be", "allowed:")
        if one["type"] == "missing":
            message = "missing: it must be given"
        elif one["type"] == "string_pattern_mismatch":
            message = f"{one['input']!r} is no country: two letters of ISO 3166"
        elif one["type"] in {"string_too_short", "too_short"}:
            message = "empty: it must say something"
        found.append(f"{path}:{line(*place)}: {written}: {message}")
    return found


def _further_faults(
    form: _Case, path: Path, line: Line, today: date, countries: frozenset[str]
) -> tuple[list[str], list[str]]:
    faults: list[str] = []
    left_out: list[str] = []
    try:
        on = last_day(form.date)
        if first_day(form.date) > today:
            faults.append(f"{path}:{line('date')}: date {form.date} lies after {today}: a day up to today")
    except BadInput as fault:
        faults.append(f"{path}:{line('date')}: {fault}")
        on = today
    places = [(form.destination, ("destination",)), (form.exporter.country, ("exporter", "country"))]
    places += [(party.country, ("parties", index, "country")) for index, party in enumerate(form.parties)]  # type: ignore[misc]
    for code, place in places:
        if code and code not in countries:
            faults.append(f"{path}:{line(*place)}: country {code!r} is unknown: two letters of ISO 3166")
    for index, known in enumerate(form.known_before):
        if not known.date:
            continue
        try:
            if first_day(known.date) > on:
                left_out.append(f"known_before[{index}] is dated {known.date}, after the case: left out as hindsight")
        except BadInput as fault:
            faults.append(f"{path}:{line('known_before', index, 'date')}: {fault}")
    return faults, left_out


def _unread(form: _Case) -> list[str]:
    unread = [f"{name}: not a field of a case file, not read" for name in form.model_extra or {}]
    unread += [f"item.{name}: not a field of a case file, not read" for name in form.item.model_extra or {}]
    return unread


def _case(form: _Case, name: str, answers: Mapping[str, Fact]) -> Case:
    on = last_day(form.date)
    return Case(
        id=name,
        on=on,
        date=form.date,
        jurisdictions=tuple(dict.fromkeys(one.strip().upper() for one in form.jurisdictions)),
        exporter=Party(form.exporter.name, "exporter", form.exporter.country or ""),
        item=Item(
            name=form.item.name or "",
            category=form.item.category or "",
            description=form.item.description,
            technical={key: _text(value) for key, value in form.item.technical.items()},
        ),
        parties=tuple(_party(one) for one in form.parties),
        destination=form.destination,
        region=form.destination_region or "",
        stated_end_use=form.stated_end_use or "",
        known_before=tuple(
            Known(
                fact=one.fact,
                source=one.source or "",
                date=one.date or "",
                confidence=_confidence(one.evidence),
                visibility=one.visibility or "public",
            )
            for one in form.known_before
            if not one.date or first_day(one.date) <= on
        ),
        answers=answers,
        struck=frozenset(form.strike),
        level=form.level or "",
        level_reason=form.level_reason or "",
    )


def _party(form: _Party) -> Party:
    role: Role = form.role
    return Party(form.name, role, form.country or "", form.kind or "")


def _confidence(word: str | None) -> Confidence:
    return next((one for one in CONFIDENCES if one == word), "recalled")


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_text(one) for one in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {_text(one)}" for key, one in value.items())
    return re.sub(r"\s+", " ", str(value)).strip()


def entered(name: str, value: bool | float | str | tuple[str, ...], source: str = "entered by the user") -> Fact:
    """Give the fact that a person entered by hand; a paper stands behind it, so it counts as documented."""
    return Fact(name, value, (Said(source, "documented", where="facts"),))
