"""The case files of a command, each read and ready to be judged."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from licet.cli.opening import files, opened
from licet.core.errors import BadInput

if TYPE_CHECKING:
    from licet.core.cases import Case
    from licet.core.findings import Determination
    from licet.law.world import World


@dataclass(frozen=True, slots=True)
class Given:
    """A case that was read, with what in its file was not."""

    path: Path
    case: "Case"
    unread: tuple[str, ...]
    world: "World"

    def determination(self, *, ask: bool = False) -> "Determination":
        """Judge the case as it stands, or after asking a person for what is missing."""
        if not ask:
            return judged(self.case, self.unread, self.world)
        from licet.cli.ask import interview  # noqa: PLC0415 - only when asked for

        return interview(self.case, self.unread, self.world)


def judged(case: "Case", unread: tuple[str, ...], world: "World") -> "Determination":
    """Give the determination of a case, sealed by its digest."""
    from licet.law.determine import determine  # noqa: PLC0415 - help starts quicker without it
    from licet.report.json_form import sealed  # noqa: PLC0415 - the same

    return sealed(determine(case, world, unread))


def cases(paths: list[Path], today: date, lists: Path | None = None) -> Iterator["tuple[Path, Given | BadInput]"]:
    """Give every file in file-name order with its case, or with the fault that says why it cannot be used.

    The party lists are open until the last one was given.
    """
    from licet.reading.casefile import read_case  # noqa: PLC0415 - help starts quicker without it

    world = opened(lists)
    with closing(world.lists):
        for path in files(paths):
            try:
                case, unread = read_case(path, today=today, countries=world.countries, vocabulary=world.vocabulary)
            except BadInput as fault:
                yield path, fault
            else:
                yield path, Given(path, case, unread, world)
