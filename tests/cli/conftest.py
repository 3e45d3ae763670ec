"""The command line, run in this process; tests of a whole process start their own."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from licet.cli import main

GOOD = """
id: good
date: 2023-05
jurisdictions: [EU, NL]
exporter: {name: Duin Optics, country: NL}
item: {name: Cameras, category: cctv, description: Cameras for wards and doors, technical: {units: 120}}
parties:
- {name: Harbour hospital, role: end_user, country: CL, kind: hospital}
destination: CL
stated_end_use: Safety of patients
"""


class Ran(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str


type Run = Callable[..., Ran]


@pytest.fixture
def licet(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.delenv("LICET_DEBUG", raising=False)
    capsys.readouterr()

    def run(*arguments: object, typed: str = "") -> Ran:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        status = main([str(one) for one in arguments])
        out, err = capsys.readouterr()
        return Ran(status, out, err)

    return run


@pytest.fixture
def case(tmp_path: Path) -> Callable[..., Path]:
    """Give a function that writes a sound case with parts of its text replaced."""

    def write(name: str = "case.yaml", more: str = "", **changes: str) -> Path:
        text = GOOD
        for old, new in changes.items():
            line = next(one for one in GOOD.splitlines() if one.startswith(f"{old}:"))
            text = text.replace(line, new)
        path = tmp_path / name
        path.write_text(text + more, encoding="utf-8")
        return path

    return write
