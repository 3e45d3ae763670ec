"""The whole reading of a case: classes, end users, flags, answers, needs, reach and item facts, each with its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from licet.core.cases import Case
from licet.core.facts import Said
from licet.reading.answers import Vocabulary
from licet.reading.classes import Classes, technology_classes
from licet.reading.clauses import compiled
from licet.reading.proposals import Proposal, kept
from licet.reading.scene import Setting
from licet.reading.signals import signals
from licet.reading.statements import Sources, Statement, statements
from licet.reading.technical import item_facts
from licet.reading.users import User, users


class PackFiles(Protocol):
    """Where the reader's own pack files come from."""

    def yaml(self, path: str) -> dict[str, Any]:
        """Give a pack file as plain text, lists and mappings."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the prose of a case says, as proposals to confirm or strike."""

    classes: tuple[Proposal, ...]
    users: tuple[User, ...]
    signals: tuple[Proposal, ...]
    facts: tuple[Proposal, ...]
    minority: Proposal | None
    """A region that is home to a people under documented repression, when the case names one."""
    statements: tuple[Statement, ...]

    @property
    def class_ids(self) -> frozenset[str]:
        """Give the ids of the technology classes."""
        return frozenset(one.name for one in self.classes)

    def proposals(self) -> tuple[Proposal, ...]:
        """Give everything read, in order, for the officer."""
        minority = (self.minority,) if self.minority else ()
        return (*self.classes, *self.signals, *minority, *self.facts)


def read(
    case: Case,
    packs: PackFiles,
    *,
    tiers: Mapping[str, int],
    vocabulary: Vocabulary,
    country_names: Sequence[str],
) -> Reading:
    """Read a case. `tiers`: technology class to tier; `country_names`: the destination in several languages."""
    said = tuple(statements(case, Sources.of(packs.yaml("reading/sources.yaml"))))
    classes = kept(
        technology_classes(case.item, _user_words(case), said, Classes.of(packs.yaml("reading/classes.yaml"))),
        case.struck,
    )
    ids = frozenset(one.name for one in classes)
    data = packs.yaml("reading/users.yaml")
    found = users(case, said, ids, data)
    tier = max((tiers.get(one, 3) for one in ids), default=3)
    flags = tuple(signals(case, said, Setting(found, ids, tier, country_names), packs.yaml("reading/signals.yaml")))
    facts = item_facts(case.item, said, ids, vocabulary, packs.yaml("reading/technical.yaml"))
    return Reading(
        classes=classes,
        users=found,
        signals=kept(flags, case.struck),
        facts=kept(facts, case.struck),
        minority=_minority(case, said, data),
        statements=said,
    )


def _user_words(case: Case) -> frozenset[str]:
    """Give the words of the case file for what the end users are; one that is not told counts as unknown."""
    return frozenset(party.kind or "unknown" for party in case.parties if party.role == "end_user")


def _minority(case: Case, said: Sequence[Statement], data: Mapping[str, Any]) -> Proposal | None:
    places = [(case.region, "destination_region"), *((party.name, "parties") for party in case.parties)]
    places += [(one.text, one.where) for one in said if not one.where.startswith("known_before")]
    for row in data["minority_regions"]:
        if row["country"] != case.destination or date.fromisoformat(row["from"]) > case.on:
            continue
        pattern = compiled(tuple(row["words"]))
        for text, where in places:
            hit = pattern.search(text)
            if hit:
                said_by = Said(
                    row["source"], "documented", row["from"], where, hit[0], row["confidence"], "minority_regions"
                )
                return Proposal("minority", hit[0], True, said_by)
    return None
