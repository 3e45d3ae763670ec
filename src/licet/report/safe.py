"""What outsiders wrote, made harmless to look at: nothing hidden, nothing that turns the line around."""

import re

_HIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, among them the escape that drives a terminal
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides, isolates: CVE-2021-42574
    "\u200b\u2060-\u2064\u180e"  # without width: two names could look like one
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"  # annotations, lone surrogates, tags
    "]"
)
_IDLE = re.compile("[\u061c\u200e\u200f\u00ad\ufeff]")
"""Direction marks, soft hyphens and byte-order marks: honest lists hold them, and isolated names do not need them."""
_SPACE = re.compile(r"[\t\n\x85\u2028\u2029]+ *")


def shown(text: str) -> str:
    r"""Give one line in which every hidden or direction-turning character is spelled out.

    The joiners of Persian and Indic writing (U+200C, U+200D) stay: without them words are wrong.

    >>> shown("abc\u202etxt")
    'abc[U+202E]txt'
    """
    return _HIDDEN.sub(_spelled, _SPACE.sub(" ", _IDLE.sub("", text.replace("\r\n", "\n"))))


def _spelled(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"
