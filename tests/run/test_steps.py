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


def test_an_error_that_has_a_code_keeps_it():
    with pytest.raises(InputError, match="CW109"), coded("here"):
        raise InputError("CW109", "no day")


def test_without_a_step_the_whole_is_named():
    assert step_of(None) == "pile"
