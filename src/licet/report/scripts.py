"""Runs of writing that need their own direction or font inside a line of another script."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_EAST = "\u1100-\u11ff\u3005-\u3007\u3041-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
_WIDE = "\u3001-\u3004\u3008-\u301f\uff01-\uff60"
_RIGHT = rf"[{_RTL}]+(?:[ \d.,'’\"&/\u200c\u200d-]{{1,4}}[{_RTL}]+| ?\([{_RTL}][{_RTL} \d.-]*\))*"
_RUN = re.compile(rf"(?P<right>{_RIGHT})|(?P<east>[{_EAST}](?:[{_EAST}{_WIDE}\d]*[{_EAST}])?)")
_UYGHUR = frozenset("ېڭۈۋ")
"""Letters that Uyghur uses and Arabic, Persian and Urdu do not."""
_KANA = re.compile("[\u3041-\u30ff]")
_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7ff]")
_HEBREW = re.compile("[\u0590-\u05ff]")

FIRST_STRONG, POP = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line: its text, whether it runs right to left, and its language tag where the script tells."""

    text: str
    lang: str = ""
    right: bool = False


def runs(text: str) -> Iterator[Run]:
    """Cut a line where the script changes; Latin, Cyrillic and Greek need nothing and come without a tag."""
    at = 0
    for found in _RUN.finditer(text):
        if found.start() > at:
            yield Run(text[at : found.start()])
        right = found["right"] is not None
        yield Run(found[0], _right_lang(found[0]) if right else _east_lang(found[0]), right)
        at = found.end()
    if at < len(text):
        yield Run(text[at:])


def isolated(line: str) -> str:
    """Put every right-to-left run of a terminal line between isolates, so that its neighbours keep their place."""
    return "".join(f"{FIRST_STRONG}{run.text}{POP}" if run.right else run.text for run in runs(line))


def _right_lang(text: str) -> str:
    if _HEBREW.search(text):
        return "he"
    # Arabic, Persian, Urdu and Kurdish share letters: naming a wrong language is worse than naming the script.
    return "ug" if _uyghur(text) else "und-Arab"


def _uyghur(text: str) -> bool:
    met = _UYGHUR & set(text)
    return len(met) > 1 or ("ە" in text and bool(met))


def _east_lang(text: str) -> str:
    if _HANGUL.search(text):
        return "ko"
    return "ja" if _KANA.search(text) else "zh"
