"""What the packs say, for a person: the list of packs, and one entry or rule in full."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from licet.core.errors import NotFound
from licet.packs import words
from licet.packs.model import ControlEntry, Dated, Exclusion, Packs, Reason, Rule


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list of packs."""

    pack: str
    version: str
    as_of: str
    sha256: str
    holds: str


def listing(packs: Packs) -> tuple[Listed, ...]:
    """Give every pack with its version, hash and contents."""
    gaps = sum(entry.gap for entry in packs.entries.values())
    holds = {
        "facts": f"{len(packs.facts)} facts",
        "controls": f"{len(packs.lists)} lists, {len(packs.entries)} entries, {gaps} of them gaps of all lists",
        "law": f"{len(packs.jurisdictions)} jurisdictions, {len(packs.rules)} rules",
    }
    return tuple(
        Listed(name, one.version, one.as_of, one.sha256, holds.get(name) or f"{len(packs.files(f'{name}/'))} files")
        for name, one in packs.packs.items()
    )


def show(packs: Packs, name: str, on: date) -> str:
    """Tell an entry (by id or code) or a rule (by id) in words, as it stands on a day.

    A code with entries below it gives those. Raises NotFound, with the nearest names, when nothing has the name.
    """
    rule = next((one for one in packs.rules if one.id == name), None)
    if rule is not None:
        return "\n".join(_rule(rule, packs, on))
    return "\n\n".join("\n".join(_entry(entry, packs, on)) for entry in find(packs, name))


def find(packs: Packs, name: str) -> tuple[ControlEntry, ...]:
    """Give the entries that have an id or code, or whose code begins with it; raise NotFound when there is none."""
    if name in packs.entries:
        return (packs.entries[name],)
    coded = [(entry, code.casefold()) for entry in packs.entries.values() for code in all_codes(entry)]
    wanted = name.casefold()
    exact = {entry.id: entry for entry, code in coded if code == wanted}
    below = {entry.id: entry for entry, code in coded if code.startswith(f"{wanted}.")}
    found = exact or below
    if not found:
        raise NotFound(f"{name}: no entry or rule has that code or id: {_near(packs, name)}")
    return tuple(found.values())


def all_codes(entry: ControlEntry) -> tuple[str, ...]:
    """Give every code an entry has or had in any regime, each once."""
    now = (code for codes in entry.codes.values() for code in codes)
    then = (code for codes in entry.earlier_codes.values() for code, _ in codes)
    extended = [entry.extended_code] if entry.extended_code else []
    return tuple(dict.fromkeys([*now, *then, *extended]))


def _near(packs: Packs, name: str) -> str:
    known = [code for entry in packs.entries.values() for code in all_codes(entry)]
    known += [*packs.entries, *(rule.id for rule in packs.rules)]
    folded = {one.casefold(): one for one in known}
    near = get_close_matches(name.casefold(), folded, n=5, cutoff=0.5)
    return f"perhaps {', '.join(folded[one] for one in near)}" if near else "see `licet packs list`"


def _entry(entry: ControlEntry, packs: Packs, on: date) -> Iterable[str]:
    yield f"{entry.id}: {entry.title}"
    yield f"  {entry.item_type}, family {entry.family}; list {entry.list}; {words.sure(entry.confidence)}"
    if entry.gap:
        yield f"  {entry.extended_code}: an entry of licet's extended list; no State controls the item as such"
    yield from _codes(entry, on)
    yield "  Criteria"
    yield from words.condition(entry.criteria, packs.facts, 2)
    for regime, tree in entry.regime_criteria.items():
        yield f"  Criteria in {regime}"
        yield from words.condition(tree, packs.facts, 2)
    yield from _block("Taken out by", (line for one in entry.exclusions for line in _exclusion(one, packs)))
    yield from _block("US reasons for control", (line for one in entry.reasons for line in _reason(one, packs)))
    yield from _block("Open questions", (f"    {one}" for one in entry.open_questions))
    yield from _block("Flags", (f"    {name}: {text}" for name, text in entry.flags.items()))
    yield from _block("Nearest controls", (f"    {one}" for one in entry.nearest))
    yield from _block("Proposals", (f"    {one}" for one in entry.proposals))
    cited = [f"    {words.citation(one)}" for one in entry.citations]
    yield from _block("Sources", cited or ["    none: written from memory, to be checked before use"])
    yield from _block("Note", [f"    {entry.note}"] if entry.note else [])


def _block(head: str, lines: Iterable[str]) -> Iterable[str]:
    inner = list(lines)
    if inner:
        yield f"  {head}"
        yield from inner


def _codes(entry: ControlEntry, on: date) -> Iterable[str]:
    if entry.periods:
        yield f"  Codes on {on}"
    for regime, periods in entry.periods.items():
        codes = ", ".join(entry.codes_on(regime, on)) or "no code today"
        now = entry.in_force(regime, on)
        state = _state(now)
        yield f"    {regime}  {codes}: {state}: {'; '.join(_dated(one) for one in ([now] if now else periods))}"
    if entry.codes_note:
        yield f"    {entry.codes_note}"


def _state(now: Dated | None) -> str:
    if now is None:
        return "not in force on that day"
    return "in force" if now.period.start else "taken as in force"


def _dated(one: Dated) -> str:
    return f"{words.period(one.period)} ({words.sure(one.confidence)}{': ' if one.source else ''}{one.source})"


def _exclusion(one: Exclusion, packs: Packs) -> Iterable[str]:
    where = f" [{', '.join(one.regimes)}]" if one.regimes else ""
    yield f"    {one.id}{where}: {one.text} ({words.sure(one.confidence)})"
    for regime, dated in one.periods.items():
        yield f"      in {regime} {words.period(dated.period)}"
    if one.when is None:
        yield f"      open question: {one.question}"
    else:
        yield from words.condition(one.when, packs.facts, 3)


def _reason(one: Reason, packs: Packs) -> Iterable[str]:
    if one.open:
        yield f"    {one.column}: open question: {one.text}"
    elif one.when is None:
        yield f"    {one.column}{f': {one.text}' if one.text else ''}"
    else:
        yield f"    {one.column}, when{f': {one.text}' if one.text else ''}"
        yield from words.condition(one.when, packs.facts, 3)


def _rule(rule: Rule, packs: Packs, on: date) -> Iterable[str]:
    yield f"{rule.id}: {rule.effect} ({rule.jurisdiction}, {rule.kind})"
    if rule.detail:
        yield f"  {rule.detail}"
    dates = f"{words.period(rule.period)} ({words.sure(rule.period_confidence)})"
    yield f"  On {on}: {words.standing(rule.period, on)}: {dates}"
    if rule.status != "in_force":
        yield f"  Status: {rule.status.replace('_', ' ')}"
    yield f"  Rule: {words.sure(rule.confidence)}"
    yield "  When"
    yield from words.condition(rule.when, packs.facts, 2)
    for tree in rule.unless:
        yield "  Unless"
        yield from words.condition(tree, packs.facts, 2)
    sets = [*rule.sets, *(f"{name} = {value}" for name, value in rule.sets_values)]
    yield from _block("Makes true", (f"    {one}" for one in sets))
    yield from _block("Suspends", (f"    {one}" for one in rule.suspends))
    yield from _block("Policy", [f"    {rule.policy.replace('_', ' ')}"] if rule.policy else [])
    yield from _block("Deadline", [f"    {rule.deadline}"] if rule.deadline else [])
    yield from _block("Sources", (f"    {words.citation(one)}" for one in rule.citations))
    yield from _block("Note", [f"    {rule.note}"] if rule.note else [])
