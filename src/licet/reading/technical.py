"""Facts about the item on which list entries turn, from technical keys, numbers in prose and what a class of item is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from licet.core.errors import BadInput
from licet.core.facts import Said, Value
from licet.core.items import Item
from licet.reading.answers import as_answer
from licet.reading.clauses import asserted
from licet.reading.proposals import Proposal
from licet.reading.statements import Statement

_CODE = re.compile(r"\b[0-9][A-E][0-9]{3}(?:\.[a-z0-9.]+)?\b", re.IGNORECASE)


def item_facts(
    item: Item,
    said: Sequence[Statement],
    classes: frozenset[str],
    vocabulary: Mapping[str, str],
    data: Mapping[str, Any],
) -> tuple[Proposal, ...]:
    """Give the facts that the papers of an item state; each name once, what is written before what is inferred."""
    found: dict[str, Proposal] = {}
    papers = [one for one in said if one.where.startswith("item.") or one.where == "stated_end_use"]
    stated = (*_keys(item, papers, vocabulary, data), *_quantities(item, papers, classes, vocabulary, data))
    known = {one.name: one.value for one in stated}
    for proposal in (
        *stated,
        *_deal(said, vocabulary, data),
        *_codes(item, papers, vocabulary, data),
        *_profiles(item, papers, classes, known, vocabulary, data),
    ):
        found.setdefault(proposal.name, proposal)
    return tuple(found[name] for name in sorted(found))


def _fact(name: str, value: str, said: Said, by: str, vocabulary: Mapping[str, str]) -> Iterator[Proposal]:
    """Give the fact when the vocabulary has it and the value can be typed; else nothing, for a claim is no proof."""
    if name in vocabulary:
        try:
            typed = as_answer(name, value, vocabulary).value
        except BadInput:
            return
        yield Proposal(
            "fact",
            name,
            typed,
            Said(said.source, said.evidence, said.date, said.where, said.quote, said.confidence, by),
        )


def _keys(
    item: Item, papers: Sequence[Statement], vocabulary: Mapping[str, str], data: Mapping[str, Any]
) -> Iterator[Proposal]:
    for key, written in item.technical.items():
        said = _where(papers, f"item.technical.{key}")
        row = data["keys"].get(key)
        if row is None:
            if key in vocabulary:
                yield from _fact(key, written, said, f"key {key}", vocabulary)
            continue
        value = "yes" if row.get("any_value") == "true" else written
        if "times" in row:
            value = _times(written, float(row["times"]))
        if value:
            yield from _fact(row["fact"], value, said, f"key {key}", vocabulary)


def _times(written: str, factor: float) -> str:
    number = re.match(r"\d+(?:\.\d+)?", written)
    return f"{float(number[0]) * factor:g}" if number else ""


def _where(papers: Sequence[Statement], where: str) -> Said:
    return next((one.said for one in papers if one.where == where), Said("case file", "claimed", where=where))


def _quantities(
    item: Item,
    papers: Sequence[Statement],
    classes: frozenset[str],
    vocabulary: Mapping[str, str],
    data: Mapping[str, Any],
) -> Iterator[Proposal]:
    for statement in papers:
        if statement.where.startswith("item.technical."):
            if any(asserted(one.text, tuple(data["arrays"]["with"])) for one in papers):
                yield from _array(statement, vocabulary, data["arrays"])
            continue
        for row in data["quantities"]:
            if row.get("category", item.category) != item.category or not _of_class(row, classes):
                continue
            number = re.search(rf"(?<!\w){row['number']}(?!\w)", statement.text, re.IGNORECASE)
            if number:
                value = f"{float(number[1]) * float(row.get('times', 1)):g}"
                yield from _fact(row["fact"], value, statement.said, "number in prose", vocabulary)
        yield from _array(statement, vocabulary, data["arrays"])


def _deal(said: Sequence[Statement], vocabulary: Mapping[str, str], data: Mapping[str, Any]) -> Iterator[Proposal]:
    """Give numbers of the deal, such as the share of the buyer that a listed party holds."""
    for statement in (one for one in said if one.where.startswith("known_before")):
        for row in data["deal_quantities"]:
            number = re.search(rf"(?<!\w){row['number']}", statement.text, re.IGNORECASE)
            if number and asserted(statement.text, tuple(row["with"])):
                yield from _fact(row["fact"], number[1], statement.said, "number of the deal", vocabulary)
                for name, value in row.get("also", {}).items():
                    yield from _fact(name, value, statement.said, "number of the deal", vocabulary)


def _array(statement: Statement, vocabulary: Mapping[str, str], row: Mapping[str, Any]) -> Iterator[Proposal]:
    size = re.search(rf"(?<!\w){row['pattern']}(?!\w)", statement.text)
    if size:
        yield from _fact(
            row["fact"], str(int(size[1]) * int(size[2])), statement.said, "array size in prose", vocabulary
        )


def _of_class(row: Mapping[str, Any], classes: frozenset[str]) -> bool:
    return not row.get("classes") or bool(classes & set(row["classes"]))


def _codes(
    item: Item, papers: Sequence[Statement], vocabulary: Mapping[str, str], data: Mapping[str, Any]
) -> Iterator[Proposal]:
    for key, written in item.technical.items():
        codes = {code.upper() for code in _CODE.findall(written)}
        for row in data["stated_codes"]:
            if codes & set(row["codes"]):
                for name, value in row["facts"].items():
                    yield from _fact(name, value, _where(papers, f"item.technical.{key}"), "stated code", vocabulary)


def _profiles(
    item: Item,
    papers: Sequence[Statement],
    classes: frozenset[str],
    known: Mapping[str, Value],
    vocabulary: Mapping[str, str],
    data: Mapping[str, Any],
) -> Iterator[Proposal]:
    for row in data["profiles"]:
        said = _profile(row, item, papers, classes) if _enough(row, known) else None
        if said is not None:
            for name, value in row["facts"].items():
                yield from _fact(name, value, said, f"profile {row['id']}", vocabulary)


def _denying_key(statement: Statement) -> bool:
    """Say whether a statement is a technical key whose value takes it back, such as `mass market: false`."""
    value = statement.text.rpartition(": ")[2].lower()
    return statement.where.startswith("item.technical.") and value in {"no", "false", "0", "none"}


def _enough(row: Mapping[str, Any], known: Mapping[str, Value]) -> bool:
    """Say whether the numbers that a profile needs were stated and are large enough."""
    for name, least in (row.get("needs_fact") or {}).items():
        value = known.get(name)
        if not isinstance(value, float) or value < float(least):
            return False
    return True


def _profile(row: Mapping[str, Any], item: Item, papers: Sequence[Statement], classes: frozenset[str]) -> Said | None:
    """Give the words by which a profile holds, or None."""
    if not _of_class(row, classes) or (row.get("categories") and item.category not in row["categories"]):
        return None
    prose = [one for one in papers if not _denying_key(one)]
    if any(asserted(one.text, tuple(row.get("without", ()))) for one in prose):
        return None
    if row.get("both") and not any(asserted(one.text, tuple(row["both"])) for one in prose):
        return None
    for key, values in (row.get("keys") or {}).items():
        written = item.technical.get(key, "").lower()
        if written and ("*" in values or written in values):
            return _where(papers, f"item.technical.{key}")
    if not row.get("words"):
        return None if row.get("keys") else _where(papers, "item.description")
    for statement in prose:
        hit = asserted(statement.text, tuple(row["words"]))
        if hit is not None:
            said = statement.said
            return Said(said.source, said.evidence, said.date, said.where, hit.clause, said.confidence)
    return None
