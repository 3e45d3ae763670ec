"""Facts worked out from the entries that an item's own parts meet: a listed component pulls its parent in."""

from collections.abc import Iterable, Mapping, Sequence

from licet.controls.classification import Classification
from licet.controls.codes import heading, is_same_or_sub
from licet.core.facts import Fact, Facts, Said
from licet.core.proofs import Proof
from licet.core.truth import Truth, any_of
from licet.packs.model import FactKind


def component_facts(facts: Facts, first: Sequence[Classification], kinds: Iterable[FactKind]) -> dict[str, Fact]:
    """Give the facts that name the codes of what is built in, such as `incorporates_fpa_of_code`.

    Worked out from a first round of one regime. What a person said stays. A code that no entry of the round stands
    for, or whose entry is undecided, leaves "and perhaps others" in the list; a fact with nothing else is left out.
    """
    by_heading: dict[str, list[Classification]] = {}
    for one in first:
        for code in one.codes:
            by_heading.setdefault(heading(code), []).append(one)
    found = (_fact(kind, by_heading) for kind in kinds if kind.name not in facts)
    return {fact.name: fact for fact in found if fact is not None}


def _fact(kind: FactKind, by_heading: Mapping[str, Sequence[Classification]]) -> Fact | None:
    held: list[str] = []
    open_ = False
    grounds: list[Proof] = []
    for value in kind.values:
        under = [one for one in by_heading.get(heading(value), ()) if _stands_for(one, value)]
        truth: Truth = any_of(one.as_part for one in under) if under else None
        # A paragraph above others of the list is told by those; alone it would leave all of them open.
        open_ |= truth is None and not any(is_same_or_sub(one, value) for one in kind.values if one != value)
        held += [value] if truth else []
        grounds += [one.criteria for one in under if one.as_part is truth]
    if not held and open_:
        return None
    value_: tuple[str | None, ...] = (*held, None) if open_ else tuple(held)
    text = f"entries met by the parts: {', '.join(held) or 'none'}"
    said = Said("licet, from the facts of the parts", "claimed", where="item", by=kind.name)
    # A proof with an open end stays unknown, so that its own questions are asked.
    return Fact(kind.name, value_, (said,), Proof(text, None if open_ else True, tuple(dict.fromkeys(grounds))))


def _stands_for(one: Classification, value: str) -> bool:
    return any(is_same_or_sub(code, value) for code in one.codes)
