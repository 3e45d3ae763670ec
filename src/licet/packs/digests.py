"""What the data is, to the byte: a hash of every file, every pack, and all together."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

type Stamp = tuple[int, int, int, str]
"""Size, time of change, time of change of the file's record, and SHA-256."""

LARGE = 1 << 18
"""A file from this size on is hashed again only when its stamp differs; smaller ones always."""


def stamps(root: Path, known: Mapping[str, Stamp] | None = None) -> dict[str, Stamp]:
    """Give the stamp of every file below a folder, by its path there; hidden files do not count."""
    known = known or {}
    return {name: _stamp(root / name, known.get(name)) for name in sorted(_files(root))}


def digest_of(found: Mapping[str, Stamp], folder: str = "") -> str:
    """Give one SHA-256 over the paths and hashes of the files in a folder; of all without one."""
    lines = (f"{one[3]}  {name}\n" for name, one in sorted(found.items()) if name.startswith(folder))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _files(root: Path) -> Iterable[str]:
    for folder, folders, files in root.walk():
        folders[:] = [name for name in folders if not name.startswith((".", "__"))]
        within = folder.relative_to(root)
        yield from ((within / name).as_posix() for name in files if not name.startswith("."))


def _stamp(path: Path, known: Stamp | None) -> Stamp:
    state = path.stat()
    marks = (state.st_size, state.st_mtime_ns, state.st_ctime_ns)
    if known is not None and known[:3] == marks and state.st_size >= LARGE:
        return known
    with path.open("rb") as file:
        return (*marks, hashlib.file_digest(file, "sha256").hexdigest())
