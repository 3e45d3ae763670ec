"""The shipped data: law, control lists, vocabulary and words, read strictly and answered as of a day."""

from licet.packs.compiled import open_packs

__all__ = ["open_packs"]
