import shutil
from collections.abc import Mapping
from datetime import date

import pytest

from licet.core.facts import Fact, Value
from licet.packs.load import load, shipped
from licet.packs.model import Packs

LATE = date(2026, 9, 15)
"""A day on which every entry of the pack that ever starts has started."""


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Packs:
    """Vocabulary and control lists alone: a fault in another pack must not hide what is tested here."""
    root = tmp_path_factory.mktemp("data")
    for folder in ("facts", "controls"):
        shutil.copytree(shipped() / folder, root / folder)
    return load(root)


def facts_of(values: Mapping[str, Value]) -> dict[str, Fact]:
    return {name: Fact(name, value) for name, value in values.items()}
