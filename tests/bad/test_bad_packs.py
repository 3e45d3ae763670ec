"""Packs that must be refused, each with every message pinned: one YAML file a case in this folder.

`files` are put over the sound packs of tests/packs/sound; `faults` are all the lines that must come out.
"""

from pathlib import Path

import pytest

from licet.core.errors import BadPack
from licet.packs.lines import load_yaml
from licet.packs.load import load
from tests.packs.trees import over

CASES = sorted(Path(__file__).parent.glob("*.yaml"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_the_pack_is_refused_with_every_fault(case, tmp_path):
    wanted = load_yaml(case).data
    data = over(tmp_path / "data", wanted["files"])
    with pytest.raises(BadPack) as refused:
        load(data)
    assert str(refused.value).splitlines() == wanted["faults"]
