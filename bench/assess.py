"""The main job: from start to answer of one case, and each further case, against peers measured in the same run.

Prints one JSON object. The peers: an interpreter that only imports the two libraries the command line and the case
form stand on, for the start; a naive search of every party through all listed names, for a case once all is open.
"""

import argparse
import contextlib
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from rapidfuzz import fuzz, process, utils

from licet.core.cases import Case
from licet.core.errors import BadInput
from licet.law.determine import determine
from licet.law.world import World, open_world
from licet.reading.casefile import read_case
from licet.report.json_form import sealed

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "ward-cameras-xinjiang.yaml"
PEER = "import pydantic, typer"
TODAY = date(2026, 11, 23)
START_S = 1.5
"""What a user may wait for the first answer."""
WARM_MS = 50
"""What a further case may take."""


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=5, help="processes started; the best one counts")
    options.add_argument("--cases", type=Path, default=ROOT / "tests" / "cases", help="folder of case files")
    given = options.parse_args()
    command = [sys.executable, "-m", "licet", "assess", str(EXAMPLE), "--format", "json"]
    started(command)  # compiles what is not compiled yet
    ours = min(started(command) for _ in range(given.runs))
    peer = min(started([sys.executable, "-c", PEER]) for _ in range(given.runs))
    world = open_world()
    with contextlib.closing(world.lists):
        cases = list(read(given.cases, world))
        times = warm(cases, world)
        naive = naively([case for case, _ in cases[:10]], world)
    mean = 1000 * statistics.fmean(times)
    found = {
        "start_to_answer_s": round(ours, 3),
        "start_at_most_s": START_S,
        "peer_start_s": round(peer, 3),
        "start_times_peer": round(ours / peer, 2),
        "cases": len(cases),
        "warm_mean_ms": round(mean, 1),
        "warm_median_ms": round(1000 * statistics.median(times), 1),
        "warm_p95_ms": round(1000 * sorted(times)[int(0.95 * len(times))], 1),
        "warm_at_most_ms": WARM_MS,
        "naive_screening_ms": round(1000 * naive, 1),
        "warm_times_naive_screening": round(mean / 1000 / naive, 3),
        "peers": f"{PEER}; rapidfuzz process.extractOne over all names, for the parties of a case",
    }
    sys.stdout.write(json.dumps(found) + "\n")


def started(command: Sequence[str]) -> float:
    """Give the seconds that a process takes from start to end."""
    return seconds(lambda: subprocess.run(command, check=True, capture_output=True))  # noqa: S603 our own


def read(folder: Path, world: World) -> Iterator[tuple[Case, tuple[str, ...]]]:
    """Give the cases of a folder; files that are no cases are passed over."""
    for path in sorted(folder.rglob("*.yaml")):
        with contextlib.suppress(BadInput):
            yield read_case(path, today=TODAY, countries=world.countries, vocabulary=world.vocabulary)


def warm(cases: Sequence[tuple[Case, tuple[str, ...]]], world: World) -> list[float]:
    """Give the seconds each case takes from its data to a sealed determination, once everything is open."""
    for case, unread in cases[:5]:
        determine(case, world, unread)

    def answer(case: Case, unread: tuple[str, ...]) -> None:
        sealed(determine(case, world, unread))

    return [seconds(partial(answer, case, unread)) for case, unread in cases]


def naively(cases: Sequence[Case], world: World) -> float:
    """Give the seconds a case takes when each of its parties is held against every listed name."""
    rows = world.lists.index.base.execute("SELECT DISTINCT text FROM name")
    names = [utils.default_process(name) for (name,) in rows]

    def search(case: Case) -> None:
        for party in (case.exporter, *case.parties):
            process.extractOne(utils.default_process(party.name), names, scorer=fuzz.token_sort_ratio, score_cutoff=85)

    return statistics.fmean(seconds(partial(search, case)) for case in cases)


def seconds(act: Callable[[], object]) -> float:
    """Give the time of an act."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
