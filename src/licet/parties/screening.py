"""Screen a party against the lists, as of a day."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from licet.core.citations import Citation
from licet.core.findings import Notice
from licet.core.parties import Party
from licet.core.truth import Truth
from licet.parties.lists import Lists
from licet.parties.packed import unpacked
from licet.parties.records import ListedParty, Policy, listed_on
from licet.parties.score import MATCH, REVIEW, Likeness, Place, Side, compare, lands
from licet.parties.search import Candidate
from licet.parties.states import ListState
from licet.parties.tokens import Lookup, without_initials

MOST_SHOWN = 25
"""Records shown for one party; the rest are less alike."""

_BRACKETS = re.compile(r"\s*[(（\[]([^)）\]]*)[)）\]]\s*")
_FORMER = re.compile(r"^(?:ex|ex-|formerly|former|formerly known as|now|aka|a\.k\.a\.|alias|also)[ :]+", re.IGNORECASE)
_PARTED = re.compile(r"\s+/\s+")


@dataclass(frozen=True, slots=True)
class Match:
    """A record of a list that a party may be."""

    record: ListedParty
    state: ListState
    name_matched: str
    score: float
    words: str
    """Why it was found, for the file."""
    strength: Literal["match", "review"]
    listed_on_day: Truth
    """Yes; no: listed only later, or no longer; unknown: the list has no history of that day."""
    history: str
    """What the list knows of the day, in words."""
    policy: Policy | None
    """How applications were reviewed, by the policy nearest to the day."""

    @property
    def list(self) -> str:
        """Give the id of the list."""
        return self.record.list

    @property
    def since(self) -> date | None:
        """Give the first day on the list, where it is known."""
        return self.record.since

    @property
    def until(self) -> date | None:
        """Give the first day no longer on the list, where it is known."""
        return self.record.until

    @property
    def as_of(self) -> date:
        """Give the day of the newest state of the list."""
        return self.state.as_of

    @property
    def source(self) -> str:
        """Give publisher and title of the list."""
        return f"{self.state.publisher}: {self.state.title}"

    @property
    def programme(self) -> tuple[str, ...]:
        """Give the programmes or regimes it is listed under."""
        return self.record.programmes

    @property
    def legal_reference(self) -> str:
        """Give what put it on the list, as printed."""
        return self.record.legal_reference

    @property
    def human_rights(self) -> Truth:
        """Say whether it is listed for abuse of human rights."""
        return self.record.human_rights

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Cite the list with its day, and the notices of the record."""
        own = Citation(self.source, self.record.primary(), str(self.as_of), "seen")
        return (own, *self.record.citations)


@dataclass(frozen=True, slots=True)
class Screening:
    """What the lists say about one party on one day. A clean screening is not a clearance."""

    party: Party
    on: date
    matches: tuple[Match, ...]
    """The likeliest first."""
    checked: tuple[ListState, ...]
    """Lists that know something of the day."""
    silent: tuple[ListState, ...]
    """Lists that were searched and have no history of the day: finding nobody there says nothing."""
    failed: tuple[ListState, ...]
    """Lists that could not be used at all."""
    notices: tuple[Notice, ...]
    """What was not checked, is old or is not known, in words."""


def screen(party: Party, on: date, lists: Lists) -> Screening:
    """Screen a party by its name and country, as the lists stood on a day."""
    best: dict[int, tuple[Likeness, Candidate]] = {}
    for name, part in forms(party.name, lists.index.word):
        side = lists.index.side(name)
        for candidate in lists.index.candidates(side):
            likeness = _likeness(side, candidate, party, part=part)
            if likeness.score >= REVIEW and likeness.score > _score(best.get(candidate.record)):
                best[candidate.record] = (likeness, candidate)
    likeliest = sorted(best.items(), key=lambda one: -one[1][0].score)[:MOST_SHOWN]
    found = [_match(_record(number, lists), *pair, on, lists) for number, pair in likeliest]
    found.sort(key=lambda one: (-one.score, one.list, one.record.id))
    failed = tuple(one for one in lists.states if one.failed)
    silent = tuple(one for one in lists.states if not one.failed and one.silent(on))
    checked = tuple(one for one in lists.states if not one.silent(on))
    return Screening(party, on, tuple(found), checked, silent, failed, tuple(_notices(lists.states, on)))


def forms(name: str, lookup: Lookup) -> tuple[tuple[str, bool], ...]:
    """Give a name, what stands outside and inside its brackets, and its parts at a slash: a file may write two in one.

    With each goes whether it is only a part, which by itself makes no match.

    >>> forms("Saito Tech (ex Candiru)", {}.get)
    (('Saito Tech (ex Candiru)', False), ('Saito Tech', True), ('Candiru', True))
    """
    whole, initials = without_initials(name, lookup)
    found = {name: False, whole: False} | ({initials: True} if initials else {})
    inside = [_FORMER.sub("", part.strip()) for part in _BRACKETS.findall(name)]
    outside = _BRACKETS.sub(" ", name).strip()
    for text in [outside, *inside] if inside else []:
        found.setdefault(text, True)
    for text in tuple(found):
        pieces = _PARTED.split(text)
        for piece in pieces if len(pieces) > 1 else []:
            found.setdefault(piece.strip(), True)
    return tuple((text, part) for text, part in found.items() if text.strip())


def _record(number: int, lists: Lists) -> ListedParty:
    return unpacked(json.loads(lists.index.record(number)))


def _likeness(side: Side, candidate: Candidate, party: Party, *, part: bool) -> Likeness:
    """Compare; a weak name, and a part of what the file calls the party, make no match without more."""
    countries = candidate.countries or tuple(lands(candidate.side))
    own = [party.country] if party.country else sorted(lands(side))
    place = _place(own, countries)
    found = compare(side, candidate.side, place)
    if part and place != "same":
        found = Likeness(min(found.score, MATCH - 0.01), found.words)
    if candidate.strength == "weak":
        return Likeness(min(found.score, MATCH - 0.01), f"{found.words}; the list calls this name a weak one")
    return found


_NEAR = {"HK": "CN", "MO": "CN"}


def _place(own: Sequence[str], countries: Sequence[str]) -> Place:
    """Hong Kong and Macau count as China too: lists write either."""
    if not own or not countries:
        return "unknown"
    return "same" if _wide(own) & _wide(countries) else "other"


def _wide(countries: Sequence[str]) -> set[str]:
    return {code for one in countries for code in (one, _NEAR.get(one, one))}


def _score(found: tuple[Likeness, Candidate] | None) -> float:
    return found[0].score if found else 0.0


def _match(record: ListedParty, likeness: Likeness, candidate: Candidate, on: date, lists: Lists) -> Match:
    listed = listed_on(record, on)
    state = lists.state(record.list)
    return Match(
        record=record,
        state=state,
        name_matched=candidate.text,
        score=likeness.score,
        words=likeness.words,
        strength="match" if likeness.score >= MATCH else "review",
        listed_on_day=listed,
        history=_history(record, listed, on, state),
        policy=record.policy_on(on),
    )


def _history(record: ListedParty, listed: Truth, on: date, state: ListState) -> str:
    """Say in words what is known of the day."""
    if listed is None:
        return f"no history of {on}: {state.history}"
    since = f"on the list since {record.since}" if record.since else ""
    until = f"off it from {record.until}" if record.until else ""
    if since or until:
        return ", ".join(part for part in (since, until) if part)
    before = max((one for one in record.sightings if one.day <= on), key=lambda one: one.day, default=None)
    after = min((one for one in record.sightings if one.day > on), key=lambda one: one.day, default=None)
    said = (f"{'on' if one.listed else 'not on'} the list on {one.day}" for one in (before, after) if one)
    return ", ".join(said)


def _notices(states: Iterable[ListState], on: date) -> Iterator[Notice]:
    for one in states:
        if one.problem:
            yield Notice(
                f"{one.title}: {'not checked' if one.failed else 'newer file not used'}: {one.problem}", "parties"
            )
        if not one.failed and one.age(on) > one.fresh_days:
            yield Notice(
                f"{one.title} is of {one.as_of}, {one.age(on)} days before {on}: it may have changed", "parties"
            )
    silent = [one.title for one in states if not one.failed and one.silent(on)]
    if silent:
        yield Notice(
            f"no history of {on}, so a party not found there may have been listed: {'; '.join(silent)}", "parties"
        )
