"""A determination for a terminal, to be read in a minute: the answer first, then why, then what to do."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text
from rich.tree import Tree

from licet.core.findings import Determination
from licet.core.proofs import Proof
from licet.report.reasons import answer, law, parties, rights
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


def parts(determination: Determination, width: int) -> Iterator[RenderableType]:
    """Give the parts in the order in which they are read."""
    shown = page(determination)
    yield answer(shown)
    yield law(shown, width)
    yield parties(shown, width)
    yield rights(shown, width)
    yield from tasks(shown, width)
    yield from foot(shown)


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
