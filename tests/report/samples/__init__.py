"""Three determinations made by hand; all parties are invented."""

from .gap import hospital
from .names import refusal
from .parts import ARABIC, CHINESE, CYRILLIC, MATRIX, UYGHUR, leaf
from .plain import release

SAMPLES = {"hospital": hospital, "refusal": refusal, "release": release}

__all__ = ["ARABIC", "CHINESE", "CYRILLIC", "MATRIX", "SAMPLES", "UYGHUR", "hospital", "leaf", "refusal", "release"]
