"""A case of law made from a few words, as the YAML cases and the tests need it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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


@dataclass(frozen=True)
class Setting:
    """What a test may say besides law, way and facts."""

    parties: Sequence[Party] = ()
    technical: Mapping[str, str] = field(default_factory=dict)
    rights: RightsView | None = None
    screenings: Sequence[object] = ()
    touched: Sequence[str] = ()
    lists: bool = True
    """False: no control list is consulted, so what stands on one is unknown."""


def evidence(
    packs: Packs, on: str, laws: Sequence[str], way: tuple[str, str], facts: Mapping[str, object] | None = None, **more
) -> Evidence:
    told = Setting(**more)
    maker = Party("Maker", "exporter", way[0])
    item = Item("thing", technical=told.technical)
    made = Case("a", date.fromisoformat(on), on, tuple(laws), maker, item, tuple(told.parties), way[1])
    typed = {
        name: Fact(name, value(packs.facts[name], given), (Said("test"),)) for name, given in (facts or {}).items()
    }
    found = classify(typed, packs, made.on, regimes(governing(made, packs))) if told.lists else ()
    return Evidence(made, typed, found, told.screenings, told.rights, frozenset(told.touched))


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
