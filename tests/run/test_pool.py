"""Processes that die, are stuck or raise: the rest of the work is done, in order."""

from __future__ import annotations

import os
import time

import pytest

from crosswire.intake.received import Received
from crosswire.model.errors import SettingsError
from crosswire.model.ids import digest
from crosswire.run import workers
from crosswire.run.pool import Lost, Pool
from crosswire.run.workers import ReadOutcome, WorkerOptions, read_all

OPTIONS = WorkerOptions(model="none")


def task(number):
    """Doubles a number; 3 ends its process, 5 is never done, 7 raises."""
    if number == 3:
        os._exit(9)
    if number == 5:
        time.sleep(600)
    if number == 7:
        raise SettingsError("CW301", "seven", where="here", do="Mend it.")
    return 2 * number


def read(work):
    """Outcomes without a reading; the report `bad` ends the process."""
    received, _ = work
    if any(one.report_id == "bad" for one in received):
        os._exit(9)
    return [ReadOutcome(report_id=one.report_id, sha256=one.sha256) for one in received]


def results(numbers):
    with Pool(task, 2, lambda number: 3.0 if number == 5 else 300.0) as pool:
        found = list(pool.map(iter(numbers)))
    assert [number for number, _ in found] == numbers
    return [r.fate if isinstance(r, Lost) else r for _, r in found]


def test_results_come_in_the_order_of_the_work():
    assert results(list(range(20, 60))) == list(range(40, 120, 2))


def test_a_process_that_dies_costs_its_own_work_alone():
    assert results([1, 3, 2, 3, 4]) == [2, "died", 4, "died", 8]


def test_a_process_that_is_stuck_is_ended():
    assert results([1, 5, 2]) == [2, "stuck", 4]


def test_what_the_work_raises_is_raised_here():
    with Pool(task, 2, lambda _: 300.0) as pool, pytest.raises(SettingsError, match="CW301"):
        list(pool.map([1, 7]))


def test_a_report_that_ends_its_process_is_refused_and_the_rest_are_read(monkeypatch):
    monkeypatch.setattr(workers, "ALONE", 1)
    ids = [f"n{number:02}" for number in range(30)]
    ids[4] = "bad"
    received = [
        Received(report_id=one, sha256=digest(one.encode()), media="text", original=one.encode())
        for one in ids
    ]
    found = list(read_all(iter(received), len(ids), OPTIONS, 2, read))
    assert [one.report_id for one in found] == ids
    assert {one.report_id: one.code for one in found if one.code} == {"bad": "CW113"}


def test_no_more_processes_are_started_than_have_work(monkeypatch):
    counts = []

    class Counted(Pool):
        def __init__(self, task, count, seconds):
            counts.append(count)
            super().__init__(task, count, seconds)

    monkeypatch.setattr(workers, "ALONE", 1)
    monkeypatch.setattr(workers, "Pool", Counted)
    received = [
        Received(report_id=f"n{one}", sha256=digest(b"x"), media="text", original=b"x")
        for one in range(30)
    ]
    found = list(read_all(iter(received), len(received), OPTIONS, 16, read))
    assert (len(found), counts) == (30, [2])
