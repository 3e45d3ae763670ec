"""Human-rights impact assessment: severity, likelihood, mitigation, decision. Pure; scores nobody."""
