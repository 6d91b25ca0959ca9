"""Totals and what came between them; stretches that overlap are never added."""

from __future__ import annotations

import pytest
from series_made import only, said, window

from crosswire.pile.series.stretch import days_of


def total(day, value, **columns):
    """So many left since 1 September, by the day of the report."""
    return said(day, value, "displaced", scope="period", time_text="since September",
                time_start="2021-09-01", time_end=day, **columns)  # fmt: skip


def on(day, value, until=None, **columns):
    """So many left on a day, or from a day until another."""
    return said(until or day, value, "displaced", time_text=f"on {day}", time_start=day,
                time_end=until or day, **columns)  # fmt: skip


def verdict(*claims):
    return [note for note in only(*claims).notes if "the total since" in note]


def test_increments_of_every_day_that_fit():
    (note,) = verdict(
        total("2021-09-10", 100), total("2021-09-12", 130), on("2021-09-11", 10),
        on("2021-09-12", 20),
    )  # fmt: skip
    assert "the mayor: the total since 2021-09-01 went from 100 by 2021-09-10 to 130" in note
    assert note.endswith("that fits 10 on 2021-09-11 and 20 on 2021-09-12.")


def test_increments_that_are_more_do_not_fit():
    (note,) = verdict(total("2021-09-10", 100), total("2021-09-12", 130), on("2021-09-11", 50))
    assert "does not fit 50 on 2021-09-11, which is more" in note


def test_increments_of_every_day_that_are_less_do_not_fit():
    (note,) = verdict(total("2021-09-10", 100), total("2021-09-11", 130), on("2021-09-11", 5))
    assert "which is less" in note


def test_where_days_have_no_count_less_is_no_contradiction():
    (note,) = verdict(total("2021-09-10", 100), total("2021-09-14", 130), on("2021-09-11", 5))
    assert "other days have no count" in note


def test_an_open_number_leaves_it_open():
    (note,) = verdict(
        total("2021-09-10", 100), total("2021-09-11", 130, qualifier="more_than"),
        on("2021-09-11", 25),
    )  # fmt: skip
    assert "a number is open" in note


def test_increments_that_share_days_are_not_added():
    (note,) = verdict(
        total("2021-09-10", 100), total("2021-09-13", 130), on("2021-09-11", 25),
        on("2021-09-11", 29, until="2021-09-12"),
    )  # fmt: skip
    assert "cannot be known" in note


def test_another_speaker_is_not_reconciled():
    (note,) = verdict(
        total("2021-09-10", 100), total("2021-09-12", 130), on("2021-09-11", 50, who="a nurse")
    )
    assert "no count of the days between" in note


def test_rolling_windows_are_neither_added_nor_in_dispute():
    month = said("2021-09-10", 4000, "surrendered", scope="period", time_text="in the past month",
                 qualifier="more_than")  # fmt: skip
    two = said("2021-09-19", 5000, "surrendered", scope="period", who="the army",
               time_text="over the past two months")  # fmt: skip
    day = said("2021-09-13", 3000, "surrendered", scope="period", time_text="in 24 hours",
               affected_role="mixed")  # fmt: skip
    stray = said("2021-09-14", 2000, "surrendered", who=None)
    times = (window(month, "P1M"), window(two, "P2M"), window(day, "PT24H"))
    found = only(month, two, day, stray, times=times)
    assert [p.value for p in found.points] == [4000, 3000, 2000, 5000]
    assert [p.mark for p in found.points] == [None] * 4
    assert any("neither added nor in dispute" in note for note in found.notes)
    assert any("tells no days of its own" in note for note in found.notes)
    assert not any("total" in note or "more than 5,000" in note for note in found.notes)


def test_a_part_of_the_days_that_is_more_than_all_of_them_is_told():
    found = only(total("2021-09-10", 100), on("2021-09-04", 300, who="a nurse"))
    assert any("300 on 2021-09-04 (a nurse) is more than 100" in note for note in found.notes)
    assert [p.mark for p in found.points] == [None, None]


@pytest.mark.parametrize(
    ("value", "days"),
    [("P1M", 30), ("P2M", 60), ("PT24H", 1), ("PT36H", 2), ("P2W", 14), ("P1Y", 365), ("P3D", 3),
     ("PXW", None), ("2021-09", None), ("P", None), ("PT6H", 1)],
)  # fmt: skip
def test_how_long_a_window_is(value, days):
    assert days_of(value) == days
