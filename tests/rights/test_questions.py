"""When key questions are asked."""

import pytest

from licet.rights.model import Model
from licet.rights.questions import asked


@pytest.mark.parametrize(
    ("classes", "groups", "level", "yes", "no"),
    [
        (("T21",), ("coercive",), "closed", {"Q01", "Q12", "Q13", "Q20"}, {"Q11", "Q19", "Q33", "Q32", "Q09"}),
        (("T22",), ("private",), "open", {"Q11", "Q19", "Q33"}, {"Q02", "Q09", "Q14", "Q16", "Q32"}),
        (("T22",), ("coercive",), "closed", {"Q16", "Q32"}, {"Q14", "Q21", "Q35", "Q27"}),
        (("T11",), ("coercive",), "open", {"Q02"}, {"Q27", "Q14", "Q09", "Q35", "Q26", "Q23"}),
        (("T11",), ("coercive",), "guarded", {"Q27", "Q14"}, {"Q09", "Q35", "Q26"}),
        (("T11",), ("coercive",), "restricted", {"Q27", "Q14", "Q09", "Q35", "Q26", "Q21"}, {"Q23", "Q22", "Q03"}),
        (("T11",), ("private",), "closed", {"Q09", "Q35"}, {"Q27", "Q14", "Q26", "Q21", "Q16"}),
        (("T07",), ("coercive",), "open", {"Q23", "Q27", "Q09", "Q35", "Q14"}, {"Q16", "Q32", "Q21", "Q03"}),
        (("T07",), ("unknown",), "open", {"Q23", "Q27", "Q14"}, {"Q16"}),
        (("T05",), ("state_linked",), "open", {"Q04"}, {"Q03", "Q22", "Q23"}),
        (("T05",), ("state_linked",), "restricted", {"Q03", "Q04", "Q22"}, {"Q23", "Q27"}),
        (("T03",), ("private",), "open", {"Q03"}, {"Q04"}),
        (("T02",), ("coercive",), "open", set(), {"Q23", "Q27"}),
        (("T02",), ("coercive",), None, {"Q23", "Q27", "Q03", "Q16", "Q32"}, set()),
        (("T17",), ("international",), "closed", {"Q09", "Q32"}, {"Q26", "Q22", "Q21"}),
    ],
)
def test_ask_when(  # noqa: PLR0913, PLR0917 - one argument a column of the table
    model: Model, classes: tuple[str, ...], groups: tuple[str, ...], level: str | None, yes: set[str], no: set[str]
) -> None:
    found = set(asked(model, classes, groups, level))
    assert yes <= found
    assert found.isdisjoint(no)
