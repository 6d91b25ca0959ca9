"""A kill at any moment loses nothing that was acknowledged, and the next run goes on."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from crosswire.case import Store
from crosswire.case.layout import ORIGINALS
from crosswire.model.ids import digest
from crosswire.model.temporary import writer_of

from .killed import ruled, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
MANY = 40
SCRIPT = Path(__file__).with_name("killed.py")


def start(folder: Path, point: str = "never") -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), str(folder), str(MANY), point], stdout=subprocess.PIPE
    )


def kill_after(folder: Path, lines: int, seconds: float) -> list[bytes]:
    """What a process acknowledged until it was killed, a moment after some of its lines."""
    process = start(folder)
    assert process.stdout is not None
    with process:
        said = [process.stdout.readline() for _ in range(lines)]
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        said += process.stdout.readlines()
    return said


def check(folder: Path, said: Iterable[bytes]) -> None:
    """All that was said is there, and every original is whole."""
    for file in (folder / ORIGINALS).glob("??/*"):
        assert digest(file.read_bytes()) == file.name
    if not (folder / "case.sqlite").exists():
        assert not list(said)
        return
    with Store.open(folder) as store:
        assert store.check() == []
        inputs = {one.sha256 for one in store.pending("another")}
        readings = {reading.report.report_id for reading in store.readings()}
        decisions = {one.decision_id: one for one in store.decisions}
        last = None
        for line in said:
            kind, what = line.decode().rstrip("\n").split(" ")
            if kind == "input":
                assert what in inputs
            if kind == "reading":
                assert what in readings
            if kind == "decision":
                assert decisions[what] == ruled(int(what[2:]))
            last = what if kind == "record" else last
        if last is not None:
            reports = store.record().reports
            assert [one.report_id for one in reports] == [store.record_fingerprint()]
            assert int(store.record_fingerprint()[1:]) >= int(last[1:])


def finish(folder: Path) -> None:
    """The next run goes on, and ends where one that was never killed ends."""
    with start(folder) as process:
        assert process.stdout is not None
        said = process.stdout.readlines()
    assert said[-1] == b"done \n"
    check(folder, said)
    assert [f for f in folder.rglob("*") if writer_of(f.name)] == []
    with Store.open(folder) as store:
        assert {one.sha256 for one in store.pending("another")} == {
            digest(text_of(number)) for number in range(MANY)
        }
        counts = store.counts()
        assert (counts["inputs"], counts["readings"], counts["decisions"]) == (MANY, MANY, 8)


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_from_outside(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a seeded choice of moments, no secret
    folder = tmp_path / "x.case"
    for _ in range(3):
        said = kill_after(folder, chance.randrange(1, MANY), chance.random() / 20)
        assert len(said) >= 1
        check(folder, said)
    finish(folder)


@pytest.mark.parametrize("point", ["write", "name", "named", "commit"])
def test_a_kill_at_each_step_of_writing(tmp_path: Path, point: str) -> None:
    folder = tmp_path / "x.case"
    for nth in (1, 2, 3, 8):
        with start(folder, f"{point}:{nth}") as process:
            assert process.stdout is not None
            said = process.stdout.readlines()
        assert process.returncode == -signal.SIGKILL
        check(folder, said)
    finish(folder)
