"""What the system's own tables and lists answer: questions put to the system, not to the file (`lookup_rule`)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from licet.core.cases import Case
from licet.core.facts import Said
from licet.law.flagged import ListedHit
from licet.law.rights_input import LookedUp
from licet.reading.read import Reading
from licet.rights.context import Context, Level, embargoes_of, level
from licet.rights.inputs import NO_SOURCE, NONE_FOUND, Answer, FlagState
from licet.rights.lookups import (
    BodyMatch,
    bodies_named,
    body_supports,
    court_order,
    earlier_misuse,
    earlier_refusals,
    findings_on,
    intergovernmental_named,
    misuse_of,
    misuse_supports,
    uses_of,
)
from licet.rights.tables import EmbargoPeriod

INTERCEPTION = frozenset({"T07", "T08", "T09", "T12", "T13", "T16", "T18"})
"""Classes that the monitoring annexes of the sanctions regimes are about."""
LOOKED_UP = {
    "Q32": "UN and court findings on place or operator",
    "Q27": "court order in law for this use",
    "Q09": "earlier misuse of the product",
    "Q35": "earlier refusals",
    "Q14": "record of the unit",
    "Q16": "part in an armed conflict",
    "Q13": "listed for abuse",
}
"""What each look-up asks, in words."""
HARMLESS = frozenset({"T21", "T23", "T26", "T27"})
"""Ordinary classes no force can take part in a crime with: a bad setting makes no item do what it cannot."""


@dataclass(frozen=True, slots=True)
class Found:
    """The look-ups of one case, and what they say for the record."""

    looked: LookedUp
    embargoes: tuple[EmbargoPeriod, ...]
    """Embargoes that cover item and destination."""
    said: tuple[str, ...]


def look_up(case: Case, reading: Reading, listed: Sequence[ListedHit], data: Context) -> Found:
    """Look everything up that the rights assessment asks of the system."""
    tables = data.tables
    flags: list[FlagState] = []
    kinds: dict[str, tuple[str, ...]] = {}
    levels: dict[str, str | None] = {}
    matches: list[BodyMatch] = []
    for user in reading.users:
        bodies = bodies_named(user.name, user.country or case.destination, case.on, tables)
        matches += bodies
        flags += [one.flag_state() for one in body_supports(bodies, case.on)]
        international = intergovernmental_named(user.name, user.country or case.destination, case.on, tables)
        if international and set(user.kinds) & {"humanitarian", "un_mission", "regional_mission"}:
            kinds[user.name] = (_outside_kind(international[0].kind, international[0].answers_to),)
        if user.country and user.country != case.destination:
            levels[user.name] = level(user.country, "", case.on, data).level
    rows = misuse_of(case.item.name, case.exporter.name, reading.class_ids, case.on, tables)
    for user in reading.users:
        flags += [
            one.flag_state() for one in misuse_supports(rows, user.name, user.country or case.destination, case.on)
        ]
    covering = tuple(_covering(case, reading, data))
    flags += list(_takes_part(case, reading, levels_of(case, reading, data)))
    flags += _listing_flags(case, listed) + [_embargo_flag(one) for one in covering[:1]]
    region = case.region or (reading.minority.name if reading.minority else "")
    kinds_of = sorted({kind for user in reading.users for kind in user.kinds})
    answers = [
        findings_on(case.destination, region, matches, case.on, tables).answer,
        court_order(case.destination, uses_of(reading.class_ids, kinds_of), case.on, tables).answer,
        earlier_misuse(rows, tables).answer,
        earlier_refusals(rows, case.destination, case.on).answer,
        _record(flags),
        Answer(
            "Q16",
            NO_SOURCE,
            "documented",
            said=(Said("no source on armed conflict here", "documented", where="look-up"),),
        ),
        _screened(case, listed),
    ]
    said = tuple(f"{LOOKED_UP[one.question]}: {(one.value or 'not found').replace('_', ' ')}" for one in answers)
    return Found(
        LookedUp(tuple(_merged(flags)), tuple(one for one in answers if one.value), kinds, levels), covering, said
    )


def _outside_kind(kind: str, answers_to: str) -> str:
    """Give the kind of a body that answers to States together: the host State's setting is not its own (guard G6)."""
    if kind != "humanitarian":
        return kind
    return "un_mission" if "UN" in answers_to.split() else "regional_mission"


def _takes_part(case: Case, reading: Reading, found: Level) -> Iterator[FlagState]:
    """F06 alleged: a force of the State whose acts an official finding is about; that it takes part is to be tested."""
    force = {"police", "military", "intelligence", "interior_ministry", "gendarmerie", "paramilitary"}
    acts = [one for one in found.findings if "State" in one.actors]
    if reading.class_ids <= HARMLESS:
        return
    users = [
        user
        for user in reading.users
        if force & set(user.kinds) and (user.country or case.destination) == case.destination
    ]
    if acts and users:
        cite = acts[0].row.citation
        quote = f"{acts[0].body}: crimes by forces of the State; {users[0].name} is one of them"
        yield FlagState(
            "F06", "alleged", (Said(cite.document, "alleged", cite.date, "look-up", quote, cite.confidence),)
        )


def _record(flags: Sequence[FlagState]) -> Answer:
    """Q14, the record of the very unit: the tables name it, or nothing was found there."""
    worst = next((one for one in flags if one.id == "F19"), None)
    if worst is None:
        return Answer("Q14", NONE_FOUND, "documented", said=(Said("tables of findings on bodies", "documented"),))
    word = "documented" if worst.state == "present" else "allegations"
    return Answer("Q14", word, "documented", said=worst.said)


def _screened(case: Case, listed: Sequence[ListedHit]) -> Answer:
    hits = [one for one in listed if one.truth is not False]
    word = "listed" if hits else NONE_FOUND
    return Answer("Q13", word, "documented", said=(Said("party lists", "documented", case.date, "screening"),))


def _listing_flags(case: Case, listed: Sequence[ListedHit]) -> list[FlagState]:
    """F05 where the exporting jurisdiction or the UN listed for abuse of rights; F48 where only another State did."""
    found = []
    for hit in listed:
        if hit.truth is not True or not hit.human_rights:
            continue
        own = hit.binds & {*case.jurisdictions, "UN"}
        said = Said(
            hit.citations[0].document if hit.citations else "party list",
            "documented",
            where="screening",
            quote=hit.text,
        )
        found.append(FlagState("F05" if own else "F48", "present", (said,)))
    return found


def _covering(case: Case, reading: Reading, data: Context) -> Iterator[EmbargoPeriod]:
    """Give embargoes of the exporting jurisdictions, or of the UN, whose scope covers the item."""
    own = {one.partition("-")[0] for one in case.jurisdictions} | {"UN"}
    arms = any(one.name in {"item_is_arms", "munition_with_warhead"} and one.value is True for one in reading.facts)
    military = any(kind in {"military", "paramilitary"} for user in reading.users for kind in user.kinds)
    for one in embargoes_of(case.destination, case.on, data.tables):
        scope = one.scope.lower()
        if one.imposed_by not in own or one.sets_i12 == "no":
            continue
        monitoring = bool(INTERCEPTION & reading.class_ids) and ("interception" in scope or "monitoring" in scope)
        if monitoring or (arms and "arms" in scope) or (military and arms and "dual-use" in scope):
            yield one


def _embargo_flag(one: EmbargoPeriod) -> FlagState:
    cite = one.row.citation
    said = Said(
        cite.document, "documented", cite.date, "look-up", f"{one.imposed_by}: {one.scope}", cite.confidence, one.row.id
    )
    return FlagState("F07", "present", (said,))


def _merged(flags: Sequence[FlagState]) -> Iterator[FlagState]:
    """Give one state a flag, the worse with everybody who said it."""
    found: dict[str, FlagState] = {}
    for one in flags:
        old = found.get(one.id)
        if old is None:
            found[one.id] = one
        else:
            worst = "present" if "present" in {old.state, one.state} else old.state
            found[one.id] = FlagState(one.id, worst, tuple(dict.fromkeys((*old.said, *one.said))))
    yield from found.values()


def levels_of(case: Case, reading: Reading, data: Context) -> Level:
    """Give the setting of the destination on the day, in the region the case names."""
    region = case.region or (reading.minority.name if reading.minority else "")
    return level(case.destination, region, case.on, data)


def names_of(countries: Mapping[str, tuple[str, ...]], code: str) -> tuple[str, ...]:
    """Give the names of a country, for telling misuse there from misuse elsewhere."""
    return countries.get(code, ())
