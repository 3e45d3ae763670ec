"""The sentences of a case, each with its place and with how much it proves.

How a source is weighed follows `evidence_rule` of the rights model and the table of the case format: a dated public
report that names its publisher and a paper in the file are documented; press alone is alleged; the exporter's and the
buyer's own word is claimed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from licet.core.cases import Case
from licet.core.facts import Evidence, Said


@dataclass(frozen=True, slots=True)
class Statement:
    """One piece of prose of a case."""

    text: str
    where: str
    """Place in the case file, such as `item.description`."""
    said: Said
    own_word: bool = False
    """The exporter or the buyer says it; where it helps their case it is only claimed."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Words by which kinds of publisher are known; all matched as whole words in lower case."""

    press: tuple[str, ...]
    own: tuple[str, ...]
    nobody: tuple[str, ...]

    @classmethod
    def of(cls, data: Mapping[str, Sequence[str]]) -> "Sources":
        """Build from the pack file `reading/sources.yaml`."""
        return cls(*(tuple(data[name]) for name in ("press", "own", "nobody")))


def statements(case: Case, sources: Sources) -> Iterator[Statement]:
    """Give every sentence an assessor may see, the item first, then the use, then what was known before."""
    for where, text in (("item.name", case.item.name), ("item.description", case.item.description)):
        if text:
            yield Statement(text, where, Said(case.exporter.name, "claimed", case.date, where, text), own_word=True)
    for key, value in case.item.technical.items():
        where, text = f"item.technical.{key}", f"{key.replace('_', ' ')}: {value}"
        yield Statement(text, where, Said(case.exporter.name, "claimed", case.date, where, text), own_word=True)
    if case.stated_end_use:
        text = case.stated_end_use
        said = Said("stated end use", "claimed", case.date, "stated_end_use", text)
        yield Statement(text, "stated_end_use", said, own_word=True)
    for index, party in enumerate(case.parties):
        where = f"parties[{index}].name"
        yield Statement(
            party.name, where, Said("papers of the case", "claimed", case.date, where, party.name), own_word=True
        )
    for index, known in enumerate(case.known_before):
        where = f"known_before[{index}]"
        evidence, own = weigh(known.source, known.date, known.visibility, sources)
        said = Said(known.source or "not named", evidence, known.date, where, known.fact, known.confidence)
        yield Statement(known.fact, where, said, own_word=own)


def weigh(source: str, date: str, visibility: str, sources: Sources) -> tuple[Evidence, bool]:
    """Say what a fact from a source proves, and whether it is the exporter's or buyer's own word.

    Of several publishers, named side by side with `;`, the strongest counts.
    """
    parts = [part.strip().lower() for part in source.split(";") if part.strip()]
    own = bool(parts) and all(_named(part, sources.own) for part in parts)
    if visibility == "file":
        return "documented", own
    if not date or not parts or all(_named(part, sources.nobody) for part in parts):
        return "alleged", own
    if own:
        return "claimed", own
    weak = all(_only_press(part, sources) for part in parts)
    return ("alleged" if weak else "documented"), own


def _only_press(part: str, sources: Sources) -> bool:
    """Press, where no body, court or research group stands beside it after a comma."""
    pieces = [piece.strip() for piece in re.split(r",|\band\b", part) if piece.strip()]
    return bool(pieces) and all(_named(piece, sources.press) for piece in pieces)


def _named(text: str, words: Sequence[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in words)
