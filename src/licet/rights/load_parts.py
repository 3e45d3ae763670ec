"""Reading the nouns of the rights model: rights, pathways, classes, end users, flags, questions, mitigations."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from licet.rights.model import (
    GROUPS,
    LEVELS,
    LIKELIHOODS,
    UNKNOWN,
    WEIGHTS,
    Answered,
    Ask,
    Both,
    Counts,
    Either,
    Flag,
    FloorRule,
    Mitigation,
    Need,
    Path,
    Question,
    Right,
    Setting,
    Shown,
    Technology,
)
from licet.rights.sheet import TRUTHS, Fault, Sheet

TYPES = (
    "choice", "document", "integer", "multi_choice", "ordinal_scope", "party_list", "party_ref", "screening_result",
    "text", "text_and_choice", "text_and_document", "text_and_party", "yes_no_unknown", "yes_no_unknown_with_text",
)  # fmt: skip
ANSWERERS = ("file", "screening", "context_data", "register", "research")


@dataclass(frozen=True, slots=True)
class Book:
    """The source ids that exist, and the faults found so far."""

    sources: frozenset[str]
    faults: list[Fault]

    def cites(self, row: Sheet, key: str = "sources") -> tuple[str, ...]:
        """Give the sources of a row; it must have one at least, and each must be known."""
        found = row.texts(key)
        if not found:
            row.fault(f"no {key}", "at least one source id of rights/sources.yaml")
        for name in found:
            if name not in self.sources:
                row.fault(f"unknown source {name!r}", "an id of rights/sources.yaml", key)
        return tuple(name for name in found if name in self.sources)


def rights(file: Sheet, book: Book) -> dict[str, Right]:
    """Read rights/rights.yaml."""
    book.cites(file, "severity_sources")
    found = {}
    for name, row in file.pairs("rights"):
        if row.mapping(("name", "articles", "class", "gravity", "irrem")):
            parts = row.text("name"), row.texts("articles"), row.text("class")
            found[name] = Right(name, *parts, row.whole("gravity", 1, 4), row.whole("irrem", 1, 4))
    return found


def pathways(file: Sheet, known: Mapping[str, Right]) -> dict[str, Path]:
    """Read the pathways of rights/scales.yaml."""
    found = {}
    for name, row in file.pairs("pathways"):
        if row.mapping(("name", "rights")):
            reached = known if row.texts("rights") == ("all",) else row.choices("rights", known, "right")
            found[name] = Path(name, row.text("name"), frozenset(reached))
    return found


def technologies(file: Sheet, book: Book, known: Mapping[str, Right]) -> dict[str, Technology]:
    """Read rights/technologies.yaml."""
    needs = ("name", "tier", "direct", "enabling", "default_scope", "untargeted", "sources")
    rows = file.pairs("technologies")
    names = [name for name, _ in rows]
    found = {}
    for name, row in rows:
        if not row.mapping(needs, ("inherits_from_supported_item", "only_if", "else_class", "examples")):
            continue
        if row.has("only_if") != row.has("else_class"):
            row.fault("only one of only_if and else_class", "both, or neither")
        found[name] = Technology(
            name,
            row.text("name"),
            row.whole("tier", 0, 3),
            row.choices("direct", known, "right"),
            row.choices("enabling", known, "right"),
            row.whole("default_scope", 1, 4),
            row.truth("untargeted"),
            row.truth("inherits_from_supported_item"),
            row.texts("only_if"),
            row.choice("else_class", names),
            row.text("examples"),
            book.cites(row),
        )
    return found


def groups(file: Sheet) -> dict[str, str]:
    """Read rights/end_users.yaml: kind to group."""
    found: dict[str, str] = {}
    kinds = file.at("end_user_kinds")
    kinds.mapping(GROUPS)
    for group in GROUPS:
        for kind in kinds.texts(group):
            if kind in found:
                kinds.fault(f"kind {kind!r} in two groups", "one group each", group)
            found[kind] = group
    return found


def flags(file: Sheet, book: Book, known: Mapping[str, Right], paths: Mapping[str, Path]) -> dict[str, Flag]:
    """Read rights/flags.yaml."""
    found = {}
    for name, row in file.pairs("flags"):
        if row.mapping(("family", "weight", "pathways", "makes_direct", "trigger", "sources"), ("floor",)):
            floor = row.choice("floor", LIKELIHOODS)
            found[name] = Flag(
                name,
                row.text("family"),
                row.choice("weight", WEIGHTS),
                row.choices("pathways", paths, "pathway"),
                row.choices("makes_direct", known, "right"),
                LIKELIHOODS.index(floor) if floor else None,
                row.text("trigger"),
                book.cites(row),
            )
    return found


def questions(
    file: Sheet,
    book: Book,
    known: Mapping[str, Flag],
    classes: Mapping[str, Technology],
    rules: tuple[FloorRule, ...],
) -> dict[str, Question]:
    """Read rights/questions.yaml; the worse answer of a question is the one that a likelihood rule reads."""
    worse = dict(rule.answer for rule in rules if rule.answer)
    may = ("options", "options_from", "ask_when", "answered_by", "lowers", "feeds", "bears_on", "sets")
    found = {}
    for name, row in file.pairs("questions"):
        if not row.mapping(("part", "text", "type", "key", "sources"), may):
            continue
        key = row.truth("key")
        if key != row.has("answered_by") or key != isinstance(row.at("ask_when").data, dict):
            row.fault(
                "key, ask_when and answered_by do not fit", "ask_when and answered_by for key questions, and only there"
            )
        sets = tuple((value, row.at("sets").choices(value, known, "flag")) for value, _ in row.pairs("sets"))
        found[name] = Question(
            name,
            row.text("part"),
            row.text("text"),
            row.choice("type", TYPES),
            row.texts("options"),
            key,
            _asks(row.at("ask_when"), classes) if key else (),
            row.choice("answered_by", ANSWERERS),
            row.truth("lowers"),
            row.choices("feeds", known, "flag"),
            sets,
            worse.pop(name, ""),
            book.cites(row),
        )
    for name in worse:
        file.fault(f"no question {name!r}, which a likelihood rule reads", "a question", "questions")
    return found


def _asks(row: Sheet, classes: Mapping[str, Technology]) -> tuple[Ask, ...]:
    if row.has("any"):
        row.mapping(("any",))
        return tuple(_ask(one, classes) for one in row.rows("any"))
    return (_ask(row, classes),)


def _ask(row: Sheet, classes: Mapping[str, Technology]) -> Ask:
    row.mapping((), ("tier", "technology", "end_user", "context"))
    return Ask(
        row.whole("tier", 0, 3) if row.has("tier") else 0,
        frozenset(row.choices("technology", classes, "class")),
        frozenset(row.choices("end_user", GROUPS)),
        frozenset(row.choices("context", (*LEVELS, UNKNOWN))),
    )


def mitigations(
    file: Sheet,
    book: Book,
    paths: Mapping[str, Path],
    known: Mapping[str, Flag],
    asked: Mapping[str, Question],
) -> dict[str, Mitigation]:
    """Read rights/mitigations.yaml; every mitigation also has the common needs."""
    rows = file.pairs("mitigations")
    names = [name for name, _ in rows]
    common = tuple(need for row in file.rows("common_needs") for need in _need(row, names, asked))
    paper = file.choices("paper", names, "mitigation")
    may = ("reclassify", "answers_flag", "reduces_scope", "enables_remedy", "improves_evidence")
    found = {}
    for name, row in rows:
        if not row.mapping(("name", "reduces", "cannot", "needs", "void_if", "sources"), may):
            continue
        needs = tuple(need for one in row.rows("needs") for need in _need(one, names, asked))
        found[name] = Mitigation(
            name,
            row.text("name"),
            row.choices("reduces", paths, "pathway"),
            row.text("cannot"),
            needs + common,
            frozenset(row.choices("void_if", known, "flag")),
            row.truth("reclassify"),
            row.choice("answers_flag", known),
            name in paper,
            book.cites(row),
        )
    _no_circle(file, found)
    return found


def _need(row: Sheet, names: Collection[str], asked: Mapping[str, Question]) -> tuple[Need, ...]:
    row.mapping(
        (), ("id", "text", "mitigation", "answer", "answered", "evidence", "outside_state", "context", "any", "all")
    )
    text = row.text("text")
    if row.has("id"):
        return (Shown(row.text("id"), text),)
    if row.has("mitigation"):
        return (Counts(row.choice("mitigation", names), text),)
    if row.has("context"):
        return (Setting(row.choices("context", LEVELS), text),)
    if row.has("answer") or row.has("answered"):
        pairs = [(name, one.data) for name, one in row.pairs("answer")] or [(row.text("answered"), "")]
        outside = TRUTHS.get(row.text("outside_state"), False)
        return tuple(_answered(row, (name, str(value)), outside, asked) for name, value in pairs)
    for word, kind in (("any", Either), ("all", Both)):
        if row.has(word):
            return (kind(tuple(need for one in row.rows(word) for need in _need(one, names, asked)), text),)
    row.fault("a need of no known kind", "id and text, mitigation, answer, answered, context, any or all")
    return ()


def _answered(row: Sheet, pair: tuple[str, str], outside: bool, asked: Mapping[str, Question]) -> Answered:
    if pair[0] not in asked:
        row.fault(f"unknown question {pair[0]!r}", "an id of rights/questions.yaml")
    return Answered(*pair, outside, row.text("text"))


def _no_circle(file: Sheet, found: Mapping[str, Mitigation]) -> None:
    def needed(need: Need) -> tuple[str, ...]:
        match need:
            case Counts(name):
                return (name,)
            case Either(parts) | Both(parts):
                return tuple(name for part in parts for name in needed(part))
        return ()

    def reaches(name: str, seen: tuple[str, ...]) -> bool:
        one = found.get(name)
        if name in seen or one is None:
            return name in seen
        return any(reaches(other, (*seen, name)) for need in one.needs for other in needed(need))

    for name in found:
        if reaches(name, ()):
            file.at("mitigations").fault(f"{name} needs itself through others", "no circle of needs", name)
