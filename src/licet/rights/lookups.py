"""Look-ups in the dated tables of findings: what the system itself can answer about a place, a body or a product.

Each answers from rows in force on the day only, says which rows, and never matches a body on an abbreviation alone.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from licet.core.citations import Citation
from licet.core.facts import Said
from licet.rights.context import territory_rows
from licet.rights.inputs import NONE_FOUND, Answer, FlagState, FlagWord
from licet.rights.names import contains, same, short_form, words
from licet.rights.tables import Body, CourtOrder, Intergovernmental, Misuse, Row, Tables, Territory

_RECORD_YEARS = 10
"""How far Q14 looks back for the record of a unit (F19)."""
_REPORT_YEARS = 5
"""How far F50 looks back for a credible report."""
_REFUSAL_YEARS = 3
"""How far F49 and Q35 look back for a refusal."""
_SURE_ABBREVIATION = 4
_ALLEGED = frozenset({"press", "prosecution"})
"""Source levels that are an allegation: press alone, and charges that no court has judged."""
_ABUSE = frozenset({"misuse", "conviction", "settlement", "listed", "divestment"})
_REFUSED = frozenset({"refused", "revoked"})


@dataclass(frozen=True, slots=True)
class Support:
    """A row that supports a flag, with the state it can have by that row."""

    flag: str
    state: FlagWord
    row: str
    text: str
    citation: Citation

    def flag_state(self) -> FlagState:
        """Give it as a flag of the inputs."""
        said = Said(self.citation.document, "documented" if self.state == "present" else "alleged", self.citation.date)
        return FlagState(self.flag, self.state, (_by(said, self),))


def _by(said: Said, one: Support) -> Said:
    sure = one.citation.confidence
    return Said(said.source, said.evidence, said.date, "", one.text, sure, one.row)


@dataclass(frozen=True, slots=True)
class BodyMatch:
    """A body of the tables that a name stands for."""

    body: Body
    name: str
    """The name of the table that was met."""
    itself: bool
    """The whole name is met: the body itself, not a part of something larger that carries its name."""


@dataclass(frozen=True, slots=True)
class Looked:
    """The answer of one look-up to one question, with the rows it rests on."""

    answer: Answer
    citations: tuple[Citation, ...]
    text: str


def bodies_named(name: str, country: str, on: date, tables: Tables) -> tuple[BodyMatch, ...]:
    """Give the bodies with a finding in force that a name stands for, in its country.

    A full name is met when it stands in the given one; an abbreviation only when it is the whole name given.
    """
    found = []
    for body in tables.bodies:
        if body.country == country and body.row.period.covers(on):
            met = next((one for one in body.names if _meets(name, one)), None)
            if met is not None:
                found.append(BodyMatch(body, met, _itself(name, met, country)))
    return tuple(found)


def _meets(given: str, listed: str) -> bool:
    if same(given, listed):
        return True
    # A single word, such as an abbreviation or `Sphere`, inside a longer name says too little.
    return not short_form(listed) and (len(words(listed)) > 1 or not listed.isascii()) and contains(given, listed)


def _itself(given: str, listed: str, country: str) -> bool:
    rest = [word for word in words(given) if word not in words(listed)]
    return all(word in {"the", "of", country.casefold()} for word in rest) or contains(given, f"of {listed}")


def body_supports(matches: Iterable[BodyMatch], on: date) -> tuple[Support, ...]:
    """Give the flags that findings on a named body support: F50, and F19 for the body itself."""
    found = []
    for match in matches:
        body = match.body
        text = f"{match.name}: {body.finding} ({body.by})"
        state: FlagWord = "alleged" if body.alleged else "present"
        if "F50" in body.supports and _within(body.row, on, _REPORT_YEARS):
            found.append(Support("F50", state, body.row.id, text, body.row.citation))
        if "F19" in body.supports and _within(body.row, on, _RECORD_YEARS):
            # A part of a body, or one that only carries its name, may be another unit of the same body: alleged.
            shown: FlagWord = state if match.itself else "alleged"
            found.append(Support("F19", shown, body.row.id, text, body.row.citation))
    return tuple(found)


def _within(row: Row, on: date, years: int) -> bool:
    start = row.period.start
    return (
        start is not None
        and start <= on
        and (on.year - start.year, on.month, on.day)
        <= (
            years,
            start.month,
            start.day,
        )
    )


def findings_on(country: str, region: str, matches: Sequence[BodyMatch], on: date, tables: Tables) -> Looked:
    """Answer Q32: whether a finding by a UN body, court or parliament covers the place or the operator."""
    rows: list[Territory | Body] = [*territory_rows(country, region, on, tables), *(one.body for one in matches)]
    kept = [one for one in rows if not (isinstance(one, Territory) and one.status == "historic")]
    cites = tuple(one.row.citation for one in kept)
    named = [one.finding if isinstance(one, Body) else f"{one.body}: {one.kind.replace('_', ' ')}" for one in kept]
    text = "; ".join(dict.fromkeys(named)) or f"no row for {country} in the tables of {tables.as_of}"
    said = tuple(Said(one.row.citation.document, "documented", one.row.citation.date, by=one.row.id) for one in kept)
    return Looked(
        Answer("Q32", "yes" if kept else NONE_FOUND, "documented", outside_state=True, said=said), cites, text
    )


_INTERCEPTION = frozenset({"T07", "T08", "T09", "T12", "T18"})
_BIOMETRIC = frozenset({"T01", "T02", "T03", "T16"})
_FORENSIC = frozenset({"T11"})


def uses_of(classes: Collection[str], kinds: Collection[str]) -> tuple[str, ...]:
    """Give the uses, in the words of the table of court orders, that classes and kinds of end user stand for."""
    found: list[str] = []
    if not _INTERCEPTION.isdisjoint(classes):
        services = [kind == "intelligence" for kind in kinds] or [False]
        found += ["interception_intelligence"] if any(services) else []
        found += ["interception_police"] if not all(services) else []
    if not _BIOMETRIC.isdisjoint(classes):
        found.append("biometric_search")
    if not _FORENSIC.isdisjoint(classes):
        found.append("device_forensics")
    return tuple(found)


def court_order(country: str, uses: Collection[str], on: date, tables: Tables, union: Collection[str] = ()) -> Looked:
    """Answer Q27: whether the law requires a judge's order for this use.

    The worst of the uses counts; a rule that is not found leaves the question open. `union`: codes of unions of States
    (`EU`) whose rule the State is bound by; a rule of the union stands in where it asks for more.
    """
    rows = [one for one in tables.court_orders if one.country in {country, *union} and one.row.period.covers(on)]
    rules = [_strictest(rows, use) for use in uses]
    value = next((word for word in ("no", "unknown", "partial", "yes") if word in rules), "unknown")
    told = value if value != "unknown" else None
    cites = tuple(one.row.citation for one in rows)
    said = tuple(Said(one.row.citation.document, "documented", one.row.citation.date, by=one.row.id) for one in rows)
    text = "; ".join(f"{use.replace('_', ' ')}: {rule}" for use, rule in zip(uses, rules, strict=True))
    return Looked(Answer("Q27", told, "documented", outside_state=False, said=said if told else ()), cites, text)


def _strictest(rows: Iterable[CourtOrder], use: str) -> str:
    """Give the rule that asks for most: what a State's own law leaves open, the union's may close."""
    found = {one.rule(use) for one in rows}
    return next((word for word in ("yes", "partial", "no") if word in found), "unknown")


def intergovernmental_named(name: str, country: str, on: date, tables: Tables) -> tuple[Intergovernmental, ...]:
    """Give the bodies answerable outside the host State that a name stands for, where they work (or anywhere)."""
    return tuple(
        one
        for one in tables.intergovernmental
        if one.row.period.covers(on)
        and any(_meets(name, listed) and _works_there(one, listed, country) for listed in one.names)
    )


def _works_there(one: Intergovernmental, listed: str, country: str) -> bool:
    """Missions work where they are, aid bodies and tribunals anywhere; a short abbreviation says too little abroad."""
    if not country or country in one.host:
        return True
    return not one.kind.endswith("_mission") and not (short_form(listed) and len(listed) < _SURE_ABBREVIATION)


def misuse_of(product: str, vendor: str, classes: Collection[str], on: date, tables: Tables) -> tuple[Misuse, ...]:
    """Give the rows on an item up to the day: of one of its classes, and of its product line or of its vendor."""
    return tuple(
        one
        for one in tables.misuse
        if one.row.period.covers(on)
        and not one.classes.isdisjoint(classes)
        and (
            any(_line(product, line) for line in one.product_line) or any(contains(vendor, firm) for firm in one.vendor)
        )
    )


def _line(product: str, line: str) -> bool:
    # A product name of one word must look like a name: `drones` and `face recognition` are no names.
    return (line[:1].isupper() or not line.isascii()) and contains(product, line)


def misuse_supports(rows: Iterable[Misuse], user: str, country: str, on: date) -> tuple[Support, ...]:
    """Give the flags that rows on a product line support for one end user: F08, F49, F50.

    F08 is present when the row names the operator, and alleged when it names only the country: whether the operator is
    the same is then to be found out.
    """
    found = []
    for row in rows:
        weak = row.level in _ALLEGED
        text = f"{', '.join(row.product_line)}: {row.what} ({row.by})"
        there, named = place_names(row, country), _names_user(row, user)
        if row.kind in _ABUSE and _within(row.row, on, _REPORT_YEARS):
            found.append(Support("F50", "alleged" if weak else "present", row.row.id, text, row.row.citation))
        if row.kind == "misuse" and there:
            state: FlagWord = "present" if named and not weak else "alleged"
            found.append(Support("F08", state, row.row.id, text, row.row.citation))
        if row.kind in _REFUSED and there and _within(row.row, on, _REFUSAL_YEARS):
            found.append(Support("F49", "alleged" if weak else "present", row.row.id, text, row.row.citation))
    return tuple(found)


def place_names(row: Misuse, country: str) -> bool:
    """Say whether the place of a row names the country, by its two letters."""
    letters = {part.strip()[:2] for part in row.place.split(";") if part.strip()[:2].isupper()}
    return bool(country) and country in letters


def _names_user(row: Misuse, user: str) -> bool:
    inside = row.place.partition("(")[2].rstrip(")")
    return bool(inside) and bool(user) and (contains(user, inside) or contains(inside, user))


def earlier_refusals(rows: Iterable[Misuse], country: str, on: date) -> Looked:
    """Answer Q35 from the tables: whether a like sale was refused or withdrawn in the last three years."""
    kinds = {*_REFUSED, "ended_sale"}
    kept = [
        one for one in rows if one.kind in kinds and place_names(one, country) and _within(one.row, on, _REFUSAL_YEARS)
    ]
    said = tuple(Said(one.row.citation.document, "documented", one.row.citation.date, by=one.row.id) for one in kept)
    text = "; ".join(f"{one.by}: {one.what}" for one in kept) or "no refusal of this product line in the tables"
    answer = Answer("Q35", "yes" if kept else NONE_FOUND, "documented", outside_state=True, said=said)
    return Looked(answer, tuple(one.row.citation for one in kept), text)


def earlier_misuse(rows: Iterable[Misuse], tables: Tables) -> Looked:
    """Answer Q09 from the tables: whether this item, or one like it, was used in a documented abuse."""
    kept = [one for one in rows if one.kind in _ABUSE]
    said = tuple(Said(one.row.citation.document, "documented", one.row.citation.date, by=one.row.id) for one in kept)
    text = "; ".join(f"{one.by}: {one.what}" for one in kept) or f"no row for it in the tables of {tables.as_of}"
    answer = Answer("Q09", "yes" if kept else NONE_FOUND, "documented", outside_state=True, said=said)
    return Looked(answer, tuple(one.row.citation for one in kept), text)
