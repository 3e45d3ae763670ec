"""Faulty packs are refused, every fault at once, with file and line."""

import shutil
from pathlib import Path

import pytest

from licet.core.errors import BadPack, BadSource
from licet.rights import load, series, tables
from licet.rights.model import Model
from licet.rights.sheet import from_folder

DATA = load.SHIPPED


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(DATA / "rights", tmp_path / "rights")
    shutil.copytree(DATA / "context", tmp_path / "context")
    return tmp_path


def damage(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def refused(root: Path) -> str:
    with pytest.raises(BadPack) as fault:
        load.model(from_folder(root), root)
    return str(fault.value)


def line(root: Path, file: str, word: str) -> int:
    return next(step for step, one in enumerate((root / file).read_text().splitlines(), 1) if word in one)


def test_counts_of_the_method(model: Model) -> None:
    assert (len(model.rights), len(model.technologies), len(model.questions)) == (28, 27, 45)
    assert (len(model.flags), len(model.mitigations), len(model.floors)) == (60, 24, 19)
    assert (len(model.decisions), len(model.sources), len(model.guards), len(model.reviews)) == (17, 48, 6, 5)
    weights = [one.weight for one in model.flags.values()]
    assert (weights.count("blocking"), weights.count("severe"), weights.count("moderate")) == (10, 27, 23)
    assert len([one for one in model.questions.values() if one.key]) == 20
    assert (len(model.bridges), len(model.findings)) == (3, 8)
    assert all(one.cannot for one in model.mitigations.values())


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("rights/flags.yaml", "makes_direct: [R16, R17, R11, R19]", "makes_direct: [R16, R99]", "right 'R99'"),
        (
            "rights/flags.yaml",
            "weight: severe, floor: established",
            "weight: severe, floor: certain",
            "floor 'certain'",
        ),
        (
            "rights/flags.yaml",
            "sources: [IPVM-2019, IPVM-2021, UT-2021, CERD, EU-AIACT]}",
            "sources: []}",
            "no sources",
        ),
        ("rights/flags.yaml", "CERD, EU-AIACT]", "CERD, NOWHERE]", "unknown source 'NOWHERE'"),
        ("rights/technologies.yaml", "else_class: T20", "else_class: T99", "else_class 'T99'"),
        (
            "rights/technologies.yaml",
            "tier: 3, direct: [R10, R13, R16]",
            "tier: 7, direct: [R10, R13, R16]",
            "tier '7'",
        ),
        ("rights/questions.yaml", "feeds: [F14, F15, F16]", "feeds: [F14, F88]", "flag 'F88'"),
        ("rights/questions.yaml", "answered_by: file, feeds: [F01]", "feeds: [F01]", "do not fit"),
        ("rights/questions.yaml", "ask_when: {tier: 2}", "ask_when: {weather: 2}", "unknown key 'weather'"),
        ("rights/mitigations.yaml", "needs: [{mitigation: M05}]", "needs: [{mitigation: M77}]", "mitigation 'M77'"),
        ("rights/mitigations.yaml", "needs: [{mitigation: M05}]", "needs: [{hope: big}]", "unknown key 'hope'"),
        ("rights/mitigations.yaml", "void_if: [F08, F19, F11]", "void_if: [F00]", "flag 'F00'"),
        ("rights/likelihood.yaml", "context: guarded, end_user", "context: cosy, end_user", "context 'cosy'"),
        ("rights/likelihood.yaml", "source: US-DOS-2020}", "source: none}", "unknown source 'none'"),
        ("rights/matrix.yaml", "3: {remote: elevated", "3: {remote: unacceptable", "a worse step gives a better band"),
        (
            "rights/decision.yaml",
            "outcome: refuse, sources: [CERD",
            "outcome: maybe, sources: [CERD",
            "outcome 'maybe'",
        ),
        ("rights/decision.yaml", "  D09:", "  D99:", "no rule D09"),
        ("rights/end_users.yaml", "media]", "media, police]", "kind 'police' in two groups"),
        ("rights/join.yaml", "refer: refer, refuse: refer}", "refuse: refer}", "no refer"),
        ("rights/diligence.yaml", "classes: [T21]", "classes: [T21, T22]", "classes differ"),
        ("rights/diligence.yaml", "contradicted_by: [F11,", "contradicted_by: [F61,", "flag 'F61'"),
        ("rights/context.yaml", 'open: ">= 0.6"', 'open: "about 0.6"', "band open"),
        ("rights/conditions.yaml", "mitigations: [M11, M05]", "mitigations: [M11, M99]", "mitigation 'M99'"),
        ("rights/rights.yaml", "gravity: 4, irrem: 4", "gravity: 5, irrem: 4", "gravity '5'"),
        ("rights/sources.yaml", "status: recalled}", "status: dreamt}", "status 'dreamt'"),
    ],
)
def test_a_fault_is_told_with_its_line(root: Path, file: str, old: str, new: str, message: str) -> None:
    damage(root, file, old, new)
    told = refused(root)
    hit = next(one for one in told.splitlines() if message in one)
    assert hit.startswith(f"{file}:")
    assert hit.count(": ") >= 2
    where = int(hit.split(":")[1])
    if len(new) > 9 and "\n" not in new and "no rule" not in message and "no sources" not in message:
        assert abs(where - line(root, file, new)) <= 3, hit


def test_every_fault_at_once(root: Path) -> None:
    damage(root, "rights/flags.yaml", "discrimination, weight: blocking", "discrimination, weight: heavy")
    damage(root, "rights/rights.yaml", "gravity: 4", "gravity: 9")
    damage(root, "rights/review.yaml", "action: reopen within 5", "deed: reopen within 5")
    told = refused(root)
    assert {one.split(":")[0] for one in told.splitlines()} >= {
        "rights/flags.yaml",
        "rights/rights.yaml",
        "rights/review.yaml",
    }


def test_a_circle_of_needs(root: Path) -> None:
    damage(root, "rights/mitigations.yaml", '{id: reader_named, text: "reader named"}', "{mitigation: M04}")
    assert "M04 needs itself through others" in refused(root)


def test_a_missing_file(root: Path) -> None:
    (root / "rights/flags.yaml").unlink()
    assert "rights/flags.yaml:1: the file is missing" in refused(root)


def test_a_duplicate_key(root: Path) -> None:
    path = root / "rights/end_users.yaml"
    path.write_text(path.read_text() + "end_user_kinds: {}\n")
    assert "stands twice" in refused(root)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("bodies", 'document: "Global Magnitsky designation, EO 13818"', 'document: ""', "no document"),
        ("bodies", 'id: "CN-XPCC-PSB"', 'id: "CN-XPCC"', "stands twice"),
        ("territories", 'date: "2014-02-07"', 'date: "2014-02-31"', "date '2014-02-31'"),
        ("territories", 'status: "in_force"', 'status: "true"', "status 'true'"),
        ("territories", 'kind: "atrocity"', 'kind: "bad"', "kind 'bad'"),
        ("court_orders", 'interception_police: "yes"', 'interception_police: "maybe"', "interception_police 'maybe'"),
        ("embargo_periods", 'sets_I12: "yes"', 'sets_I12: "perhaps"', "sets_I12 'perhaps'"),
        ("refusals_and_misuse", 'level: "technical_research"', 'level: "hearsay"', "level 'hearsay'"),
        ("intergovernmental", 'kind: "un_mission"', 'kind: "club"', "kind 'club'"),
        ("regions", "minority: true", "minority: perhaps", "minority 'perhaps'"),
    ],
)
def test_faulty_tables(root: Path, file: str, old: str, new: str, message: str) -> None:
    damage(root, f"rights/findings/{file}.yaml", old, new)
    with pytest.raises(BadPack) as fault:
        tables.tables(from_folder(root), root)
    assert message in str(fault.value)
    assert str(fault.value).startswith(f"rights/findings/{file}.yaml:")


def test_a_truncated_series_is_no_country_without_data(root: Path) -> None:
    path = root / "context/rights/vdem_v15_1990_2024.csv.gz"
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(BadSource, match=r"vdem.*cannot be read"):
        series.country_data(from_folder(root), root)


def test_a_series_under_its_floor(root: Path) -> None:
    path = root / "context/rights/un_treaty_status_2022-05.csv"
    path.write_text("\n".join(path.read_text().splitlines()[:100]))
    with pytest.raises(BadSource, match="99 rows: at least 3400"):
        series.country_data(from_folder(root), root)


def test_a_series_without_its_column(root: Path) -> None:
    damage(root, "context/series.yaml", "value: Rank", "value: Place")
    with pytest.raises(BadSource, match="no column Place"):
        series.country_data(from_folder(root), root)


def test_a_country_code_nobody_knows(root: Path) -> None:
    damage(root, "context/series.yaml", "repairs: {XKX: XK}", "repairs: {}")
    with pytest.raises(BadSource, match="country code 'XKX'"):
        series.country_data(from_folder(root), root).check()


def test_the_shipped_series_are_whole() -> None:
    series.shipped().check()
