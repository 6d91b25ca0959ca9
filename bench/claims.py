"""What claims and statements cost beside the parse that they read, in one run.

    python -m bench.claims [REPORTS.jsonl] [--limit N]

Times the steps inside one reading of the same reports, in one process: the parse of the
sentences that are parsed at all, the statements, and the claims (drafts, rows, sub-counts,
confidence). Without a file the bundled sample is read, many times over.
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

import crosswire.reading.report as step
from bench.whole_way import SHARED, texts_of
from crosswire.model.rows import Source

CLAIMS = (
    "read_drafts", "to_claims", "without_headline_repeats", "with_subcounts", "with_confidence",
)  # fmt: skip
took: Counter[str] = Counter()


def timed(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
    """A function that adds its time to a name."""

    def run(*args: Any, **kwargs: Any) -> Any:
        begun = time.perf_counter()
        result = call(*args, **kwargs)
        took[name] += time.perf_counter() - begun
        return result

    return run


def main() -> None:
    """Reads the reports and prints the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SHARED)
    parser.add_argument("--limit", type=int, default=300, help="how many reports; 0: all")
    args = parser.parse_args()
    rows = texts_of(args.file, args.limit)
    sources = [Source(report_id=row["id"], text=row["text"]) for row in rows]
    list(step.read_reports(sources[:2]))  # the lexicons and the model are loaded
    parse = step.parse

    def whole_parse(*given: Any) -> Iterator[Any]:
        return iter(timed("parse", lambda: list(parse(*given)))())

    step.parse = whole_parse
    for name in CLAIMS:
        setattr(step, name, timed("claims", getattr(step, name)))
    step.statements_of = timed("statements", step.statements_of)
    begun = time.perf_counter()
    read = len(list(step.read_reports(sources)))
    took["all of the reading"] = time.perf_counter() - begun
    table = Table("step", "seconds", "against the parse")
    for name, seconds in took.most_common():
        table.add_row(name, f"{seconds:.2f}", f"{seconds / took['parse']:.3f}")
    Console().print(f"{read} reports")
    Console().print(table)


if __name__ == "__main__":
    main()
