"""The findings of a case by kind, raised as `findings` of the rights model says.

More findings never turn a release into a stop; each says what it rests on and cites a source of the packs.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from licet.core.cases import Case
from licet.core.citations import Citation
from licet.core.facts import Said
from licet.core.findings import Finding
from licet.core.truth import Truth
from licet.reading.read import Reading
from licet.rights.assessment import Assessment
from licet.rights.inputs import RightsInput
from licet.rights.model import Model

DIVERSION = ("F11", "F23", "F39", "F40", "F41", "F42", "F43", "F44", "F45", "F46", "F47")
ETHNIC = ("F01", "F02", "F03", "F10", "F18")
STATE_REACH = ("F21", "F26", "F36")
COVERT = frozenset({"T07", "T08", "T09", "T12", "T18"})
"""Classes that any body of the State runs as a security service would."""
MASS = frozenset({"T01", "T05", "T06"})
"""Classes that a government office runs as a security service would; a hospital or a town does not."""
_CODE = re.compile(r"[0-9][A-E][0-9]{3}|ML[0-9]|[0-9]-[0-9]|PL[0-9]|USML|[0-9]\.[A-E]\.[0-9]", re.IGNORECASE)
"""How the code of a list entry looks; regulations and parts of the CFR look otherwise."""
BAD_LEVELS = frozenset({"restricted", "closed", "atrocity"})


@dataclass(frozen=True, slots=True)
class ListedHit:
    """A party that stands, stood or may stand on a list."""

    party: str
    text: str
    truth: Truth
    citations: tuple[Citation, ...]
    against_group: bool = False
    """Listed because of acts against a protected group."""
    jurisdiction: str = ""
    human_rights: bool = False
    """Listed for abuse of human rights."""
    binds: frozenset[str] = frozenset()
    """Jurisdictions, in the words of a case, in which the list is law."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything the findings are raised from."""

    case: Case
    reading: Reading
    inputs: RightsInput
    assessment: Assessment
    level: str
    level_citations: tuple[Citation, ...]
    listed: tuple[ListedHit, ...]
    control: tuple[Finding, ...]
    """Findings of the law on list entries, embargoes and rules."""
    embargo: tuple[Finding, ...]
    model: Model
    kinds: Mapping[str, str]
    """Kind of end user to its group."""


def raised(seen: Seen) -> tuple[Finding, ...]:
    """Give every finding of the case, those of the law first."""
    return (
        *seen.control,
        *_hold(seen),
        *(one for one in seen.embargo if one not in seen.control),
        *_listed(seen),
        *_catch_all(seen),
        *_destination(seen),
        *_security(seen),
        *_diversion(seen),
        *_ethnic(seen),
    )


def _hold(seen: Seen) -> Iterator[Finding]:
    """Give the licence rule that holds the item where no entry does, such as a national system."""
    if any(one.kind == "control_list" and one.truth is True for one in seen.control):
        return
    for one in seen.control:
        if one.kind == "licence" and one.truth is True:
            text = f"held by {one.id}: {one.text}"
            yield Finding(
                f"control_list.{one.id}", "control_list", True, text, one.citations, jurisdiction=one.jurisdiction
            )
            return


def _listed(seen: Seen) -> Iterator[Finding]:
    for index, hit in enumerate(seen.listed):
        yield Finding(
            id=f"listed_party.{index + 1}",
            kind="listed_party",
            truth=hit.truth,
            text=hit.text,
            citations=hit.citations,
            party=hit.party,
            jurisdiction=hit.jurisdiction,
        )
    told = [one for one in seen.reading.signals if one.kind == "listed"]
    flags = _standing(seen, ("F05", "F48"))
    if not any(hit.truth is True for hit in seen.listed) and (told or flags):
        said = [one.said for one in told] or [said for _, words in flags for said in words]
        truth: Truth = True if any(one.evidence in {"documented", "claimed"} for one in said) else None
        text = f"the papers say that a party is listed or tied to one that is: {_quotes(said)}"
        yield Finding("listed_party.told", "listed_party", truth, text, (*_cites(seen, "F48"), *_said(said)))


def _catch_all(seen: Seen) -> Iterator[Finding]:
    named = any(_entry(one) for one in seen.control)
    legal = any(one.kind == "catch_all_human_rights" and one.truth is True for one in seen.control)
    stopped = seen.assessment.outcome in {"refer", "refuse"}
    if legal or not stopped or named:
        return
    rules = ", ".join(one.id for one in seen.assessment.fired[:4])
    text = f"no list entry names the item; the rights assessment says {seen.assessment.outcome} ({rules})"
    sources = tuple(dict.fromkeys(source for one in seen.assessment.fired for source in one.sources))
    yield Finding("catch_all_human_rights", "catch_all_human_rights", True, text, _sources(seen, sources))


def _entry(one: Finding) -> bool:
    """Say whether a list entry names the item; an embargo, or an annex for some destinations, is not an entry."""
    return one.kind == "control_list" and one.truth is True and not one.exempt and bool(_CODE.match(one.code))


def _destination(seen: Seen) -> Iterator[Finding]:
    place = f"{seen.case.destination}{f', {seen.case.region}' if seen.case.region else ''}"
    citations = seen.level_citations or _sources(seen, ("EU-944",))
    if seen.level in BAD_LEVELS:
        text = f"setting of the end user's State ({place}): {seen.level}"
        yield Finding("destination_risk", "destination_risk", True, text, citations)
    elif any(one.truth is True for one in seen.embargo):
        yield Finding("destination_risk", "destination_risk", True, f"an embargo stands on {place}", citations)
    elif not seen.level or seen.level == "unknown":
        text = (
            f"setting of the end user's State ({place}) is unknown: fewer than two publishers have a value for the day"
        )
        yield Finding("destination_risk", "destination_risk", None, text, citations)


def _security(seen: Seen) -> Iterator[Finding]:
    reasons: list[str] = []
    for user in seen.inputs.end_users:
        groups = {seen.kinds.get(kind, "unknown") for kind in user.kinds}
        if "coercive" in groups:
            reasons.append(f"{user.name} is of the kind {' or '.join(user.kinds)}")
        elif "state_linked" in groups:
            kind = next((one.kind for one in seen.case.parties if one.name == user.name), "")
            run = COVERT | (MASS if kind in {"ministry", "regulator"} else frozenset())
            names = [seen.model.technologies[one].name for one in sorted(run & seen.reading.class_ids)]
            if names:
                reasons.append(f"{user.name}, a body of the State, would run {' and '.join(names)}")
    reasons += [
        f"{party.name} takes delivery and is of the kind {party.kind}"
        for party in seen.case.parties
        if party.role == "consignee" and party.kind in {"security_service", "police", "military"}
    ]
    flags = _standing(seen, STATE_REACH)
    reasons += [f"{name}: {_quotes(said)}" for name, said in flags]
    if reasons:
        cites = _sources(seen, ("US-DOS-2020", "FR-2024-16498"))
        text = "; ".join(dict.fromkeys(reasons))
        yield Finding("end_user_security_service", "end_user_security_service", True, text, cites)


def _diversion(seen: Seen) -> Iterator[Finding]:
    reasons = [f"{name}: {_quotes(said)}" for name, said in _standing(seen, DIVERSION)]
    said = [one for _, words in _standing(seen, DIVERSION) for one in words]
    origin = seen.case.item.technical.get("origin", "").upper()
    if origin and origin not in {seen.case.exporter.country, seen.case.destination}:
        reasons.append(f"goods of {origin} origin leave from {seen.case.exporter.country or 'a third State'}")
    reasons += [f"{party.name} is a front company" for party in seen.case.parties if party.kind == "front_company"]
    if max((seen.model.technologies[one].tier for one in seen.assessment.lower.classes), default=0) >= 2:
        home = {seen.case.exporter.country, seen.case.destination, ""}
        reasons += [
            f"{party.name} would use it in {party.country}, and the papers send it to {seen.case.destination}"
            for party in seen.case.parties
            if party.role == "end_user" and party.country not in home
        ]
        reasons += [
            f"{party.name} stands between in a third State ({party.country})"
            for party in seen.case.parties
            if party.role in {"intermediary", "broker", "consignee"} and party.country not in home
        ]
    if reasons:
        cites = (*_sources(seen, ("WA-BP", "EAR-732-S3")), *_said(said))
        yield Finding("diversion_risk", "diversion_risk", True, "; ".join(dict.fromkeys(reasons)), cites)


def _ethnic(seen: Seen) -> Iterator[Finding]:
    reasons = [f"{name}: {_quotes(said)}" for name, said in _standing(seen, ETHNIC)]
    said = [one for _, words in _standing(seen, ETHNIC) for one in words]
    reasons += [
        f"{hit.party}: listed for acts against a group" for hit in seen.listed if hit.against_group and hit.truth
    ]
    tier = max((seen.model.technologies[one].tier for one in seen.assessment.lower.classes), default=0)
    if seen.reading.minority is not None and tier >= 2:
        reasons.append(f"{seen.reading.minority.name}: home to a people under documented repression")
        said.append(seen.reading.minority.said)
    if reasons:
        cites = (*_sources(seen, ("CERD", "IPVM-2021")), *_said(said))
        yield Finding("ethnic_targeting", "ethnic_targeting", True, "; ".join(dict.fromkeys(reasons)), cites)


def _standing(seen: Seen, names: Sequence[str]) -> list[tuple[str, tuple[Said, ...]]]:
    """Give those of the flags that are present or alleged, with who said so."""
    standing = [one for one in seen.assessment.flags if one.id in names and one.state in {"present", "alleged"}]
    return [(one.id, one.said) for one in standing]


def _quotes(said: Iterable[Said]) -> str:
    return "; ".join(dict.fromkeys(f"“{one.quote}” ({one.source})" for one in said if one.quote)) or "see the flags"


def _cites(seen: Seen, flag: str) -> tuple[Citation, ...]:
    return _sources(seen, seen.model.flags[flag].sources)


def _sources(seen: Seen, names: Iterable[str]) -> tuple[Citation, ...]:
    return tuple(seen.model.sources[name].citation() for name in names if name in seen.model.sources)


def _said(said: Iterable[Said]) -> tuple[Citation, ...]:
    """Give the papers of the case as citations; the packs' own sources stand before them."""
    return tuple(dict.fromkeys(Citation(one.source, one.where, one.date, one.confidence) for one in said if one.source))
