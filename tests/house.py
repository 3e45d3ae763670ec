"""The limits of the house: how long a file and a function may be, and that every public name says what it gives.

Run as a script it prints every fault as `file:line: what: what is allowed`; `tests/test_house.py` runs the same.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

FILE = 400
FUNCTION = 60
ROOT = Path(__file__).parents[1]


def faults() -> Iterator[str]:
    """Give every fault of the source tree."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        name = path.relative_to(ROOT)
        text = path.read_text(encoding="utf-8")
        lines = text.count("\n")
        if lines > FILE:
            yield f"{name}:1: {lines} lines: at most {FILE}"
        if path.stem in {"utils", "helpers", "services", "managers", "common"}:
            yield f"{name}:1: named for no subject: a name of the field"
        yield from _names(ast.parse(text), str(name))


def _names(tree: ast.Module, name: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION:
                yield f"{name}:{node.lineno}: {node.name} has {length} lines: at most {FUNCTION}"
    if not ast.get_docstring(tree):
        yield f"{name}:1: no docstring: one sentence that says what the module gives"
    for node in tree.body:
        if (
            isinstance(node, ast.FunctionDef | ast.ClassDef)
            and not node.name.startswith("_")
            and not ast.get_docstring(node)
        ):
            yield f"{name}:{node.lineno}: {node.name} has no docstring: one sentence that says what it gives"


if __name__ == "__main__":
    found = list(faults())
    print("\n".join(found))
    sys.exit(bool(found))
