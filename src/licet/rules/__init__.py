"""Conditions over facts, read three ways that always agree. Knows no law."""

from licet.rules.flips import flips
from licet.rules.missing import missing
from licet.rules.prove import prove
from licet.rules.read import read

__all__ = ["flips", "missing", "prove", "read"]
