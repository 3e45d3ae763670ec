"""One record a party: what several files of one list say, put together by id or by name."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from licet.parties.records import STRENGTHS, ListedParty, Name, Sighting
from licet.parties.sources import SourceFile

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"['’‘`´.]")

type Part = tuple[SourceFile, ListedParty]
type Codes = Callable[[SourceFile, Sequence[str]], tuple[str, ...]]


def joined(files: Sequence[tuple[SourceFile, Sequence[ListedParty]]], codes: Codes) -> Iterator[ListedParty]:
    """Join the records of all files; a party without any name is dropped.

    By name: any name of the one is, word for word, one of the other; of several such parties the one in the same
    country is taken, and if that leaves more than one, all of them are. `codes` turns country names into codes.
    """
    found: dict[str, list[Part]] = {}
    for file, records in files:
        if file.key == "id":
            _by_id(found, records, file)
        else:
            _by_name(found, records, file, codes)
    whole = [file for file, _ in files if file.absent]
    for uid, parts in found.items():
        if any(record.names for _, record in parts):
            yield _one(uid, parts, whole, codes)


def _by_id(found: dict[str, list[Part]], records: Iterable[ListedParty], file: SourceFile) -> None:
    for record in records:
        if record.id in found:
            found[record.id].append((file, record))
        elif file.adds:
            found[record.id] = [(file, record)]


def _by_name(found: dict[str, list[Part]], records: Iterable[ListedParty], file: SourceFile, codes: Codes) -> None:
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for uid, parts in found.items():
        for key in {key for _, record in parts for key in _keys(record.names)}:
            ids[key].append(uid)
    for record in records:
        keys = list(dict.fromkeys(_keys(record.names)))
        alike = dict.fromkeys(uid for key in keys for uid in ids.get(key, ()))
        alike = dict.fromkeys(uid for uid in alike if not file.match_dates or _begun_alike(found[uid], record))
        same = _in_same_country(codes(file, record.countries), list(alike), found, codes)
        for uid in same:
            found[uid].append((file, record))
        if not same and file.adds:
            found.setdefault(record.id, []).append((file, record))
            for key in keys:
                ids[key].append(record.id)


def _begun_alike(parts: Sequence[Part], record: ListedParty) -> bool:
    days = {one.since for _, one in parts if one.since}
    return not days or record.since is None or record.since in days


def _in_same_country(own: Sequence[str], ids: list[str], found: dict[str, list[Part]], codes: Codes) -> list[str]:
    places = {uid: {code for file, one in found[uid] for code in codes(file, one.countries)} for uid in ids}
    near = [uid for uid in ids if places[uid] & set(own)]
    unknown = [uid for uid in ids if not places[uid] or not own]
    return near or unknown or (ids if len(ids) == 1 else [])


def _keys(names: Iterable[Name]) -> Iterator[str]:
    """Give the words of each surer name in the order of letters; weak names join nothing."""
    for name in names:
        if name.strength != "weak" and (key := name_key(name.text)):
            yield key


def name_key(name: str) -> str:
    """Give the words of a name in the order of letters, without marks: good enough for two files of one publisher.

    >>> name_key("AL-QAHTANI, Farooq") == name_key("Farooq Al Qahtani")
    True
    """
    return " ".join(sorted(_WORD.findall(_MARK.sub("", name.casefold()))))


def _one(uid: str, parts: Sequence[Part], whole: Sequence[SourceFile], codes: Codes) -> ListedParty:
    """Make one record of all parts; where they tell a single thing, the first that tells it counts."""
    first = parts[0][1]
    records = [record for _, record in parts]
    alone = len(parts) == 1
    return ListedParty(
        id=uid,
        list=first.list,
        names=_names(parts),
        kind=next((one.kind for one in records if one.kind != "unknown"), "unknown"),
        countries=_union([codes(file, record.countries) for file, record in parts]),
        addresses=first.addresses if alone else _union([one.addresses for one in records]),
        births=first.births if alone else _union([one.births for one in records]),
        identifiers=first.identifiers if alone else _union([one.identifiers for one in records]),
        programmes=first.programmes if alone else _union([one.programmes for one in records]),
        legal_reference=next((one.legal_reference for one in records if one.legal_reference), ""),
        citations=first.citations if alone else _union([one.citations for one in records]),
        policies=first.policies if alone else _union([one.policies for one in records]),
        since=next((one.since for one in records if one.since), None),
        until=next((one.until for one in records if one.until), None),
        sightings=_sightings(parts, whole),
        note=next((one.note for one in records if one.note), ""),
        files=tuple(dict.fromkeys([file.path for file, _ in parts])),
    )


def _union[T](found: Sequence[tuple[T, ...]]) -> tuple[T, ...]:
    told = [one for one in found if one]
    return tuple(dict.fromkeys(chain.from_iterable(told))) if len(told) > 1 else told[0] if told else ()


def _names(parts: Sequence[Part]) -> tuple[Name, ...]:
    """Keep each text once, at its surest; the first primary name stands in front, later ones are other names."""
    best: dict[str, Name] = {}
    for _, record in parts:
        for name in record.names:
            known = best.get(key := name.text.casefold())
            if known is None or STRENGTHS.index(name.strength) < STRENGTHS.index(known.strength):
                best[key] = name
    first = next((name for name in best.values() if name.strength == "primary"), next(iter(best.values())))
    rest = (
        Name(name.text, "strong") if name.strength == "primary" else name for name in best.values() if name is not first
    )
    return (Name(first.text, "primary"), *rest)


def _sightings(parts: Sequence[Part], whole: Sequence[SourceFile]) -> tuple[Sighting, ...]:
    """Gather the days seen; a whole list shows who was on it, and some who was not."""
    found: set[Sighting] = set()
    for file, record in parts:
        found.update(record.sightings or ([Sighting(file.as_of, listed=True)] if file.whole else []))
    shown = {file.path for file, _ in parts}
    found.update(Sighting(file.as_of, listed=False) for file in whole if file.path not in shown)
    return tuple(sorted(found, key=lambda one: (one.day, one.listed)))
