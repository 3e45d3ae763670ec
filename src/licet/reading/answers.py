"""What a person entered for a fact, typed by the vocabulary."""

import difflib
from collections.abc import Mapping

from licet.core.errors import BadInput
from licet.core.facts import EVIDENCE, Evidence, Fact, Said, Value

_TRUTHS = {"yes": True, "true": True, "no": False, "false": False}


def as_answer(name: str, value: object, vocabulary: Mapping[str, str]) -> Fact:
    """Give the fact for a name and what was written for it: a value, or a mapping of value, source, date, evidence.

    `vocabulary` maps each allowed name to its type: boolean, quantity, enum, list, country, flag, question.
    What a person entered counts as documented unless another level is written. Raises BadInput in one line.
    """
    if name not in vocabulary:
        near = difflib.get_close_matches(name, vocabulary, n=2)
        hint = f"did you mean {' or '.join(near)}" if near else "see `licet facts list`"
        raise BadInput(f"fact {name!r} is not in the vocabulary: {hint}")
    written = value if isinstance(value, Mapping) else {"value": value}
    if "value" not in written:
        raise BadInput(f"fact {name}: no value: value, and if wanted source, date, evidence")
    said = Said(
        source=str(written.get("source", "entered by the user")),
        evidence=_evidence(name, str(written.get("evidence", "documented"))),
        date=str(written.get("date", "")),
        where=f"facts.{name}",
    )
    return Fact(name, _value(name, written["value"], vocabulary[name]), (said,))


def _evidence(name: str, word: str) -> Evidence:
    for known in EVIDENCE:
        if word == known:
            return known
    raise BadInput(f"fact {name}: evidence {word!r}: {', '.join(EVIDENCE)}")


def _value(name: str, written: object, kind: str) -> Value:
    if kind == "list":
        items = written if isinstance(written, list) else str(written).split(",")
        return tuple(str(one).strip() for one in items)
    if isinstance(written, list | Mapping):
        raise BadInput(f"fact {name}: {type(written).__name__} given: one value")
    text = str(written).strip()
    if kind == "boolean":
        if text.lower() not in _TRUTHS:
            raise BadInput(f"fact {name}: {text!r}: yes or no")
        return _TRUTHS[text.lower()]
    if kind == "quantity":
        try:
            return float(text)
        except ValueError:
            raise BadInput(f"fact {name}: {text!r}: a number in the unit of the vocabulary") from None
    return text.lower() if kind in {"flag", "question"} else text
