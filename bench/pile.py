"""What copies and stories together cost, beside datasketch's MinHash LSH, in one process.

    python -m bench.pile [--reports N] [--plot FILE.svg]

A made-up pile of reports of 400 words, one in five an edited copy, goes through the copies and
the stories, at several sizes. Prints the cost of a report, the reports a second and the memory
that the process holds at its peak; then what MinHash LSH of datasketch takes on the same texts
for its candidates alone. `--plot` draws the cost of a report by the size of the pile.
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
from rich.console import Console
from rich.table import Table

from bench.copies import theirs
from bench.piles import Pile
from crosswire.desk.plots import svg
from crosswire.desk.plots.axes import Axis, foot, side
from crosswire.desk.plots.symbols import SYMBOL_SHAPES, Voice, legend, symbol
from crosswire.model.rows import Reading
from crosswire.pile.collection import paused
from crosswire.pile.copies import CopyIndex, copies_of
from crosswire.pile.stories import StoryIndex

SIZES = (2_000, 5_000, 10_000, 20_000)


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """Milliseconds that a report costs in a pile of so many."""

    reports: int
    step: str
    milliseconds: float


def copies(readings: list[Reading]) -> float:
    """Seconds from the readings to the rows of copies."""
    begun = time.process_time()
    index = CopyIndex()
    for one in readings:
        index.add(one)
    copies_of(index.pairs(), {one.report.report_id: one.report.text for one in readings})
    return time.process_time() - begun


def stories(readings: list[Reading]) -> float:
    """Seconds from the readings to the groups."""
    begun = time.process_time()
    index = StoryIndex()
    for one in readings:
        index.add(one)
    index.groups()
    return time.process_time() - begun


def draw(costs: list[Cost], file: Path) -> None:
    """The costs as a picture: a line a step over the size of the pile."""
    root, (width, height) = ET.Element("svg"), (480.0, 220.0)
    sheet = svg.add(root, "g", transform="translate(44,8)")
    across = Axis(low=0, high=max(cost.reports for cost in costs))
    up = Axis(low=0, high=max(cost.milliseconds for cost in costs) * 1.1)
    ticks = [(across.place(n, width), f"{n:,.0f}") for n in across.ticks(5)]
    foot(sheet, ticks, width, height, lines=False)
    side(sheet, up, width, height, 5)
    voices: list[Voice] = []
    for name, colour, shape in zip(
        ("copies", "stories", "both"), svg.SERIES, SYMBOL_SHAPES, strict=False
    ):
        at = [
            (across.place(c.reports, width), height - up.place(c.milliseconds, height))
            for c in costs
            if c.step == name
        ]
        svg.add(sheet, "path", d="M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in at), fill="none",
                stroke=svg.paint(colour), stroke_width=2)  # fmt: skip
        for x, y in at:
            symbol(sheet, shape, x, y, 40, colour)
        voices.append((name, colour, shape))
    below = svg.add(root, "g", transform=f"translate(44,{height + 40:g})")
    title = "Milliseconds that a report costs, by the size of the pile"
    bottom = legend(below, title, voices, 0, width)
    label = f"{title}: " + "; ".join(
        f"{cost.step} {cost.milliseconds:.2f} at {cost.reports:,}" for cost in costs
    )
    file.write_text(svg.finish(root, width + 60, height + 46 + bottom, label) + "\n", "utf-8")


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=SIZES[-1], help="the largest pile")
    parser.add_argument("--plot", type=Path, help="where to draw the costs")
    args = parser.parse_args()
    readings = list(Pile().readings(args.reports))
    table = Table("reports", "copies, ms", "stories, ms", "both, ms", "reports a second", "MB")
    costs = []
    for size in [n for n in SIZES if n < args.reports] + [args.reports]:
        with paused():  # as `derive` does
            one, two = copies(readings[:size]), stories(readings[:size])
        steps = (("copies", one), ("stories", two), ("both", one + two))
        costs += [Cost(reports=size, step=s, milliseconds=1000 * t / size) for s, t in steps]
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        row = [f"{1000 * t / size:.2f}" for _, t in steps]
        table.add_row(f"{size:,}", *row, f"{size / (one + two):.0f}", f"{peak:.0f}")
    console = Console()
    console.print(table)
    seconds, _ = theirs(readings)
    console.print(
        f"datasketch's MinHash LSH takes {seconds:.1f} s for its candidates alone: "
        f"{seconds / (one + two):.2f} times as long as copies and stories"
    )
    if args.plot:
        draw(costs, args.plot)


if __name__ == "__main__":
    main()
