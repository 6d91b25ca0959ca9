"""The same jobs on this tree and on version 0.1.0, one after the other, by their CPU time.

    git worktree add ../crosswire-0.1.0 8451ea4
    python -m bench.against_0_1 ../crosswire-0.1.0 [REPORTS.jsonl] [--case CASE] [--limit N]

Each tree reads the reports into a case of its own, unless `--case` names one of 0.1.0 that is
read already: then its readings are taken by both. Then each tree, in a process of its own, is
given one job at a time: one ruling on two events, one on two actors, one report added to all
others, and a few commands. Told is the CPU time of user and system together, of the derivation
and the writing alone for the first three, of the whole process for the commands; the ratio is
that of this tree to 0.1.0. Whatever happened, 0.1.0 derives everything again, so its time for
that is measured once and stands for all of these jobs. Both trees are compiled to byte code first,
as they are where they are installed.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).parents[1]
GVA = HERE.parent / "shared" / "gold" / "gva" / "reports.jsonl"
JOBS = ("full", "ruling on events", "ruling on actors", "added report")
COMMANDS = ("figures", "trace", "export figures")

# What runs in either tree: names of modules differ, what they do does not.
OLD_STEP = """
import sys, time, json
from crosswire.case.store import Store
from crosswire.rows import Decision
from crosswire.run.moments import derive_from

def derive(store, name):
    store.put_record(derive_from(store, store.readings(), "ucdp"), name)
"""
NEW_STEP = """
import sys, time, json
from crosswire.case.store import Store
from crosswire.model.rows import Decision
from crosswire.run.update import update

def derive(store, name):
    for _ in update(store, name):
        pass
"""
JOB = """
folder, job, about = sys.argv[1:4]
store = Store.open(folder)
if job.startswith("ruling"):
    store.add_decision(Decision(decision_id="d-" + job, made_at="2024-01-01T00:00:00Z",
                                made_by="bench", about=about, judgement="same"))
if job == "added report":
    import sqlite3
    with sqlite3.connect(folder + "/case.sqlite") as database:
        database.execute("INSERT INTO readings SELECT * FROM aside")
begun = time.process_time()
derive(store, job)
print(json.dumps(time.process_time() - begun))
"""


# Where byte code lies, set once; the environment may forbid to write any.
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}


def cpu(command: list[str], tree: Path) -> tuple[float, str]:
    """The CPU time of a whole process, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = {**os.environ, "PYTHONPATH": str(tree), "COLUMNS": "140", **COMPILED}
    done = subprocess.run(command, cwd=tree, env=env, capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return used, done.stdout


def readied(tree: Path, case: Path, reports: Path, limit: int, given: Path | None) -> None:
    """A case in which all reports are read."""
    if given is not None:
        case.mkdir()
        for name in ("case.sqlite", "crosswire.toml"):
            shutil.copy(given / name, case / name)
        (case / "originals").mkdir()
        return
    lines = reports.read_text("utf-8").splitlines()
    source = case.with_suffix(".jsonl")
    source.write_text("\n".join(lines[:limit] if limit else lines) + "\n", "utf-8")
    run = [sys.executable, "-m", "crosswire", "run", str(source), "--case", str(case), "--quiet"]
    cpu(run, tree)


def rows(case: Path, table: str) -> list[dict[str, object]]:
    """The rows of a table as the new tree exports them."""
    command = [sys.executable, "-m", "crosswire", "export", table, "--case", str(case)]
    return [json.loads(line) for line in cpu(command, HERE)[1].splitlines()]


def abouts(case: Path) -> dict[str, str]:
    """What the two rulings are about: pairs that the record leaves open."""
    events = [r for r in rows(case, "event_links") if r["judgement"] != "same"]
    actors = [r for r in rows(case, "actor_links") if r["judgement"] == "undecided"]
    found = {}
    if events:
        found["ruling on events"] = f"events:{events[0]['event_a']}|{events[0]['event_b']}"
    if actors:
        found["ruling on actors"] = f"actors:{actors[0]['actor_a']}|{actors[0]['actor_b']}"
    return found


def set_aside(case: Path) -> None:
    """Takes the reading in the middle out of a case, for it to be added later."""
    with sqlite3.connect(case / "case.sqlite") as database:
        database.execute(
            "CREATE TABLE aside AS SELECT * FROM readings ORDER BY report_id"
            " LIMIT 1 OFFSET (SELECT count(*) / 2 FROM readings)"
        )
        database.execute("DELETE FROM readings WHERE report_id IN (SELECT report_id FROM aside)")


def times(tree: Path, step: str, case: Path, about: dict[str, str]) -> dict[str, float]:
    """The CPU time of each job and command of one tree, in seconds."""
    found: dict[str, float] = {}
    for job in JOBS:
        if job.startswith("ruling") and job not in about:
            continue
        if tree != HERE and found:
            found[job] = found[JOBS[0]]
            continue
        if job == "added report":
            set_aside(case)
            _job(tree, step, case, "without it", "")
        found[job] = _job(tree, step, case, job, about.get(job, ""))
    for command in COMMANDS:
        words = command.split()
        if command == "trace":
            # the jobs before may have changed which figures there are
            first = rows(case, "figures")[0]["figure_id"] if tree == HERE else about["figure"]
            words.append(str(first))
        full = [sys.executable, "-m", "crosswire", *words, "--case", str(case)]
        found[command] = cpu(full, tree)[0]
    return found


def _job(tree: Path, step: str, case: Path, job: str, about: str) -> float:
    command = [sys.executable, "-c", step + JOB, str(case), job, about]
    return float(json.loads(cpu(command, tree)[1].splitlines()[-1]))


def main() -> None:
    """Runs all jobs on both trees and prints the times and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("old", type=Path, help="the checkout of 0.1.0")
    parser.add_argument("reports", nargs="?", type=Path, default=GVA)
    parser.add_argument("--case", type=Path, help="a case of 0.1.0 that is read already")
    parser.add_argument("--limit", type=int, default=0, help="how many reports; 0: all")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        told = {}
        COMPILED["PYTHONPYCACHEPREFIX"] = str(Path(folder, "compiled"))
        for name, tree, step in (("0.1.0", args.old.resolve(), OLD_STEP), ("this", HERE, NEW_STEP)):
            case = Path(folder, f"{name}.case")
            cpu([sys.executable, "-m", "compileall", "-q", "crosswire"], tree)
            readied(tree, case, args.reports, args.limit, args.case)
            copy = Path(folder, f"{name}-look.case")
            shutil.copytree(case, copy)
            about = abouts(copy)
            about["figure"] = str(rows(copy, "figures")[0]["figure_id"])
            told[name] = times(tree, step, case, about)
    table = Table("job", "0.1.0, CPU s", "this tree, CPU s", "ratio")
    for job, took in told["this"].items():
        old = told["0.1.0"][job]
        table.add_row(job, f"{old:.2f}", f"{took:.2f}", f"{took / old:.3f} (1/{old / took:.0f})")
    Console().print(table)


if __name__ == "__main__":
    main()
