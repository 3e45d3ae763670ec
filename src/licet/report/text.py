"""A determination for a terminal, to be read in a minute: the answer first, then why, then what to do."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from licet.core.findings import Determination
from licet.core.proofs import Proof
from licet.report.notes import Notes
from licet.report.reasons import reasons
from licet.report.rows import key, of_finding
from licet.report.safe import shown as safe
from licet.report.steps import Step, step
from licet.report.tasks import foot, tasks
from licet.report.terminal import marked, printed
from licet.report.view import page


def render(determination: Determination, *, width: int, colour: bool) -> str:
    """Give the determination as lines no wider than `width`; without colour there is not one control code."""
    return printed(parts(determination, width), width=width, colour=colour)


def proof(given: Proof, *, width: int = 80, colour: bool = False) -> str:
    """Give every step of a proof as an indented tree, with the fact and who said it at each leaf."""
    return printed([_tree(step(given))], width=width, colour=colour)


def steps(determination: Determination, *, width: int, colour: bool) -> str:
    """Give every finding that has a proof, with every step of it, in the order of the determination."""
    return printed(_proofs(determination), width=width, colour=colour)


def parts(determination: Determination, width: int) -> Iterator[RenderableType]:
    """Give the parts in the order in which they are read."""
    shown = page(determination)
    yield from reasons(shown, width)
    yield from tasks(shown, width)
    yield from foot(shown)


def _proofs(determination: Determination) -> Iterator[RenderableType]:
    """Give each proof once; the same finding may stand at the top, under a jurisdiction and among what is owed."""
    answers = determination.jurisdictions.values()
    under = (one for answer in answers for one in (*answer.findings, *answer.unknown, *answer.duties))
    met = {key(one): one for one in (*determination.findings, *under, *determination.owed) if one.proof is not None}
    for one in met.values():
        row = of_finding(one, Notes())
        names = " · ".join(part for part in (row.head, safe(one.jurisdiction)) if part)
        if row.step is not None:
            yield Text.assemble((names, "bold"), ": ", row.body)
            yield Padding(_tree(row.step), (0, 0, 1, 2))


def _tree(one: Step, on: Tree | None = None) -> Tree:
    label = Text.assemble(marked(one.mark), "  ", one.text)
    if one.fact:
        label.append(f"\n{one.fact}", style="dim")
    for voice in one.voices:
        quote = f" “{voice.quote}”" if voice.quote else ""
        label.append(f"\n{voice.line}{quote}", style="dim")
    node = Tree(label, guide_style="dim") if on is None else on.add(label)
    for part in one.parts:
        _tree(part, node)
    return node
