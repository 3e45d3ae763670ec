"""What screening found, in words an officer can put in a file, and what the lists could not say of that day."""

from collections.abc import Iterator, Mapping, Sequence

from licet.core.findings import Notice, Text
from licet.core.truth import word
from licet.law.flagged import ListedHit
from licet.parties import Match, Screening

_CASE_WORDS: Mapping[str, tuple[str, ...]] = {
    "us-ear": ("US-EAR",),
    "us-ofac": ("US-OFAC", "US-EAR"),
    "us-itar": ("US-ITAR", "US-EAR"),
    "eu": ("EU",),
    "uk": ("UK",),
    "un": ("UN",),
    "ca": ("CA",),
    "au": ("AU",),
    "jp": ("JP",),
}
"""Jurisdictions in the words of a case, for the words by which a list says whose law gives it force."""


def hits(screenings: Sequence[Screening]) -> tuple[ListedHit, ...]:
    """Give every match as a hit. A name that is only alike, or a list without history of the day, leaves it unknown."""
    return tuple(_hit(screening, match) for screening in screenings for match in _best(screening.matches))


def _best(matches: Sequence[Match]) -> Iterator[Match]:
    """Give the best match of each list, so that a party with three records of one list is told once."""
    seen: set[str] = set()
    for match in sorted(matches, key=lambda one: (one.strength != "match", one.listed_on_day is not True, -one.score)):
        if match.list not in seen:
            seen.add(match.list)
            yield match


def _hit(screening: Screening, match: Match) -> ListedHit:
    sure = match.strength == "match"
    truth = match.listed_on_day if sure or match.listed_on_day is False else None
    alike = "is" if sure else "may be"
    text = f"{screening.party.name} {alike} {match.record.primary()} on {match.source}: {match.words}; {match.history}"
    if match.policy is not None:
        text += f"; review policy: {match.policy.word.replace('_', ' ')}"
    return ListedHit(
        party=screening.party.name,
        text=text,
        truth=truth,
        citations=match.citations,
        against_group="xinjiang" in match.record.ground.lower() or "minorit" in match.record.ground.lower(),
        human_rights=match.human_rights is True,
        binds=frozenset(code for one in match.state.binds for code in _CASE_WORDS.get(one, ())),
    )


def told(screenings: Sequence[Screening], found: Sequence[ListedHit]) -> tuple[Text, ...]:
    """Give the lines of the section on parties: who was found, and on how many lists the day is not known."""
    lines = [Text(word(hit.truth), hit.party, hit.text) for hit in found]  # type: ignore[arg-type]
    checked, silent = (screenings[0].checked, screenings[0].silent) if screenings else ((), ())
    count = f"{len(screenings)} names against {len(checked) + len(silent)} lists"
    if not any(hit.truth is not False for hit in found):
        lines.append(Text("no", "no listed party", f"{count}; {len(checked)} of them know the day"))
    if silent:
        words = "said, not assumed: they are named under what was not checked"
        lines.append(Text("unknown", f"{len(silent)} lists have no history of that day", words))
    return tuple(lines)


def notices(screenings: Sequence[Screening]) -> Iterator[Notice]:
    """Give what the screening says was not checked, is old or failed, each once."""
    yield from dict.fromkeys(notice for screening in screenings for notice in screening.notices)
