"""The packs as they were checked last time, kept by the hash of every file that went into them."""

import contextlib
import hashlib
import io
import os
import pickle
import sys
import threading
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

from licet.packs.digests import Stamp, digest_of, stamps
from licet.packs.model import Packs

KEPT = 8
"""How many compiled packs stay in the cache, so that several checkouts can share it."""

_HASH = 64


def cache_folder() -> Path | None:
    """Give the folder where compiled data is kept; None where there is no home to keep it in."""
    said = os.environ.get("XDG_CACHE_HOME")
    if said:
        return Path(said) / "licet"
    with contextlib.suppress(RuntimeError):
        return Path.home() / ".cache" / "licet"
    return None


def open_packs(root: Path | None = None, cache: Path | None = None) -> Packs:
    """Give the packs of a folder (else the shipped ones), checked once and then kept until a file changes.

    Raises BadPack with every fault, as `load` does. A cache that cannot be written or read is done without.
    """
    root = root or Path(__file__).parent.parent / "data"
    cache = cache or cache_folder()
    found = stamps(root, _known(cache, root))
    key = _key(found)
    kept = None if cache is None else _read(cache / f"packs-{key}.bin")
    if kept is not None:
        return replace(kept, root=root, _opened={})
    from licet.packs.load import load  # noqa: PLC0415 - the YAML reader is slow to import and mostly not needed

    packs = load(root, found)
    if cache is not None:
        _write(cache / f"packs-{key}.bin", _packed(packs))
        _write(cache / _memory(root), _lines(found))
        _forget(cache)
    return packs


def is_compiled(root: Path | None = None, cache: Path | None = None) -> bool:
    """Say whether `open_packs` would be quick; if not, a program may want to show that it is working."""
    root = root or Path(__file__).parent.parent / "data"
    cache = cache or cache_folder()
    return cache is not None and (cache / f"packs-{_key(stamps(root, _known(cache, root)))}.bin").exists()


def _key(found: Mapping[str, Stamp]) -> str:
    """Hash the data and the code that reads it, for either may change what comes out."""
    home = Path(__file__).parent.parent
    code = {f"{part}/{name}": one for part in ("core", "rules", "packs") for name, one in stamps(home / part).items()}
    return hashlib.sha256(f"{sys.version}{digest_of(code)}{digest_of(found)}".encode()).hexdigest()[:32]


def _memory(root: Path) -> str:
    return f"stamps-{hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:16]}.bin"


def _known(cache: Path | None, root: Path) -> dict[str, Stamp]:
    kept = None if cache is None else _content(cache / _memory(root))
    found: dict[str, Stamp] = {}
    for line in (kept or b"").decode(errors="replace").splitlines():
        with contextlib.suppress(ValueError):
            size, changed, recorded, digest, name = line.split(" ", maxsplit=4)
            found[name] = (int(size), int(changed), int(recorded), digest)
    return found


def _lines(found: Mapping[str, Stamp]) -> bytes:
    return "".join(f"{a} {b} {c} {digest} {name}\n" for name, (a, b, c, digest) in found.items()).encode()


def _packed(packs: Packs) -> bytes:
    held = io.BytesIO()
    _Packer(held, pickle.HIGHEST_PROTOCOL).dump(packs)
    return held.getvalue()


class _Packer(pickle.Pickler):
    """Packs a dataclass as a call of its class, which is opened several times faster than by the usual way."""

    def reducer_override(self, thing: object) -> tuple[type, tuple[object, ...]]:
        """Give the class and its arguments; leave anything else to pickle."""
        if is_dataclass(thing) and not isinstance(thing, type):
            return type(thing), tuple(getattr(thing, one.name) for one in fields(thing))
        return NotImplemented  # type: ignore[no-any-return]


def _read(path: Path) -> Packs | None:
    kept = _content(path)
    found = None if kept is None else pickle.loads(kept)  # noqa: S301 - our own, from the user's own folder
    return found if isinstance(found, Packs) else None


def _content(path: Path) -> bytes | None:
    """Give what a cache file holds, if it is whole: the hash in front must be that of the rest."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    whole = hashlib.sha256(content[_HASH:]).hexdigest().encode() == content[:_HASH]
    return content[_HASH:] if whole else None


def _write(path: Path, content: bytes) -> None:
    """Put a cache file in place at once, so that no reader ever sees half of one."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        half = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        try:
            half.write_bytes(hashlib.sha256(content).hexdigest().encode() + content)
            half.replace(path)
        except OSError:
            half.unlink(missing_ok=True)


def _forget(cache: Path) -> None:
    with contextlib.suppress(OSError):
        kept = sorted(cache.glob("packs-*.bin"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for path in kept[KEPT:]:
            path.unlink(missing_ok=True)
