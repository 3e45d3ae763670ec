"""How law and rights form one outcome, by the table of the model; the law alone stays visible beside it."""

from typing import cast

from licet.core.errors import BadInput
from licet.core.findings import LawState
from licet.core.findings import Outcome as Joined
from licet.rights.assessment import Outcome
from licet.rights.load_rules import UNKNOWNS_ONLY
from licet.rights.model import Model


def join(model: Model, law: LawState, rights: Outcome, *, refer_by_unknowns_only: bool = False) -> Joined:
    """Give the joined outcome.

    A law that is unknown is not joined: read it as its two neighbours and show both; that is for the law part to do.
    """
    row = model.join.table.get(law)
    if row is None:
        raise BadInput(f"law state {law!r}: has no row in the join: one of {', '.join(model.join.table)}")
    asked_in_procedure = refer_by_unknowns_only and rights == "refer" and UNKNOWNS_ONLY in row
    return cast("Joined", row[UNKNOWNS_ONLY if asked_in_procedure else rights])


def law_only(model: Model, law: LawState) -> Joined:
    """Give the outcome of the law alone."""
    return cast("Joined", model.join.law_only[law])


def gap(model: Model, law: LawState, rights: Outcome) -> bool:
    """Say whether the law alone releases what the rights assessment stops."""
    return law_only(model, law) == "no_licence_required" and rights in {"refer", "refuse"}
