"""Yes, no and unknown (Kleene's strong three-valued logic). Unknown is `None` and never turns into no."""

from collections.abc import Iterable

type Truth = bool | None


def all_of(truths: Iterable[Truth]) -> Truth:
    """Yes when every one is yes, no when one is no, else unknown; of nothing: yes."""
    seen = list(truths)
    if False in seen:
        return False
    return None if None in seen else True


def any_of(truths: Iterable[Truth]) -> Truth:
    """Yes when one is yes, no when every one is no, else unknown; of nothing: no."""
    seen = list(truths)
    if True in seen:
        return True
    return None if None in seen else False


def negate(truth: Truth) -> Truth:
    """Turn yes into no and no into yes; unknown stays unknown."""
    return None if truth is None else not truth


def word(truth: Truth) -> str:
    """Give the word a person or a machine reads: `yes`, `no` or `unknown`."""
    return "unknown" if truth is None else "yes" if truth else "no"
