"""Which facts a condition reads, and which missing ones could decide it."""

from collections.abc import Iterator

from licet.core.proofs import Proof
from licet.rules.tree import All, Any, AtLeast, Fact, Not, Tree


def leaves(tree: Tree) -> Iterator[Fact]:
    """Give every comparison of a condition, in order."""
    match tree:
        case Fact():
            yield tree
        case Not(part):
            yield from leaves(part)
        case All(parts) | Any(parts) | AtLeast(_, parts):
            for part in parts:
                yield from leaves(part)


def reads(tree: Tree) -> tuple[str, ...]:
    """Give the name of every fact that a condition reads, in order, each once."""
    return tuple(dict.fromkeys(leaf.name for leaf in leaves(tree)))


def missing(proof: Proof) -> tuple[str, ...]:
    """Give the names of the facts that could decide an unknown answer, in order; of a decided one: none.

    Facts below a part that is decided already are left out: whatever they are, the answer stays.
    A fact that was worked out from others gives those others, for nobody can be asked for it.
    """
    return tuple(dict.fromkeys(_open(proof)))


def _open(proof: Proof) -> Iterator[str]:
    if proof.truth is not None:
        return
    if proof.asks:
        inner = proof.fact.because if proof.fact is not None else None
        if inner is not None and inner.truth is None:
            yield from _open(inner)
        else:
            yield proof.asks
    for part in proof.parts:
        yield from _open(part)
