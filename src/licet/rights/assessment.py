"""What an assessment gives back: every step, so that a person can follow and contest it."""

from dataclasses import dataclass
from typing import Literal

from licet.core.facts import Said
from licet.core.findings import Condition
from licet.core.truth import Truth
from licet.rights.inputs import FlagWord

type Outcome = Literal["grant", "grant_with_conditions", "refer", "refuse"]

OUTCOMES: tuple[Outcome, ...] = ("grant", "grant_with_conditions", "refer", "refuse")
"""From most to least permissive."""


@dataclass(frozen=True, slots=True)
class Fired:
    """A decision rule (D01 to D17, or `unknown_rule`) that fired."""

    id: str
    outcome: Outcome
    text: str
    sources: tuple[str, ...]
    because: tuple[str, ...]
    """What made it fire: flag, pathway, right, question or class ids."""
    ends: tuple[Literal["lower", "upper"], ...] = ("lower", "upper")


@dataclass(frozen=True, slots=True)
class Touched:
    """A right that the item could hit, with the parts of its severity."""

    id: str
    name: str
    direct: bool
    because: tuple[str, ...]
    """Classes that list the right, and flags that make it direct."""
    scale: int
    scope: int
    irremediability: int
    severity: int


@dataclass(frozen=True, slots=True)
class Floor:
    """A likelihood rule that held, and the floor it set on a pathway."""

    rule: str
    floor: str
    because: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Pathway:
    """One way in which harm could come about."""

    id: str
    name: str
    likelihood: str
    floors: tuple[Floor, ...]
    """Every rule that held on this pathway, the highest floor first."""
    residual: str
    lowered_by: tuple[str, ...]
    severity: int
    """Worst severity among the touched rights of this pathway; 0 when it touches none."""
    rights: tuple[str, ...]
    """The rights with that severity."""
    band: str
    """Of severity and residual likelihood; empty when the pathway touches no right."""


@dataclass(frozen=True, slots=True)
class End:
    """The assessment at one end of the range: every unknown read the better way, or the worse way."""

    outcome: Outcome
    classes: tuple[str, ...]
    tier: int
    group: str
    """Group of the end user as it was run at this end."""
    level: str
    flags: tuple[str, ...]
    """Flags that count as present at this end."""
    fired: tuple[Fired, ...]
    rights: tuple[Touched, ...]
    pathways: tuple[Pathway, ...]
    accepted: tuple[str, ...]
    """Mitigations that count at this end."""
    band: str
    severity: int
    likelihood: str
    """Band, severity and residual likelihood of the worst pathway."""


@dataclass(frozen=True, slots=True)
class FlagResult:
    """A flag with its state, why it has that state, and who said so."""

    id: str
    state: FlagWord
    family: str
    weight: str
    trigger: str
    fed_by: tuple[str, ...]
    """Asked and unanswered key questions by which the flag became unknown."""
    counts: bool
    """Whether a flag of this kind counts for the tier at all."""
    sources: tuple[str, ...]
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class MitigationResult:
    """A mitigation that was offered, whether it counted at either end, and why not."""

    id: str
    name: str
    counted: Truth
    """Yes at both ends, no at both, unknown when it counts only at the lower end."""
    why_not: tuple[str, ...]
    reduces: tuple[str, ...]
    cannot: str
    sources: tuple[str, ...]
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """A question that was asked, or answered."""

    id: str
    text: str
    asked: bool
    """A key question whose `ask_when` holds."""
    answered: bool
    value: str | None
    answered_by: str
    feeds: tuple[str, ...]
    could_reach: tuple[Outcome, ...]
    """When it is unanswered: outcomes that single answers would give, best first; empty when it was answered."""
    changes_outcome: bool
    """Whether one of its answers, alone, would give another outcome than the one of this assessment."""
    sources: tuple[str, ...]
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Nearest:
    """One single change of the case, and the outcome it would give."""

    kind: Literal[
        "flag_disproved", "flag_shown", "removed_at_build", "answered", "mitigation", "end_user_known", "only_if"
    ]
    id: str
    text: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Assessment:
    """The human-rights impact assessment of one export to one end user."""

    end_user: str
    kinds: tuple[str, ...]
    outcome: Outcome
    lower: End
    upper: End
    refer_by_unknowns_only: bool
    """The lower end is a release and only the upper end is a stop."""
    fired: tuple[Fired, ...]
    """Every rule that fired at either end, the strictest first."""
    flags: tuple[FlagResult, ...]
    """Flags that are present, alleged, unknown or shown to be absent."""
    not_examined: tuple[str, ...]
    """Flags nobody had a reason to ask about; they count like absent and are listed."""
    mitigations: tuple[MitigationResult, ...]
    questions: tuple[QuestionResult, ...]
    nearest: tuple[Nearest, ...]
    """Single changes that would give another outcome."""
    conditions: tuple[Condition, ...]
    """Short standard set, to be printed when the item may go out."""
    clear_risk: Truth
    aware_art5: Truth
    ground_suspect: Truth
    """Bridges to legal tests; they never replace the test."""
    version: str
