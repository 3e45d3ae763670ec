"""Which technology classes of the rights model the papers of an item describe.

Follows section 1 of "From a case file to the model": every capability shipped counts, also one that is optional or
locked; an ordinary class holds only while its `only_if` is shown and nothing in the papers contradicts it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from licet.core.facts import Said
from licet.core.items import Item
from licet.reading.clauses import Hit, asserted, negated
from licet.reading.proposals import Proposal
from licet.reading.statements import Statement

_ITEM = ("item.", "stated_end_use")
_PLAIN = frozenset({"services", "components", "retention"})
"""Capabilities that say nothing by themselves: help with an item, a part of it, records that every operator keeps."""


@dataclass(frozen=True, slots=True)
class Capability:
    """Words and technical keys by which one capability is known."""

    id: str
    technology: str
    words: tuple[str, ...]
    keys: Mapping[str, tuple[str, ...]]
    only_with: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ordinary:
    """An ordinary class: what shows it, and what breaks it."""

    id: str
    technology: str
    categories: tuple[str, ...]
    item: tuple[str, ...]
    use: tuple[str, ...]
    keys: Mapping[str, tuple[str, ...]]
    denied_by_keys: Mapping[str, tuple[str, ...]]
    surely: tuple[str, ...]
    needs_item: bool
    needs_item_in: tuple[str, ...]
    """Categories in which the stated use alone does not show it."""
    shows: tuple[str, ...]
    needs_shown: tuple[str, ...]
    contradicts: tuple[str, ...]
    broken_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Everyday:
    """What makes an item ordinary where no words settle it: who uses it, for what."""

    kinds: frozenset[str]
    """Words of the case file for the end user."""
    classes: Mapping[str, str]
    """Category to its ordinary class."""
    use: tuple[str, ...]
    not_use: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nobody:
    """What shows that an item holds nothing about people, whoever buys it."""

    classes: Mapping[str, str]
    """Category to its ordinary class."""
    denied: tuple[str, ...]
    """Words for what is about people; they count where the papers deny them."""
    plainly: tuple[str, ...]
    things: tuple[str, ...]
    """What an item looks at when it looks at no person."""
    living: tuple[str, ...]
    """Animals and plants."""
    living_may: frozenset[str]
    """Capabilities whose words speak of animals and plants as well."""
    things_classes: Mapping[str, str]
    """Category to its ordinary class where an item looks at things only."""
    people: tuple[str, ...]
    """People, and what follows them; beside these words `things` do not count."""
    not_with: tuple[str, ...]
    """Words, also in the technical keys, beside which no such statement counts."""


@dataclass(frozen=True, slots=True)
class Classes:
    """The pack file `reading/classes.yaml`."""

    base: Mapping[str, tuple[str, ...]]
    allows: Mapping[str, tuple[str, ...]]
    capabilities: tuple[Capability, ...]
    ordinary: tuple[Ordinary, ...]
    everyday: Everyday
    nobody: Nobody

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Classes":
        """Build from the plain data of the pack."""
        return cls(
            base={name: tuple(row["base"]) for name, row in data["categories"].items()},
            allows={name: tuple(row["allows"]) for name, row in data["categories"].items()},
            capabilities=tuple(
                Capability(
                    id=row["id"],
                    technology=row["class"],
                    words=tuple(row["words"]),
                    keys=_keys(row, "keys"),
                    only_with=tuple(row.get("only_with_category", ())),
                )
                for row in data["capabilities"]
            ),
            ordinary=tuple(
                Ordinary(
                    id=row["id"],
                    technology=row["class"],
                    categories=tuple(row["categories"]),
                    item=tuple(row["item"]),
                    use=tuple(row.get("use", ())),
                    keys=_keys(row, "keys"),
                    denied_by_keys={**_keys(row, "denied_by_keys"), **_keys(row, "keys_deny")},
                    surely=tuple(row.get("surely", ())),
                    needs_item=row.get("needs_item") == "yes",
                    needs_item_in=tuple(row.get("needs_item_in", ())),
                    shows=tuple(row.get("shows", ())),
                    needs_shown=tuple(row.get("needs_shown", ())),
                    contradicts=tuple(row.get("contradicts", ())),
                    broken_by=tuple(row.get("broken_by", ())),
                )
                for row in data["ordinary"]
            ),
            everyday=Everyday(
                kinds=frozenset(data["everyday"]["kinds"]),
                classes=data["everyday"]["classes"],
                use=tuple(data["everyday"]["use"]),
                not_use=tuple(data["everyday"]["not_use"]),
            ),
            nobody=Nobody(
                classes=data["nobody"]["classes"],
                denied=tuple(data["nobody"]["denied"]),
                plainly=tuple(data["nobody"]["plainly"]),
                things=tuple(data["nobody"]["things"]),
                living=tuple(data["nobody"]["living"]),
                living_may=frozenset(data["nobody"]["living_may"]),
                things_classes=data["nobody"]["things_classes"],
                people=tuple(data["nobody"]["people"]),
                not_with=tuple(data["nobody"]["not_with"]),
            ),
        )


def _keys(row: Mapping[str, Any], name: str) -> Mapping[str, tuple[str, ...]]:
    return {key: tuple(values) for key, values in (row.get(name) or {}).items()}


def technology_classes(
    item: Item, kinds: frozenset[str], said: Sequence[Statement], classes: Classes
) -> tuple[Proposal, ...]:
    """Give the classes of an item, each with the words it was read from. `kinds`: how the file describes end users."""
    category, technical = item.category, item.technical
    papers = [one for one in said if one.where.startswith(_ITEM) or _about_order(one)]
    found = {
        one.id: hit
        for one in classes.capabilities
        if (hit := _capability(one, category, technical, papers)) is not None
    }
    for ordinary in classes.ordinary:
        hit = _ordinary(ordinary, category, technical, papers, found)
        if hit is not None:
            return (Proposal("class", ordinary.technology, True, hit, holds=True),)
    nobody = _nobody(category, papers, found, classes.nobody)
    if nobody is not None:
        return (nobody,)
    hit = _everyday(category, kinds, papers, found, classes)
    if hit is not None:
        return (Proposal("class", classes.everyday.classes[category], True, hit, holds=True),)
    return _surveillance(category, papers, found, classes)


def _everyday(
    category: str, kinds: frozenset[str], papers: Sequence[Statement], found: Mapping[str, Said], classes: Classes
) -> Said | None:
    """Give the stated use by which an item is ordinary.

    An everyday use by nobody of the State, and nothing described that watches people.
    """
    rule = classes.everyday
    if category not in rule.classes or not kinds or not kinds <= rule.kinds:
        return None
    if set(found) - _PLAIN:
        return None
    use = [one for one in papers if one.where == "stated_end_use"]
    if _first(use, rule.not_use, "everyday") is not None:
        return None
    return _first(use, rule.use, "everyday")


def _nobody(category: str, papers: Sequence[Statement], found: Mapping[str, Said], rule: Nobody) -> Proposal | None:
    """Give the ordinary class of an item that holds nothing about people, where none of its papers names a capability.

    Either the papers say so, or what they say it looks at is an animal, a plant or a thing and never a person.
    """
    told = set(found) - _PLAIN
    if told - rule.living_may or _first(papers, rule.not_with, "nobody") is not None:
        return None
    prose = [one for one in papers if not one.where.startswith("item.technical.")]
    own = [one for one in prose if one.where.startswith(_ITEM)]
    if _first(own, rule.people, "people") is not None:
        return None
    for statement in prose if category in rule.classes and not told else ():
        hit = negated(statement.text, rule.denied) or asserted(statement.text, rule.plainly)
        if hit is not None:
            return Proposal("class", rule.classes[category], True, _quoted(statement, hit, "nobody"), holds=True)
    if category not in rule.things_classes:
        return None
    said = _first(own, rule.living if told else (*rule.living, *rule.things), "things")
    return None if said is None else Proposal("class", rule.things_classes[category], True, said, holds=True)


def _surveillance(
    category: str, papers: Sequence[Statement], found: Mapping[str, Said], classes: Classes
) -> tuple[Proposal, ...]:
    allowed = classes.allows.get(category)
    chosen: dict[str, Said] = {}
    for capability in classes.capabilities:
        if capability.id in found and (allowed is None or capability.technology in allowed):
            chosen.setdefault(capability.technology, found[capability.id])
    base = classes.base.get(category, ())
    if not chosen or not set(base) & set(chosen):
        first = papers[0].said if papers else Said("category of the case file", "claimed")
        for technology in base if not chosen else _first_guess(category, chosen, base):
            chosen.setdefault(technology, Said(first.source, "claimed", first.date, "item.category", category))
    return tuple(Proposal("class", technology, True, said) for technology, said in sorted(chosen.items()))


def _first_guess(category: str, chosen: Mapping[str, Said], base: tuple[str, ...]) -> tuple[str, ...]:
    """Add the category's own class beside what was read, where it names a capability and not a place or trade."""
    named = {
        "intrusion",
        "forensics",
        "interception_mobile",
        "interception_ip",
        "dpi",
        "filtering",
        "location_tracking",
        "uav",
    }
    return base if category in named and chosen else ()


def _about_order(statement: Statement) -> bool:
    """Say whether it is a paper in the file about the order itself: tender, contract, order form."""
    return (
        statement.said.evidence == "documented"
        and asserted(
            statement.text,
            (r"tender\w*", r"contract\w*", r"order(?: papers| form)?", r"specification\w*", r"clause\w*"),
        )
        is not None
        and statement.where.startswith("known_before")
    )


def _capability(
    capability: Capability, category: str, technical: Mapping[str, str], papers: Iterable[Statement]
) -> Said | None:
    if capability.only_with and category not in capability.only_with:
        return None
    for key, values in capability.keys.items():
        written = technical.get(key, "").lower()
        if written and ("*" in values or written in values):
            return next((one.said for one in papers if one.where == f"item.technical.{key}"), None)
        if written in {"no", "false"}:
            return None
    for statement in papers:
        if statement.where.startswith("item.technical."):
            continue
        hit = asserted(statement.text, capability.words)
        if hit is not None:
            return _quoted(statement, hit, capability.id)
    return None


def _quoted(statement: Statement, hit: Hit, by: str) -> Said:
    said = statement.said
    return Said(said.source, said.evidence, said.date, said.where, hit.clause, said.confidence, by)


def _ordinary(
    ordinary: Ordinary,
    category: str,
    technical: Mapping[str, str],
    papers: Sequence[Statement],
    capabilities: Mapping[str, Said],
) -> Said | None:
    """Give the words by which an ordinary class holds, or None when it does not or the papers contradict it."""
    if category and category not in ordinary.categories:
        return None
    prose = [one for one in papers if not one.where.startswith("item.technical.")]
    item = [one for one in prose if one.where in {"item.name", "item.description"}]
    sure = _first(item, ordinary.surely, ordinary.id)
    if any(technical.get(key, "").lower() in values for key, values in ordinary.denied_by_keys.items()):
        return None
    if sure is None and any(one in capabilities for one in ordinary.contradicts):
        return None
    if _first(prose, ordinary.broken_by, ordinary.id) is not None:
        return None
    if category in ordinary.needs_shown and _first(papers, ordinary.shows, ordinary.id) is None:
        return None
    return sure or _by_keys(ordinary, technical, papers) or _by_words(ordinary, category, item, prose)


def _by_keys(ordinary: Ordinary, technical: Mapping[str, str], papers: Sequence[Statement]) -> Said | None:
    for key, values in ordinary.keys.items():
        if technical.get(key, "").lower() in values:
            return next((one.said for one in papers if one.where == f"item.technical.{key}"), None)
    return None


def _by_words(ordinary: Ordinary, category: str, item: Sequence[Statement], prose: Sequence[Statement]) -> Said | None:
    use = (
        []
        if ordinary.needs_item or category in ordinary.needs_item_in
        else [one for one in prose if one.where == "stated_end_use"]
    )
    return _first(item, ordinary.item, ordinary.id) or _first(use, ordinary.use, ordinary.id)


def _first(statements: Iterable[Statement], words: tuple[str, ...], by: str) -> Said | None:
    for statement in statements:
        hit = asserted(statement.text, words)
        if hit is not None:
            return _quoted(statement, hit, by)
    return None
