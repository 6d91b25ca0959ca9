"""What a command costs from its start to its end, beside version 0.1.0, in one run.

    git worktree add ../old 8451ea4
    python -m bench.start ../old [--reports FOLDER-OR-FILE ...] [--times N] [--dossier]

Each pile is read by both versions in turn, each time into a new case, then shown by `figures`,
and the least CPU time (user and system, children too) of N tries is told with the peak memory of
the largest process. The same Python runs both, the old one with its checkout as PYTHONPATH.
Both are compiled to byte code beforehand, as what is installed is: PYTHONDONTWRITEBYTECODE would
have each start compile all of it anew. Version 0.1.0 writes a dossier with each run; `--dossier`
asks the new one for it too, so that the dossiers are compared as well. The cache is filled before
anything is measured, and what filling it cost is told. Without `--reports`: one short
report, and the sample.
"""

from __future__ import annotations

import argparse
import compileall
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[1]
SHORT = (
    "ORLUNE, 12 March 2019 (Northfold News) - Twenty-five people were killed and 38 injured when"
    " a shell hit a market in Aleppo on Tuesday, police spokesman Karim Brell said.\n"
)


class Cost(msgspec.Struct, frozen=True, order=True):
    """CPU seconds of a command, and the peak memory in MB of its largest process."""

    seconds: float
    megabytes: float


def cost(checkout: Path, cache: Path, *args: str) -> Cost:
    """What one command costs when a checkout runs it."""
    env = {**os.environ, "PYTHONPATH": str(checkout), "CROSSWIRE_CACHE": str(cache)}
    command = [sys.executable, "-m", "crosswire", *args]
    running = subprocess.Popen(
        command, env=env, cwd=cache.parent, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    told = running.stderr.read() if running.stderr else b""
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode not in (0, 3):
        raise SystemExit(f"{' '.join(command)}\n{told.decode()}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def compare(
    old: Path, folder: Path, source: Path, times: int, *, dossier: bool
) -> list[list[Cost]]:
    """The costs of `run` and of `figures`, each of the old version and of this one."""
    cache, page = folder / "cache", ["--dossier"] if dossier else []
    found: list[list[list[Cost]]] = [[[], []], [[], []]]
    for n in range(times):
        for side, checkout in enumerate((old, ROOT)):
            case = ["--case", str(folder / f"{source.stem}-{side}-{n}")]
            run = ["run", str(source.resolve()), *case, *(page if side else [])]
            found[0][side].append(cost(checkout, cache, *run))
            found[1][side].append(cost(checkout, cache, "figures", *case))
    return [[min(tries) for tries in sides] for sides in found]


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("old", type=Path, help="the checkout of version 0.1.0")
    parser.add_argument("--reports", type=Path, nargs="*", default=[], help="piles to read")
    parser.add_argument("--times", type=int, default=3, help="tries; the least counts")
    parser.add_argument("--dossier", action="store_true", help="ask for the dossier")
    args = parser.parse_args()
    table = Table("pile", "command", "0.1.0, s", "now, s", "ratio", "MB", "now, MB", "ratio")
    console = Console(width=100)
    for checkout in (args.old, ROOT):
        compileall.compile_dir(checkout / "crosswire", quiet=1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        short = folder / "short.txt"
        short.write_text(SHORT, "utf-8")
        filled = cost(ROOT, folder / "cache", "run", str(short), "--case", str(folder / "first"))
        for source in args.reports or [short, ROOT / "sample" / "reports"]:
            costs = compare(args.old.resolve(), folder, source, args.times, dossier=args.dossier)
            for command, (old, now) in zip(("run", "figures"), costs, strict=True):
                table.add_row(
                    source.stem, command, f"{old.seconds:.2f}", f"{now.seconds:.2f}",
                    f"{now.seconds / old.seconds:.2f}", f"{old.megabytes:.0f}",
                    f"{now.megabytes:.0f}", f"{now.megabytes / old.megabytes:.2f}",
                )  # fmt: skip
    console.print(table)
    console.print(
        f"The first run of all, which fills the cache: {filled.seconds:.2f} s of CPU time and"
        f" {filled.megabytes:.0f} MB."
    )


if __name__ == "__main__":
    main()
