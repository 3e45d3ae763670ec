"""The rights model once read and checked: only words, levels and named rules; no weights to add up (guard G2)."""

from collections.abc import Mapping
from dataclasses import dataclass

from licet.core.citations import Citation, Confidence
from licet.rights.assessment import Outcome

LIKELIHOODS = ("remote", "possible", "likely", "established")
"""From least to most; rules may name no other word."""

BANDS = ("low", "elevated", "high", "unacceptable")

LEVELS = ("open", "guarded", "restricted", "closed", "atrocity")
"""Context levels, from best to worst."""

UNKNOWN = "unknown"
"""Word by which `ask_when` names a level or a group that is not known."""

WEIGHTS = ("moderate", "severe", "blocking")

GROUPS = ("private", "state_linked", "coercive", "international", UNKNOWN)


@dataclass(frozen=True, slots=True)
class Source:
    """A document that rules rest on."""

    id: str
    title: str
    ref: str
    date: str
    parts: str
    confidence: Confidence

    def citation(self) -> Citation:
        """Give it in the words of the core."""
        title = f"{self.title} ({self.ref})" if self.ref else self.title
        return Citation(title, self.parts, self.date, self.confidence)


@dataclass(frozen=True, slots=True)
class Right:
    """A right that an item could hit."""

    id: str
    name: str
    articles: tuple[str, ...]
    kind: str
    gravity: int
    irrem: int


@dataclass(frozen=True, slots=True)
class Path:
    """A way in which harm could come about, and the rights that it can reach."""

    id: str
    name: str
    rights: frozenset[str]


@dataclass(frozen=True, slots=True)
class Technology:
    """A class of technology."""

    id: str
    name: str
    tier: int
    direct: tuple[str, ...]
    enabling: tuple[str, ...]
    default_scope: int
    untargeted: bool
    inherits: bool
    """A service: it takes rights and reach from the item that it supports."""
    only_if: tuple[str, ...]
    """What the papers must show for an ordinary class to hold."""
    else_class: str
    examples: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """A red flag."""

    id: str
    family: str
    weight: str
    pathways: tuple[str, ...]
    makes_direct: tuple[str, ...]
    floor: int | None
    """Its own likelihood floor, where it has one."""
    trigger: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One set of conditions under which a key question is asked; an empty set names no condition."""

    tier: int = 0
    technology: frozenset[str] = frozenset()
    end_user: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the questionnaire."""

    id: str
    part: str
    text: str
    type: str
    options: tuple[str, ...]
    key: bool
    ask_when: tuple[Ask, ...]
    """Asked when one of these holds; none for a question that is not key."""
    answered_by: str
    lowers: bool
    feeds: tuple[str, ...]
    sets: tuple[tuple[str, tuple[str, ...]], ...]
    """Answers that are themselves the trigger of flags."""
    worse: str
    """The answer that a likelihood rule reads as the worse one; empty when none does."""
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A need that a paper shows."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Counts:
    """A need that another mitigation counts."""

    mitigation: str
    text: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A need that a question is answered, with a certain answer or any, by documented evidence."""

    question: str
    value: str
    outside_state: bool
    text: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A need that the context level is one of these."""

    levels: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Either:
    """A need of which one part is enough."""

    parts: "tuple[Need, ...]"
    text: str


@dataclass(frozen=True, slots=True)
class Both:
    """A need of which every part must hold."""

    parts: "tuple[Need, ...]"
    text: str


type Need = Shown | Counts | Answered | Setting | Either | Both


@dataclass(frozen=True, slots=True)
class Mitigation:
    """A mitigation or licence condition, with what it cannot do."""

    id: str
    name: str
    reduces: tuple[str, ...]
    cannot: str
    needs: tuple[Need, ...]
    void_if: frozenset[str]
    reclassify: bool
    answers_flag: str
    paper: bool
    sources: tuple[str, ...]

    def shown(self) -> tuple[Shown, ...]:
        """Give the needs that papers show, also those inside alternatives."""
        return tuple(leaf for need in self.needs for leaf in _leaves(need) if isinstance(leaf, Shown))

    def questions(self) -> tuple[str, ...]:
        """Give the questions whose answers its needs read."""
        return tuple(leaf.question for need in self.needs for leaf in _leaves(need) if isinstance(leaf, Answered))


def _leaves(need: Need) -> tuple[Need, ...]:
    match need:
        case Either(parts) | Both(parts):
            return tuple(leaf for part in parts for leaf in _leaves(part))
    return (need,)


@dataclass(frozen=True, slots=True)
class FloorRule:
    """A likelihood rule: when every condition that it names holds, the pathway is at least at its floor."""

    id: str
    pathway: str
    """Empty: the pathways of the flags that it is about."""
    floor: int
    tier: frozenset[int]
    context: frozenset[str]
    end_user: frozenset[str]
    technology: frozenset[str]
    untargeted: bool
    answer: tuple[str, str] | None
    flag: str
    """Weight of the flags that it is about."""
    moderate_flags: int
    families: int
    own_floor: bool
    source: str


@dataclass(frozen=True, slots=True)
class DecisionRule:
    """A decision rule in words, with its outcome."""

    id: str
    when: str
    outcome: Outcome
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tier:
    """How deep to look, and which flags count."""

    name: str
    evidence_enough: str
    weights: frozenset[str]
    families: frozenset[str]
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Diligence:
    """Depth of diligence by tier."""

    tiers: tuple[Tier, ...]
    contradicted_by: frozenset[str]
    no_source_counts: frozenset[str]
    refuses_at_0: frozenset[str]
    refers_at_0: frozenset[str]
    direct_weights_at_1: frozenset[str]
    direct_families_at_1: frozenset[str]
    texts: Mapping[str, str]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """A country indicator that is read from a shipped file."""

    id: str
    name: str
    publisher: str
    edition: str
    data: str
    bands: tuple[tuple[str, float], ...]
    """Level and the least value for it, best first; below all of them the level is `worst`."""
    worst: str
    licence: str
    confidence: Confidence

    def level(self, value: float) -> str:
        """Give the level that a value stands for."""
        return next((level for level, least in self.bands if value >= least), self.worst)


@dataclass(frozen=True, slots=True)
class Bridge:
    """How law may read the result, in words."""

    id: str
    true_when: str
    unknown_when: str
    false_when: str
    used_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Join:
    """How law and rights form one outcome."""

    law_only: Mapping[str, str]
    table: Mapping[str, Mapping[str, str]]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ConditionSet:
    """Mitigations to print as conditions when a class, tier, pathway or flag family is what the risk comes from."""

    mitigations: tuple[str, ...]
    technology: frozenset[str]
    tier: frozenset[int]
    pathway: frozenset[str]
    family: frozenset[str]


@dataclass(frozen=True, slots=True)
class Review:
    """An event on which an assessment is reopened."""

    trigger: str
    action: str


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The whole model. Two models are equal only when they are the same object: answers are remembered per model."""

    version: str
    as_of: str
    guards: Mapping[str, str]
    sources: Mapping[str, Source]
    scales: Mapping[str, Mapping[str, str]]
    pathways: Mapping[str, Path]
    rights: Mapping[str, Right]
    severity_rule: str
    technologies: Mapping[str, Technology]
    groups: Mapping[str, str]
    """Kind of end user to its group."""
    indicators: Mapping[str, Indicator]
    context_rule: str
    floors: tuple[FloorRule, ...]
    matrix: tuple[tuple[int, ...], ...]
    """Band by severity less one, then likelihood."""
    questions: Mapping[str, Question]
    flags: Mapping[str, Flag]
    mitigations: Mapping[str, Mitigation]
    offset_rules: tuple[str, ...]
    diligence: Diligence
    decisions: Mapping[str, DecisionRule]
    unknown_rule: str
    evidence_rule: str
    bridges: Mapping[str, Bridge]
    join: Join
    findings: Mapping[str, str]
    most_conditions: int
    """A long list of conditions is checked by nobody."""
    conditions: tuple[ConditionSet, ...]
    reviews: tuple[Review, ...]

    def cite(self, sources: tuple[str, ...]) -> tuple[Citation, ...]:
        """Give the citations of several source ids."""
        return tuple(self.sources[one].citation() for one in sources)
