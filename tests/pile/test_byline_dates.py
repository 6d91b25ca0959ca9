"""Published days that the text contradicts."""

from __future__ import annotations

import pytest
from factories import read

from crosswire.pile.byline_dates import date_notes


def notes(text, published):
    return date_notes(read(text, "a", published=published))


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was shut on Tuesday, April 6, the mayor said.",
        "The bridge was shut on Tuesday 6 April, the mayor said.",
        "The bridge was shut on Tuesday, Apr. 6, the mayor said.",
        "The bridge was shut on Tuesday the 6th of April, the mayor said.",
    ],
)
def test_a_weekday_that_is_not_of_the_year(text):
    assert notes(text, "2021-04-07") == ()
    (note,) = notes(text, "2019-04-07")
    assert note.startswith("date contradicts the text: “Tuesday")
    assert "is a Saturday in 2019" in note


def test_what_is_told_as_past_is_not_later():
    text = "At least 9 people were killed in Aldrava on 6 April 2021, the mayor said."
    assert notes(text, "2021-04-07") == ()
    (note,) = notes(text, "2021-03-01")
    assert "tells of 2021-04-06 as past" in note


def test_plans_may_be_later():
    text = "The army will free 9 prisoners in Aldrava on 6 April 2021, the mayor said."
    assert notes(text, "2021-03-01") == ()


def test_a_full_date_of_another_year_is_no_contradiction():
    assert notes("The bridge was built on Tuesday, April 6, 1948.", "2021-04-07") == ()


def test_a_date_that_does_not_exist_is_passed_over():
    assert notes("It rained on Monday, February 31.", "2021-03-01") == ()


def test_a_report_without_a_day_is_not_judged():
    assert notes("The bridge was shut on Tuesday, April 6.", None) == ()
