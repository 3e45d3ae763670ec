"""Human-rights impact assessment: severity, likelihood, mitigation, decision. Pure; scores nobody."""

from licet.rights.assess import assess, assess_all
from licet.rights.context import level, set_level

__all__ = ["assess", "assess_all", "level", "set_level"]
