"""The shipped model says what the reference says: unchanged in content, only prose that rules read is structured."""

import re
from pathlib import Path

import pytest

from licet.packs.lines import load_yaml
from licet.rights.load import SHIPPED

SHARED = Path(__file__).parents[3] / "shared" / "reference"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="not run: the project's shared reference data is not here"),
]
FILES = {
    "model": ("guards", "changes"), "sources": ("sources",), "scales": ("scales", "pathways"),
    "rights": ("rights", "severity_rule", "severity_sources"), "technologies": ("technologies",),
    "end_users": ("end_user_kinds",), "matrix": ("matrix",), "flags": ("flags",), "review": ("review",),
    "decision": ("decision_rules", "unknown_rule", "evidence_rule", "legal_bridge"), "join": ("legal_join",),
    "findings": ("findings",), "reference_case": ("reference_case_ijop", "echri_subscribers_2023"),
}  # fmt: skip
TABLES = {
    "territories": "territories", "bodies": "bodies", "court_orders": "law_requires_court_order",
    "intergovernmental": "intergovernmental", "refusals_and_misuse": "refusals_and_misuse",
    "embargo_periods": "embargo_periods",
}  # fmt: skip
OURS = {"supports", "state", "classes", "start"}


def read(path: Path) -> dict[str, object]:
    return load_yaml(path).data  # type: ignore[return-value]


@pytest.fixture(scope="module")
def reference() -> dict[str, object]:
    return read(SHARED / "human-rights.yaml")


@pytest.mark.parametrize("name", FILES)
def test_as_in_the_reference(name: str, reference: dict[str, object]) -> None:
    ours = read(SHIPPED / "rights" / f"{name}.yaml")
    for key in FILES[name]:
        assert ours[key] == reference[key]


def test_nothing_of_the_reference_is_left_out(reference: dict[str, object]) -> None:
    kept = {key for keys in FILES.values() for key in keys}
    kept |= {
        "schema",
        "version",
        "as_of",
        "status",
        "context",
        "likelihood_rules",
        "questions",
        "mitigations",
        "offset_rules",
        "diligence",
    }
    assert set(reference) == kept


def test_questions_add_only_what_answers_set(reference: dict[str, object]) -> None:
    ours = read(SHIPPED / "rights" / "questions.yaml")["questions"]
    assert {name: {k: v for k, v in one.items() if k != "sets"} for name, one in ours.items()} == reference["questions"]
    for one in ours.values():
        assert {flag for flags in one.get("sets", {}).values() for flag in flags} <= set(one.get("feeds", []))


def test_mitigations_keep_the_words_of_their_needs(reference: dict[str, object]) -> None:
    ours = read(SHIPPED / "rights" / "mitigations.yaml")
    for name, one in reference["mitigations"].items():
        mine = dict(ours["mitigations"][name])
        words = [need.get("text") or need["mitigation"] for need in mine.pop("needs")]
        assert words == one["needs"]
        assert mine == {key: value for key, value in one.items() if key != "needs"}
    assert ours["offset_rules"] == reference["offset_rules"]


def test_likelihood_rules(reference: dict[str, object]) -> None:
    ours = read(SHIPPED / "rights" / "likelihood.yaml")["likelihood_rules"]
    plain = {name for name in reference["likelihood_rules"] if name not in {"L12", "L13", "L14"}}
    assert {name: ours[name] for name in plain} == {name: reference["likelihood_rules"][name] for name in plain}
    assert set(ours) == set(reference["likelihood_rules"])


def test_diligence_and_context(reference: dict[str, object]) -> None:
    ours = read(SHIPPED / "rights" / "diligence.yaml")["diligence"]
    for key in ("sources", "tier_rule", "contradicted_by", "lookup_rule", "no_short_cut"):
        assert ours[key] == reference["diligence"][key]
    context = read(SHIPPED / "rights" / "context.yaml")["context"]
    for name, one in reference["context"]["indicators"].items():
        assert {key: value for key, value in context["indicators"][name].items() if key != "edition"} == one
    assert context["rule"] == reference["context"]["rule"]


@pytest.mark.parametrize("name", TABLES)
def test_tables_of_findings(name: str) -> None:
    ours = read(SHIPPED / "rights" / "findings" / f"{name}.yaml")["rows"]
    theirs = read(SHARED / "findings.yaml")[TABLES[name]]
    assert [{key: value for key, value in row.items() if key not in OURS} for row in ours] == [
        {key: value for key, value in row.items() if key not in OURS} for row in theirs
    ]


def test_country_data_is_the_file_of_the_publisher() -> None:
    raw = SHARED.parent / "data" / "raw"
    for path in sorted((SHIPPED / "context").rglob("*")):
        if path.is_file() and path.suffix != ".yaml":
            assert path.read_bytes() == (raw / path.relative_to(SHIPPED / "context")).read_bytes()


def test_no_path_of_the_workshop_stands_in_the_data() -> None:
    for path in (SHIPPED / "rights").rglob("*.yaml"):
        assert not re.search(r"/work/|shared/", path.read_text()), path.name
