"""All party lists, opened: compiled once into an index that is kept by the hash of everything that went into it."""

import hashlib
import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from licet.core.errors import LicetError
from licet.core.findings import Pack
from licet.parties.layout import Progress
from licet.parties.search import Index
from licet.parties.states import ListState, unpacked_state

_HERE = Path(__file__).parent
_DATA = _HERE.parent / "data"
_ASKING = frozenset(_HERE / f"{name}.py" for name in ("__init__", "lists", "score", "screening", "search"))
"""Code that only reads the index: a change in it changes no index."""
_KEPT = 4
"""Indexes that are kept: those of the newest contents."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists, ready to screen against."""

    states: tuple[ListState, ...]
    pack: Pack
    index: Index

    def state(self, name: str) -> ListState:
        """Give the list of an id."""
        return next(one for one in self.states if one.id == name)

    def close(self) -> None:
        """Close the index file."""
        self.index.base.close()


def open_lists(progress: Progress | None = None, *, extra: Path | None = None, data: Path | None = None) -> Lists:
    """Open the shipped lists, and those of the folder `extra` with their own source files.

    The first time, and whenever a list, a source, a word file or the code changed, the index is built, which takes
    some seconds; `progress` is told. A list that is broken leaves the others usable and is said in every screening.
    """
    root = data or _DATA
    digest = _digest(root, extra)
    path = _folder() / f"lists-{digest[:24]}.sqlite"
    if not path.exists():
        _build(path, root, extra, digest, progress)
    index = Index(_connect(path))
    states = tuple(unpacked_state(one) for one in json.loads(index.meta("states")))
    newest = max((one.as_of for one in states if not one.problem), default=date.min)
    return Lists(states, Pack(version=str(newest), sha256=digest, as_of=str(newest)), index)


def are_compiled(*, extra: Path | None = None, data: Path | None = None) -> bool:
    """Say whether `open_lists` would be quick; if not, a program may want to show that it is working."""
    return (_folder() / f"lists-{_digest(data or _DATA, extra)[:24]}.sqlite").exists()


def _connect(path: Path) -> sqlite3.Connection:
    try:
        base = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        base.execute("PRAGMA mmap_size=268435456")
        base.execute("PRAGMA cache_size=-16000")
    except sqlite3.Error as fault:
        raise LicetError(f"{path}: {fault}: delete the file, it is made again") from None
    return base


def _digest(root: Path, extra: Path | None) -> str:
    """Hash the name and content of every file that goes into the index, and of the code that makes it."""
    found = hashlib.sha256()
    for label, path in _ingredients(root, extra):
        content = path.read_bytes()
        found.update(f"{label}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()


def _ingredients(root: Path, extra: Path | None) -> Iterator[tuple[str, Path]]:
    folders = [("code", _HERE, "*.py"), ("sources", root / "sources", "*.yaml"), ("lists", root / "lists", "*")]
    folders += [("extra", extra, "*")] if extra else []
    for label, folder, pattern in folders:
        for path in sorted(folder.rglob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts and path not in _ASKING:
                yield f"{label}/{path.relative_to(folder).as_posix()}", path


def _folder() -> Path:
    """Give the cache folder; where it cannot be made, one that lasts as long as the machine is up."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    folder = (Path(home) if home else Path.home() / ".cache") / "licet"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        folder = Path(tempfile.gettempdir()) / f"licet-{os.getuid()}"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _build(path: Path, root: Path, extra: Path | None, digest: str, progress: Progress | None) -> None:
    """Build beside the place and move into it, so that nobody ever opens half an index."""
    from licet.parties.compiling import compile_lists  # noqa: PLC0415 only needed when something changed

    handle, name = tempfile.mkstemp(prefix="lists-", suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    try:
        part.unlink()
        compile_lists(part, root, extra, {"digest": digest}, progress)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    older = sorted(path.parent.glob("lists-*.sqlite"), key=lambda one: one.stat().st_mtime, reverse=True)
    for old in older[_KEPT:]:
        old.unlink(missing_ok=True)
