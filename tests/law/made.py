"""A case of law made from a few words, as the YAML cases and the tests need it."""

from collections.abc import Mapping, Sequence
from datetime import date

from licet.controls.classify import classify
from licet.core.cases import Case
from licet.core.facts import Fact, Said, Value
from licet.core.items import Item
from licet.core.parties import Party
from licet.law.inputs import Evidence, RightsView
from licet.law.jurisdictions import governing, regimes
from licet.law.tables import orders
from licet.packs.model import FactKind, Packs


def evidence(
    packs: Packs,
    on: str,
    laws: Sequence[str],
    way: tuple[str, str],
    facts: Mapping[str, object],
    parties: Sequence[Party] = (),
    technical: Mapping[str, str] | None = None,
    rights: RightsView | None = None,
    screenings: Sequence[object] = (),
    touched: Sequence[str] = (),
    lists: bool = True,
) -> Evidence:
    """Make the evidence; without `lists`, no control list is consulted and what stands on one is unknown."""
    home, destination = way
    made = Case(
        "a", date.fromisoformat(on), on, tuple(laws), Party("Maker", "exporter", home),
        Item("thing", technical=technical or {}), tuple(parties), destination,
    )  # fmt: skip
    typed = {name: Fact(name, value(packs.facts[name], given), (Said("test"),)) for name, given in facts.items()}
    ruled = governing(made, packs)
    found = classify(typed, packs, made.on, regimes(ruled)) if lists else ()
    return Evidence(made, typed, found, screenings, rights, frozenset(touched))


def value(kind: FactKind, given: object) -> Value:
    match kind.type:
        case "boolean":
            return {"true": True, "false": False, True: True, False: False}[given]
        case "quantity":
            return float(str(given))
        case "list":
            assert isinstance(given, list | tuple)
            return tuple(given)
        case _:
            return str(given)


def user(kind: str, country: str = "") -> Party:
    return Party("User", "end_user", country, kind)


def by_hand(facts: Mapping[str, object], packs: Packs) -> bool:
    """Say whether facts tell what stands on a list, so that no list need be consulted."""
    return any(one.sets in facts or one.codes in facts for order in orders(packs).values() for one in order.lists)
