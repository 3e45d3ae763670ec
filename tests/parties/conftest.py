"""What the tests of this part share: the shipped sources and the compiled lists."""

from datetime import date
from pathlib import Path

import pytest

import licet.parties
from licet.core.parties import Party
from licet.parties import Lists, Screening, open_lists, screen
from licet.parties.intake import unpacked
from licet.parties.sources import Source, SourceFile, load_sources

DATA = Path(licet.parties.__file__).parent.parent / "data"
SOURCES = load_sources(DATA / "sources", DATA / "lists")
FILES = [(source, file) for source in SOURCES for file in source.files]
TODAY = date(2026, 8, 20)


def named(pair: tuple[Source, SourceFile]) -> str:
    return f"{pair[0].id}-{pair[1].path.rpartition('/')[2]}-{pair[1].options.get('rows', '')[:12]}"


def content_of(file: SourceFile) -> bytes:
    return unpacked(DATA / "lists" / file.path, file)


def file_of(path: str, rows: str = "") -> SourceFile:
    return next(file for _, file in FILES if file.path == path and file.options.get("rows", "").startswith(rows))


@pytest.fixture(scope="session")
def lists() -> Lists:
    return open_lists()


class Screener:
    """Screens by name."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists

    def __call__(self, name: str, country: str = "", on: date = TODAY) -> Screening:
        return screen(Party(name, "end_user", country), on, self.lists)

    def matched(self, name: str, country: str = "", on: date = TODAY) -> list[str]:
        return [one.list for one in self(name, country, on).matches if one.strength == "match"]


@pytest.fixture(scope="session")
def screener(lists: Lists) -> Screener:
    return Screener(lists)
