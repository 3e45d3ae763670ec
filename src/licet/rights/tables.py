"""Dated tables of official findings. A row is used only from its own date on, and never without its document."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from licet.core.citations import CONFIDENCES, Citation, Confidence
from licet.core.dates import Period, first_day, last_day
from licet.rights.sheet import Fault, Sheet, Yaml, from_folder, refuse, sheet

SHIPPED = Path(__file__).parent.parent / "data"

TRUE_STATUS = frozenset({"in_force", "superseded", "lapsed"})
"""Status of a finding that sets a level; the last two have an end and count before it."""
STATUSES = ("in_force", "superseded", "lapsed", "provisional", "national_finding", "review", "historic")
TERRITORY_KINDS = ("atrocity", "systematic_repression")
RULES = ("yes", "partial", "no", "unknown")
MISUSE_KINDS = (
    "misuse", "refused", "revoked", "listed", "ended_sale", "settlement", "charges", "conviction", "lawsuit",
    "licence_required", "divestment",
)  # fmt: skip
SOURCE_LEVELS = (
    "authority", "court", "licence_authority", "national_institution", "ngo", "parliament", "press",
    "press_and_documents", "prosecution", "sanctions_authority", "technical_research", "un_body",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """What every row has: an id, when it counts, and the document that says so."""

    id: str
    period: Period
    citation: Citation
    note: str


@dataclass(frozen=True, slots=True)
class Territory:
    """A finding on what was done in a territory, or in one region of it."""

    row: Row
    territory: str
    region: str
    kind: str
    actors: str
    body: str
    status: str


@dataclass(frozen=True, slots=True)
class Body:
    """A finding that names a force, a service or a system."""

    row: Row
    country: str
    names: tuple[str, ...]
    kind: str
    finding: str
    by: str
    supports: frozenset[str]
    alleged: bool


@dataclass(frozen=True, slots=True)
class CourtOrder:
    """Whether the law of a State, as written, asks for a judge before a use."""

    row: Row
    country: str
    uses: tuple[tuple[str, str], ...]
    """Use (`interception_police`, ...) and the rule for it."""

    def rule(self, use: str) -> str:
        """Give the rule for a use."""
        return dict(self.uses)[use]


@dataclass(frozen=True, slots=True)
class Intergovernmental:
    """A body that answers to States together, not to the State where it works."""

    row: Row
    kind: str
    names: tuple[str, ...]
    host: tuple[str, ...]
    answers_to: str


@dataclass(frozen=True, slots=True)
class Misuse:
    """An earlier refusal, or an established misuse, of a product line."""

    row: Row
    kind: str
    product_line: tuple[str, ...]
    classes: frozenset[str]
    """Technology classes of the line."""
    vendor: tuple[str, ...]
    place: str
    by: str
    what: str
    level: str


@dataclass(frozen=True, slots=True)
class EmbargoPeriod:
    """An embargo on a State, or on bodies in it, and the days on which it stood."""

    row: Row
    country: str
    imposed_by: str
    scope: str
    aimed_at: str
    sets_i12: str


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a territory, with the names by which papers call it."""

    territory: str
    rows: tuple[str, ...]
    minority: bool
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """All tables of findings."""

    territories: tuple[Territory, ...]
    bodies: tuple[Body, ...]
    court_orders: tuple[CourtOrder, ...]
    intergovernmental: tuple[Intergovernmental, ...]
    misuse: tuple[Misuse, ...]
    embargoes: tuple[EmbargoPeriod, ...]
    regions: tuple[Region, ...]
    as_of: str


def shipped() -> Tables:
    """Read the tables that come with the package, from their files."""
    return tables(from_folder(SHIPPED), SHIPPED)


def tables(yaml: Yaml, root: Path | None = None) -> Tables:
    """Read the tables, for example by `tables(packs.yaml, packs.root)`. Raises BadPack with every fault."""
    faults: list[Fault] = []

    def rows[T](name: str, read: Callable[[Sheet], T | None], key: str = "rows") -> tuple[T, ...]:
        file = sheet(yaml, f"rights/findings/{name}.yaml", faults)
        if not file.text("as_of"):
            file.fault("no as_of", "the day on which the rows were compiled")
        found = [read(row) for row in file.rows(key)]
        _unlike(file.rows(key))
        return tuple(one for one in found if one is not None)

    found = Tables(
        rows("territories", _territory),
        rows("bodies", _body),
        rows("court_orders", _court_order),
        rows("intergovernmental", _intergovernmental),
        rows("refusals_and_misuse", _misuse),
        rows("embargo_periods", _embargo),
        rows("regions", _region, "regions"),
        sheet(yaml, "rights/findings/bodies.yaml", faults).text("as_of"),
    )
    refuse(faults, root)
    return found


def _unlike(rows: tuple[Sheet, ...]) -> None:
    seen: set[str] = set()
    for row in rows:
        name = row.text("id")
        if name and name in seen:
            row.fault(f"id {name!r} stands twice", "each id once", "id")
        seen.add(name)


def _row(row: Sheet, document: str = "document") -> Row:
    text = row.text(document)
    if not text:
        row.fault(f"no {document}", "every row names its document", document)
    sure: Confidence = next((one for one in CONFIDENCES if one == row.choice("confidence", CONFIDENCES)), "recalled")
    start = row.day("from") or row.day("date")
    if row.has("date") and row.day("date") is None:
        start = None
    period = Period(start, _end(row))
    return Row(row.text("id"), period, Citation(text, "", row.text("date"), sure), row.text("note"))


def _end(row: Sheet) -> date | None:
    """Give the first day that no longer counts: a day is that day, a year alone stands for the whole of it."""
    if len(row.text("until")) == len("2026"):
        end = row.day("until", last_day)
        return None if end is None else end + timedelta(days=1)
    return row.day("until", first_day)


_COMMON = ("id", "document", "date", "confidence")


def _territory(row: Sheet) -> Territory | None:
    if not row.mapping(
        (*_COMMON, "territory", "from", "kind", "actors", "body", "status"), ("region", "until", "note")
    ):
        return None
    status = row.choice("status", STATUSES)
    if status in {"superseded", "lapsed"} and not row.has("until"):
        row.fault(f"status {status} and no until", "the first day that it no longer counts")
    where = row.text("territory"), row.text("region"), row.choice("kind", TERRITORY_KINDS)
    return Territory(_row(row), *where, row.text("actors"), row.text("body"), status)


def _body(row: Sheet) -> Body | None:
    if not row.mapping((*_COMMON, "country", "names", "kind", "finding", "by", "supports"), ("note", "state")):
        return None
    flags = frozenset(row.choices("supports", ("F19", "F50")))
    alleged = row.choice("state", ("alleged",)) == "alleged"
    names = row.text("country"), row.texts("names"), row.text("kind")
    return Body(_row(row), *names, row.text("finding"), row.text("by"), flags, alleged)


USES = ("interception_police", "interception_intelligence", "biometric_search", "device_forensics")


def _court_order(row: Sheet) -> CourtOrder | None:
    if not row.mapping(("country", "law", "confidence", *USES), ("year", "note")):
        return None
    read, country = _row(row, "law"), row.text("country")
    cited = Citation(read.citation.document, "", row.text("year"), read.citation.confidence)
    uses = tuple((use, row.choice(use, RULES)) for use in USES)
    return CourtOrder(Row(f"LAW-{country}", Period(row.day("year")), cited, read.note), country, uses)


def _intergovernmental(row: Sheet) -> Intergovernmental | None:
    needs = ("id", "kind", "names", "host", "from", "answers_to", "source", "date", "confidence")
    if not row.mapping(needs, ("until", "note")):
        return None
    kind = row.choice("kind", ("un_mission", "regional_mission", "international_tribunal", "humanitarian"))
    return Intergovernmental(_row(row, "source"), kind, row.texts("names"), row.texts("host"), row.text("answers_to"))


def _misuse(row: Sheet) -> Misuse | None:
    needs = (*_COMMON, "kind", "product_line", "classes", "vendor", "end_user_or_place", "by", "what", "level")
    if not row.mapping(needs, ("note",)):
        return None
    return Misuse(
        _row(row),
        row.choice("kind", MISUSE_KINDS),
        row.texts("product_line"),
        frozenset(row.texts("classes")),
        row.texts("vendor"),
        row.text("end_user_or_place"),
        row.text("by"),
        row.text("what"),
        row.choice("level", SOURCE_LEVELS),
    )


def _embargo(row: Sheet) -> EmbargoPeriod | None:
    needs = (*_COMMON, "country", "imposed_by", "scope", "aimed_at", "sets_I12", "from")
    if not row.mapping(needs, ("until", "note", "start")):
        return None
    sets = row.choice("sets_I12", ("yes", "no", "review"))
    unsure = row.choice("start", ("to_be_checked",)) and sets == "yes"
    return EmbargoPeriod(
        _row(row),
        row.text("country"),
        row.text("imposed_by"),
        row.text("scope"),
        row.text("aimed_at"),
        "review" if unsure else sets,
    )


def _region(row: Sheet) -> Region | None:
    if not row.mapping(("territory", "rows", "minority", "names")):
        return None
    return Region(row.text("territory"), row.texts("rows"), row.truth("minority"), row.texts("names"))
