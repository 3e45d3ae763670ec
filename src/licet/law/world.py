"""Everything a determination is made with: packs, rights model, country data, tables of findings and party lists."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from licet.packs.compiled import is_compiled, open_packs
from licet.packs.model import Packs
from licet.parties import Lists, open_lists
from licet.parties.lists import are_compiled
from licet.reading.answers import Asked, Kind, Vocabulary
from licet.rights.context import Context
from licet.rights.inputs import FLAG_WORDS, NO_SOURCE, NONE_FOUND
from licet.rights.load import model
from licet.rights.model import Model, Question
from licet.rights.series import country_data
from licet.rights.tables import tables

type Progress = Callable[[str, float], None]
"""Told what is being done and which share of it is done, 0 to 1."""


@dataclass(frozen=True)
class World:
    """What we knew, opened once and used for many cases."""

    packs: Packs
    model: Model
    context: Context
    lists: Lists

    @cached_property
    def countries(self) -> frozenset[str]:
        """Give the two-letter codes that a case may use."""
        return frozenset(self.country_names)

    @cached_property
    def country_names(self) -> Mapping[str, tuple[str, ...]]:
        """Give every country's code with its names, from the pack file of countries."""
        rows = self.packs.yaml("context/countries.yaml")["countries"]
        return {code: tuple(names) for code, names in rows.items()} if isinstance(rows, dict) else {}  # type: ignore[arg-type]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Give every name that `facts:` of a case may use, with the type and values it takes."""
        flags: dict[str, Kind] = dict.fromkeys(self.model.flags, Asked("flag", FLAG_WORDS))
        questions = {name: Asked("question", _answers(one)) for name, one in self.model.questions.items()}
        return {**flags, **questions, **self.packs.facts}

    @cached_property
    def tiers(self) -> Mapping[str, int]:
        """Give every technology class with its tier."""
        return {name: one.tier for name, one in self.model.technologies.items()}


def _answers(question: Question) -> tuple[str, ...]:
    """Give the words a question takes, with those of a look-up; none where it takes any text."""
    looked = (NONE_FOUND, NO_SOURCE)
    if question.type.startswith("yes_no_unknown"):
        return ("yes", "no", *looked)
    return (*question.options, *looked) if question.type == "choice" and question.options else ()


def is_ready(lists: Path | None = None) -> bool:
    """Say whether `open_world` would be quick, because packs and lists are compiled."""
    return is_compiled() and are_compiled(extra=lists)


def open_world(lists: Path | None = None, progress: Progress | None = None) -> World:
    """Open everything. `lists`: a folder of further party lists. Raises BadPack or BadSource with every fault."""
    packs = open_packs()
    found = model(packs.yaml, packs.root)
    context = Context(found, country_data(packs.yaml, packs.root), tables(packs.yaml, packs.root))
    return World(packs, found, context, open_lists(progress=progress, extra=lists))
