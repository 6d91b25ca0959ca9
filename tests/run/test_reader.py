"""Reading received reports: one bad one never stops the rest."""

from __future__ import annotations

import time

import pytest

from crosswire.intake.received import Received
from crosswire.model.errors import ModelError, SettingsError
from crosswire.model.ids import digest
from crosswire.reading.steps import prepare
from crosswire.reading.syntax.weights import PINNED
from crosswire.run import workers as reader
from crosswire.run.workers import WorkerOptions, read_all

TEXTS = [
    "Shells killed 12 farmers in the village.",
    "Nine people died, the mayor said.",
    "Rain fell.",
]
OPTIONS = WorkerOptions(model=PINNED)


def received(text, number, **columns):
    data = text if isinstance(text, bytes) else text.encode()
    base = {
        "report_id": f"r-{number}",
        "sha256": digest(data),
        "media": "text",
        "path": f"{number}.txt",
        "original": data,
    }
    return Received(**{**base, **columns})


def outcomes(*texts, options=OPTIONS, workers=1):
    rows = [received(text, number) for number, text in enumerate(texts)]
    return list(read_all(rows, len(rows), options, workers))


def test_outcomes_come_in_order():
    found = outcomes(*TEXTS)
    assert [o.report_id for o in found] == ["r-0", "r-1", "r-2"]
    assert [len(o.reading.claims) for o in found] == [1, 1, 0]
    assert all(o.code is None for o in found)


def test_a_report_that_cannot_be_read_is_told_and_the_rest_go_on():
    found = outcomes(TEXTS[0], b"\x00\x01\x02" * 300, TEXTS[1], b" ", TEXTS[2])
    assert [o.code for o in found] == [None, "CW103", None, "CW102", None]
    assert [o.reading is not None for o in found] == [True, False, True, False, True]


def test_a_step_that_fails_is_told_and_the_rest_go_on(monkeypatch):
    whole = prepare.make_report

    def broken(source):
        if "Nine" in (source.text or ""):
            raise ZeroDivisionError("by nothing")
        return whole(source)

    monkeypatch.setattr(prepare, "make_report", broken)
    found = outcomes(*TEXTS)
    assert [o.code for o in found] == [None, "CW110", None]
    assert "ZeroDivisionError" in found[1].what


def test_a_report_that_takes_too_long_is_given_up(monkeypatch):
    whole = prepare.make_report

    def slow(source):
        if "Nine" in (source.text or ""):
            time.sleep(30)
        return whole(source)

    monkeypatch.setattr(prepare, "make_report", slow)
    monkeypatch.setattr(reader, "SECONDS", 1)
    begun = time.perf_counter()
    found = outcomes(*TEXTS)
    assert time.perf_counter() - begun < 15
    assert [o.code for o in found] == [None, "CW110", None]
    assert "longer than" in found[1].what


def test_a_wrong_model_or_lexicon_stops_everything():
    with pytest.raises(ModelError, match="CW401"):
        outcomes(TEXTS[0], options=WorkerOptions(model="no_such_model"))
    with pytest.raises(SettingsError, match="CW302"):
        outcomes(TEXTS[0], options=WorkerOptions(model=PINNED, actors="- {id: x}"))


def test_nothing_to_read():
    assert outcomes() == []


def test_workers_give_the_same_in_the_same_order(monkeypatch):
    monkeypatch.setattr(reader, "ALONE", 1)
    monkeypatch.setattr(reader, "CHUNK", 2)
    texts = [*TEXTS, b"\x00\x01\x02" * 300, *TEXTS]
    assert outcomes(*texts, workers=2) == outcomes(*texts)
