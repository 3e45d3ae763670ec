"""The interview: questions in the terminal for what is missing, as few as may settle the outcome.

Questions and notes go to the standard error, so that the answer alone stands on the standard output.
"""

import json
import re
import sys
from dataclasses import dataclass, field, replace
from itertools import starmap
from typing import TYPE_CHECKING

from licet.cli.given import judged
from licet.core.errors import BadInput
from licet.core.facts import Fact, Value
from licet.reading.answers import UNKNOWN, Kind, as_answer
from licet.report.safe import shown

if TYPE_CHECKING:
    from licet.core.cases import Case
    from licet.core.findings import Determination, Missing
    from licet.law.world import World

_NAMED = re.compile(r"\s*([A-Za-z]\w*)\s*[:=]\s*(\S.*)")
_SHORT = {"y": "yes", "n": "no", "j": "yes", "?": UNKNOWN, "": UNKNOWN}
_STOP = frozenset({"stop", "quit", "end"})
_TRIED = 8
"""How many questions are tried out before one is asked, so that nobody waits for long."""


def interview(case: "Case", unread: tuple[str, ...], world: "World") -> "Determination":
    """Ask a person for what could change the outcome, one fact at a time, and give the determination at the end.

    It ends when nothing missing could change the outcome, or at `stop`, or at the end of the input. The answers are
    printed as `facts:` of a case file, also when the person breaks off.
    """
    talk = _Interview(case, unread, world)
    try:
        talk.run()
    finally:
        if talk.new:
            _tell("\nTo keep these answers, let this stand as `facts:` in the case file:\n")
            _tell(snippet(talk.case))
    return talk.determination


@dataclass(slots=True)
class _Interview:
    """A case, what is answered of it, and what was asked."""

    case: "Case"
    unread: tuple[str, ...]
    world: "World"
    determination: "Determination" = field(init=False)
    asked: set[str] = field(default_factory=set)
    new: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.determination = judged(self.case, self.unread, self.world)

    def run(self) -> None:
        """Ask until nothing is left to ask, or the person stops."""
        _tell(f"{self.determination.title}\nOutcome so far: {_words(self.determination)}")
        if self.next() is None:
            _tell("Nothing that is missing could change the outcome.")
        else:
            _tell("Enter leaves a question unknown; `stop` ends; `F08: present` answers any fact, flag or question.")
        while (one := self.next()) is not None:
            self.asked.add(one.fact)
            if not self._ask(one):
                return
        _tell(f"\nNo open question could change the outcome any more: {_words(self.determination)}")

    def next(self) -> "Missing | None":
        """Give the question whose answer, whichever it is, leaves the fewest; that is tried out for yes and no."""
        left = sorted(self._left(self.determination), key=self._rank)
        if len(left) < 2:
            return left[0] if left else None
        tried = {one.fact: self._remaining(one) for one in left[:_TRIED]}
        return min(left, key=lambda one: tried.get(one.fact, (len(left), 2 * len(left))))

    def _left(self, determination: "Determination") -> list["Missing"]:
        """Give what could change the outcome and was not asked yet."""
        could = [one for one in determination.missing if one.could_change_outcome_to]
        return [one for one in could if one.fact not in self.asked and one.fact not in self.case.answers]

    def _rank(self, one: "Missing") -> tuple[bool, int, int]:
        """Put first what a person can answer, what could lead to most outcomes, and what most rules read."""
        facts = self.world.packs.facts
        read = len(facts[one.fact].used_by) if one.fact in facts else 0
        return one.who == "derived", -len(one.could_change_outcome_to), -read

    def _remaining(self, one: "Missing") -> tuple[int, int]:
        """Give how many questions are left after the worse of yes and no, and after both together."""
        kind = self.world.vocabulary[one.fact]
        if kind.type != "boolean" and not {"yes", "no"} <= set(kind.values):
            # Nobody can say which numbers and words will come, so such a question is taken to settle nothing.
            count = len(self._left(self.determination))
            return count, 2 * count
        counts = []
        for word in ("yes", "no"):
            case = self._with(one.fact, word)
            after = self._left(self.determination if case is None else judged(case, self.unread, self.world))
            counts.append(sum(other.fact != one.fact for other in after))
        return max(counts), sum(counts)

    def _with(self, name: str, written: str) -> "Case | None":
        """Give the case with one more answer; None when the answer is `unknown`. Raises BadInput in one line."""
        fact = as_answer(name, written, self.world.vocabulary)
        return None if fact is None else replace(self.case, answers={**self.case.answers, name: fact})

    def _ask(self, one: "Missing") -> bool:
        """Ask one question until it is answered or left; say whether to go on."""
        kind = self.world.vocabulary[one.fact]
        outcomes = ", ".join(word.replace("_", " ") for word in one.could_change_outcome_to)
        _tell(f"\n{shown(one.question)}\n  [{one.fact}; {one.why}; could change the outcome to: {outcomes}]")
        while True:
            line = _line(f"  {_allowed(kind)} > ")
            if line is None or line.casefold() in _STOP:
                return False
            name, written = one.fact, line
            if (other := _NAMED.fullmatch(line)) and other[1] in self.world.vocabulary:
                name, written = other[1], other[2].strip()
            try:
                done = self._answer(name, _SHORT.get(written.casefold(), written))
            except BadInput as fault:
                _tell(f"  {shown(str(fault))}")
                continue
            if done or name == one.fact:
                return True

    def _answer(self, name: str, written: str) -> bool:
        """Take an answer in and judge again; say whether there is a new one. After BadInput nothing is changed."""
        case = self._with(name, written)
        if case is None:
            return False
        before, self.determination = self.determination, judged(case, self.unread, self.world)
        self.case = case
        self.new.add(name)
        if before.outcome != self.determination.outcome:
            _tell(f"  Outcome now: {_words(self.determination)}")
        return True


def snippet(case: "Case") -> str:
    """Give the answers of a case as the YAML that a case file takes."""
    return "\n".join(["facts:", *starmap(_entry, case.answers.items())])


def _entry(name: str, fact: Fact) -> str:
    said = fact.said[0]
    more = [
        ("source", said.source, "entered by the user"),
        ("date", said.date, ""),
        ("evidence", said.evidence, "documented"),
    ]
    told = [f"{key}: {_text(value)}" for key, value, usual in more if value != usual]
    if not told:
        return f"  {name}: {_yaml(fact.value)}"
    return f"  {name}: {{{', '.join([f'value: {_yaml(fact.value)}', *told])}}}"


def _yaml(value: Value) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case float() | int():
            return f"{value:.15g}"
        case str():
            return value if re.fullmatch(r"[a-z][a-z0-9_]*", value) else _text(value)
    return f"[{', '.join(UNKNOWN if one is None else _yaml(one) for one in value)}]"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _words(determination: "Determination") -> str:
    return f"{determination.outcome.replace('_', ' ')}: {determination.sentence}"


def _allowed(kind: Kind) -> str:
    match kind.type:
        case "boolean":
            return "yes or no"
        case "quantity":
            return f"number in {kind.unit}"
        case "country":
            return "two letters of the country"
        case "list":
            return f"one or more of {', '.join(kind.values)}" if kind.values else "words, with commas between"
    return " / ".join(kind.values) if kind.values else "in words"


def _line(prompt: str) -> str | None:
    """Give the next line without its ends; None at the end of the input."""
    print(prompt, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not sys.stdin.isatty():
        print(file=sys.stderr)
    return line.strip() if line else None


def _tell(text: str) -> None:
    print(text, file=sys.stderr)
