"""A case: one proposed export as its papers describe it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from licet.core.citations import Confidence
from licet.core.facts import Fact
from licet.core.items import Item
from licet.core.parties import Party


@dataclass(frozen=True, slots=True)
class Known:
    """A fact that could be known before the decision, with who published it and when."""

    fact: str
    source: str
    date: str
    confidence: Confidence = "recalled"
    """How sure the author of the case is of the source; it does not change what the fact proves."""
    visibility: Literal["public", "file"] = "public"
    """`file`: in the papers of the exporter or the authority."""


@dataclass(frozen=True, slots=True)
class Case:
    """Items, parties, destination, stated end use and date of one proposed export."""

    id: str
    on: date
    """Day by whose law, lists and country data the case is judged; a month stands for its last day."""
    date: str
    """The date as written."""
    jurisdictions: tuple[str, ...]
    exporter: Party
    item: Item
    parties: tuple[Party, ...]
    destination: str
    """ISO 3166 two letters."""
    region: str = ""
    stated_end_use: str = ""
    known_before: tuple[Known, ...] = ()
    answers: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
    """What a person entered: facts of the vocabulary, flags (F08) and answers (Q27) of the rights model, by name."""
    struck: frozenset[str] = frozenset()
    """Proposals of the reader that the officer struck out, by fact, flag, class or answer name."""
    level: str = ""
    """Another context level set by the user; shown as such."""
    level_reason: str = ""
