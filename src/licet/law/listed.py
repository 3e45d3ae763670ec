"""Facts about control lists: whether the item is on a list of the jurisdiction, and under which codes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from licet.controls.classification import Classification
from licet.controls.codes import normalise, with_parents
from licet.core.citations import Confidence, weakest
from licet.core.facts import Fact, Said
from licet.core.proofs import Proof
from licet.core.truth import Truth, any_of
from licet.law.inputs import Evidence, in_question
from licet.law.tables import Embargo, Listing

DESTINATIONS = "applies_only_by_destination"
"""Flag of a control entry that names the only destinations for which its list exists."""


@dataclass(frozen=True, slots=True)
class Examined:
    """The entries of one list, held against the item."""

    listing: Listing
    yes: tuple[Classification, ...]
    open: tuple[Classification, ...]
    """In question, and undecided."""
    unexamined: int
    """Undecided for want of any fact; the papers do not speak of them."""
    total: int

    @property
    def truth(self) -> Truth:
        """Say whether the item is on the list; unknown while an entry in question is."""
        return True if self.yes else None if self.open else False


def listed_facts(evidence: Evidence, listings: Iterable[Listing]) -> Iterator[Fact]:
    """Give the facts of the control lists that bind; an undecided one gives no fact, so it stays unknown.

    Of the many entries, one that no paper touches is no evidence: it keeps nothing open, but the count is told.
    """
    found = [examine(evidence, one) for one in listings]
    for name in dict.fromkeys(one.listing.sets for one in found):
        group = [one for one in found if one.listing.sets == name and one.total]
        truth = any_of(one.truth for one in group)
        if group and truth is not None:
            yield Fact(name, truth, tuple(_said(one) for one in group), _proof(name, group, truth))
    for name in dict.fromkeys(one.listing.codes for one in found if one.listing.codes):
        group = [one for one in found if one.listing.codes == name and one.total]
        if group:
            yield Fact(name, codes_of(group), tuple(_said(one) for one in group))


def examine(evidence: Evidence, listing: Listing) -> Examined:
    """Sort the entries of one list: met, in question, or not spoken of."""
    mine = [
        one for one in evidence.classifications if on_list(one, listing) and reaches(one, evidence.case.destination)
    ]
    undecided = [one for one in mine if one.truth is None]
    open_ = tuple(one for one in undecided if in_question(one, evidence.touched))
    yes = tuple(one for one in mine if one.truth is True)
    return Examined(listing, yes, open_, len(undecided) - len(open_), len(mine))


def codes_of(group: Sequence[Examined]) -> tuple[str | None, ...]:
    """Give the codes that are met with the paragraphs above them; an entry in question adds "and perhaps others"."""
    met: dict[str | None, None] = {}
    for one in group:
        for entry in one.yes:
            for code in entry.codes:
                if _fits(one.listing.pattern, (code,)):
                    met.update(dict.fromkeys(with_parents(code)))
    return (*met, None) if any(one.open for one in group) else tuple(met)


def reaches(one: Classification, destination: str) -> bool:
    """Say whether an entry exists for a destination at all; most exist for every one."""
    only = one.entry.flags.get(DESTINATIONS)
    return only is None or destination in only.split()


def on_list(one: Classification, listing: Listing) -> bool:
    """Say whether an entry stands on a list, by its codes."""
    return one.regime == listing.regime and _fits(listing.pattern, one.codes)


@lru_cache(maxsize=8192)
def _fits(pattern: re.Pattern[str], codes: tuple[str, ...]) -> bool:
    return any(pattern.fullmatch(code) or pattern.fullmatch(normalise(code)) for code in codes)


def _said(one: Examined) -> Said:
    where = ", ".join(entry.code for entry in one.yes) or "no entry met"
    unsaid = f"; {one.unexamined} not examined for want of any fact" if one.unexamined else ""
    open_ = f"; undecided: {', '.join(entry.code for entry in one.open)}" if one.open else ""
    quote = f"{one.total} entries of {one.listing.title}: {where}{open_}{unsaid}"
    return Said("licet, control lists", "claimed", where="item", quote=quote, confidence=_sure(one), by="listed")


def _sure(one: Examined) -> Confidence:
    return weakest(entry.confidence for entry in one.yes) if one.yes else "recalled"


def _proof(name: str, group: Sequence[Examined], truth: bool) -> Proof:
    parts = tuple(entry.proof() for one in group for entry in one.yes)
    return Proof(f"{name}: any entry met", truth, parts)


def said_of(row: Embargo) -> Said:
    """Say where an embargo stands."""
    quote = f"{row.words} ({row.imposed_by}, {row.country})"
    return Said(row.document, "documented", row.dated, row.id, quote, row.confidence, f"embargo:{row.id}")
