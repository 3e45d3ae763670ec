"""The words and symbols of every report. A symbol never stands without its word."""

from gettext import NullTranslations
from typing import Literal

from licet.core.citations import Confidence
from licet.core.facts import Evidence
from licet.core.findings import LawState, Outcome
from licet.core.truth import Truth, word

type Mark = Literal["yes", "no", "unknown", "note"]
type Tone = Literal["stop", "wait", "go"]

_ = NullTranslations().gettext
"""Every phrase goes through here; a language is a catalogue put in its place."""

SYMBOLS: dict[Mark, str] = {"yes": "●", "no": "○", "unknown": "?", "note": "·"}
MARK_WORDS: dict[Mark, str] = {"yes": _("yes"), "no": _("no"), "unknown": _("unknown"), "note": _("note")}

OUTCOMES: dict[str, str] = {
    "refuse": _("Refuse"),
    "refer": _("Refer"),
    "licence_required": _("Licence required"),
    "grant_with_conditions": _("Grant with conditions"),
    "grant": _("Grant"),
    "no_licence_required": _("No licence required"),
    "law_not_known": _("Law not known"),
}
"""Outcomes of the law, of the rights assessment and of both joined."""

MEANINGS: dict[str, str] = {
    "refuse": _("Do not ship."),
    "refer": _("Do not ship yet. A person decides: the authority, or a full rights assessment."),
    "licence_required": _("Do not ship without an individual licence."),
    "grant_with_conditions": _("May go out under a licence that carries the conditions below."),
    "no_licence_required": _("May go out on the exporter's own decision."),
    "law_not_known": _("No rule of this law is at hand: ask its authority before shipping."),
}

TONES: dict[str, Tone] = {
    "refuse": "stop",
    "refer": "wait",
    "licence_required": "wait",
    "grant_with_conditions": "go",
    "grant": "go",
    "no_licence_required": "go",
    "law_not_known": "wait",
}

STATES: dict[LawState, str] = {
    "prohibited": _("prohibited"),
    "licence": _("licence required"),
    "exempt": _("exempt"),
    "none": _("no legal hold"),
    "unknown": _("law not known"),
}
STATE_TONES: dict[LawState, Tone] = {
    "prohibited": "stop",
    "licence": "wait",
    "exempt": "go",
    "none": "go",
    "unknown": "wait",
}

CONFIDENCES: dict[Confidence, str] = {
    "seen": _("text read"),
    "seen-secondary": _("read in a summary only"),
    "recalled": _("from memory, to be checked"),
}
EVIDENCES: dict[Evidence, str] = {
    "alleged": _("alleged by a third party"),
    "claimed": _("claimed by the applicant"),
    "documented": _("documented"),
    "verified": _("verified independently"),
}

KINDS: dict[str, str] = {
    "control_list": _("control list"),
    "gap_entry": _("gap entry"),
    "listed_party": _("listed party"),
    "catch_all_human_rights": _("human-rights catch-all"),
    "destination_risk": _("destination risk"),
    "end_user_security_service": _("security service as end user"),
    "diversion_risk": _("diversion risk"),
    "ethnic_targeting": _("ethnic targeting"),
}
"""Kinds whose name does not read as words by itself."""


def told(outcome: Outcome, state: LawState) -> str:
    """Give the outcome as it is shown: where the law is unknown, what nobody stops is not shown as free."""
    return "law_not_known" if state == "unknown" and outcome == "no_licence_required" else outcome


GAP = _("By the law alone this could go out; the rights assessment stops it.")
STANDING = (
    _("Decision support, not legal advice. Only a named officer decides."),
    _("A clean screening is not a clearance."),
    _("Lists have dates; what they did not know on the day is not known here."),
)

_SAID = ("do not ship", "do not ship yet", "do not ship without a licence", "may go on the exporter's own decision")
"""Openings of a sentence that only repeat the meaning above it."""

ASKED: dict[str, str] = {
    "exporter": _("to the exporter"),
    "officer": _("to the officer"),
    "derived": _("to be looked up"),
}
"""Who is asked; the name of anyone else follows "to the"."""

READ: dict[str, str] = {
    "class": _("kind of item"),
    "flag": _("red flag"),
    "answer": _("answer to a question"),
    "reach": _("number of people in reach"),
    "minority": _("group aimed at"),
    "listed": _("listing"),
}
"""What the reader understood, in words."""


def sentence(text: str) -> str:
    """Give the reason of an answer without the opening that its meaning already says, as a sentence of its own.

    >>> sentence("do not ship; the law of the day forbids it")
    'The law of the day forbids it'
    """
    opening, _cut, rest = text.partition("; ")
    kept = rest if rest and opening in _SAID else text
    return kept[:1].upper() + kept[1:]


def asked(who: str) -> str:
    """Say to whom a question goes."""
    return ASKED.get(who, f"{_('to the')} {spaced(who)}") if who else ""


def outcome(name: str) -> str:
    """Give an outcome in words; one we have no words for is shown as it is written."""
    return OUTCOMES.get(name, spaced(name))


def kind(name: str) -> str:
    """Give the kind of a finding in words."""
    return KINDS.get(name, spaced(name))


def spaced(name: str) -> str:
    """Turn a machine name such as `licence_required` into words."""
    return name.replace("_", " ")


def mark(truth: Truth) -> Mark:
    """Give the mark of a truth."""
    return "unknown" if truth is None else "yes" if truth else "no"


def value(given: object) -> str:
    """Give the value of a fact in words; a `None` inside a list reads as "perhaps others"."""
    match given:
        case None | bool():
            return word(given)
        case tuple() | list():
            return ", ".join(_("perhaps others") if one is None else value(one) for one in given) or _("none")
        case float() if given.is_integer():
            return str(int(given))
        case _:
            return str(given)
