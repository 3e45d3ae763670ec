"""Screening against a naive search over all names, measured side by side in one run.

Prints one JSON object: how long four parties take, how much longer rapidfuzz takes over all names, and what opening
takes.
The peer is asked for the likeliest name only; it knows no dates, no scripts and no ordinary words.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from random import Random

from rapidfuzz import fuzz, process, utils

from licet.core.parties import Party
from licet.parties import Lists, open_lists, screen

ON = date(2026, 8, 20)
CASE = (
    Party("Mesa Peak Networks", "exporter", "US"),
    Party("Distributor in Tehran", "intermediary", "IR"),
    Party("SenseTime", "consignee", "CN"),
    Party("Islamic Revolutionary Guard Corps", "end_user", "IR"),
)


def seconds(act: Callable[[], object], times: int) -> float:
    """Give the median time of an act."""
    found: list[float] = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument(
        "--seed", type=int, default=1, help="which listed names are asked for, each with a letter changed"
    )
    options.add_argument("--names", type=int, default=200, help="how many of them")
    options.add_argument("--times", type=int, default=15)
    given = options.parse_args()
    lists = open_lists(lambda what, share: sys.stderr.write(f"{share:4.0%} {what}\n") and None)
    names = [text for (text,) in lists.index.base.execute("SELECT DISTINCT text FROM name")]
    prepared = [utils.default_process(name) for name in names]
    asked = changed(names, given.names, Random(given.seed))  # noqa: S311 the same draw for the same seed
    ours = seconds(lambda: [screen(party, ON, lists) for party in CASE], given.times)
    peer = seconds(lambda: [best(party.name, prepared) for party in CASE], 3)
    each = seconds(lambda: [screen(Party(name, "end_user"), ON, lists) for name in asked], 1) / len(asked)
    peer_each = seconds(lambda: [best(name, prepared) for name in asked[:20]], 1) / 20
    sys.stdout.write(
        json.dumps(
            {
                "names": len(names),
                "open_ms": round(1000 * seconds(reopened, given.times), 2),
                "four_parties_ms": round(1000 * ours, 2),
                "naive_four_parties_ms": round(1000 * peer, 2),
                "times_faster": round(peer / ours, 1),
                "changed_name_ms": round(1000 * each, 2),
                "naive_changed_name_ms": round(1000 * peer_each, 2),
                "changed_name_times_faster": round(peer_each / each, 1),
                "changed_names_found": round(found(asked, lists) / len(asked), 3),
                "naive": "rapidfuzz process.extractOne, token_sort_ratio, cut-off 85",
            }
        )
        + "\n"
    )


def best(name: str, prepared: list[str]) -> object:
    """Ask the naive way."""
    return process.extractOne(utils.default_process(name), prepared, scorer=fuzz.token_sort_ratio, score_cutoff=85)


def reopened() -> None:
    """Open and close the lists."""
    open_lists().close()


def changed(names: list[str], count: int, random: Random) -> list[str]:
    """Draw listed names of Latin letters and change one letter of the longest word of each."""
    drawn = random.sample([name for name in names if name.isascii() and len(name) > 8], count)
    return [_typo(name, random) for name in drawn]


def _typo(name: str, random: Random) -> str:
    word = max(name.split(), key=len)
    at = random.randrange(len(word))
    return name.replace(word, word[:at] + random.choice("aeiou") + word[at + 1 :], 1)


def found(asked: list[str], lists: Lists) -> int:
    """Count the changed names for which anything is shown."""
    return sum(bool(screen(Party(name, "end_user"), ON, lists).matches) for name in asked)


if __name__ == "__main__":
    main()
