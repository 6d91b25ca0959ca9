"""What times, places and actors cost beside the parse, in one run over the same reports.

    python -m bench.when_where_who [REPORTS.jsonl] [--limit N]

Every step of the reading is run as it always is, in one process; the processor time of the
steps is added up where they are called. The parse is the language model over the sentences that
are worth it, as the reading calls it. Settling places, identities and days over the pile is
measured too, as `derive` calls them. Without a file, gva beside the repository or the sample.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.whole_way import SHARED, texts_of
from crosswire.model.rows import Source
from crosswire.pile import derive as pile
from crosswire.reading import report as reading
from crosswire.reading.syntax.model import load_model

STEPS = {
    "times": ("read_times", "with_frame"),
    "places": ("find_places", "find_scenes", "with_places", "masthead"),
    "actors": ("read_actors", "read_parties"),
}
OVER_THE_PILE = {"times": "find_days", "places": "settle_places", "actors": "identify"}
FEW = 1_000  # reports of the usual run


def timed(function: Callable[..., Any], name: str, spent: Counter[str]) -> Callable[..., Any]:
    """The function, its processor time added to `spent`."""

    def run(*args: Any, **kwargs: Any) -> Any:
        begun = time.process_time()
        try:
            return function(*args, **kwargs)
        finally:
            spent[name] += time.process_time() - begun

    return run


def timed_parse(spent: Counter[str]) -> Callable[..., Iterator[Any]]:
    """The parse, its processor time added to `spent` as its documents are taken."""
    real = reading.parse

    def run(*args: Any) -> Iterator[Any]:
        begun = time.process_time()
        docs = list(real(*args))
        spent["parse"] += time.process_time() - begun
        return iter(docs)

    return run


def main() -> None:
    """Runs the reading and the pile once and prints the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SHARED)
    parser.add_argument("--limit", type=int, default=FEW, help="how many reports")
    args = parser.parse_args()
    rows = texts_of(args.file, args.limit)
    sources = [
        Source(report_id=row["id"], text=row["text"], published=row.get("published"))
        for row in rows
    ]
    list(reading.read_reports(sources[:5]))  # lexicons and the gazetteer are read once
    spent: Counter[str] = Counter()
    for step, names in STEPS.items():
        for name in names:
            setattr(reading, name, timed(getattr(reading, name), step, spent))
    reading.parse = timed_parse(spent)
    load_model(reading.PINNED)
    readings = list(reading.read_reports(sources))
    over: Counter[str] = Counter()
    for step, name in OVER_THE_PILE.items():
        setattr(pile, name, timed(getattr(pile, name), step, over))
    pile.derive(readings)
    table = Table("step", "ms a report", "share of the parse", "over the pile, ms a report")
    for step in ("parse", *STEPS):
        each, share = 1000 * spent[step] / len(rows), spent[step] / spent["parse"]
        table.add_row(step, f"{each:.2f}", f"{share:.3f}", f"{1000 * over[step] / len(rows):.2f}")
    three = sum(spent[step] for step in STEPS)
    both = three + sum(over.values())
    console = Console()
    console.print(f"{len(rows)} reports, one process, processor time")
    console.print(table)
    console.print(
        f"all three: {three / spent['parse']:.3f} of the parse; "
        f"with the pile: {both / spent['parse']:.3f}"
    )


if __name__ == "__main__":
    main()
