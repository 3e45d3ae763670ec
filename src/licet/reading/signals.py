"""Red flags, answers and safeguards that the prose of a case states, each with the words it was read from.

The skill that matters is telling who a sentence speaks of: the State (read through the context level only), the force,
the very unit, the product, or this deal. A remark about a State is never a flag on the buyer (`evidence_rule` of the
rights model).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from licet.core.cases import Case
from licet.core.dates import last_day
from licet.core.errors import BadInput
from licet.core.facts import Said
from licet.reading.clauses import Hit, compiled, find
from licet.reading.proposals import Proposal
from licet.reading.scene import Scene, Setting, scene
from licet.reading.statements import Statement

COERCIVE = frozenset(
    {"police", "interior_ministry", "intelligence", "military", "gendarmerie", "prison_or_detention", "border_guard",
     "party_organ", "paramilitary"}
)  # fmt: skip
"""Kinds of end user that hold power over people by force."""


def signals(case: Case, said: Sequence[Statement], setting: Setting, data: Mapping[str, Any]) -> Iterator[Proposal]:
    """Give every flag, answer, need and reach that the prose supports. `data`: the pack file `reading/signals.yaml`."""
    here = scene(case, setting, data)
    for row in data["rows"]:
        if not _applies(row, here):
            continue
        for statement in said:
            found = _in_statement(row, statement, here)
            if found is not None:
                yield found


def _applies(row: Mapping[str, Any], here: Scene) -> bool:
    kinds = here.kinds
    wanted = set(row.get("user", ()))
    if wanted and not (wanted & kinds or ("coercive" in wanted and kinds & COERCIVE)):
        return False
    if row.get("classes") and not here.setting.classes & set(row["classes"]):
        return False
    return not row.get("tiers") or str(here.setting.tier) in row["tiers"]


def _in_statement(row: Mapping[str, Any], statement: Statement, here: Scene) -> Proposal | None:
    if statement.where.startswith("parties") and row.get("names") != "yes":
        return None
    if not _right_place(row, statement) or not _recent(row, statement, here):
        return None
    keyed = _by_key(row, statement)
    hit = None if keyed else _words(row, statement, here)
    if not keyed and (hit is None or not _about(row, statement, here)):
        return None
    return _proposal(row, statement, hit)


def _right_place(row: Mapping[str, Any], statement: Statement) -> bool:
    places = row.get("places")
    if not places:
        return True
    here = (
        "item" if statement.where.startswith("item.")
        else "stated_end_use" if statement.where == "stated_end_use"
        else "file" if (statement.said.evidence == "documented" and statement.own_word) or _in_file(statement)
        else "public"
    )  # fmt: skip
    return here in places


def _in_file(statement: Statement) -> bool:
    return statement.said.evidence == "documented" and bool(
        compiled(
            (r"file", r"order\w*", r"tender\w*", r"contract\w*", r"papers?", r"technical note", r"register")
        ).search(statement.said.source.lower())
    )


def _recent(row: Mapping[str, Any], statement: Statement, here: Scene) -> bool:
    if "within_years" not in row or not statement.said.date:
        return True
    try:
        return (here.case.on - last_day(statement.said.date)).days <= 366 * int(row["within_years"])
    except BadInput:
        return False


def _by_key(row: Mapping[str, Any], statement: Statement) -> bool:
    for key, values in (row.get("keys") or {}).items():
        if statement.where == f"item.technical.{key}":
            return statement.text.split(": ", 1)[-1].lower() in values
    return False


def _words(row: Mapping[str, Any], statement: Statement, here: Scene) -> Hit | None:
    if statement.where.startswith("item.technical."):
        return None
    if "words_all" in row:
        return _all_groups(row["words_all"], statement.text, here)
    words = here.groups[row["group"]] if "group" in row else tuple(row.get("words", ()))
    wants_denied = row.get("denied") == "true"
    for hit in find(statement.text, words):
        if row.get("plain") == "true" or hit.denied == wants_denied:
            return hit
    return None


def _all_groups(names: Sequence[str], text: str, here: Scene) -> Hit | None:
    first: Hit | None = None
    for name in names:
        wanted = (*here.groups["critics"], *here.groups["sites"]) if name == "critics_or_sites" else here.groups[name]
        hit = next((one for one in find(text, wanted) if not one.denied), None)
        if hit is None:
            return None
        first = first or hit
    return first


def _about(row: Mapping[str, Any], statement: Statement, here: Scene) -> bool:
    """Say whether the sentence speaks of what the row needs, and not of a matter that lies elsewhere."""
    text = statement.text
    about, also = row["about"], row.get("also", "")
    if statement.where.startswith("known_before") and here.elsewhere.search(text):
        return False
    operator = bool(here.operator.search(text))
    product = bool(here.product.search(text))
    there = operator or bool(here.places.search(text))
    if also == "product":
        return product and there
    if also == "product_or_operator":
        return product or operator or statement.where in {"stated_end_use", "item.description"}
    return {
        "listed_party": bool(here.parties.search(text)) and statement.where.startswith(("known_before", "parties")),
        "operator": operator,
        "force": bool(here.force.search(text)) and not statement.where.startswith("item."),
        "product": product and statement.where.startswith("known_before"),
    }.get(about, True)


def _proposal(row: Mapping[str, Any], statement: Statement, hit: Hit | None) -> Proposal:
    said = statement.said
    quote = hit.clause if hit is not None else statement.text
    source = Said(said.source, said.evidence, said.date, said.where, quote, said.confidence, row["id"])
    if "flag" in row:
        weak = said.evidence == "alleged" or (hit is not None and hit.hedged)
        return Proposal("flag", row["flag"], True, source, state="alleged" if weak else "present")
    if "answer" in row:
        return Proposal("answer", row["answer"], row["value"], source)
    if "need" in row:
        return Proposal("need", row["need"], True, source)
    if "listed" in row:
        return Proposal("listed", "listed", True, source)
    return Proposal("reach", "reach", float(row["reach"]), source)
