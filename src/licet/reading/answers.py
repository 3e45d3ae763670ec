"""What a person entered for a fact, typed by the vocabulary."""

import difflib
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from licet.core.errors import BadInput
from licet.core.facts import EVIDENCE, Evidence, Fact, Said, Value

UNKNOWN = "unknown"
"""Written for a fact or a question: nobody knows, as if the line were not there. For a flag it is a state."""

_TRUTHS = {"yes": True, "true": True, "no": False, "false": False}
_FIELDS = ("value", "source", "date", "evidence")
_COUNTRY = re.compile(r"[A-Za-z]{2}\Z")


class Kind(Protocol):
    """What a name of the vocabulary takes."""

    @property
    def type(self) -> str:
        """One of boolean, quantity, enum, list, country, flag, question."""

    @property
    def unit(self) -> str:
        """Unit of a quantity."""

    @property
    def values(self) -> tuple[str, ...]:
        """Allowed words; empty: any."""

    @property
    def who(self) -> str:
        """Who answers: exporter or officer; `derived` is worked out from other facts."""


type Vocabulary = Mapping[str, Kind]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a flag or a question of the rights model takes."""

    type: str
    values: tuple[str, ...] = ()
    unit: str = ""
    who: str = "officer"


def as_answer(name: str, value: object, vocabulary: Vocabulary) -> Fact | None:
    """Give the fact for a name and what was written for it: a value, or a mapping of value, source, date, evidence.

    None when `unknown` was written. What a person entered counts as documented unless another level is written.
    Raises BadInput in one line.
    """
    if name not in vocabulary:
        near = difflib.get_close_matches(name, vocabulary, n=2)
        hint = f"did you mean {' or '.join(near)}" if near else "see `licet facts list`"
        raise BadInput(f"fact {name!r} is not in the vocabulary: {hint}")
    written = value if isinstance(value, Mapping) else {"value": value}
    if "value" not in written:
        raise BadInput(f"fact {name}: no value: value, and if wanted source, date, evidence")
    for field in written:
        if field not in _FIELDS:
            raise BadInput(f"fact {name}: field {field!r}: {', '.join(_FIELDS)}")
    said = Said(
        source=str(written.get("source", "entered by the user")),
        evidence=_evidence(name, str(written.get("evidence", "documented"))),
        date=str(written.get("date", "")),
        where=f"facts.{name}",
    )
    found = typed(name, written["value"], vocabulary[name])
    return None if found is None else Fact(name, found, (said,))


def _evidence(name: str, word: str) -> Evidence:
    for known in EVIDENCE:
        if word == known:
            return known
    raise BadInput(f"fact {name}: evidence {word!r}: {', '.join(EVIDENCE)}")


def typed(name: str, written: object, kind: Kind) -> Value | None:
    """Give the value of what was written, by the type of the fact; None for `unknown`. Raises BadInput in one line."""
    if kind.type == "list":
        items = written if isinstance(written, list) else str(written).split(",")
        return _members(name, [_one(name, item) for item in items], kind)
    text = _one(name, written)
    if text.casefold() == UNKNOWN and kind.type != "flag":
        return None
    match kind.type:
        case "boolean":
            if text.casefold() not in _TRUTHS:
                raise BadInput(f"fact {name}: {text!r}: yes, no or unknown")
            return _TRUTHS[text.casefold()]
        case "quantity":
            return _number(name, text, kind.unit)
        case "country":
            if not _COUNTRY.match(text):
                raise BadInput(f"fact {name}: {text!r}: two letters of ISO 3166, or unknown")
            return text.upper()
    return _word(name, text, kind) if kind.values else text


def _one(name: str, written: object) -> str:
    if isinstance(written, list | Mapping) or written is None:
        what = {list: "a list", type(None): "nothing"}.get(type(written), "a mapping")
        raise BadInput(f"fact {name}: {what} given: one value")
    text = str(written).strip()
    if not text:
        raise BadInput(f"fact {name}: nothing given: a value, or unknown")
    return text


def _members(name: str, items: list[str], kind: Kind) -> Value | None:
    """Give the words of a list; a member `unknown` stands for "and perhaps others"."""
    if not items:
        raise BadInput(f"fact {name}: an empty list: at least one word, or unknown")
    if items == [UNKNOWN]:
        return None
    allowed = (one if not kind.values else _word(name, one, kind) for one in items if one.casefold() != UNKNOWN)
    words: tuple[str | None, ...] = tuple(dict.fromkeys(allowed))
    return (*words, None) if any(one.casefold() == UNKNOWN for one in items) else words


def _word(name: str, text: str, kind: Kind) -> str:
    for allowed in kind.values:
        if text.casefold() == allowed.casefold():
            return allowed
    more = "" if UNKNOWN in kind.values else ", or unknown"
    raise BadInput(f"fact {name}: {text!r}: one of {', '.join(kind.values)}{more}")


def _number(name: str, text: str, unit: str) -> float:
    bare = text.removesuffix(unit).strip() if unit else text
    try:
        number = float(bare)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise BadInput(f"fact {name}: {text!r}: a number{f' in {unit}' if unit else ''}, or unknown")
    return number
