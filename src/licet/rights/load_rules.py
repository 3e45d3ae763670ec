"""Reading the rules of the rights model: likelihood floors, matrix, diligence, decision, bridges, join, conditions."""

import re
from collections.abc import Collection, Mapping
from typing import cast, get_args

from licet.core.citations import Confidence
from licet.core.findings import LawState
from licet.core.findings import Outcome as Joined
from licet.rights.assessment import OUTCOMES, Outcome
from licet.rights.load_parts import Book
from licet.rights.model import (
    BANDS,
    GROUPS,
    LEVELS,
    LIKELIHOODS,
    UNKNOWN,
    WEIGHTS,
    Bridge,
    ConditionSet,
    DecisionRule,
    Diligence,
    Flag,
    FloorRule,
    Indicator,
    Join,
    Question,
    Review,
    Technology,
    Tier,
)
from licet.rights.sheet import Sheet

_BOUND = re.compile(r"(>=|<) (-?[0-9.]+)\Z")
UNKNOWNS_ONLY = "refer_by_unknowns_only"
LAW_STATES: tuple[LawState, ...] = ("none", "exempt", "licence", "prohibited")
STATUS: Mapping[str, Confidence] = {"seen": "seen", "seen_secondary": "seen-secondary", "recalled": "recalled"}
"""How the status of a source or indicator reads in the words of the core."""
LAW_OUTCOMES: tuple[str, ...] = get_args(Joined.__value__)


def floors(
    file: Sheet, book: Book, known: tuple[Collection[str], Collection[str], Mapping[str, str]]
) -> tuple[FloorRule, ...]:
    """Read rights/likelihood.yaml."""
    paths, classes, _ = known
    found = []
    for name, row in file.pairs("likelihood_rules"):
        if not row.mapping(("pathway", "when", "floor", "source"), ("own_floor", "applies_to")):
            continue
        when, pathway = row.at("when"), row.choice("pathway", (*paths, "any"))
        keys = (
            "tier",
            "context",
            "end_user",
            "technology",
            "untargeted",
            "answer",
            "flag",
            "moderate_flags",
            "families",
        )
        when.mapping((), keys)
        answers = when.pairs("answer")
        if (pathway == "any") != (when.has("flag") or when.has("moderate_flags")):
            row.fault("pathway any", "any for rules about flags, and only there", "pathway")
        found.append(
            FloorRule(
                name,
                "" if pathway == "any" else pathway,
                LIKELIHOODS.index(row.choice("floor", LIKELIHOODS) or "remote"),
                frozenset(int(one) for one in when.choices("tier", ("0", "1", "2", "3"))),
                frozenset(when.choices("context", LEVELS)),
                frozenset(when.choices("end_user", GROUPS)),
                frozenset(when.choices("technology", classes, "class")),
                when.truth("untargeted"),
                (answers[0][0], str(answers[0][1].data)) if answers else None,
                when.choice("flag", WEIGHTS),
                when.whole("moderate_flags", 1, 60) if when.has("moderate_flags") else 0,
                when.whole("families", 1, 60) if when.has("families") else 0,
                row.truth("own_floor"),
                "".join(book.cites(row, "source")),
            )
        )
    return tuple(found)


def matrix(file: Sheet) -> tuple[tuple[int, ...], ...]:
    """Read rights/matrix.yaml; a worse severity or likelihood may never give a better band."""
    rows = file.at("matrix")
    rows.mapping(("1", "2", "3", "4"))
    found = [[BANDS.index(rows.at(step).choice(word, BANDS) or "low") for word in LIKELIHOODS] for step in "1234"]
    for step in range(4):
        for word in range(4):
            better = [found[step - 1][word]] if step else []
            better += [found[step][word - 1]] if word else []
            if any(one > found[step][word] for one in better):
                rows.fault("a worse step gives a better band", "bands that never fall", str(step + 1))
    return tuple(tuple(row) for row in found)


def diligence(
    file: Sheet,
    book: Book,
    flags: Mapping[str, Flag],
    questions: Mapping[str, Question],
    classes: Mapping[str, Technology],
) -> Diligence:
    """Read rights/diligence.yaml; its list of classes must say what the classes say."""
    root = file.at("diligence")
    texts = ("tier_rule", "lookup_rule", "no_short_cut")
    root.mapping((*texts, "sources", "tiers", "contradicted_by", "no_source_counts", "tier_0", "tier_1_direct"))
    families = {flag.family for flag in flags.values()}
    for step, row in root.pairs("tiers"):
        listed = {name for name, one in classes.items() if str(one.tier) == step}
        if set(row.texts("classes")) != listed:
            row.fault("classes differ from rights/technologies.yaml", ", ".join(sorted(listed)), "classes")
    zero, first = root.at("tier_0"), root.at("tier_1_direct")
    return Diligence(
        tuple(_tier(row, families) for _, row in root.pairs("tiers")),
        frozenset(root.choices("contradicted_by", flags, "flag")),
        frozenset(root.choices("no_source_counts", questions, "question")),
        frozenset(zero.choices("refuses", flags, "flag")),
        frozenset(zero.choices("refers", flags, "flag")),
        frozenset(first.choices("weights", WEIGHTS)),
        frozenset(first.choices("families", families)),
        {key: root.text(key) for key in texts},
        book.cites(root),
    )


def _tier(row: Sheet, families: Collection[str]) -> Tier:
    row.mapping(("name", "classes", "evidence_enough", "flags_that_count", "checks"))
    counts = row.at("flags_that_count")
    counts.mapping(("weights", "families"))
    return Tier(
        row.text("name"),
        row.text("evidence_enough"),
        frozenset(counts.choices("weights", WEIGHTS)),
        frozenset(counts.choices("families", families)),
        row.texts("checks"),
    )


def decisions(file: Sheet, book: Book) -> dict[str, DecisionRule]:
    """Read the decision rules of rights/decision.yaml."""
    found = {}
    for name, row in file.pairs("decision_rules"):
        if row.mapping(("when", "outcome", "sources")):
            outcome = cast("Outcome", row.choice("outcome", OUTCOMES) or "refer")
            found[name] = DecisionRule(name, row.text("when"), outcome, book.cites(row))
    for name in (f"D{number:02}" for number in range(1, 18)):
        if name not in found:
            file.fault(f"no rule {name}", "D01 to D17", "decision_rules")
    return found


def bridges(file: Sheet, book: Book) -> dict[str, Bridge]:
    """Read the bridges to legal tests of rights/decision.yaml."""
    found = {}
    for name, row in file.pairs("legal_bridge"):
        if row.mapping(("true_when", "used_by"), ("unknown_when", "false_when")):
            words = [row.text(key) for key in ("true_when", "unknown_when", "false_when")]
            found[name] = Bridge(name, words[0], words[1], words[2], book.cites(row, "used_by"))
    return found


def join(file: Sheet) -> Join:
    """Read rights/join.yaml: law state and rights outcome to one outcome; each cell must be there."""
    root = file.at("legal_join")
    root.mapping(("law_state", "law_only", "table", "refer_by_unknowns_only", "note", "gap"))
    only, table = root.at("law_only"), root.at("table")
    only.mapping(LAW_STATES)
    table.mapping(LAW_STATES)
    cells: dict[str, dict[str, str]] = {}
    for state in LAW_STATES:
        row = table.at(state)
        row.mapping(OUTCOMES, (UNKNOWNS_ONLY,))
        cells[state] = {key: row.choice(key, LAW_OUTCOMES) for key in (*OUTCOMES, UNKNOWNS_ONLY) if row.has(key)}
    texts = {key: root.text(key) for key in ("refer_by_unknowns_only", "note", "gap")}
    return Join({state: only.choice(state, LAW_OUTCOMES) for state in LAW_STATES}, cells, texts)


def indicators(file: Sheet) -> dict[str, Indicator]:
    """Read the indicators of rights/context.yaml that a shipped file answers; a user brings the files of the others."""
    root = file.at("context")
    root.mapping(("levels", "rule", "indicators"))
    root.choices("levels", LEVELS)
    found = {}
    for name, row in root.pairs("indicators"):
        row.mapping(("name", "publisher", "bands", "status"), ("data", "edition", "key", "ships", "licence_note"))
        if row.has("data"):
            bounds = {level: _bound(row, level) for level in LEVELS[:4]}
            bands = tuple((level, least) for level, (word, least) in bounds.items() if word == ">=")
            worst = next((level for level, (word, _) in bounds.items() if word == "<"), "closed")
            name_of, publisher, edition, data = (row.text(key) for key in ("name", "publisher", "edition", "data"))
            sure = STATUS.get(row.choice("status", STATUS), "recalled")
            licence = row.text("licence_note")
            found[name] = Indicator(name, name_of, publisher, edition, data, bands, worst, licence, sure)
    return found


def _bound(row: Sheet, level: str) -> tuple[str, float]:
    text = row.at("bands").text(level)
    found = _BOUND.match(text)
    if found is None:
        row.fault(f"band {level} {text!r}", ">= a number, or < a number for the worst", "bands")
        return (UNKNOWN, 0.0)
    return (found[1], float(found[2]))


def conditions(file: Sheet, known: tuple[Collection[str], ...]) -> tuple[ConditionSet, ...]:
    """Read rights/conditions.yaml."""
    classes, paths, flags, treatments = known
    families = {flag.family for flag in cast("Mapping[str, Flag]", flags).values()}
    keys = ("technology", "tier", "pathway", "family")
    return tuple(
        ConditionSet(
            row.choices("mitigations", treatments, "mitigation"),
            frozenset(row.choices("technology", classes, "class")),
            frozenset(int(one) for one in row.choices("tier", ("0", "1", "2", "3"))),
            frozenset(row.choices("pathway", paths)),
            frozenset(row.choices("family", families)),
        )
        for row in file.rows("sets")
        if row.mapping(("mitigations",), keys)
    )


def reviews(file: Sheet) -> tuple[Review, ...]:
    """Read rights/review.yaml."""
    rows = file.rows("review")
    return tuple(Review(row.text("trigger"), row.text("action")) for row in rows if row.mapping(("trigger", "action")))
