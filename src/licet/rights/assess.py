"""One export, assessed."""

from licet.rights.assessment import Assessment
from licet.rights.inputs import RightsInput
from licet.rights.model import Model


def assess_all(model: Model, inputs: RightsInput) -> tuple[Assessment, ...]:
    """Assess every end user of the inputs, the strictest answer first; that one counts."""
    raise NotImplementedError
