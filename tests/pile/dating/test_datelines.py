"""An undated report is of the day of its dateline, in the year of its story."""

from __future__ import annotations

import pytest
from factories import read

from crosswire.pile.dating.datelines import dateline_day_of

NEWS = "ORVEL, {line} (ABC) - A flood killed 12 people on {weekday}, officials said."


def day_of(line, weekday, published):
    undated = read(NEWS.format(line=line, weekday=weekday), "r-2")
    dated = read("A flood killed nine people in Orvel.", "r-1", published=published)
    found = dateline_day_of(undated, [dated])
    return found.row.day_start if found else None


@pytest.mark.parametrize(
    ("line", "weekday", "published", "day"),
    [
        ("April 24", "Sunday", "2022-04-12", "2022-04-24"),
        ("April 24", "Saturday", "2022-04-12", "2022-04-24"),
        ("Jan 2", "Sunday", "2021-12-30", "2022-01-02"),
        ("April 24", "Thursday", "2022-04-12", None),  # no year near has it on one
    ],
)
def test_the_year_is_that_of_the_story(line, weekday, published, day):
    assert day_of(line, weekday, published) == day


def test_without_a_dated_report_the_year_is_open():
    undated = read(NEWS.format(line="April 24", weekday="Sunday"), "r-2")
    assert dateline_day_of(undated, []) is None


def test_a_dateline_without_a_day_tells_none():
    undated = read("ORVEL (ABC) - A flood killed 12 people on Sunday.", "r-2")
    dated = read("A flood killed nine people in Orvel.", "r-1", published="2022-04-12")
    assert dateline_day_of(undated, [dated]) is None


@pytest.mark.parametrize(
    ("line", "published", "day"),
    [
        ("Thursday, March 10", "2022-03-01", "2022-03-10"),
        ("Friday, March 10", "2022-03-01", None),  # of the year after, far from the story
        ("Friday, March 10", "2022-10-01", "2023-03-10"),
        ("March 10", "2022-10-01", "2023-03-10"),
        ("Thursday, March 10", "2022-08-01", "2022-03-10"),
        ("March 10", "2022-08-01", "2022-03-10"),
        ("Sunday, March 10", "2022-03-01", None),
    ],
)
def test_the_weekday_of_a_dateline_settles_its_year(line, published, day):
    text = f"ORVEL, {line} (ABC) - A flood killed 12 people, officials said."
    dated = read("A flood killed nine people in Orvel.", "r-1", published=published)
    found = dateline_day_of(read(text, "r-2"), [dated])
    assert (found.row.day_start if found else None) == day


def test_it_goes_before_a_weekday_of_the_first_sentences():
    text = "ORVEL, Thursday, March 10 (ABC) - A flood killed 12 people on Monday, officials said."
    dated = read("A flood killed nine people in Orvel.", "r-1", published="2022-03-01")
    found = dateline_day_of(read(text, "r-2"), [dated])
    assert found.row.day_start == "2022-03-10"


def test_a_bulletin_is_of_the_day_up_to_which_it_counts():
    undated = read("Summary as of 08:00, 29 October\n\nThe storm of 26 October killed 12.", "r-2")
    dated = read("A storm killed nine people in Orvel.", "r-1", published="2021-10-27")
    found = dateline_day_of(undated, [dated])
    assert found is not None
    assert (found.row.day_start, found.row.quote) == ("2021-10-29", "29 October")
    assert "counts up to" in found.row.reason
