import pytest

from licet.rights import load, series, tables
from licet.rights.context import Context
from licet.rights.model import Model
from licet.rights.series import CountryData
from licet.rights.tables import Tables


@pytest.fixture(scope="session")
def model() -> Model:
    return load.shipped()


@pytest.fixture(scope="session")
def findings() -> Tables:
    return tables.shipped()


@pytest.fixture(scope="session")
def countries() -> CountryData:
    return series.shipped()


@pytest.fixture(scope="session")
def context(model: Model, findings: Tables, countries: CountryData) -> Context:
    return Context(model, countries, findings)
