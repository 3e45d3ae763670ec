"""Who will operate the item, in the words of the rights model and of the fact `end_user_kind`.

Follows section 2 of "From a case file to the model". Where the owner of an operator is not told, both
readings are given.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from licet.core.cases import Case
from licet.core.parties import Party
from licet.reading.clauses import asserted, compiled
from licet.reading.statements import Statement


@dataclass(frozen=True, slots=True)
class User:
    """A party that will use the item, with the kinds it may be of."""

    name: str
    kinds: tuple[str, ...]
    """Kinds of the rights model; more than one when the papers leave it open."""
    fact_kinds: tuple[str, ...]
    """Words of the fact `end_user_kind`."""
    reason: str
    country: str = ""


def users(case: Case, said: Sequence[Statement], classes: frozenset[str], data: Mapping[str, Any]) -> tuple[User, ...]:
    """Give every end user; without one, the last party that goods reach, which may be a mere reseller."""
    named = [party for party in case.parties if party.role == "end_user"]
    if not named:
        named = [party for party in case.parties if party.role in {"consignee", "buyer"}][-1:]
    if not named:
        return (User("not named", ("unknown",), (), "no party is named as end user"),)
    return tuple(_user(party, said, classes, data) for party in named)


def kind_of(party: Party, data: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Give kinds of the rights model and of the fact, and why, from the word of the file refined by the name."""
    name = party.name.lower()
    for row in data["names"]:
        if (not row["kinds"] or party.kind in row["kinds"]) and compiled(tuple(row["words"])).search(name):
            return (row["model"],), tuple(row["fact"]), f"{party.kind or 'party'}, by its name"
    row = data["kinds"].get(party.kind)
    if row is None:
        return ("unknown",), (), "its kind is not told"
    return tuple(row["model"]), tuple(row["fact"]), party.kind


def _user(party: Party, said: Sequence[Statement], classes: frozenset[str], data: Mapping[str, Any]) -> User:
    kinds, fact_kinds, reason = kind_of(party, data)
    for row in data["cannot_use"]:
        if classes & set(row["classes"]) and compiled(tuple(row["words"])).search(party.name.lower()):
            return User(party.name, ("unknown",), fact_kinds, "the named body cannot have this use", party.country)
    if party.kind == "telecom_operator":
        owner = _owner(party, said, data)
        if owner is not None:
            kinds = (owner,)
            fact_kinds = (*fact_kinds, "state_owned", "government") if owner == "state_telecom" else fact_kinds
            reason = "operator of the State" if owner == "state_telecom" else "private operator"
        else:
            reason = "operator; its owner is not told, so both readings are run"
    return User(party.name, kinds, fact_kinds, reason, party.country)


def _owner(party: Party, said: Sequence[Statement], data: Mapping[str, Any]) -> str | None:
    if compiled(tuple(data["state_telecom"]["words"])).search(party.name.lower()):
        return "state_telecom"
    if compiled(tuple(data["private_telecom"]["words"])).search(party.name.lower()):
        return "private_telecom"
    texts = [one.text for one in said]
    if any(asserted(text, tuple(data["owner_private"])) for text in texts):
        return "private_telecom"
    if any(asserted(text, tuple(data["owner_state"])) for text in texts):
        return "state_telecom"
    return None
