"""Every document that the packs know: what a citation must name to be more than words."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from licet.core.citations import Citation
from licet.law.tables import orders
from licet.law.world import World


def documents(world: World) -> frozenset[str]:
    """Give the documents of rules, entries, rights model, dated tables, country data, control lists and party lists."""
    packs = world.packs
    kept: set[str] = set()
    for part in (packs.entries, packs.rules, packs.us_chart, packs.us_groups, world.context):
        kept.update(one.document for one in _citations(part, set()))
    kept.update(one.citation().document for one in world.model.sources.values())
    kept.update(listing.title for order in orders(packs).values() for listing in order.lists)
    kept.update(f"{one.publisher}: {one.title}" for one in world.lists.states)
    return frozenset(kept)


def _citations(found: object, seen: set[int]) -> Iterator[Citation]:
    if isinstance(found, str | bytes) or id(found) in seen:
        return
    seen.add(id(found))
    if isinstance(found, Citation):
        yield found
    elif is_dataclass(found):
        for one in fields(found):
            yield from _citations(getattr(found, one.name), seen)
    elif isinstance(found, Mapping):
        for value in found.values():
            yield from _citations(value, seen)
    elif isinstance(found, list | tuple | frozenset):
        for value in found:
            yield from _citations(value, seen)
