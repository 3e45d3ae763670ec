"""Read every list and compile the index."""

import gc
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from licet.core.errors import BadPack
from licet.parties.building import Builder
from licet.parties.intake import Intake, take_in
from licet.parties.layout import Progress
from licet.parties.sources import Source, load_sources
from licet.parties.states import ListState, packed_state
from licet.parties.vocabulary import load_countries, load_words


def compile_lists(
    path: Path, root: Path, extra: Path | None, meta: Mapping[str, str], progress: Progress | None
) -> None:
    """Write the index of the shipped lists and those of a user into a new file.

    Lists of a user with the id of a shipped one are its newer files: what both know of a party is put together.
    """
    sources = _together(load_sources(root / "sources", root / "lists"), load_sources(extra) if extra else ())
    builder = Builder(load_words(root / "lists" / "words"))
    with _uncollected():
        states = _fill(builder, sources, load_countries(root / "lists" / "words"), progress)
        values = {"states": json.dumps([packed_state(one) for one in states]), "names": str(len(builder.names)), **meta}
        builder.write(path, values, progress)
    if progress:
        progress("done", 1.0)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Make millions of small objects that live to the end, without the collector walking over them time and again."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def _fill(
    builder: Builder, sources: Sequence[tuple[Source, Source]], countries: Mapping[str, str], progress: Progress | None
) -> list[ListState]:
    found: list[ListState] = []
    for at, (source, shipped) in enumerate(sources):
        if progress:
            progress(source.title, 0.65 * at / len(sources))
        taken = take_in(source, countries)
        if taken.problem and shipped is not source:
            taken = replace(take_in(shipped, countries), problem=f"{taken.problem}; the shipped state was used")
        for record in taken.records:
            builder.add(record)
        found.append(state_of(taken))
    return found


def _together(shipped: tuple[Source, ...], added: tuple[Source, ...]) -> list[tuple[Source, Source]]:
    """Put the newer files of a user in front of those of the shipped list, whose records they then lead.

    Beside each source stands the one to fall back on when a file of the user is broken.
    """
    found = {source.id: (source, source) for source in shipped}
    for source in added:
        files = tuple(replace(file, path=str(source.folder / file.path)) for file in source.files)
        if source.id not in found:
            own = replace(source, files=files)
            found[source.id] = (own, own)
            continue
        own = found[source.id][1]
        if own.knows != source.knows:
            raise BadPack(f"source {source.id}: knows {source.knows!r}: {own.knows!r}, as in the shipped list")
        found[source.id] = (replace(own, files=files + own.files), own)
    return list(found.values())


def state_of(taken: Intake) -> ListState:
    """Give the state of a list as it was taken in."""
    source = taken.source
    days = [file.as_of for file in source.files]
    whole = [file.as_of for file in source.files if file.whole] or days
    return ListState(
        id=source.id,
        title=source.title,
        publisher=source.publisher,
        binds=source.binds,
        effect=source.effect,
        meaning=source.meaning,
        as_of=max(whole),
        first_known=min(whole),
        knows=source.knows,
        history=source.history,
        records=len(taken.records),
        fresh_days=source.fresh_days,
        terms=source.terms,
        attribution=source.attribution,
        official=source.official,
        problem=taken.problem,
    )
