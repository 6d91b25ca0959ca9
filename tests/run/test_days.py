"""Days that the user gives: in the command and in the settings."""

from __future__ import annotations

import pytest

from crosswire.case import Settings
from crosswire.run.case import open_case

TEXT = "Troops took the mill of Aldrava on Monday. The mayor Luka Brenn said 25 people were killed."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "siege.txt").write_text(TEXT)
    return tmp_path


def days(record):
    return {(r.path, r.published_start, r.published_basis) for r in record.reports}


def test_a_day_of_the_settings_overrides_and_is_read_anew(folder):
    with open_case(folder / "x.case") as case:
        case.add(folder / "in", published="2021-03-09")
        assert days(case.run(workers=1)) == {("siege.txt", "2021-03-09", "given")}
        case.store.set_settings(Settings(published={"siege.txt": "2021-03-10"}))
        record = case.run(workers=1)
        assert days(record) == {("siege.txt", "2021-03-10", "given")}
        assert {t.quote: t.time_start for t in record.times} == {"Monday": "2021-03-08"}
        assert case.failures() == ()


def test_a_name_that_no_report_has_is_told_and_stops_nothing(folder):
    with open_case(folder / "x.case") as case:
        case.add(folder / "in")
        case.store.set_settings(Settings(published={"other.txt": "2021-03-10"}))
        assert len(case.run(workers=1).reports) == 1
        (failure,) = case.failures()
        assert (failure.report_id, failure.code) == ("other.txt", "CW301")
