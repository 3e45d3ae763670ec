"""Facts about listed parties: what a match on a list means for the law, on the day of the case."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from licet.core.facts import Fact, Said
from licet.core.truth import Truth, all_of, any_of
from licet.law.inputs import Evidence, Hit
from licet.law.tables import rows_of, section, texts
from licet.packs.model import Packs, Plain

_PAGE = re.compile(r"\d+ FR \d+")


@dataclass(frozen=True, slots=True)
class Named:
    """A match with the party of the case it was made for."""

    party: str
    hit: Hit
    sure: Truth
    """Whether it is that party and stood on the list that day; unknown where the name or the list leaves it open."""


def party_facts(evidence: Evidence, packs: Packs) -> Iterator[Fact]:
    """Give what the screenings say of the parties; a match that is open in name or day leaves its fact unknown."""
    table = packs.yaml("law/party_lists.yaml")
    found = list(matches(evidence))
    known = {one.id for screening in evidence.screenings for one in screening.checked}
    for name, row in rows_of(table, "facts"):
        group = [one for one in found if _concerns(one, row)]
        truth = any_of(one.sure for one in group)
        # A list without history of the day says nothing by its silence: the fact stays unknown.
        if truth or (truth is False and known & set(texts(row, "lists"))):
            yield Fact(name, truth, tuple(map(_said, _holding(group))) or (_nothing(evidence, texts(row, "lists")),))
    yield from _entity_list(found, table)


def matches(evidence: Evidence) -> Iterator[Named]:
    """Give every match of every party, with whether it counts."""
    for screening in evidence.screenings:
        for hit in screening.matches:
            alike: Truth = True if hit.strength == "match" else None
            yield Named(screening.party.name, hit, all_of((alike, hit.listed_on_day)))


def _entity_list(found: Sequence[Named], table: Mapping[str, Plain]) -> Iterator[Fact]:
    lists = texts(section(section(table, "facts"), "party_on_us_entity_list"), "lists")
    listed = [one for one in _holding(found) if one.hit.record.list in lists]
    if not listed:
        return
    said = tuple(map(_said, listed))
    words = [one.hit.policy.word for one in listed if one.hit.policy is not None]
    strictest = [word for word in texts(table, "policies") if word in words]
    if strictest:
        printed = next(o.hit.policy.text for o in listed if o.hit.policy and o.hit.policy.word == strictest[0])
        quoted = Said("US Entity List, review policy", "documented", quote=printed, by="screening")
        yield Fact("entity_list_policy", strictest[0], (quoted, *said))
    pages = [page for one in listed for page in _PAGE.findall(one.hit.record.legal_reference)]
    yield Fact("party_entity_list_fr_citations", tuple(dict.fromkeys(pages)) or (None,), said)
    if any(_every_item(one, texts(table, "every_item")) for one in listed):
        yield Fact("item_within_entity_list_licence_requirement", value=True, said=said)


def _every_item(one: Named, words: Sequence[str]) -> bool:
    """Say whether the entry asks a licence for every item; an entry that prints nothing has the general rule."""
    note = one.hit.record.note.casefold()
    return not note or any(word in note for word in words)


def _concerns(one: Named, row: Mapping[str, Plain]) -> bool:
    if one.hit.record.list not in texts(row, "lists"):
        return False
    programmes = texts(row, "programmes")
    return not programmes or any(program in programmes for program in one.hit.record.programmes)


def _holding(found: Sequence[Named]) -> list[Named]:
    return [one for one in found if one.sure is True]


def _said(one: Named) -> Said:
    first = one.hit.citations[0] if one.hit.citations else None
    source = first.document if first else one.hit.record.list
    quote = f"{one.party}: {one.hit.record.legal_reference or one.hit.record.list}"
    sure = first.confidence if first else "seen-secondary"
    return Said(source, "documented", first.date if first else "", "parties", quote, sure, f"listed:{one.party}")


def _nothing(evidence: Evidence, lists: Sequence[str]) -> Said:
    names = ", ".join(one.party.name for one in evidence.screenings)
    return Said("licet, party lists", "documented", quote=f"no match on {', '.join(lists)} for {names}", by="screening")
