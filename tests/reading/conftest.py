"""Cases of a few words, read with the shipped words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from licet.core.cases import Case, Known
from licet.core.items import Item
from licet.core.parties import Party
from licet.packs.lines import load_yaml
from licet.reading.answers import Asked, Vocabulary
from licet.reading.read import Reading, read

DATA = Path(__file__).parents[2] / "src" / "licet" / "data"
TIERS = {
    f"T{n:02}": tier for n, tier in enumerate([3, 2, 3, 2, 3, 3, 3, 3, 3, 3, 2, 3, 3, 2, 2, 2, 2, 3, 2, 2, 0], 1)
} | {f"T{n}": 1 for n in range(22, 28)}


class Files:
    """The reading packs, without the rest."""

    def yaml(self, path: str):
        return load_yaml(DATA / path).data


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    found = {}
    for path in (DATA / "facts").glob("*.yaml"):
        facts = load_yaml(path).data["facts"]
        found.update(
            {name: Asked(row["type"], tuple(row.get("values", ())), row.get("unit", "")) for name, row in facts.items()}
        )
    return found


@pytest.fixture
def reading(vocabulary) -> Callable[..., Reading]:
    def make(description: str, category: str = "", *known: str, **more) -> Reading:
        user = Party(
            more.get("user", "The buyer"), more.get("role", "end_user"), "XX", more.get("kind", "private_company")
        )
        case = Case(
            id="x",
            on=date(2023, 5, 31),
            date="2023-05",
            jurisdictions=("EU",),
            exporter=Party("Maker", "exporter", "NL"),
            item=Item(more.get("name", ""), category, description, more.get("technical", {})),
            parties=(*more.get("parties", ()), user),
            destination=more.get("destination", "XX"),
            region=more.get("region", ""),
            stated_end_use=more.get("use", ""),
            known_before=tuple(
                Known(
                    fact,
                    more.get("source", "Human Rights Watch"),
                    "2022-03",
                    visibility=more.get("visibility", "public"),
                )
                for fact in known
            ),
            struck=frozenset(more.get("strike", ())),
        )
        return read(case, Files(), tiers=TIERS, vocabulary=vocabulary, country_names=("Ruritania",))

    return make
