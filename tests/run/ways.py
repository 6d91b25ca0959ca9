"""Ways of running Crosswire over a pile, and what they leave."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from crosswire.export import export_all
from crosswire.run.case import open_case

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample" / "reports"
ACTORS = ROOT / "sample" / "actors.yml"


def command(
    *args: object, seed: int = 0, stdin: bytes = b"", cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """What `crosswire ARGS` prints and its exit code, in a process of its own."""
    env = {**os.environ, "PYTHONHASHSEED": str(seed), "COLUMNS": "200"}
    return subprocess.run(
        [sys.executable, "-m", "crosswire", *map(str, args)],
        input=stdin, capture_output=True, env=env, cwd=cwd, check=False, timeout=300,
    )  # fmt: skip


def tables(folder: Path) -> dict[str, bytes]:
    """The bytes of all exported tables by their file names."""
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def exported(
    folder: Path, *steps: list[Path], workers: int = 1, **columns: Any
) -> dict[str, bytes]:
    """The tables of a new case to which inputs were added in steps, with a run after each."""
    with open_case(folder) as case:
        for inputs in steps:
            case.add(*inputs)
            record = case.run(workers=workers, **columns)
        export_all(record, folder.with_suffix(".out"), "jsonl")
    return tables(folder.with_suffix(".out"))
