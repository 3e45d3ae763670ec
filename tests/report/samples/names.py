"""A refusal with names in four scripts."""

# ruff: noqa: E501 (a sentence of a report stands on one line)

from types import MappingProxyType

from licet.core.citations import Citation
from licet.core.facts import Said
from licet.core.findings import (
    Determination,
    Finding,
    JurisdictionAnswer,
    Missing,
    Notice,
    RightsAnswer,
    Text,
)
from licet.core.proofs import Proof

from .parts import ARABIC, CHINESE, CYRILLIC, MATRIX, PACKS, UYGHUR, leaf


def refusal(quote: str = "系统须能识别维吾尔族人员", name: str = ARABIC) -> Determination:
    """(b) A listed party and a field that sorts people; names in four scripts."""
    listing = Citation("US Entity List, 84 FR 54002", "2019-10-09", "2019-10-09", "seen-secondary")
    said = Said("tender of the bureau", "documented", "2022-03-01", "known_before[1]", quote, "seen")
    listed = Finding(
        "us.entity.1",
        "listed_party",
        True,
        f"{UYGHUR} (Xinjiang Public Security Department) is on the Entity List since 2019-10-09; review policy: presumption of denial.",
        (listing,),
        jurisdiction="US-EAR",
        party=UYGHUR,
        proof=Proof(
            "all of",
            True,
            (
                leaf(
                    "party_on_us_entity_list",
                    "a party is on the Entity List",
                    True,
                    True,
                    (
                        Said(
                            "US Entity List",
                            "documented",
                            "2019-10-09",
                            "parties[1].name",
                            UYGHUR,
                            "seen-secondary",
                            "us_entity",
                        ),
                    ),
                ),
                leaf("us_content", "US content is above de minimis", True, True),
            ),
        ),
    )
    sorting = Finding(
        "rights.F01",
        "ethnic_targeting",
        True,
        f"The tender asks that members of a group be recognised: “{quote}”.",
        (Citation("IPVM report on ethnicity fields", "", "2021-03-30", "seen"),),
    )
    maybe = Finding(
        "us.744.21",
        "end_user_security_service",
        None,
        f"Whether {CHINESE} is a military end user is not told.",
        (Citation("15 CFR 744.21", "(g)", "2020-06-29", "recalled"),),
        jurisdiction="US-EAR",
    )
    return Determination(
        case="video-platform-urumqi-2022",
        title=f"Video analytics platform → {UYGHUR} → Urumqi, CN",
        on="2022-04-30",
        outcome="refuse",
        sentence=f"The end user {UYGHUR} is listed with a presumption of denial, and the tender asks to sort people by ethnicity.",
        gap=False,
        law_outcome="refuse",
        law_state="prohibited",
        jurisdictions=MappingProxyType(
            {
                "US-EAR": JurisdictionAnswer(
                    "US-EAR",
                    "prohibited",
                    "refuse",
                    "a party is listed with a presumption of denial",
                    (listed,),
                    unknown=(maybe,),
                    duties=(
                        Finding(
                            "us.762.6",
                            "duty",
                            True,
                            "Keep records five years.",
                            (Citation("15 CFR 762.6", "", "", "recalled"),),
                            jurisdiction="US-EAR",
                        ),
                    ),
                ),
                "SG": JurisdictionAnswer(
                    "SG", "unknown", "refer", "no rules of Singapore are held: nothing is said about its law"
                ),
            }
        ),
        rights=RightsAnswer(
            outcome="refuse",
            lower="refuse",
            upper="refuse",
            level="atrocity",
            band="unacceptable",
            severity=4,
            likelihood="established",
            text="A blocking flag is present; it can be disproved, not outweighed.",
            reasons=(
                Text(
                    "yes",
                    "F18 discrimination",
                    f"tender asks that members of a group be recognised: “{quote}”",
                    "tender of the bureau, 2022-03-01, documented",
                ),
                Text(
                    "yes",
                    "F05 listed party",
                    f"the operator {UYGHUR} is listed for human-rights abuse",
                    "US Entity List",
                ),
                Text("no", "M01", "an undertaking cannot stop a State that intends misuse"),
            ),
            detail=MappingProxyType(
                {
                    "matrix": MATRIX,
                    "flags": [
                        {
                            "id": "F18",
                            "trigger": "Tender or contract asks that members of an ethnic or religious group be recognised",
                            "state": "present",
                            "weight": "blocking",
                            "family": "discrimination",
                            "said": [said],
                        },
                        {
                            "id": "F05",
                            "trigger": "Operator is listed for human-rights abuse",
                            "state": "present",
                            "weight": "blocking",
                            "family": "listed_party",
                            "said": [
                                {
                                    "source": "US Entity List",
                                    "evidence": "documented",
                                    "date": "2019-10-09",
                                    "quote": UYGHUR,
                                    "confidence": "seen-secondary",
                                }
                            ],
                        },
                    ],
                }
            ),
        ),
        parties=(
            Text(
                "yes",
                UYGHUR,
                "end user, CN: same name as record 1043 of the US Entity List, score 1.00, listed on the day",
                "US Entity List as of 2022-04-30",
            ),
            Text(
                "unknown",
                CHINESE,
                "consignee, CN: near to 天桥云视集团 (score 0.83); a person must look",
                "US Entity List as of 2022-04-30",
            ),
            Text("no", name, "intermediary, AE: nothing near it on 14 lists"),
            Text("no", CYRILLIC, "broker, KG: nothing near it on 14 lists"),
        ),
        findings=(listed, sorting, maybe),
        missing=(
            Missing(
                "military_end_user",
                f"Is {CHINESE} part of, or working for, armed forces or police?",
                "exporter",
                (),
                "15 CFR 744.21",
            ),
        ),
        conditions=(),
        changes=(),
        owed=(),
        notices=(Notice("The list of the Ministry of Commerce could not be read: it was below its floor.", "parties"),),
        proposals=(
            {
                "kind": "flag",
                "name": "F18",
                "state": "present",
                "said": {
                    "source": "tender of the bureau",
                    "date": "2022-03-01",
                    "evidence": "documented",
                    "quote": quote,
                    "where": "known_before[1]",
                },
            },
        ),
        packs=MappingProxyType(PACKS),
    )
