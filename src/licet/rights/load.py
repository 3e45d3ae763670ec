"""From the pack files of the rights model to the model: strictly, with every fault of every file at once."""

from pathlib import Path

from licet.rights import load_parts as parts
from licet.rights.load_rules import (
    STATUS,
    bridges,
    conditions,
    decisions,
    diligence,
    floors,
    indicators,
    join,
    matrix,
    reviews,
)
from licet.rights.model import Model, Source
from licet.rights.sheet import Fault, Sheet, Yaml, from_folder, refuse, sheet

SHIPPED = Path(__file__).parent.parent / "data"
"""The data that comes with the package."""


def shipped() -> Model:
    """Read the model that comes with the package, from its files."""
    return model(from_folder(SHIPPED), SHIPPED)


def model(yaml: Yaml, root: Path | None = None) -> Model:
    """Read the model, for example by `model(packs.yaml, packs.root)`; faults are looked up under `root`.

    Raises BadPack with every fault: an id that nothing has, a source that is missing, a word that no scale has.
    """
    faults: list[Fault] = []

    def opened(name: str) -> Sheet:
        return sheet(yaml, f"rights/{name}.yaml", faults)

    sources = _sources(opened("sources"))
    book = parts.Book(frozenset(sources), faults)
    head, scales = opened("model"), opened("scales")
    rights = parts.rights(opened("rights"), book)
    pathways = parts.pathways(scales, rights)
    technologies = parts.technologies(opened("technologies"), book, rights)
    groups = parts.groups(opened("end_users"))
    flags = parts.flags(opened("flags"), book, rights, pathways)
    rules = floors(opened("likelihood"), book, (pathways, technologies, groups))
    questions = parts.questions(opened("questions"), book, flags, technologies, rules)
    treatments = parts.mitigations(opened("mitigations"), book, pathways, flags, questions)
    depth, ways, rows = opened("diligence"), opened("decision"), opened("context")
    found = Model(
        version=head.text("version"),
        as_of=head.text("as_of"),
        guards={row.text("id"): row.text("text") for row in head.rows("guards")},
        sources=sources,
        scales={name: {key: one.text(key) for key in _keys(one)} for name, one in scales.pairs("scales")},
        pathways=pathways,
        rights=rights,
        severity_rule=opened("rights").text("severity_rule"),
        technologies=technologies,
        groups=groups,
        indicators=indicators(rows),
        context_rule=rows.at("context").text("rule"),
        floors=rules,
        matrix=matrix(opened("matrix")),
        questions=questions,
        flags=flags,
        mitigations=treatments,
        offset_rules=opened("mitigations").texts("offset_rules"),
        diligence=diligence(depth, book, flags, questions, technologies),
        decisions=decisions(ways, book),
        unknown_rule=ways.text("unknown_rule"),
        evidence_rule=ways.text("evidence_rule"),
        bridges=bridges(ways, book),
        join=join(opened("join")),
        findings={
            name: opened("findings").at("findings").text(name) for name, _ in opened("findings").pairs("findings")
        },
        most_conditions=opened("conditions").whole("most", 1, 24),
        conditions=conditions(opened("conditions"), (technologies, pathways, flags, treatments)),
        reviews=reviews(opened("review")),
    )
    refuse(faults, root)
    return found


def _keys(one: Sheet) -> tuple[str, ...]:
    return tuple(one.data) if isinstance(one.data, dict) else ()


def _sources(file: Sheet) -> dict[str, Source]:
    found = {}
    for name, row in file.pairs("sources"):
        if row.mapping(("title", "status"), ("ref", "date", "parts")):
            sure = STATUS.get(row.choice("status", STATUS), "recalled")
            title, ref, day, part = (row.text(key) for key in ("title", "ref", "date", "parts"))
            found[name] = Source(name, title, ref, day, part, sure)
    return found
