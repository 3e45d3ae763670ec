"""Who is who in a case, as patterns: the words by which a sentence speaks of buyer, force, product, place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from licet.core.cases import Case
from licet.reading.clauses import compiled
from licet.reading.users import User

_NOBODY = (r"$^",)


@dataclass(frozen=True, slots=True)
class Setting:
    """What else was read of the case before its sentences are weighed."""

    users: tuple[User, ...]
    classes: frozenset[str]
    """Technology classes."""
    tier: int
    """Highest tier of the classes."""
    country_names: Sequence[str]
    """Names of the destination, to tell misuse there from misuse elsewhere."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The case with its patterns."""

    case: Case
    setting: Setting
    operator: re.Pattern[str]
    product: re.Pattern[str]
    force: re.Pattern[str]
    parties: re.Pattern[str]
    """Any party of the case, by name or as the buyer, the owner and the like."""
    elsewhere: re.Pattern[str]
    places: re.Pattern[str]
    groups: Mapping[str, tuple[str, ...]]

    @property
    def kinds(self) -> frozenset[str]:
        """Give the kinds that the end users may be of."""
        return frozenset(kind for user in self.setting.users for kind in user.kinds)


def scene(case: Case, setting: Setting, data: Mapping[str, Any]) -> Scene:
    """Make the patterns of a case. `data`: the pack file `reading/signals.yaml`."""
    common = set(data["generic_names"]) | {word.lower() for name in setting.country_names for word in _words(name)}
    kinds = sorted({kind for user in setting.users for kind in user.kinds})
    force = [word for kind in kinds for word in data["force_words"].get(kind, ())]
    operator = [word for user in setting.users for word in distinctive(user.name, common)]
    product = [word for text in (case.item.name, case.exporter.name) for word in distinctive(text, common)]
    parties = [word for party in case.parties for word in distinctive(party.name, common)]
    return Scene(
        case=case,
        setting=setting,
        operator=compiled((*map(re.escape, operator), *data["this_operator"])),
        product=compiled((*map(re.escape, product), *data["this_product"])),
        force=compiled(tuple(force) or _NOBODY),
        parties=compiled((*map(re.escape, parties), *data["listed_words"])),
        elsewhere=compiled(tuple(data["elsewhere"])),
        places=compiled(tuple(map(re.escape, setting.country_names)) or _NOBODY),
        groups={name: tuple(words) for name, words in data["groups"].items()},
    )


def distinctive(name: str, common: set[str]) -> list[str]:
    """Give the full name and the words of it that are the body's own: neither `police` nor a country names a unit."""
    own = [word for word in _words(name) if word.lower() not in common]
    return [name, *own, *re.findall(r"\b[A-Z]{3,6}\b", name)] if name else []


def _words(name: str) -> list[str]:
    return re.findall(r"[\w'-]{4,}", name)
