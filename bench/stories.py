"""What a report costs the story index, and whether that grows with the pile.

    python -m bench.stories [--most 20000] [--words 400]

For each size an index is filled with a made-up pile and looked at once: the mean cost of a
report (its traits, and the index). Then reports are added one by one, and each is looked up at
once: the cost of one more. Memory is the highest of the process so far.
"""

from __future__ import annotations

import argparse
import resource
import time

from rich.console import Console
from rich.table import Table

from bench.piles import Pile
from crosswire.model.rows import Reading
from crosswire.pile.stories import StoryIndex

SIZES = (2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
ONE_BY_ONE = 50  # reports that are added one by one at each size


def filled(index: StoryIndex, readings: list[Reading]) -> float:
    """Seconds to add readings and to look once."""
    begun = time.perf_counter()
    for reading in readings:
        index.add(reading)
    index.refresh()
    return time.perf_counter() - begun


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=20_000)
    parser.add_argument("--words", type=int, default=400)
    options = parser.parse_args()
    table = Table("reports", "ms a report", "ms one more, at once", "stories", "MB")
    for size in SIZES:
        if size > options.most:
            break
        source = Pile(words=options.words).readings(size + ONE_BY_ONE)
        readings = [next(source) for _ in range(size)]
        index = StoryIndex()
        whole = filled(index, readings) / size
        ones = [filled(index, [reading]) for reading in source]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        table.add_row(
            f"{size:,}", f"{whole * 1000:.2f}", f"{sum(ones) / len(ones) * 1000:.2f}",
            f"{len(index.groups()):,}", f"{memory:.0f}",
        )  # fmt: skip
    Console().print(table)


if __name__ == "__main__":
    main()
