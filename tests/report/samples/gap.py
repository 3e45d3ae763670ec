"""A case that the law does not reach and the rights assessment stops."""

from types import MappingProxyType

from licet.core.citations import Citation
from licet.core.facts import Said
from licet.core.findings import (
    Change,
    Determination,
    Finding,
    JurisdictionAnswer,
    Missing,
    Notice,
    RightsAnswer,
    Text,
)
from licet.core.proofs import Proof

from .parts import MATRIX, PACKS, leaf

ART5 = Citation("Regulation (EU) 2021/821", "Art. 2(20) and 5(1)", "2021-09-09", "seen")
ANNEX = Citation("Regulation (EU) 2021/821, Annex I", "6A003.b.1", "2023-01-11", "seen")
ART27 = Citation("Regulation (EU) 2021/821", "Art. 27(3)", "2021-09-09", "seen")
OHCHR = Citation(
    "OHCHR assessment of human rights concerns in the Xinjiang region", "para. 143", "2022-08-31", "recalled"
)
MODEL = Citation("licet rights model 0.2", "L05, D02", "2026-11-23", "recalled")
TENDER = Said(
    "tender, clause on networks",
    "claimed",
    "2023-04",
    "item.description",
    "the system must be able to join the public-safety video network",
    "recalled",
    "reading.police_network",
)


def _art5_proof() -> Proof:
    covert = Proof(
        "any of",
        None,
        (
            leaf("covert_surveillance", "item is specially designed for covert surveillance"),
            leaf("joins_police_network", "item joins a police network", True, True, (TENDER,)),
        ),
    )
    return Proof(
        "all of",
        None,
        (
            leaf("activity", "activity in export, brokering", "export", True),
            Proof("not", True, (leaf("item_listed_eu_annex_i", "item is listed in Annex I", False, False),)),
            covert,
            leaf("exporter_informed_by_authority", "exporter was informed by the authority"),
        ),
    )


def _hospital_law(jurisdiction: str) -> JurisdictionAnswer:
    entry = Finding(
        "eu.6A003.b.1",
        "control_list",
        False,
        "Not listed in Annex I. Nearest is 6A003.b.1: the resolution is not given, and no ward camera reaches it.",
        (ANNEX,),
        code="6A003.b.1",
        jurisdiction=jurisdiction,
        proof=leaf("effective_pixels", "effective_pixels above 4000000 on a solid-state sensor"),
    )
    catch_all = Finding(
        "eu.art5-1",
        "catch_all_human_rights",
        None,
        "Art. 5 reaches items “specially designed for covert surveillance”; cameras in view usually are not.",
        (ART5,),
        jurisdiction=jurisdiction,
        proof=_art5_proof(),
    )
    return JurisdictionAnswer(
        jurisdiction, "none", "no_licence_required", "no entry matches", (entry,), unknown=(catch_all,)
    )


def _hospital_rights() -> RightsAnswer:
    flags = [
        {
            "id": "F06",
            "trigger": "Use in a territory where a UN body found crimes against humanity, and the operator takes part",
            "state": "unknown",
            "weight": "blocking",
            "family": "atrocity",
            "said": [],
        },
        {
            "id": "F14",
            "trigger": "Live face recognition of everyone passing a public place",
            "state": "unknown",
            "weight": "severe",
            "family": "mass",
            "said": [],
        },
        {
            "id": "F41",
            "trigger": "Use described in general words only, or the description changed",
            "state": "alleged",
            "weight": "moderate",
            "family": "opacity",
            "said": [TENDER],
        },
    ]
    mitigations = [
        {
            "id": "M01",
            "name": "end-use undertaking by the operator",
            "counted": False,
            "reduces": ["P3"],
            "why_not": ["signatory not identified"],
            "cannot": "stop a State that intends misuse; bind a body that signs as its own judge",
            "said": [],
        },
        {
            "id": "M06",
            "name": "capability removed at build",
            "counted": None,
            "reduces": [],
            "why_not": ["no verified build"],
            "cannot": "count if the customer or a third party can add it back",
            "said": [],
        },
    ]
    rights = [
        {
            "id": "R10",
            "name": "privacy, family, home and correspondence",
            "direct": True,
            "scale": 2,
            "scope": 2,
            "irremediability": 2,
            "severity": 2,
        },
        {
            "id": "R16",
            "name": "equality and non-discrimination",
            "direct": False,
            "scale": 2,
            "scope": 2,
            "irremediability": 2,
            "severity": 2,
        },
        {
            "id": "R23",
            "name": "health and bodily autonomy",
            "direct": False,
            "scale": 3,
            "scope": 2,
            "irremediability": 3,
            "severity": 3,
        },
    ]
    pathways = [
        {
            "id": "P1",
            "name": "deliberate misuse by the end user or its State",
            "likelihood": "established",
            "residual": "established",
            "band": "unacceptable",
        },
        {
            "id": "P2",
            "name": "overreach and function creep",
            "likelihood": "possible",
            "residual": "possible",
            "band": "elevated",
        },
    ]
    fired = [
        {"id": "D02", "text": "a pathway with residual band unacceptable", "outcome": "refuse"},
        {"id": "D04", "text": "a blocking flag is unknown", "outcome": "refer"},
    ]
    return RightsAnswer(
        outcome="refuse",
        lower="refer",
        upper="refuse",
        level="atrocity",
        band="unacceptable",
        severity=3,
        likelihood="established",
        text="The setting alone puts deliberate misuse at “established”, and nothing that was offered can lower that.",
        reasons=(
            Text(
                "yes",
                "L05 setting",
                "UN finding on the place where the item goes",
                "OHCHR assessment, 2022-08-31, documented",
            ),
            Text(
                "yes",
                "T04 class",
                "city video, not a bounded ward system: “must be able to join the public-safety video network”",
                "tender, claimed",
            ),
            Text("unknown", "F06 atrocity", "does the operator, or the network it joins, take part?"),
            Text("unknown", "F14 mass", "the face module is optional: will it be shipped?"),
            Text(
                "note",
                "Mitigation",
                "Nothing offered reduces deliberate misuse by the State there: an undertaking touches diversion only.",
                "rights model M01, UNGP 19",
            ),
        ),
        detail=MappingProxyType(
            {
                "matrix": MATRIX,
                "classes": [
                    {"id": "T04", "name": "camera networks and video management with analytics", "tier": 2},
                    {"id": "T01", "name": "live face recognition in public space", "tier": 3},
                ],
                "rights": rights,
                "pathways": pathways,
                "flags": flags,
                "not_examined": ["F27", "F51"],
                "mitigations": mitigations,
                "fired": fired,
                "reviews": [
                    {
                        "trigger": "coup, emergency or UN finding in the destination",
                        "action": "suspend open deliveries and reopen",
                    }
                ],
            }
        ),
    )


def hospital() -> Determination:
    """(a) The law does not reach it, the rights assessment stops it."""
    eu = _hospital_law("EU")
    return Determination(
        case="cctv-hospital-xj-2023",
        title="Network cameras with optional face module → Prefecture people's hospital → Xinjiang, CN",
        on="2023-05",
        outcome="refer",
        sentence="The law of the day does not stop this; the rights assessment does.",
        gap=True,
        law_outcome="no_licence_required",
        law_state="none",
        jurisdictions=MappingProxyType({"EU": eu, "NL": _hospital_law("NL")}),
        rights=_hospital_rights(),
        parties=(
            Text("no", "No listed party", "3 parties screened; none stands on the 5 lists that know 2023-05-31"),
            Text(
                "unknown",
                "No history of that day",
                "9 of 14 lists cannot say who stood on them on 2023-05-31; none of the 3 is there today",
            ),
            Text(
                "unknown",
                "Hospital equipment dealer in Urumqi",
                "owner not given: ownership by a listed party cannot be ruled out",
            ),
        ),
        findings=(
            *eu.findings,
            *eu.unknown,
            Finding(
                "gap.live_face_matching",
                "gap_entry",
                True,
                "Live face matching is on no list in force in 2023-05; the extended list names it.",
                (Citation("licet extended list", "X4.a", "2026-11-23", "recalled"),),
                code="X4.a",
            ),
            Finding(
                "rights.stop",
                "catch_all_human_rights",
                True,
                "The rights assessment says stop for an item that no list covers.",
                (MODEL,),
            ),
            Finding(
                "context.CN-XJ",
                "destination_risk",
                True,
                "Setting of the end user: atrocity, by an official finding on the region.",
                (OHCHR,),
            ),
            Finding(
                "rights.minority_region",
                "ethnic_targeting",
                True,
                "The region is home to a minority under documented repression.",
                (OHCHR, MODEL),
            ),
            Finding(
                "parties.listed",
                "listed_party",
                None,
                "No listed party on the lists that know the day; 9 lists do not know it.",
                (Citation("licet party lists", "5 of 14", "2026-11-20", "seen"),),
            ),
        ),
        missing=(
            Missing(
                "live_face_matching_shipped",
                "Is the face module shipped, and can it be enabled later?",
                "exporter",
                ("no_licence_required", "refer"),
                "flag F14",
            ),
            Missing(
                "network_operator",
                "Who runs the network that the cameras join? Please send the tender's clause.",
                "exporter",
                ("refer", "refuse"),
                "flag F06",
            ),
            Missing("dealer_owner", "Who owns the dealer?", "exporter", ("refuse",), "ownership by a listed party"),
        ),
        conditions=(),
        changes=(
            Change("face module and police link removed at build, and the build verified", "no_licence_required"),
            Change("face module shipped: one flag more", "refer"),
        ),
        owed=(
            Finding(
                "eu.art27-3",
                "duty",
                True,
                "Keep this record 5 years from the end of 2023.",
                (ART27,),
                jurisdiction="EU",
            ),
        ),
        notices=(
            Notice("The Netherlands has no rules of its own in the packs: only EU law was read for NL.", "law"),
            Notice("9 of 14 lists have no history of 2023-05-31.", "parties"),
            Notice("Country data are today's editions of old years.", "rights"),
        ),
        proposals=(
            {
                "kind": "flag",
                "name": "F14",
                "state": "unknown",
                "quote": "an optional face module",
                "where": "item.description",
                "evidence": "claimed",
                "source": "item description",
            },
            {"kind": "fact", "name": "joins_police_network", "value": True, "said": TENDER},
            {
                "kind": "class",
                "name": "T04",
                "value": True,
                "quote": "One hundred and twenty network cameras",
                "where": "item.description",
                "evidence": "claimed",
                "source": "item description",
            },
        ),
        packs=MappingProxyType(PACKS),
    )
