"""A small YAML file from a stranger, read as strictly as our own packs, with the line of every part."""

import re
from collections.abc import Callable
from pathlib import Path

from licet.core.errors import BadInput, BadPack
from licet.packs.lines import Located, parse_yaml
from licet.packs.model import Plain

LIMIT = 1_000_000
"""Most bytes of a case file; a case is prose, not an archive."""

_PAIR = re.compile(rb"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
"""How JSON escapes a character beyond the first plane, which YAML has another way for."""


def load_plain(path: Path) -> tuple[Plain, Callable[..., int]]:
    """Give the data of a file, every scalar as text, and a function from a place in it to its line.

    Raises BadInput for a file that is missing, empty, too large, too deep, not YAML, not UTF-8, or holds a key twice.
    """
    try:
        if path.is_dir():
            raise BadInput(f"{path}: a folder without case files: a folder with .yaml files, or a file")
        if path.stat().st_size > LIMIT:
            raise BadInput(f"{path}: {path.stat().st_size:,} bytes: at most {LIMIT:,}")
        content = path.read_bytes()
        if path.suffix == ".json":
            content = _PAIR.sub(_joined, content)
        top = parse_yaml(content, str(path))
    except BadPack as fault:
        raise BadInput(str(fault)) from None
    except OSError as fault:
        raise BadInput(f"{path}: {(fault.strerror or str(fault)).lower()}: a file that can be read") from None

    def line(*place: str | int) -> int:
        at: Located = top
        for step in place:
            inner = at.at(step)
            if inner.node is None:
                break
            at = inner
        return at.line

    return top.data, line


def _joined(found: re.Match[bytes]) -> bytes:
    high, low = int(found[2], 16), int(found[3], 16)
    return found[1] + chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)).encode()
