"""Whatever stands in a pack file, it loads or it is refused with places; nothing else happens."""

import copy
import re
import shutil
import tempfile
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from licet.packs.lines import load_yaml
from licet.packs.load import check
from tests.packs.trees import SOUND

FILES = sorted(path.relative_to(SOUND).as_posix() for path in SOUND.rglob("*.yaml"))
JUNK = st.sampled_from(
    ["", "null", "x", "NO", "true", "9", "2020-02-30", [], ["x"], [[]], {}, {"x": "y"}, [{"x": "y"}]]
)
LINE = re.compile(r"[\w/.]+(:\d+)?: .+: .+")


def places(data, path=()):
    """Give every place in a value as the keys that lead to it."""
    yield path
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, inner in steps:
        yield from places(inner, (*path, step))


def damaged(data, path, junk):
    if not path:
        return junk
    data = copy.deepcopy(data)
    inner = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = junk
    return data


@settings(max_examples=150, deadline=None)
@given(st.data(), st.sampled_from(FILES), JUNK)
def test_one_damaged_value_is_a_line_or_no_matter(draw, name, junk):
    data = load_yaml(SOUND / name).data
    path = draw.draw(st.sampled_from(list(places(data))))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "data"
        shutil.copytree(SOUND, root)
        (root / name).write_text(yaml.safe_dump(damaged(data, path, junk)), encoding="utf-8")
        for fault in check(root):
            assert LINE.fullmatch(fault), fault
