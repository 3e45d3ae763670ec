"""Country data as its publishers made it: one value a country and year, with publisher and edition.

Opening reads whole files and checks their floors, but takes apart only the lines of the countries that are asked for:
a case asks for one. `check` takes everything apart.
"""

import csv
import gzip
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from licet.core.citations import Citation
from licet.core.errors import BadSource
from licet.rights.sheet import Fault, Sheet, Yaml, from_folder, refuse, sheet

SHIPPED = Path(__file__).parent.parent / "data"
_INDEX = "context/series.yaml"
_CODES = "geo/iso_country_codes.csv"
_TREATIES = "rights/un_treaty_status_2022-05.csv"

type Row = dict[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """One file, as it was opened."""

    name: str
    publisher: str
    edition: str
    licence: str
    citation: Citation
    columns: Mapping[str, str]
    """What a column is for (year, country, value, also, coded) to its name in the file."""
    repairs: Mapping[str, str]
    """Codes that are not ISO 3166, and the country they stand for."""
    left_out: frozenset[str]
    floor_countries: int
    header: tuple[str, ...]
    lines: tuple[str, ...]

    def rows(self, code: str = "") -> Iterator[Row]:
        """Give the rows, or those of one country code."""
        lines: Iterable[str] = (one for one in self.lines if code in one) if code else self.lines
        places = {use: self.header.index(name) for use, name in self.columns.items() if use != "coded"}
        for row in csv.reader(lines):
            if not code or row[places["country"]] == code:
                yield {use: row[place] for use, place in places.items()}


@dataclass(frozen=True, slots=True, eq=False)
class CountryData:
    """All country data that ships."""

    series: Mapping[str, Series]
    """By file, as indicators name it."""
    codes: Mapping[str, str]
    """ISO 3166 of three letters to two."""
    _known: dict[tuple[str, str], tuple[tuple[int, float], ...]] = field(default_factory=dict)

    def newest(self, file: str, country: str, first: int, last: int) -> tuple[int, float] | None:
        """Give the newest value of a country between two years, both included."""
        values = self.values(file, country)
        return next((one for one in reversed(values) if first <= one[0] <= last), None)

    def values(self, file: str, country: str) -> tuple[tuple[int, float], ...]:
        """Give the values of a country by year, oldest first; none when the file does not have it."""
        key = file, country
        if key not in self._known:
            one = self.series[file]
            rows = (row for code in self._codes_in(one, country) for row in one.rows(code))
            self._known[key] = tuple(sorted((int(row["year"]), float(row["value"])) for row in rows if row["value"]))
        return self._known[key]

    def treaties(self, country: str, year: int) -> tuple[tuple[str, int], ...]:
        """Give the human-rights treaties that a State had joined by a year, with the year of each."""
        rows = (row for row in self.series[_TREATIES].rows(country) if row["value"] == "1" and row["year"])
        return tuple(sorted((row["also"], int(float(row["year"]))) for row in rows if float(row["year"]) <= year))

    def _codes_in(self, one: Series, country: str) -> tuple[str, ...]:
        other = next(
            (name for name in self.series.values() if name.columns.get("also") == one.columns.get("coded")), None
        )
        if other is not None and one.columns.get("coded"):
            rows = (row for code in self._codes_in(other, country) for row in other.rows(code))
            return tuple(dict.fromkeys(row["also"] for row in rows if row["also"]))
        own = [code for code, letters in self.codes.items() if letters == country]
        own += [code for code, letters in one.repairs.items() if letters == country]
        return tuple(code for code in own if code not in one.left_out)

    def check(self) -> None:
        """Take every line apart. Raises BadSource for a country code nobody knows and for too few countries."""
        for one in self.series.values():
            if one.name in {_CODES, _TREATIES} or one.columns.get("coded"):
                continue
            known = {*self.codes, *one.repairs, *one.left_out}
            strange = sorted({row["country"] for row in one.rows()} - known)
            if strange:
                raise BadSource(
                    f"{one.name}: country code {strange[0]!r}: ISO 3166, or a line in repairs or not_states"
                )
        for one in self.series.values():
            if "year" in one.columns and one.name != _TREATIES:
                found = sum(1 for country in {*self.codes.values(), "XK"} if self.values(one.name, country))
                if found < one.floor_countries:
                    raise BadSource(f"{one.name}: {found} countries: at least {one.floor_countries}")


def shipped() -> CountryData:
    """Open the country data that comes with the package."""
    return country_data(from_folder(SHIPPED), SHIPPED)


def country_data(yaml: Yaml, root: Path) -> CountryData:
    """Open the country data under a data folder, for example by `country_data(packs.yaml, packs.root)`.

    Raises BadPack for a faulty description, BadSource for a file that is broken or below its floor.
    """
    faults: list[Fault] = []
    index = sheet(yaml, _INDEX, faults)
    needs = ("publisher", "edition", "licence", "citation", "country", "value", "floor_rows", "floor_countries")
    specs = dict(index.pairs("files"))
    for spec in specs.values():
        spec.mapping(needs, ("year", "also", "coded", "repairs", "not_states"))
    floors = {name: spec.whole("floor_rows", 1, 10**9) for name, spec in specs.items()}
    refuse(faults, root)
    found = {name: _open(spec, root / "context" / name, name, floors[name]) for name, spec in specs.items()}
    codes = {row["country"]: row["value"] for row in found[_CODES].rows()}
    return CountryData(found, codes)


def _open(spec: Sheet, path: Path, name: str, floor: int) -> Series:
    try:
        raw = path.read_bytes()
        text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8-sig")
    except (OSError, EOFError, UnicodeDecodeError) as fault:
        raise BadSource(f"{name}: cannot be read ({type(fault).__name__}): a whole file in UTF-8") from None
    lines = text.splitlines()
    header = tuple(next(csv.reader(lines[:1]), []))
    columns = {use: spec.text(use) for use in ("year", "country", "value", "also", "coded") if spec.has(use)}
    missing = sorted(column for use, column in columns.items() if use != "coded" and column not in header)
    if missing:
        raise BadSource(f"{name}:1: no column {', '.join(missing)}: one of {', '.join(header[:12])}")
    if len(lines) - 1 < floor:
        raise BadSource(f"{name}: {len(lines) - 1} rows: at least {floor}")
    texts = [spec.text(key) for key in ("publisher", "edition", "licence")]
    cited = Citation(spec.text("citation"), texts[0], texts[1], "seen")
    repairs = {code: str(one.data) for code, one in spec.pairs("repairs")}
    left_out = frozenset(code for code, _ in spec.pairs("not_states"))
    least = spec.whole("floor_countries", 1, 300)
    return Series(
        name, texts[0], texts[1], texts[2], cited, columns, repairs, left_out, least, header, tuple(lines[1:])
    )
