"""Which words tell companies apart and which do not: countries, places, ordinary words and legal forms, as data."""

import csv
import gzip
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from licet.packs.lines import Located, load_yaml
from licet.parties.tokens import LONGEST, Meaning, Sort, words

_FORMS = "legal_forms_gleif_elf_1.4.1.csv.gz"
_FORM_COLUMNS = (
    "Entity Legal Form name Local name",
    "Entity Legal Form name Transliterated name (per ISO 01-140-10)",
)


def load_words(folder: Path) -> Mapping[str, Meaning]:
    """Read every word file; of two meanings the later counts: legal form, place, country, ordinary word, stop word.

    Beside each phrase of several words stands its first word with ` *`, which holds the length of the longest one.
    """
    found: dict[str, Meaning] = {}
    for phrase, sort, put in _all(folder):
        found[phrase] = Meaning(sort, put)
    for phrase in [one for one in found if " " in one]:
        first, length = phrase.split(" ", 1)[0], phrase.count(" ") + 1
        known = found.get(f"{first} *")
        found[f"{first} *"] = Meaning("stop", str(max(length, int(known.put) if known else 0)))
    return found


def load_countries(folder: Path) -> Mapping[str, str]:
    """Give the code of every country name, small and in Latin letters, and of every code."""
    found: dict[str, str] = {}
    for row in _countries(folder):
        found[" ".join(words(row["name"]))] = row["code"]
        found[row["code"]] = row["code"]
    return found


def _all(folder: Path) -> Iterator[tuple[str, Sort, str]]:
    ordinary = load_yaml(folder / "ordinary.yaml", "words/ordinary.yaml")
    phrases = cast("list[str]", ordinary.at("legal_phrases").data)
    for phrase in (*_legal_forms(folder), *_of(ordinary.data, "legal"), *phrases):
        yield phrase, "legal", phrase
    for place in (folder / "places.txt").read_text("utf-8").splitlines():
        if not place.startswith("#") and (phrase := " ".join(words(place))):
            yield phrase, "place", phrase
    for row in _countries(folder):
        if phrase := " ".join(words(row["name"])):
            yield phrase, "country", f"@{row['code'].lower()}"
    yield from _ordinary(folder, ordinary)


def _ordinary(folder: Path, ordinary: Located) -> Iterator[tuple[str, Sort, str]]:
    same = cast("dict[str, str]", ordinary.at("same").data)
    for word in _of(ordinary.data, "ordinary"):
        yield word, "ordinary", same.get(word, word)
    for word, put in same.items():
        yield word, "ordinary", put
    for word in _of(ordinary.data, "stop"):
        yield word, "stop", word
    han = load_yaml(folder / "han.yaml", "words/han.yaml").at("words").data
    for phrase, english in cast("dict[str, str]", han).items():
        yield phrase, "ordinary", english


def _of(data: object, key: str) -> list[str]:
    return cast("dict[str, str]", data)[key].split()


def _countries(folder: Path) -> Iterator[Mapping[str, str]]:
    text = (folder / "countries.csv").read_text("utf-8")
    yield from csv.DictReader(io.StringIO("".join(text.splitlines(keepends=True)[1:])))


def _legal_forms(folder: Path) -> Iterator[str]:
    """Give legal forms of several words, and the short ones of the smaller, hand-kept list."""
    kept = cast("list[dict[str, object]]", json.loads((folder / "company_type_words.json").read_text("utf-8")))
    for form in kept:
        for text in [
            *cast("list[str]", form["aliases"]),
            str(form.get("display") or ""),
            str(form.get("compare") or ""),
        ]:
            phrase = words(text)
            if 1 < len(phrase) <= LONGEST:
                yield " ".join(phrase)
    with gzip.open(folder / _FORMS, "rt", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            for column in _FORM_COLUMNS:
                phrase = words(row[column])
                if 2 < len(phrase) <= LONGEST:
                    yield " ".join(phrase)
