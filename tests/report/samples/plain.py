"""A case that may go out."""

from types import MappingProxyType

from licet.core.citations import Citation
from licet.core.facts import Said
from licet.core.findings import (
    Change,
    Condition,
    Determination,
    Finding,
    JurisdictionAnswer,
    RightsAnswer,
    Text,
)

from .parts import PACKS, leaf


def release() -> Determination:
    """(c) Nothing holds: it may go out."""
    entry = Finding(
        "ch.5A002",
        "control_list",
        True,
        "Matches 5A002 by its key length, and note 3 (mass market) takes it out again.",
        (Citation("Wassenaar list of dual-use goods", "Cat. 5 part 2, note 3", "2021-12", "seen-secondary"),),
        code="5A002.a",
        jurisdiction="CH",
        exempt=True,
        proof=leaf("symmetric_key_bits", "symmetric_key_bits above 56", 256.0, True, (Said("data sheet", "claimed"),)),
    )
    return Determination(
        case="ciphers-ngo-2022",
        title="Secure phones → media association → Vilnius, LT",
        on="2022-03",
        outcome="no_licence_required",
        sentence="An entry matches and an exception takes the item out; no red flag holds.",
        gap=False,
        law_outcome="no_licence_required",
        law_state="exempt",
        jurisdictions=MappingProxyType(
            {
                "CH": JurisdictionAnswer(
                    "CH",
                    "exempt",
                    "no_licence_required",
                    "",
                    (entry,),
                    exceptions=("general licence for partner states",),
                )
            }
        ),
        rights=RightsAnswer("grant", "grant", "grant_with_conditions", "open", "low", 1, "remote", ""),
        parties=(Text("no", "No listed party", "2 parties screened against 14 lists"),),
        findings=(entry,),
        missing=(),
        conditions=(
            Condition("M09", "Support stops on breach.", "seller's own condition", "touch what already works"),
        ),
        changes=(Change("mass market is no: an individual licence is needed", "licence_required"),),
        owed=(),
        notices=(),
        proposals=(),
        packs=MappingProxyType(PACKS),
    )
