"""The lower half of the terminal reading: what would change the answer, what to ask, what is owed, what it rests on."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from licet.report.notes import grouped, source_line, written
from licet.report.reasons import read
from licet.report.terminal import MOST_LINES, MOST_NOTES, TONES, WIDE, noted, numbered
from licet.report.view import Demand, Page, Question
from licet.report.words import STANDING, _, outcome
from licet.report.words import TONES as OUTCOME_TONES


def tasks(shown: Page, width: int) -> Iterator[RenderableType]:
    """Give what would change the answer, what to ask, the conditions, and what is owed."""
    change, ask = _changes(shown), _questions(shown)
    if change and ask and width >= WIDE:
        both = Table.grid(padding=(0, 4, 0, 0), expand=True)
        both.add_column(ratio=1)
        both.add_column(ratio=1)
        both.add_row(change, ask)
        yield _apart(both)
    else:
        yield from (_apart(one) for one in (change, ask) if one)
    if shown.conditions:
        # All of them: a condition that is not read is not kept.
        yield _headed(_("Conditions"), [(one.id, _demand(one)) for one in shown.conditions])
    owed = [("-", _demand(one)) for one in shown.owed]
    yield _headed(_("Owed"), _short(owed) or [("-", Text(_("nothing that licet knows of")))])


def foot(shown: Page) -> Iterator[RenderableType]:
    """Give what was not checked, what the reader understood, the sources, the packs and the standing note."""
    if shown.unchecked:
        lines = [("-", Text.assemble(text, (f" ({part})", "dim"))) for part, text in shown.unchecked]
        yield _headed(_("Not checked, or not known on the day"), _short(lines))
    if shown.proposals:
        yield _apart(_understood(shown))
    cited = _cited(shown)
    if cited:
        sources = grouped((number, one) for number, one in shown.notes if number in cited)
        lines = [("", Text.assemble((written(numbers), "dim"), " ", source_line(one))) for numbers, one in sources]
        yield _headed(_("Sources"), lines)
    yield _apart(Group(*_record(shown)))


def _changes(shown: Page) -> RenderableType | None:
    if not shown.changes:
        return None
    lines = []
    for text, result in shown.changes:
        tone = TONES[OUTCOME_TONES[result]]
        lines.append(("-", Text.assemble(text, "  → ", (outcome(result), f"bold {tone}"))))
    return Group(Text(_("What would change this"), style="bold"), numbered(_short(lines)))


def _questions(shown: Page) -> RenderableType | None:
    if not shown.questions:
        return None
    lines = [(f"{number}.", _question(one)) for number, one in enumerate(shown.questions, 1)]
    return Group(Text(_("What to ask, what matters most first"), style="bold"), numbered(_short(lines)))


def _question(one: Question) -> Text:
    line = Text(one.text)
    could = _("could lead to: {outcomes}").format(outcomes=", ".join(one.could)) if one.could else ""
    told = "; ".join(part for part in (one.who, could) if part)
    return line.append(f" ({told})", style="dim") if told else line


def _demand(one: Demand) -> Text:
    line = Text(one.text)
    if one.source:
        line.append(f" — {one.source}", style="dim")
    line.append_text(noted(one.notes))
    if one.cannot:
        line.append(" " + _("It cannot {cannot}.").format(cannot=one.cannot.rstrip(".")), style="italic")
    return line


def _understood(shown: Page) -> Text:
    counts = Counter(one.kind or _("fact") for one in shown.proposals)
    told = ", ".join(f"{kind} ({count})" if count > 1 else kind for kind, count in counts.items())
    line = _("Read from the case as it was written, for you to confirm or strike: {told}. Quotes: in the dossier.")
    return Text(line.format(told=told))


def _record(shown: Page) -> Iterator[Text]:
    alike: dict[str, list[str]] = {}
    for name, pack in shown.packs:
        dated = pack.version if pack.version == pack.as_of else f"{pack.version} ({pack.as_of})"
        alike.setdefault(dated, []).append(f"{name} {pack.sha256[:8]}")
    packs = "; ".join(f"{dated}: {', '.join(names)}" for dated, names in alike.items())
    yield Text(f"{_('Packs')}  {packs}", style="dim")
    yield Text(f"{_('Digest')} {shown.given.digest or _('not sealed')}", style="dim")
    yield Text(" ".join(STANDING), style="dim")


def _cited(shown: Page) -> frozenset[int]:
    """Give the numbers of the sources that stand in the lines shown; they are the same numbers as in the dossier."""
    demands = (*shown.owed[:MOST_LINES], *shown.conditions)
    lines = [*(row.notes for row in read(shown)), *(one.notes for one in demands)]
    return frozenset(number for notes in lines for number in notes[:MOST_NOTES])


def _short(lines: list[tuple[str, Text]]) -> list[tuple[str, Text]]:
    rest = len(lines) - MOST_LINES
    more = _("and {count} more: in the dossier").format(count=rest)
    return [*lines[:MOST_LINES], *([("", Text(more, style="dim"))] if rest > 0 else [])]


def _headed(title: str, lines: Iterable[tuple[str, RenderableType]]) -> RenderableType:
    return _apart(Group(Text(title, style="bold"), numbered(lines)))


def _apart(part: RenderableType) -> RenderableType:
    return Padding(part, (1, 0, 0, 0))
