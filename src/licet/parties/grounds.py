"""Why a party is listed, and how applications for it are reviewed, by the tables of the source file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from licet.core.citations import Citation
from licet.core.truth import Truth
from licet.parties.joining import name_key
from licet.parties.records import ListedParty, Name, Policy
from licet.parties.sources import Ground, Named, Source


def grounded(records: Iterable[ListedParty], source: Source) -> Iterator[ListedParty]:
    """Add to each record what the source file knows of its programmes, notices and name."""
    named: defaultdict[str, list[Named]] = defaultdict(list)
    for one in source.named:
        named[name_key(one.name)].append(one)
    for record in records:
        yield _grounded(record, source, named[name_key(record.primary())] if named else [])


def _grounded(record: ListedParty, source: Source, named: Sequence[Named]) -> ListedParty:
    grounds = _grounds(record, source)
    truth, why = _human_rights(grounds, record)
    for one in named:
        if one.human_rights is not None:
            truth, why = one.human_rights, f"{one.text} ({one.source})"
    more = source.more_names.get(record.primary(), ())
    return replace(
        record,
        names=record.names + tuple(Name(text, "strong") for text in more),
        citations=tuple(_citations(record, grounds)),
        policies=tuple(_policies(record, source, grounds, named)),
        human_rights=truth,
        ground=why,
    )


def _grounds(record: ListedParty, source: Source) -> list[Ground]:
    """Take a programme by its name, a notice by its page; only the notice that put the party on the list counts."""
    first = min((cite for cite in record.citations if cite.date), key=lambda cite: cite.date, default=None)
    page = first.at if first else record.citations[0].at if record.citations else ""
    return [one for one in source.grounds if one.id in record.programmes or page in one.pages]


def _citations(record: ListedParty, grounds: Sequence[Ground]) -> Iterator[Citation]:
    """Cite each page once, with its day where one file tells it, and the notice that a page belongs to."""
    days = {cite.at: cite.date for cite in record.citations if cite.date}
    seen: set[str] = set()
    for cite in record.citations:
        if cite.at not in seen:
            seen.add(cite.at)
            yield replace(cite, date=days.get(cite.at, ""))
    for one in grounds:
        if one.pages and one.id not in seen:
            yield Citation("Federal Register", one.id, str(record.since or ""), one.confidence)


def _human_rights(grounds: list[Ground], record: ListedParty) -> tuple[Truth, str]:
    for one in grounds:
        if one.human_rights:
            return True, f"{one.text} ({one.id}, {one.confidence})"
    others = {one.id for one in grounds if one.human_rights is False}
    if record.programmes and others.issuperset(record.programmes):
        return False, "; ".join(one.text for one in grounds)
    return None, "; ".join(f"{one.text} ({one.id})" for one in grounds if one.human_rights is None)


def _policies(
    record: ListedParty, source: Source, grounds: Sequence[Ground], named: Sequence[Named]
) -> Iterator[Policy]:
    """Put a word of the vocabulary to each printed policy; where none is printed, take that of the notice."""
    as_of = max((file.as_of for file in source.files), default=None)
    if record.policies:
        yield from (replace(one, word=_word(one.text, source)) for one in record.policies)
    elif as_of:
        for one in grounds:
            if one.policy:
                yield Policy(one.policy, "", record.since or as_of, f"{one.id}, {one.confidence}")
    for other in named:
        if other.policy and other.as_of:
            yield Policy(other.policy, "", other.as_of, other.source)


def _word(text: str, source: Source) -> str:
    return next((word for pattern, word in source.policy_words if pattern.search(text)), "as_printed")
