import pytest

from licet.packs.load import load
from licet.packs.model import Packs


@pytest.fixture(scope="session")
def packs() -> Packs:
    return load()
