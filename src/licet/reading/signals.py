"""Red flags, answers and safeguards that the prose of a case states, each with the words it was read from.

The skill that matters is telling who a sentence speaks of: the State (read through the context level only), the force, the
very unit, the product, or this deal. A remark about a State is never a flag on the buyer (`evidence_rule` of the rights model).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from licet.core.cases import Case
from licet.core.dates import last_day
from licet.core.errors import BadInput
from licet.core.facts import Said
from licet.reading.clauses import Hit, compiled, find
from licet.reading.proposals import Proposal
from licet.reading.statements import Statement
from licet.reading.users import User

COERCIVE = frozenset(
    {"police", "interior_ministry", "intelligence", "military", "gendarmerie", "prison_or_detention", "border_guard",
     "party_organ", "paramilitary"}
)  # fmt: skip

_GENERIC = frozenset(
    "ministry department directorate national general state public security police service services force forces office "
    "bureau authority agency committee company corporation limited the and of for unit units centre center regional city "
    "republic federal special intelligence interior defence defense army military air telecommunications telecom "
    "communications technology group council commission affairs administration local central people battalion operator "
    "system software platform network kit module with new upgrade control remote communication islamic war crime crimes "
    "criminal investigation investigations cyber internal external counter terrorism drugs customs border guard rescue "
    "company firm trading holding products services solutions labs research institute university hospital school bank "
    "city town village district province prefecture county municipal health education energy transport water safety "
    "world international united nations european union african american organisation organization mission programme".split()
)


@dataclass(frozen=True, slots=True)
class _Scene:
    """Who is who in the case, as patterns."""

    case: Case
    users: tuple[User, ...]
    classes: frozenset[str]
    tier: int
    operator: re.Pattern[str]
    product: re.Pattern[str]
    force: re.Pattern[str]
    parties: re.Pattern[str]
    """Any party of the case, by name or as the buyer, the owner and the like."""
    elsewhere: re.Pattern[str]
    places: re.Pattern[str]
    groups: Mapping[str, tuple[str, ...]]


def signals(
    case: Case,
    said: Sequence[Statement],
    users: tuple[User, ...],
    classes: frozenset[str],
    tier: int,
    country_names: Sequence[str],
    data: Mapping[str, Any],
) -> Iterator[Proposal]:
    """Give every flag, answer, need and reach that the prose supports.

    `tier`: highest tier of the classes. `country_names`: names of the destination, to tell misuse there from misuse elsewhere.
    """
    scene = _scene(case, users, classes, tier, country_names, data)
    for row in data["rows"]:
        if not _applies(row, scene):
            continue
        for statement in said:
            found = _in_statement(row, statement, scene)
            if found is not None:
                yield found


def _scene(
    case: Case,
    users: tuple[User, ...],
    classes: frozenset[str],
    tier: int,
    country_names: Sequence[str],
    data: Mapping[str, Any],
) -> _Scene:
    places = {word.lower() for name in country_names for word in re.findall(r"[\w'-]{4,}", name)}
    named = [word for user in users for word in _distinctive(user.name, places)]
    products = [word for text in (case.item.name, case.exporter.name) for word in _distinctive(text, places)]
    kinds = {kind for user in users for kind in user.kinds}
    force = [word for kind in sorted(kinds) for word in data["force_words"].get(kind, ())]
    return _Scene(
        case=case,
        users=users,
        classes=classes,
        tier=tier,
        operator=compiled((*map(re.escape, named), *data["this_operator"])),
        product=compiled((*map(re.escape, products), *data["this_product"])),
        force=compiled(tuple(force) or (r"$^",)),
        parties=compiled(
            (
                *(re.escape(word) for party in case.parties for word in _distinctive(party.name, places)),
                *data["listed_words"],
            )
        ),
        elsewhere=compiled(tuple(data["elsewhere"])),
        places=compiled(tuple(map(re.escape, country_names)) or (r"$^",)),
        groups={name: tuple(words) for name, words in data["groups"].items()},
    )


def _distinctive(name: str, places: set[str]) -> list[str]:
    """Give the full name and the words of it that are the body's own: neither `police` nor a country names a unit."""
    words = [word for word in re.findall(r"[\w'-]{4,}", name) if word.lower() not in _GENERIC | places]
    acronyms = re.findall(r"\b[A-Z]{3,6}\b", name)
    return [name, *words, *acronyms] if name else []


def _applies(row: Mapping[str, Any], scene: _Scene) -> bool:
    kinds = {kind for user in scene.users for kind in user.kinds}
    wanted = set(row.get("user", ()))
    if wanted and not (wanted & kinds or ("coercive" in wanted and kinds & COERCIVE)):
        return False
    if row.get("classes") and not scene.classes & set(row["classes"]):
        return False
    return not row.get("tiers") or str(scene.tier) in row["tiers"]


def _in_statement(row: Mapping[str, Any], statement: Statement, scene: _Scene) -> Proposal | None:
    if statement.where.startswith("parties") and row.get("names") != "yes":
        return None
    if not _right_place(row, statement) or not _recent(row, statement, scene):
        return None
    keyed = _by_key(row, statement)
    hit = None if keyed else _words(row, statement, scene)
    if not keyed and (hit is None or not _about(row, statement, scene)):
        return None
    return _proposal(row, statement, hit)


def _right_place(row: Mapping[str, Any], statement: Statement) -> bool:
    places = row.get("places")
    if not places:
        return True
    here = (
        "item" if statement.where.startswith("item.")
        else "stated_end_use" if statement.where == "stated_end_use"
        else "file" if statement.said.evidence == "documented" and statement.own_word or _in_file(statement)
        else "public"
    )  # fmt: skip
    return here in places


def _in_file(statement: Statement) -> bool:
    return statement.said.evidence == "documented" and bool(
        compiled(
            (r"file", r"order\w*", r"tender\w*", r"contract\w*", r"papers?", r"technical note", r"register")
        ).search(statement.said.source.lower())
    )


def _recent(row: Mapping[str, Any], statement: Statement, scene: _Scene) -> bool:
    if "within_years" not in row or not statement.said.date:
        return True
    try:
        return (scene.case.on - last_day(statement.said.date)).days <= 366 * int(row["within_years"])
    except BadInput:
        return False


def _by_key(row: Mapping[str, Any], statement: Statement) -> bool:
    for key, values in (row.get("keys") or {}).items():
        if statement.where == f"item.technical.{key}":
            return statement.text.split(": ", 1)[-1].lower() in values
    return False


def _words(row: Mapping[str, Any], statement: Statement, scene: _Scene) -> Hit | None:
    if statement.where.startswith("item.technical."):
        return None
    if "words_all" in row:
        return _all_groups(row["words_all"], statement.text, scene)
    words = scene.groups[row["group"]] if "group" in row else tuple(row.get("words", ()))
    wants_denied = row.get("denied") == "true"
    for hit in find(statement.text, words):
        if row.get("plain") == "true" or hit.denied == wants_denied:
            return hit
    return None


def _all_groups(names: Sequence[str], text: str, scene: _Scene) -> Hit | None:
    first: Hit | None = None
    for name in names:
        wanted = (
            (*scene.groups["critics"], *scene.groups["sites"]) if name == "critics_or_sites" else scene.groups[name]
        )
        hit = next((one for one in find(text, wanted) if not one.denied), None)
        if hit is None:
            return None
        first = first or hit
    return first


def _about(row: Mapping[str, Any], statement: Statement, scene: _Scene) -> bool:
    """Say whether the sentence speaks of what the row needs, and not of a matter that lies elsewhere."""
    text = statement.text
    about, also = row["about"], row.get("also", "")
    if statement.where.startswith("known_before") and scene.elsewhere.search(text):
        return False
    operator = bool(scene.operator.search(text))
    product = bool(scene.product.search(text))
    there = operator or bool(scene.places.search(text))
    if also == "product":
        return product and there
    if also == "product_or_operator":
        return product or operator or statement.where in {"stated_end_use", "item.description"}
    return {
        "listed_party": bool(scene.parties.search(text)) and statement.where.startswith(("known_before", "parties")),
        "operator": operator,
        "force": bool(scene.force.search(text)) and not statement.where.startswith("item."),
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
