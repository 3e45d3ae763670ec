"""Three determinations made by hand: a gap, a refusal with names of four scripts, and a plain release. All parties are invented."""

from types import MappingProxyType

from licet.core.citations import Citation
from licet.core.facts import Fact, Said, Value
from licet.core.findings import (
    Change,
    Condition,
    Determination,
    Finding,
    JurisdictionAnswer,
    Missing,
    Notice,
    Pack,
    RightsAnswer,
    Text,
)
from licet.core.proofs import Proof

MATRIX = {
    1: {"remote": "low", "possible": "low", "likely": "low", "established": "elevated"},
    2: {"remote": "low", "possible": "elevated", "likely": "elevated", "established": "high"},
    3: {"remote": "elevated", "possible": "elevated", "likely": "high", "established": "unacceptable"},
    4: {"remote": "elevated", "possible": "high", "likely": "unacceptable", "established": "unacceptable"},
}
PACKS = {
    "controls": Pack("2026.11", "5c1e9b0d" * 8, "2026-11-23"),
    "law": Pack("2026.11", "77a0c4f2" * 8, "2026-11-23"),
    "rights": Pack("0.2", "0d93be61" * 8, "2026-11-23"),
    "lists": Pack("2026.11", "e2f15a88" * 8, "2026-11-20"),
}
ART5 = Citation("Regulation (EU) 2021/821", "Art. 2(20) and 5(1)", "2021-09-09", "seen")
ANNEX = Citation("Regulation (EU) 2021/821, Annex I", "6A003.b.1", "2023-01-11", "seen")
ART27 = Citation("Regulation (EU) 2021/821", "Art. 27(3)", "2021-09-09", "seen")
OHCHR = Citation("OHCHR assessment of human rights concerns in the Xinjiang region", "para. 143", "2022-08-31", "recalled")
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

ARABIC = "شركة الأفق للأنظمة الأمنية"
UYGHUR = "شىنجاڭ جامائەت خەۋپسىزلىكى نازارىتى"
CHINESE = "天桥云视科技有限公司"
CYRILLIC = "ООО «Северный мост»"


def leaf(asks: str, text: str, value: Value | None = None, truth: bool | None = None, said: tuple[Said, ...] = ()) -> Proof:
    fact = None if value is None else Fact(asks, value, said)
    return Proof(text, truth, fact=fact, asks=asks)


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
        {"id": "F06", "trigger": "Use in a territory where a UN body found crimes against humanity, and the operator takes part", "state": "unknown", "weight": "blocking", "family": "atrocity", "said": []},
        {"id": "F14", "trigger": "Live face recognition of everyone passing a public place", "state": "unknown", "weight": "severe", "family": "mass", "said": []},
        {"id": "F41", "trigger": "Use described in general words only, or the description changed", "state": "alleged", "weight": "moderate", "family": "opacity", "said": [TENDER]},
    ]  # fmt: skip
    mitigations = [
        {"id": "M01", "name": "end-use undertaking by the operator", "counted": False, "reduces": ["P3"], "why_not": ["signatory not identified"], "cannot": "stop a State that intends misuse; bind a body that signs as its own judge", "said": []},
        {"id": "M06", "name": "capability removed at build", "counted": None, "reduces": [], "why_not": ["no verified build"], "cannot": "count if the customer or a third party can add it back", "said": []},
    ]  # fmt: skip
    rights = [
        {"id": "R10", "name": "privacy, family, home and correspondence", "direct": True, "scale": 2, "scope": 2, "irremediability": 2, "severity": 2},
        {"id": "R16", "name": "equality and non-discrimination", "direct": False, "scale": 2, "scope": 2, "irremediability": 2, "severity": 2},
        {"id": "R23", "name": "health and bodily autonomy", "direct": False, "scale": 3, "scope": 2, "irremediability": 3, "severity": 3},
    ]  # fmt: skip
    pathways = [
        {"id": "P1", "name": "deliberate misuse by the end user or its State", "likelihood": "established", "residual": "established", "band": "unacceptable"},
        {"id": "P2", "name": "overreach and function creep", "likelihood": "possible", "residual": "possible", "band": "elevated"},
    ]  # fmt: skip
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
            Text("yes", "L05 setting", "UN finding on the place where the item goes", "OHCHR assessment, 2022-08-31, documented"),
            Text("yes", "T04 class", "city video, not a bounded ward system: “must be able to join the public-safety video network”", "tender, claimed"),
            Text("unknown", "F06 atrocity", "does the operator, or the network it joins, take part?"),
            Text("unknown", "F14 mass", "the face module is optional: will it be shipped?"),
            Text("note", "Mitigation", "Nothing offered reduces deliberate misuse by the State there: an undertaking touches diversion only.", "rights model M01, UNGP 19"),
        ),
        detail=MappingProxyType({
            "matrix": MATRIX,
            "classes": [{"id": "T04", "name": "camera networks and video management with analytics", "tier": 2}, {"id": "T01", "name": "live face recognition in public space", "tier": 3}],
            "rights": rights,
            "pathways": pathways,
            "flags": flags,
            "not_examined": ["F27", "F51"],
            "mitigations": mitigations,
            "fired": fired,
            "reviews": [{"trigger": "coup, emergency or UN finding in the destination", "action": "suspend open deliveries and reopen"}],
        }),
    )  # fmt: skip


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
            Text("unknown", "No history of that day", "9 of 14 lists cannot say who stood on them on 2023-05-31; none of the 3 is there today"),
            Text("unknown", "Hospital equipment dealer in Urumqi", "owner not given: ownership by a listed party cannot be ruled out"),
        ),
        findings=(
            *eu.findings,
            *eu.unknown,
            Finding("gap.live_face_matching", "gap_entry", True, "Live face matching is on no list in force in 2023-05; the extended list names it.", (Citation("licet extended list", "X4.a", "2026-11-23", "recalled"),), code="X4.a"),
            Finding("rights.stop", "catch_all_human_rights", True, "The rights assessment says stop for an item that no list covers.", (MODEL,)),
            Finding("context.CN-XJ", "destination_risk", True, "Setting of the end user: atrocity, by an official finding on the region.", (OHCHR,)),
            Finding("rights.minority_region", "ethnic_targeting", True, "The region is home to a minority under documented repression.", (OHCHR, MODEL)),
            Finding("parties.listed", "listed_party", None, "No listed party on the lists that know the day; 9 lists do not know it.", (Citation("licet party lists", "5 of 14", "2026-11-20", "seen"),)),
        ),
        missing=(
            Missing("live_face_matching_shipped", "Is the face module shipped, and can it be enabled later?", "exporter", ("no_licence_required", "refer"), "flag F14"),
            Missing("network_operator", "Who runs the network that the cameras join? Please send the tender's clause.", "exporter", ("refer", "refuse"), "flag F06"),
            Missing("dealer_owner", "Who owns the dealer?", "exporter", ("refuse",), "ownership by a listed party"),
        ),
        conditions=(),
        changes=(
            Change("face module and police link removed at build, and the build verified", "no_licence_required"),
            Change("face module shipped: one flag more", "refer"),
        ),
        owed=(Finding("eu.art27-3", "duty", True, "Keep this record 5 years from the end of 2023.", (ART27,), jurisdiction="EU"),),
        notices=(
            Notice("The Netherlands has no rules of its own in the packs: only EU law was read for NL.", "law"),
            Notice("9 of 14 lists have no history of 2023-05-31.", "parties"),
            Notice("Country data are today's editions of old years.", "rights"),
        ),
        proposals=(
            {"kind": "flag", "name": "F14", "state": "unknown", "quote": "an optional face module", "where": "item.description", "evidence": "claimed", "source": "item description"},
            {"kind": "fact", "name": "joins_police_network", "value": True, "said": TENDER},
            {"kind": "class", "name": "T04", "value": True, "quote": "One hundred and twenty network cameras", "where": "item.description", "evidence": "claimed", "source": "item description"},
        ),
        packs=MappingProxyType(PACKS),
    )  # fmt: skip


def refusal(quote: str = "系统须能识别维吾尔族人员", name: str = ARABIC) -> Determination:
    """(b) A listed party and a field that sorts people; names in four scripts."""
    listing = Citation("US Entity List, 84 FR 54002", "2019-10-09", "2019-10-09", "seen-secondary")
    said = Said("tender of the bureau", "documented", "2022-03-01", "known_before[1]", quote, "seen")
    listed = Finding(
        "us.entity.1", "listed_party", True, f"{UYGHUR} (Xinjiang Public Security Department) is on the Entity List since 2019-10-09; review policy: presumption of denial.", (listing,), jurisdiction="US-EAR", party=UYGHUR,
        proof=Proof("all of", True, (leaf("party_on_us_entity_list", "a party is on the Entity List", True, True, (Said("US Entity List", "documented", "2019-10-09", "parties[1].name", UYGHUR, "seen-secondary", "us_entity"),)), leaf("us_content", "US content is above de minimis", True, True))),
    )  # fmt: skip
    sorting = Finding("rights.F01", "ethnic_targeting", True, f"The tender asks that members of a group be recognised: “{quote}”.", (Citation("IPVM report on ethnicity fields", "", "2021-03-30", "seen"),))  # fmt: skip
    maybe = Finding("us.744.21", "end_user_security_service", None, f"Whether {CHINESE} is a military end user is not told.", (Citation("15 CFR 744.21", "(g)", "2020-06-29", "recalled"),), jurisdiction="US-EAR")  # fmt: skip
    return Determination(
        case="video-platform-urumqi-2022",
        title=f"Video analytics platform → {UYGHUR} → Urumqi, CN",
        on="2022-04-30",
        outcome="refuse",
        sentence=f"The end user {UYGHUR} is listed with a presumption of denial, and the tender asks to sort people by ethnicity.",
        gap=False,
        law_outcome="refuse",
        law_state="prohibited",
        jurisdictions=MappingProxyType({
            "US-EAR": JurisdictionAnswer("US-EAR", "prohibited", "refuse", "a party is listed with a presumption of denial", (listed,), unknown=(maybe,), duties=(Finding("us.762.6", "duty", True, "Keep records five years.", (Citation("15 CFR 762.6", "", "", "recalled"),), jurisdiction="US-EAR"),)),
            "SG": JurisdictionAnswer("SG", "unknown", "refer", "no rules of Singapore are held: nothing is said about its law"),
        }),
        rights=RightsAnswer(
            outcome="refuse", lower="refuse", upper="refuse", level="atrocity", band="unacceptable", severity=4, likelihood="established",
            text="A blocking flag is present; it can be disproved, not outweighed.",
            reasons=(
                Text("yes", "F18 discrimination", f"tender asks that members of a group be recognised: “{quote}”", "tender of the bureau, 2022-03-01, documented"),
                Text("yes", "F05 listed party", f"the operator {UYGHUR} is listed for human-rights abuse", "US Entity List"),
                Text("no", "M01", "an undertaking cannot stop a State that intends misuse"),
            ),
            detail=MappingProxyType({"matrix": MATRIX, "flags": [
                {"id": "F18", "trigger": "Tender or contract asks that members of an ethnic or religious group be recognised", "state": "present", "weight": "blocking", "family": "discrimination", "said": [said]},
                {"id": "F05", "trigger": "Operator is listed for human-rights abuse", "state": "present", "weight": "blocking", "family": "listed_party", "said": [{"source": "US Entity List", "evidence": "documented", "date": "2019-10-09", "quote": UYGHUR, "confidence": "seen-secondary"}]},
            ]}),
        ),
        parties=(
            Text("yes", UYGHUR, "end user, CN: same name as record 1043 of the US Entity List, score 1.00, listed on the day", "US Entity List as of 2022-04-30"),
            Text("unknown", CHINESE, "consignee, CN: near to 天桥云视集团 (score 0.83); a person must look", "US Entity List as of 2022-04-30"),
            Text("no", name, "intermediary, AE: nothing near it on 14 lists"),
            Text("no", CYRILLIC, "broker, KG: nothing near it on 14 lists"),
        ),
        findings=(listed, sorting, maybe),
        missing=(Missing("military_end_user", f"Is {CHINESE} part of, or working for, armed forces or police?", "exporter", (), "15 CFR 744.21"),),
        conditions=(),
        changes=(),
        owed=(),
        notices=(Notice("The list of the Ministry of Commerce could not be read: it was below its floor.", "parties"),),
        proposals=({"kind": "flag", "name": "F18", "state": "present", "said": {"source": "tender of the bureau", "date": "2022-03-01", "evidence": "documented", "quote": quote, "where": "known_before[1]"}},),
        packs=MappingProxyType(PACKS),
    )  # fmt: skip


def release() -> Determination:
    """(c) Nothing holds: it may go out."""
    entry = Finding("ch.5A002", "control_list", True, "Matches 5A002 by its key length, and note 3 (mass market) takes it out again.", (Citation("Wassenaar list of dual-use goods", "Cat. 5 part 2, note 3", "2021-12", "seen-secondary"),), code="5A002.a", jurisdiction="CH", exempt=True, proof=leaf("symmetric_key_bits", "symmetric_key_bits above 56", 256.0, True, (Said("data sheet", "claimed"),)))  # fmt: skip
    return Determination(
        case="ciphers-ngo-2022",
        title="Secure phones → media association → Vilnius, LT",
        on="2022-03",
        outcome="no_licence_required",
        sentence="An entry matches and an exception takes the item out; no red flag holds.",
        gap=False,
        law_outcome="no_licence_required",
        law_state="exempt",
        jurisdictions=MappingProxyType({"CH": JurisdictionAnswer("CH", "exempt", "no_licence_required", "", (entry,), exceptions=("general licence for partner states",))}),
        rights=RightsAnswer("grant", "grant", "grant_with_conditions", "open", "low", 1, "remote", ""),
        parties=(Text("no", "No listed party", "2 parties screened against 14 lists"),),
        findings=(entry,),
        missing=(),
        conditions=(Condition("M09", "Support stops on breach.", "seller's own condition", "touch what already works"),),
        changes=(Change("mass market is no: an individual licence is needed", "licence_required"),),
        owed=(),
        notices=(),
        proposals=(),
        packs=MappingProxyType(PACKS),
    )  # fmt: skip


SAMPLES = {"hospital": hospital, "refusal": refusal, "release": release}
