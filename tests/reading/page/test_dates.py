"""Full dates as they are written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.reading.page.dates import dateline_day, full_dates


def days(text):
    return [row.day for row in full_dates(text)]


@pytest.mark.parametrize(
    "text",
    ["12 March 2019", "March 12, 2019", "March 12 2019", "Mar. 12th 2019", "12th of March, 2019",
     "2019-03-12", "2019/03/12", "2019.3.12", "12-Mar-2019", "13/03/2019 and 12 mar 2019",
     "MARCH 12, 2019"],
)  # fmt: skip
def test_one_day_in_many_ways(text):
    assert days(text)[-1] == "2019-03-12"


@pytest.mark.parametrize(
    "text",
    ["03/04/2019", "31 February 2019", "March 2019", "12 March", "2019", "2019-13-01",
     "31/02/2019", "12.12", "1/2/3", ""],
)  # fmt: skip
def test_what_names_no_day(text):
    assert days(text) == []


def test_dates_stand_apart_and_quote_the_text():
    text = "From 1 May 2020 to June 3, 2020, and 2020-07-04."
    rows = full_dates(text)
    assert [text[r.start : r.end] for r in rows] == ["1 May 2020", "June 3, 2020", "2020-07-04"]
    assert [r.day for r in rows] == ["2020-05-01", "2020-06-03", "2020-07-04"]


@given(st.dates(min_value=date(1800, 1, 1)))
def test_any_day(day):
    assert days(f"on {day.isoformat()} it") == [day.isoformat()]
    if day.year < 2200:
        assert days(f"on {day.strftime('%d %B')} {day.year}") == [day.isoformat()]


@given(st.text(st.sampled_from("0123456789/-. marchMay,th"), max_size=40))
def test_any_text(text):
    end = 0
    for row in full_dates(text):
        assert end <= row.start < row.end
        end = row.end


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 JAN 90", "1990-01-03"),
        ("12 Nov. 49", "2049-11-12"),
        ("3 January, 50", "1950-01-03"),
        ("3 January 1990", "1990-01-03"),
        ("Jan. 3, 1990", "1990-01-03"),
        ("Jan. 3", None),
        ("3 JAN", None),
        ("40 JAN 90", None),
        ("3 VEL 90", None),
        ("", None),
    ],
)
def test_a_dateline_s_year_may_have_two_digits(text, day):
    assert dateline_day(text) == day
