"""A proof as steps to read: what was asked, the answer, the fact behind it and who said so."""

from collections.abc import Iterable
from dataclasses import dataclass

from licet.core.facts import Fact, Said
from licet.core.proofs import Proof
from licet.report.safe import shown
from licet.report.words import CONFIDENCES, EVIDENCES, MARK_WORDS, SYMBOLS, Mark, _, mark, spaced, value


@dataclass(frozen=True, slots=True)
class Voice:
    """Who said a thing, how far it is proven, and the words."""

    line: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One node of a proof, ready to show in any form."""

    mark: Mark
    symbol: str
    word: str
    text: str
    fact: str = ""
    """At a leaf: the value found, or that nobody gave it."""
    voices: tuple[Voice, ...] = ()
    parts: tuple["Step", ...] = ()


def step(proof: Proof) -> Step:
    """Turn a proof into steps; a fact that was worked out goes on into its own proof."""
    sign = mark(proof.truth)
    fact = proof.fact
    inner = (fact.because,) if fact is not None and fact.because is not None else ()
    return Step(
        mark=sign,
        symbol=SYMBOLS[sign],
        word=MARK_WORDS[sign],
        text=shown(proof.text),
        fact=_found(proof.asks, fact),
        voices=voices(fact.said) if fact is not None else (),
        parts=tuple(step(part) for part in (*proof.parts, *inner)),
    )


def voices(said: Iterable[Said]) -> tuple[Voice, ...]:
    """Give one line for each who said a thing, with the quote kept apart."""
    return tuple(Voice(_voice(one), shown(one.quote)) for one in said)


def _voice(said: Said) -> str:
    parts = (said.source, said.date, EVIDENCES[said.evidence], CONFIDENCES[said.confidence], said.where)
    return " · ".join(shown(part) for part in parts if part)


def _found(asks: str, fact: Fact | None) -> str:
    if not asks:
        return ""
    name = shown(spaced(asks))
    if fact is None:
        return _("{fact}: nobody has said").format(fact=name)
    worked_out = _(" (worked out)") if fact.because is not None else ""
    return f"{name}: {shown(value(fact.value))}{worked_out}"
