"""Reports a second through the whole way, beside the bare parse of the same texts.

    python -m bench.whole_way [REPORTS.jsonl] [--limit N] [--workers N]

The whole way: intake, cleaning, reading, the pile, the case on disk. The bare parse:
`spacy.load(MODEL).pipe(texts, n_process=N)`, everything on, nothing done with the result. Both
run in one process tree, one after the other, with the same number of processes. Without a file
the bundled sample is read, many times over, each time under other ids.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

import spacy
from rich.console import Console
from rich.table import Table

from crosswire.reading.syntax.weights import PINNED
from crosswire.run.case import open_case

SHARED = Path(__file__).parents[2] / "shared" / "gold" / "gva" / "reports.jsonl"
SAMPLE = Path(__file__).parents[1] / "sample" / "reports"


def texts_of(file: Path, limit: int) -> list[dict[str, str]]:
    """The reports of a JSONL file, or of the sample repeated."""
    if file.exists():
        rows = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
        return rows[:limit] if limit else rows
    lines = (SAMPLE / "wire.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    wanted = limit or 300
    return [{**rows[n % len(rows)], "id": f"copy-{n}"} for n in range(wanted)]


def bare(texts: list[str], workers: int) -> float:
    """Seconds of the bare parse."""
    begun = time.perf_counter()
    for _ in spacy.load(PINNED).pipe(texts, n_process=workers, batch_size=64):
        pass
    return time.perf_counter() - begun


def whole(rows: list[dict[str, str]], workers: int) -> tuple[float, float]:
    """Seconds of a first run, and of a second one over the same reports."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "reports.jsonl")
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        seconds = []
        for _ in range(2):
            begun = time.perf_counter()
            with open_case(Path(folder, "bench.case")) as case:
                case.add(source)
                case.run(workers=workers)
            seconds.append(time.perf_counter() - begun)
    return seconds[0], seconds[1]


def main() -> None:
    """Runs both and prints the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SHARED)
    parser.add_argument("--limit", type=int, default=0, help="how many reports; 0: all")
    parser.add_argument("--workers", type=int, default=min(2, os.cpu_count() or 1))
    args = parser.parse_args()
    rows = texts_of(args.file, args.limit)
    texts = [row["text"] for row in rows]
    first, second = whole(rows, args.workers)
    parse = bare(texts, args.workers)
    table = Table("what", "seconds", "reports a second", "against the bare parse")
    for name, took in (("whole way", first), ("whole way again", second), ("bare parse", parse)):
        table.add_row(name, f"{took:.1f}", f"{len(rows) / took:.1f}", f"{took / parse:.2f}")
    Console().print(f"{len(rows)} reports, {args.workers} processes, model {PINNED}")
    Console().print(table)


if __name__ == "__main__":
    main()
