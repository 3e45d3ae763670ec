"""The vocabulary: data/facts/*.yaml."""

import re
from collections.abc import Iterable
from typing import Literal, cast

from licet.packs.form import Form
from licet.packs.lines import Located
from licet.packs.model import FactKind, FactType
from licet.rules.read import ALLOWED

KINDS = ("case", "quantity", "capability", "design_intent", "purpose", "legal", "reference")
"""What a fact is about; `case`: parties, use and procedure; the others: the item."""

_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*\Z")
_WORDS = re.compile(r"[^\W_]+")
_DRESS = re.compile(r"^what (is|are) (the|its) | of the item$")


def read_facts(files: Iterable[Located], form: Form) -> dict[str, FactKind]:
    """Make the vocabulary from its files."""
    found: dict[str, FactKind] = {}
    places: dict[str, Located] = {}
    for file in files:
        if not form.mapping(file, ("facts",), ("title",), "a file of facts"):
            continue
        for name, where in form.pairs(file, "facts"):
            if name in found:
                form.fault(where, f"fact {name} is defined twice, also at {places[name]}", "each fact once")
            if not _NAME.match(name):
                form.fault(where, f"fact name {name!r}", "lower-case words joined by underscores")
            if form.mapping(where, ("type", "kind", "question", "who"), _MAY, f"fact {name}"):
                found[name] = _fact(name, where, form)
                places.setdefault(name, where)
    return found


_MAY = ("unit", "values", "set_by_rules", "was")


def _fact(name: str, where: Located, form: Form) -> FactKind:
    kind = cast("FactType", form.choice(where, "type", ALLOWED) or "boolean")
    unit, values = form.text(where, "unit"), form.texts(where, "values")
    if (kind == "quantity") != bool(unit):
        form.fault(where, f"fact {name} of type {kind} has {f'the unit {unit}' if unit else 'no unit'}", _UNIT)
    if (kind == "enum" and not values) or (values and kind not in {"enum", "list"}):
        form.fault(where, f"fact {name} of type {kind} has {'values' if values else 'no values'}", _VALUES)
    question = form.text(where, "question")
    if question and repeats(name, question):
        form.fault(where.at("question"), f"question of {name} only repeats its name", "what a person would ask")
    form.flag(where, "set_by_rules")
    form.text(where, "was")
    return FactKind(
        name=name,
        type=kind,
        kind=form.choice(where, "kind", KINDS),
        unit=unit,
        values=values,
        question=question,
        who=cast('Literal["exporter", "officer", "derived"]', form.choice(where, "who", _WHO)),
        note=form.text(where, "note"),
    )


_WHO = ("exporter", "officer", "derived")
_UNIT = "a unit for every quantity and for nothing else"
_VALUES = "values for every enum, for a list that is closed, and for nothing else"


def repeats(name: str, question: str) -> bool:
    """Say whether a question only dresses up the name of its fact.

    >>> repeats("camera_count", "What is the camera count of the item?")
    True
    >>> repeats("camera_count", "How many cameras can one installation join?")
    False
    """
    asked = _DRESS.sub("", " ".join(_WORDS.findall(question.casefold())))
    return asked == name.replace("_", " ") or question.casefold().startswith("is this true of the item")
