import os
from datetime import date
from pathlib import Path

import pytest

from licet.core.errors import BadPack
from licet.packs import load as loading
from licet.packs.compiled import KEPT, cache_folder, is_compiled, open_packs
from licet.packs.digests import LARGE, stamps
from tests.packs.trees import over


@pytest.fixture
def data(tmp_path):
    return over(tmp_path / "data", {})


@pytest.fixture
def loads(monkeypatch):
    """Roots that were read from their files, rather than from the cache."""
    seen: list[Path] = []
    real = loading.load
    monkeypatch.setattr(loading, "load", lambda root, known: seen.append(root) or real(root, known))
    return seen


def test_packs_are_read_once_and_come_out_the_same(data, tmp_path, loads):
    cache = tmp_path / "cache"
    assert not is_compiled(data, cache)
    first = open_packs(data, cache)
    assert is_compiled(data, cache)
    second = open_packs(data, cache)
    assert loads == [data]
    assert second == first
    assert second.yaml("rights/model.yaml") == first.yaml("rights/model.yaml")
    camera = second.entries["camera"]
    assert camera.in_force("eu", date(2019, 1, 1)) is not None


def test_a_changed_file_is_read_again_even_with_its_old_time(data, tmp_path, loads):
    cache = tmp_path / "cache"
    open_packs(data, cache)
    path = data / "rights" / "model.yaml"
    state = path.stat()
    path.write_text(path.read_text().replace("life", "lies"))
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert open_packs(data, cache).yaml("rights/model.yaml") == {"rights": {"R01": {"name": "lies"}}}
    assert len(loads) == 2


@pytest.mark.parametrize("damage", [lambda kept: kept[:-1], lambda _: b"", lambda kept: b"0" * 64 + kept[64:]])
def test_a_broken_cache_is_made_anew(data, tmp_path, loads, damage):
    cache = tmp_path / "cache"
    packs = open_packs(data, cache)
    for path in cache.iterdir():
        path.write_bytes(damage(path.read_bytes()))
    assert open_packs(data, cache) == packs
    assert len(loads) == 2
    open_packs(data, cache)
    assert len(loads) == 2


def test_no_cache_is_no_hindrance(data, tmp_path, loads):
    (tmp_path / "file").write_text("in the way")
    for _ in range(2):
        assert open_packs(data, tmp_path / "file" / "cache").root == data
    assert len(loads) == 2


def test_faulty_packs_are_refused_every_time(tmp_path):
    data = over(tmp_path / "data", {"facts/more.yaml": "facts: [1]\n"})
    for _ in range(2):
        with pytest.raises(BadPack, match=r"^facts/more.yaml:1: facts is a list: a mapping$"):
            open_packs(data, tmp_path / "cache")
    assert not is_compiled(data, tmp_path / "cache")


def test_old_ones_are_forgotten(data, tmp_path):
    cache = tmp_path / "cache"
    for turn in range(KEPT + 2):
        (data / "rights" / "more.yaml").write_text(f"turn: {turn}\n")
        open_packs(data, cache)
    assert len(list(cache.glob("packs-*.bin"))) == KEPT


def test_the_cache_lies_where_the_user_says(monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    assert cache_folder() == Path("/somewhere/licet")
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "/home/person")
    assert cache_folder() == Path("/home/person/.cache/licet")


def test_a_large_file_is_hashed_again_only_when_its_stamp_differs(tmp_path):
    (tmp_path / "list.csv").write_bytes(b"a" * LARGE)
    (tmp_path / ".hidden").write_bytes(b"b")
    first = stamps(tmp_path)
    assert list(first) == ["list.csv"]
    trusted = {"list.csv": (*first["list.csv"][:3], "kept")}
    assert stamps(tmp_path, trusted) == trusted
    assert stamps(tmp_path, {"list.csv": (1, 2, 3, "kept")}) == first
