"""The rights assessment as tables, read from the plain data that `RightsAnswer.detail` holds.

Names are those of `licet.rights.assessment`; an entry may be the dataclass itself or a mapping of its fields.
Every key is optional, and what is not given is not shown:
`matrix` {severity: {likelihood: band}}; `classes` [{id, name, tier}]; `rights` [Touched]; `pathways` [Pathway];
`flags` [FlagResult]; `not_examined` [flag id]; `mitigations` [MitigationResult]; `fired` [Fired]; `reviews` [Review].
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace

from licet.core.facts import Said
from licet.core.findings import RightsAnswer
from licet.report.safe import shown
from licet.report.steps import Voice, voices
from licet.report.words import SYMBOLS, Mark, _, mark, outcome, spaced, value

type Plain = Mapping[str, object]

LIKELIHOODS = ("remote", "possible", "likely", "established")
SEVERITIES = (4, 3, 2, 1)
_STATES: dict[str, Mark] = {"present": "yes", "alleged": "unknown", "unknown": "unknown", "absent": "no"}
_SAID = tuple(field.name for field in fields(Said))


@dataclass(frozen=True, slots=True)
class Cell:
    """A place of the matrix: its band, and whether this case stands there."""

    band: str
    here: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One right, flag, pathway, mitigation, rule or review of the assessment."""

    id: str
    name: str
    mark: Mark = "note"
    word: str = ""
    facets: tuple[tuple[str, str], ...] = ()
    """Label and value, in the order to show."""
    voices: tuple[Voice, ...] = ()
    cannot: str = ""

    @property
    def symbol(self) -> str:
        """Give the symbol of the mark."""
        return SYMBOLS[self.mark]


@dataclass(frozen=True, slots=True)
class Impact:
    """Everything of the assessment that is shown as a table."""

    matrix: tuple[tuple[int, tuple[Cell, ...]], ...]
    """Row by row, worst severity first."""
    classes: tuple[Line, ...]
    rights: tuple[Line, ...]
    pathways: tuple[Line, ...]
    flags: tuple[Line, ...]
    """Present, alleged, unknown, or shown to be absent."""
    not_examined: tuple[str, ...]
    mitigations: tuple[Line, ...]
    fired: tuple[Line, ...]
    reviews: tuple[Line, ...]


def impact(answer: RightsAnswer) -> Impact:
    """Read the tables of an assessment."""
    return Impact(
        matrix=_matrix(answer),
        classes=tuple(_line(one, {"tier": _("tier")}) for one in _rows(answer, "classes")),
        rights=tuple(map(_right, _rows(answer, "rights"))),
        pathways=tuple(_line(one, _PATHWAY) for one in _rows(answer, "pathways")),
        flags=tuple(line for line in map(_flag, _rows(answer, "flags")) if line),
        not_examined=tuple(shown(str(one)) for one in _list(answer.detail.get("not_examined"))),
        mitigations=tuple(map(_mitigation, _rows(answer, "mitigations"))),
        fired=tuple(map(_fired, _rows(answer, "fired"))),
        reviews=tuple(
            Line("", shown(str(one.get("trigger", ""))), word=shown(str(one.get("action", ""))))
            for one in _rows(answer, "reviews")
        ),
    )


_RIGHT = {"severity": _("severity"), "scale": _("scale"), "scope": _("scope"), "irremediability": _("irremediability")}
_PATHWAY = {"likelihood": _("likelihood"), "residual": _("after mitigation"), "band": _("band")}
_COUNTED: dict[Mark, str] = {
    "yes": _("counts"),
    "no": _("does not count"),
    "unknown": _("counts only if what is unknown turns out well"),
}


def _matrix(answer: RightsAnswer) -> tuple[tuple[int, tuple[Cell, ...]], ...]:
    given = answer.detail.get("matrix")
    bands = given if isinstance(given, Mapping) else {}

    def cell(severity: int, likelihood: str) -> Cell:
        here = severity == answer.severity and likelihood == answer.likelihood
        row = bands.get(severity, bands.get(str(severity)))
        band = answer.band if here else row.get(likelihood, "") if isinstance(row, Mapping) else ""
        return Cell(shown(str(band)), here)

    return tuple((one, tuple(cell(one, word) for word in LIKELIHOODS)) for one in SEVERITIES)


def _right(one: Plain) -> Line:
    hit = _("hit directly") if one.get("direct") is True else _("made possible") if one.get("direct") is False else ""
    return replace(_line(one, _RIGHT), word=hit)


def _flag(one: Plain) -> Line | None:
    state = str(one.get("state", ""))
    if state not in _STATES:
        return None
    line = _line({**one, "name": one.get("name") or one.get("trigger")}, {"weight": _("weight"), "family": _("family")})
    return replace(line, mark=_STATES[state], word=spaced(state), voices=_voices(one.get("said")))


def _mitigation(one: Plain) -> Line:
    counted = one.get("counted")
    sign = mark(counted if isinstance(counted, bool) else None)
    line = _line(one, {"reduces": _("touches"), "why_not": _("why not")})
    return replace(line, mark=sign, word=_COUNTED[sign], voices=_voices(one.get("said")))


def _fired(one: Plain) -> Line:
    word = outcome(str(one.get("outcome", "")))
    doubt = tuple(_list(one.get("ends"))) == ("upper",)
    facets = ((_("only"), _("if what is unknown turns out worse")),) if doubt else ()
    return replace(_line(one, {}), word=word, facets=facets)


def _review(one: Plain) -> Line:
    return Line("", shown(str(one.get("trigger", ""))), word=shown(str(one.get("action", ""))))


def _list(given: object) -> tuple[object, ...]:
    return tuple(given) if isinstance(given, list | tuple) else ()


def _rows(answer: RightsAnswer, name: str) -> tuple[Plain, ...]:
    return tuple(one for one in map(_mapping, _list(answer.detail.get(name))) if one)


def _mapping(one: object) -> Plain:
    if is_dataclass(one) and not isinstance(one, type):
        return {field.name: getattr(one, field.name) for field in fields(one)}
    return one if isinstance(one, Mapping) else {}


def _line(one: Plain, facets: Mapping[str, str]) -> Line:
    told = tuple(
        (label, shown(spaced(value(one[key]))))
        for key, label in facets.items()
        if one.get(key) not in (None, "", (), [])
    )
    name = str(one.get("name") or one.get("text") or "")
    return Line(shown(str(one.get("id", ""))), shown(name), facets=told, cannot=shown(str(one.get("cannot") or "")))


def names(answer: RightsAnswer) -> Mapping[str, str]:
    """Give what the ids of the assessment stand for: classes, flags and questions, in words."""
    keyed = {"classes": "name", "flags": "trigger", "questions": "text"}
    found = [
        (str(one.get("id", "")), str(one.get(field) or ""))
        for part, field in keyed.items()
        for one in _rows(answer, part)
    ]
    return {name: text for name, text in found if name and text}


def _voices(given: object) -> tuple[Voice, ...]:
    return tuple(voice for one in _list(given) for voice in voices(said(one)))


def said(one: object) -> Iterable[Said]:
    """Read who said a thing from the dataclass or from a mapping of its fields; of anything else: nobody."""
    match one:
        case Said():
            return (one,)
        case Mapping():
            return (Said(**{key: one[key] for key in _SAID if key in one}),) if "source" in one else ()
        case _:
            return ()
