"""Dates in figures alone, and those of them that have two readings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosswire.ground.timex import find_times, read_times


def day(text, published=None, day_first=None):
    (row, *_) = find_times(text).at("r-1", (published, published), day_first)
    return row.value, row.time_start


def test_a_number_over_twelve_is_the_day():
    assert day("It fell on 23/03/2019 at last.") == ("2019-03-23", "2019-03-23")
    assert day("It fell on 03/23/2019 at last.") == ("2019-03-23", "2019-03-23")


def test_the_same_number_twice_has_one_reading():
    assert day("It fell on 04/04/2019 at last.") == ("2019-04-04", "2019-04-04")


def test_nothing_tells_of_two_readings_which_is_meant():
    assert day("It fell on 05/08/2021 at last.") == ("2021-XX-XX", None)


def test_a_weekday_beside_it_tells():
    assert day("05/08/2021: On Saturday, it fell.") == ("2021-05-08", "2021-05-08")
    assert day("It fell on 05/08/2021, a Thursday.") == ("2021-08-05", "2021-08-05")


def test_the_habit_of_the_outlet_tells():
    assert day("It fell on 05/08/2021 at last.", None, True)[0] == "2021-08-05"
    assert day("It fell on 05/08/2021 at last.", None, False)[0] == "2021-05-08"


def test_the_published_day_tells_where_one_of_both_was_shortly_before():
    assert day("It fell on 05/08/2021 at last.", "2021-08-06")[0] == "2021-08-05"
    assert day("It fell on 05/08/2021 at last.", "2022-01-06")[0] == "2021-XX-XX"


def test_no_day_of_the_calendar_is_no_time():
    assert read_times("r-1", "It cost 31/31/2021 or 99/99/2021 crowns.", (None, None)) == ()


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 9999), st.booleans())
def test_any_figures_give_a_day_of_their_year_or_none(first, second, year, day_first):
    text = f"It fell on {first:02}/{second:02}/{year:04} at last."
    for row in find_times(text).at("r-1", (None, None), day_first):
        if "/" in row.quote and row.time_start:
            assert row.time_start[:4] == f"{year:04}"
