"""How much a word of a name tells."""

from math import log

from licet.parties.tokens import Sort

_PLAIN: dict[Sort, float] = {
    "ordinary": 0.12,
    "place": 0.25,
    "country": 0.25,
    "number": 0.6,
    "stop": 0.02,
    "legal": 0.0,
}


def weight(sort: Sort, names: int, total: int) -> float:
    """Say how much a word tells: most for one that few of all listed names hold, little for an ordinary word."""
    if sort != "brand":
        return _PLAIN[sort]
    return 0.45 + 0.55 * log(max(total, 2) / max(names, 1)) / log(max(total, 2))
