"""Facts of law worked out from the case and from what the parts below found; each says what it rests on."""

from collections.abc import Iterator, Mapping

from licet.core.facts import Fact, Facts, Said, Value
from licet.core.parties import Party
from licet.core.truth import Truth, any_of
from licet.law.embargoed import embargo_facts
from licet.law.inputs import Evidence, entered
from licet.law.jurisdictions import Governing
from licet.law.listed import listed_facts
from licet.law.screened import party_facts
from licet.law.tables import Listing, embargoes, section, text, texts
from licet.law.us import technical_facts, us_facts
from licet.packs.model import Packs, Plain

RIGHTS = "rights"
"""Mark of a fact that comes from the rights assessment of licet, in `Said.by`."""

_RISK: Mapping[str, str] = {
    "refuse": "clear",
    "refer": "substantial",
    "grant_with_conditions": "possible",
    "grant": "none",
}


def law_facts(evidence: Evidence, governed: tuple[Governing, ...], packs: Packs) -> dict[str, Fact]:
    """Give every fact of law of a case; what others read or a person entered is never changed.

    Unknown is left out. The facts that differ by jurisdiction are added by `facts_for`.
    """
    known = entered(evidence)
    _add(known, technical_facts(evidence, packs.yaml("law/us/jurisdiction.yaml")))
    _add(known, _case_facts(evidence, known, packs))
    _add(known, embargo_facts(evidence, embargoes(packs), _truth(known, "end_user_is_government")))
    _add(known, listed_facts(evidence, _listings(governed)))
    if any("US" in one.packs for one in governed):
        _add(known, us_facts(evidence, known, packs))
    _add(known, party_facts(evidence, packs))
    _add(known, _rights_facts(evidence, known))
    return known


def facts_for(governing: Governing, known: Facts, evidence: Evidence) -> dict[str, Fact]:
    """Give the facts as one jurisdiction sees them: what it calls the activity depends on who exports whence."""
    found = dict(known)
    if "activity" not in found:
        word, why = _activity(governing, evidence)
        found["activity"] = Fact(
            "activity", word, (Said("case file", "claimed", where="parties", quote=why, by="law"),)
        )
    return found


def _activity(governing: Governing, evidence: Evidence) -> tuple[str, str]:
    case = evidence.case
    home = case.exporter.country
    if case.destination in governing.internal and home in governing.territory:
        return "intra_eu_transfer", f"from {home} to {case.destination}, both inside the Union on the day"
    if "US" in governing.packs and home and home not in governing.territory:
        return "reexport", f"the exporter sits in {home}, outside the United States"
    return "export", f"delivery from {home or 'an unnamed country'} to {case.destination}"


def _listings(governed: tuple[Governing, ...]) -> tuple[Listing, ...]:
    return tuple(dict.fromkeys(listing for one in governed for order in one.orders for listing in order.lists))


def _add(known: dict[str, Fact], found: Iterator[Fact]) -> None:
    for fact in found:
        known.setdefault(fact.name, fact)


def _truth(known: Facts, name: str) -> Truth:
    fact = known.get(name)
    return fact.value if fact is not None and isinstance(fact.value, bool) else None


def _case_facts(evidence: Evidence, known: dict[str, Fact], packs: Packs) -> Iterator[Fact]:
    case, table = evidence.case, packs.yaml("law/end_users.yaml")
    yield _plain("destination_country", case.destination, "destination")
    users = end_users(evidence)
    kinds = _kinds(users, section(table, "kinds"))
    read = known.get("end_user_kind")
    if read is None:
        yield _plain("end_user_kind", kinds, "parties")
    elif "end_user_kind" not in case.answers and isinstance(read.value, tuple):
        merged = tuple(dict.fromkeys((*read.value, *kinds)))
        known["end_user_kind"] = Fact("end_user_kind", merged, read.said, read.because)
    said = known.get("end_user_kind")
    held = said.value if said is not None and isinstance(said.value, tuple) else kinds
    yield from _decided("end_user_is_government", any_of(_in(one, texts(table, "government")) for one in held))
    international = any_of(_in(one.kind or None, texts(table, "international")) for one in users)
    yield from _decided("end_user_is_international_organisation", international if users else None)
    if case.exporter.country == "US":
        yield _plain("exporter_is_us_person", value=True, where="exporter.country")
    yield from _wassenaar(evidence, packs)
    note = Said("Regulation (EU) 2021/821", "claimed", where="Art. 2(1)", quote="can serve civil and military ends")
    yield Fact("item_dual_use", value=True, said=(note,))


def end_users(evidence: Evidence) -> tuple[Party, ...]:
    """Give the parties who will use the item; where none is named so, the last party of the papers."""
    named = tuple(one for one in evidence.case.parties if one.role == "end_user")
    return named or evidence.case.parties[-1:]


def _kinds(users: tuple[Party, ...], table: Mapping[str, Plain]) -> tuple[str | None, ...]:
    words = [word for one in users for word in (texts(table, one.kind) or (None,))]
    return tuple(dict.fromkeys(words)) or (None,)


def _in(word: str | None, words: tuple[str, ...]) -> Truth:
    return None if word is None else word in words


def _decided(name: str, truth: Truth) -> Iterator[Fact]:
    if truth is not None:
        yield _plain(name, truth, "parties")


def _wassenaar(evidence: Evidence, packs: Packs) -> Iterator[Fact]:
    row = packs.members.get(evidence.case.destination)
    joined = text(section(row, "year_joined"), "value") if isinstance(row, dict) else ""
    inside = joined.isdecimal() and int(joined) <= evidence.on.year
    said = Said("licet, table of participating States", "documented", joined, by="members")
    yield Fact("destination_wa_participating", inside, (said,))


def _rights_facts(evidence: Evidence, known: dict[str, Fact]) -> Iterator[Fact]:
    rights = evidence.rights
    if rights is None:
        return
    stop = rights.outcome in {"refer", "refuse"}
    said = (Said("licet, rights assessment", "claimed", quote=rights.outcome, by=RIGHTS), *rights.said)
    yield Fact("repression_risk", _RISK[rights.outcome], said)
    if stop:
        yield Fact("item_might_be_used_for_internal_repression", value=True, said=said)
    if not (rights.aware and stop):
        return
    yield Fact("exporter_aware_by_due_diligence", value=True, said=said)
    read = known.get("end_use")
    if "end_use" not in evidence.case.answers:
        feared: tuple[str | None, ...] = ("internal_repression", "serious_human_rights_violation")
        before = read.value if read is not None and isinstance(read.value, tuple) else (None,)
        known["end_use"] = Fact("end_use", tuple(dict.fromkeys((*before, *feared))), (read.said if read else ()) + said)


def _plain(name: str, value: Value, where: str) -> Fact:
    return Fact(name, value, (Said("case file", "claimed", where=where, by="law"),))
