"""A proof: the tree of a condition with a truth at every node and the fact at every leaf."""

from collections.abc import Iterator
from dataclasses import dataclass

from licet.core.facts import Fact
from licet.core.truth import Truth


@dataclass(frozen=True, slots=True)
class Proof:
    """One node of a condition, answered."""

    text: str
    """The node in words, such as `frame_rate_max at most 9` or `all of`."""
    truth: Truth
    parts: tuple["Proof", ...] = ()
    fact: Fact | None = None
    """At a leaf: the fact it was answered from; None when the fact is missing."""
    asks: str = ""
    """At a leaf: the name of the fact it reads."""

    def leaves(self) -> Iterator["Proof"]:
        """Give every leaf, in order, going on into the proofs of facts that were worked out from others."""
        if self.asks:
            if self.fact is not None and self.fact.because is not None:
                yield from self.fact.because.leaves()
            else:
                yield self
        for part in self.parts:
            yield from part.leaves()
