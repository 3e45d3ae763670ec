"""Facts about the item on which list entries turn: from technical keys, numbers in prose and the class of item."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from licet.core.errors import BadInput
from licet.core.facts import Said, Value
from licet.core.items import Item
from licet.reading.answers import Vocabulary, typed
from licet.reading.clauses import asserted
from licet.reading.proposals import Proposal
from licet.reading.statements import Statement

_CODE = re.compile(r"\b[0-9][A-E][0-9]{3}(?:\.[a-z0-9.]+)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _File:
    """What every step below reads: the item, its papers and classes, the kinds of fact, the reader's tables."""

    item: Item
    papers: Sequence[Statement]
    classes: frozenset[str]
    vocabulary: Vocabulary
    data: Mapping[str, Any]


def item_facts(
    item: Item,
    said: Sequence[Statement],
    classes: frozenset[str],
    vocabulary: Vocabulary,
    data: Mapping[str, Any],
) -> tuple[Proposal, ...]:
    """Give the facts that the papers of an item state; each name once, what is written before what is inferred."""
    found: dict[str, Proposal] = {}
    papers = [one for one in said if one.where.startswith("item.") or one.where == "stated_end_use"]
    file = _File(item, papers, classes, vocabulary, data)
    stated = (*_keys(file), *_quantities(file))
    known = {one.name: one.value for one in stated}
    for proposal in (*stated, *_deal(said, vocabulary, data), *_codes(file), *_profiles(file, known)):
        found.setdefault(proposal.name, proposal)
    return tuple(found[name] for name in sorted(found))


def _fact(name: str, value: str, said: Said, by: str, vocabulary: Vocabulary) -> Iterator[Proposal]:
    """Give the fact when the vocabulary has it and the value can be typed; else nothing, for a claim is no proof."""
    if name in vocabulary:
        try:
            value_typed = typed(name, value, vocabulary[name])
        except BadInput:
            return
        if value_typed is None:
            return
        yield Proposal(
            "fact",
            name,
            value_typed,
            Said(said.source, said.evidence, said.date, said.where, said.quote, said.confidence, by),
        )


def _keys(file: _File) -> Iterator[Proposal]:
    for key, written in file.item.technical.items():
        said = _where(file.papers, f"item.technical.{key}")
        row = file.data["keys"].get(key)
        if row is None:
            if key in file.vocabulary:
                yield from _fact(key, written, said, f"key {key}", file.vocabulary)
            continue
        value = "yes" if row.get("any_value") == "true" else written
        if "times" in row:
            value = _times(written, float(row["times"]))
        if value:
            yield from _fact(row["fact"], value, said, f"key {key}", file.vocabulary)


def _times(written: str, factor: float) -> str:
    number = re.match(r"\d+(?:\.\d+)?", written)
    return f"{float(number[0]) * factor:g}" if number else ""


def _where(papers: Sequence[Statement], where: str) -> Said:
    return next((one.said for one in papers if one.where == where), Said("case file", "claimed", where=where))


def _quantities(file: _File) -> Iterator[Proposal]:
    for statement in file.papers:
        if statement.where.startswith("item.technical."):
            if any(asserted(one.text, tuple(file.data["arrays"]["with"])) for one in file.papers):
                yield from _array(statement, file.vocabulary, file.data["arrays"])
            continue
        for row in file.data["quantities"]:
            if row.get("category", file.item.category) != file.item.category or not _of_class(row, file.classes):
                continue
            number = re.search(rf"(?<!\w){row['number']}(?!\w)", statement.text, re.IGNORECASE)
            if number:
                value = f"{float(number[1]) * float(row.get('times', 1)):g}"
                yield from _fact(row["fact"], value, statement.said, "number in prose", file.vocabulary)
        yield from _array(statement, file.vocabulary, file.data["arrays"])


def _deal(said: Sequence[Statement], vocabulary: Vocabulary, data: Mapping[str, Any]) -> Iterator[Proposal]:
    """Give numbers of the deal, such as the share of the buyer that a listed party holds."""
    for statement in (one for one in said if one.where.startswith("known_before")):
        for row in data["deal_quantities"]:
            number = re.search(rf"(?<!\w){row['number']}", statement.text, re.IGNORECASE)
            if number and asserted(statement.text, tuple(row["with"])):
                yield from _fact(row["fact"], number[1], statement.said, "number of the deal", vocabulary)
                for name, value in row.get("also", {}).items():
                    yield from _fact(name, value, statement.said, "number of the deal", vocabulary)


def _array(statement: Statement, vocabulary: Vocabulary, row: Mapping[str, Any]) -> Iterator[Proposal]:
    size = re.search(rf"(?<!\w){row['pattern']}(?!\w)", statement.text)
    if size:
        yield from _fact(
            row["fact"], str(int(size[1]) * int(size[2])), statement.said, "array size in prose", vocabulary
        )


def _of_class(row: Mapping[str, Any], classes: frozenset[str]) -> bool:
    return not row.get("classes") or bool(classes & set(row["classes"]))


def _codes(file: _File) -> Iterator[Proposal]:
    for key, written in file.item.technical.items():
        codes = {code.upper() for code in _CODE.findall(written)}
        for row in file.data["stated_codes"]:
            if codes & set(row["codes"]):
                for name, value in row["facts"].items():
                    yield from _fact(
                        name, value, _where(file.papers, f"item.technical.{key}"), "stated code", file.vocabulary
                    )


def _profiles(file: _File, known: Mapping[str, Value]) -> Iterator[Proposal]:
    for row in file.data["profiles"]:
        said = _profile(row, file) if _enough(row, known) else None
        if said is not None:
            for name, value in row["facts"].items():
                yield from _fact(name, value, said, f"profile {row['id']}", file.vocabulary)


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


def _profile(row: Mapping[str, Any], file: _File) -> Said | None:
    """Give the words by which a profile holds, or None."""
    if not _of_class(row, file.classes) or (row.get("categories") and file.item.category not in row["categories"]):
        return None
    prose = [one for one in file.papers if not _denying_key(one)]
    if any(asserted(one.text, tuple(row.get("without", ()))) for one in prose):
        return None
    if row.get("both") and not any(asserted(one.text, tuple(row["both"])) for one in prose):
        return None
    if not row.get("words") and not row.get("keys"):
        return _where(file.papers, "item.description")
    return _by_key(row, file) or _by_words(row, prose)


def _by_key(row: Mapping[str, Any], file: _File) -> Said | None:
    for key, values in (row.get("keys") or {}).items():
        written = file.item.technical.get(key, "").lower()
        if written and ("*" in values or written in values):
            return _where(file.papers, f"item.technical.{key}")
    return None


def _by_words(row: Mapping[str, Any], prose: Sequence[Statement]) -> Said | None:
    for statement in prose:
        hit = asserted(statement.text, tuple(row.get("words") or ()))
        if hit is not None:
            said = statement.said
            return Said(said.source, said.evidence, said.date, said.where, hit.clause, said.confidence)
    return None
