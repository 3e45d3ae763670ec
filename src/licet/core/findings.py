"""What licet says about a case. A determination advises; only a named officer decides."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from licet.core.citations import Citation
from licet.core.proofs import Proof
from licet.core.truth import Truth

type Outcome = Literal["refuse", "refer", "licence_required", "grant_with_conditions", "no_licence_required"]
type LawState = Literal["prohibited", "licence", "exempt", "none", "unknown"]

STOPS: frozenset[str] = frozenset({"refuse", "refer", "licence_required"})
"""Outcomes on which nothing may leave yet."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing licet says about a case, how true it is and on what it rests."""

    id: str
    kind: str
    """control_list, listed_party, catch_all_human_rights, destination_risk, end_user_security_service,
    diversion_risk, ethnic_targeting, embargo, gap_entry, duty, information ..."""
    truth: Truth
    text: str
    citations: tuple[Citation, ...]
    code: str = ""
    jurisdiction: str = ""
    party: str = ""
    proof: Proof | None = None
    exempt: bool = False
    """An entry matches, and a note, exception or general licence takes the item out again."""


@dataclass(frozen=True, slots=True)
class JurisdictionAnswer:
    """What the law of one jurisdiction says, alone."""

    jurisdiction: str
    state: LawState
    outcome: Outcome
    text: str
    findings: tuple[Finding, ...] = ()
    duties: tuple[Finding, ...] = ()
    """Notifications, records and review rules that hold and do not change the state."""
    exceptions: tuple[str, ...] = ()
    """Rules by which a licence is not needed although an entry matches."""
    unknown: tuple[Finding, ...] = ()
    """Rules that could hold if a missing fact arrived."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact nobody gave, as a question ready to send, and the outcomes its answers could lead to."""

    fact: str
    question: str
    who: str
    could_change_outcome_to: tuple[Outcome, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold if the item goes out, and who asks for it."""

    id: str
    text: str
    source: str
    cannot: str = ""
    """What the condition cannot do; said so that nobody relies on it for that."""


@dataclass(frozen=True, slots=True)
class Change:
    """A smallest change of the case that would alter the outcome."""

    text: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Pack:
    """A body of shipped data: what we knew, to the byte."""

    version: str
    sha256: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was not checked, is old, or could not be known on the day."""

    text: str
    part: str


@dataclass(frozen=True, slots=True)
class Text:
    """A line of reasoning under a heading, with the quote or source it rests on."""

    mark: Literal["yes", "no", "unknown", "note"]
    head: str
    body: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class RightsAnswer:
    """The human-rights impact assessment, alone, in the words of `reference` and of the dossier."""

    outcome: Literal["grant", "grant_with_conditions", "refer", "refuse"]
    lower: str
    """Outcome with every unknown read the better way."""
    upper: str
    """Outcome with every unknown read the worse way."""
    level: str
    band: str
    severity: int
    likelihood: str
    text: str
    reasons: tuple[Text, ...] = ()
    detail: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    """Plain data for the machine form: rights, pathways, rules that fired, flags, questions, mitigations."""


@dataclass(frozen=True, slots=True)
class Determination:
    """Everything licet says about one case: advice, never a decision."""

    case: str
    title: str
    """One line a person knows the case by, made from what may be seen: item, end user, destination."""
    on: str
    outcome: Outcome
    sentence: str
    gap: bool
    law_outcome: Outcome
    law_state: LawState
    jurisdictions: Mapping[str, JurisdictionAnswer]
    rights: RightsAnswer
    parties: tuple[Text, ...]
    findings: tuple[Finding, ...]
    missing: tuple[Missing, ...]
    conditions: tuple[Condition, ...]
    changes: tuple[Change, ...]
    owed: tuple[Finding, ...]
    """Deadlines and notifications owed."""
    notices: tuple[Notice, ...]
    proposals: tuple[Mapping[str, object], ...]
    """What the reader proposed from the prose, with quote, place and evidence, for the officer to confirm or strike."""
    packs: Mapping[str, Pack]
    digest: str = ""
