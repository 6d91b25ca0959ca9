"""A step of the pile that fails is named, under a code."""

from __future__ import annotations

import pytest

import crosswire
from crosswire.model.errors import CaseError, InputError
from crosswire.pile.dating import undated as dating
from crosswire.pile.stages import record as steps
from crosswire.run.steps import coded, step_of

TEXT = "Shells killed 12 farmers in the village of Aldrava on Monday, the mayor, Luka Brenn, said."


def test_a_step_that_fails_ends_with_its_name_and_loses_nothing(tmp_path, monkeypatch):
    def broken(*_, **__):
        return dating.find_days(None, None, None)  # fails inside the step

    with crosswire.open_case(tmp_path / "one") as case:
        case.add_text(TEXT, "a.txt")
        before = case.run()
        case.add_text(TEXT.replace("12", "15"), "b.txt")
        with monkeypatch.context() as patch:
            patch.setattr(steps, "find_days", broken)
            with pytest.raises(CaseError, match=r"\[CW206\].*pile\.dating"):
                case.run()
        assert case.record() == before
        assert len(case.run().reports) == 2


def test_a_report_or_a_reading_that_cannot_be_kept_stops_no_other(tmp_path, monkeypatch):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"{TEXT} {name}", "utf-8")
    with crosswire.open_case(tmp_path / "one") as case:
        add, keep = case.store.add, case.store.put_reading

        def adding(one):
            if one.path == "a.txt":
                raise UnicodeEncodeError("utf-8", "x", 0, 1, "no")
            return add(one)

        def keeping(reading, *more):
            if reading.report.path == "b.txt":
                raise UnicodeEncodeError("utf-8", "x", 0, 1, "no")
            return keep(reading, *more)

        monkeypatch.setattr(case.store, "add", adding)
        monkeypatch.setattr(case.store, "put_reading", keeping)
        added = case.add(*(tmp_path / f"{name}.txt" for name in "abc"))
        assert [(r.path, r.code) for r in added.refused] == [("a.txt", "CW112")]
        assert [r.path for r in case.run().reports] == ["c.txt"]
        assert [(f.path, f.code) for f in case.failures()] == [("b.txt", "CW110")]


def test_an_error_that_has_a_code_keeps_it():
    with pytest.raises(InputError, match="CW109"), coded("here"):
        raise InputError("CW109", "no day")


def test_without_a_step_the_whole_is_named():
    assert step_of(None) == "pile"
