"""Human-rights impact assessment: severity, likelihood, mitigation, decision. Pure; scores nobody."""

from licet.rights.assess import assess, assess_all
from licet.rights.context import level, set_level
from licet.rights.join import gap, join, law_only

__all__ = ["assess", "assess_all", "gap", "join", "law_only", "level", "set_level"]
