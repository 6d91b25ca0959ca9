"""The news of a trial or an anniversary is one with what its report tells of that day."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import read

from crosswire.model.days import ordinal
from crosswire.pile.events.linking.past_news import with_its_own_past
from crosswire.pile.events.linking.report_incident import ReportIncident
from crosswire.pile.events.linking.spots import SceneSpot

HOMS = SceneSpot(34.7, 36.7, 1, "SY", "11", "Homs")
DAMASCUS = SceneSpot(33.5, 36.3, 1, "SY", "13", "Damascus")
MARKED = "Homs marked the anniversary of a raid"
TEXT = (
    "{}. In that raid 12 people died in Homs.\n\nThe town is quiet.\n\nShops are open.\n\n"
    "In a raid on 2 May 2019, {} in Homs."
)
KILLED = "12 people were killed"
DAY = ordinal("2019-05-02")


def told(lead=MARKED, harm=KILLED, **changes):
    """The incidents of a report: its news, and what it tells of 2 May 2019."""
    reading = read(TEXT.format(lead, harm), published="2021-06-04")
    news, past = reading.claims
    main = ReportIncident("r-1", main=True, claims=(news,), scene=HOMS)
    older = ReportIncident("r-1", main=False, claims=(past,), days=((DAY, 1.0),), scene=HOMS)
    return reading, [main, replace(older, **changes)]


@pytest.mark.parametrize(
    "lead", [MARKED, "The trial began of a man who led a raid", "A man was convicted of a raid"]
)
def test_both_are_one_of_that_day(lead):
    reading, both = told(lead)
    (whole,) = with_its_own_past(reading, both)
    assert whole.main
    assert whole.claims == reading.claims
    assert whole.days == ((DAY, 1.0),)


def test_a_report_of_nothing_that_comes_long_after_stays_as_it_is():
    reading, both = told("Homs spoke of a raid")
    assert with_its_own_past(reading, both) == both


@pytest.mark.parametrize(
    "changes",
    [
        {"scene": DAMASCUS},
        {"scene": None},
        {"days": ()},
        {"days": ((ordinal("2021-05-25"), 1.0),)},  # a few days before the report
        {"harm": "12 people were wounded"},
    ],
)
def test_another_place_or_harm_or_a_day_of_late_is_another_incident(changes):
    reading, both = told(**changes)
    assert with_its_own_past(reading, both) == both


def test_of_two_earlier_days_none_is_taken():
    reading, (main, older) = told()
    rows = [main, older, replace(older, days=((DAY - 90, 1.0),))]
    assert with_its_own_past(reading, rows) == rows


def test_what_has_a_day_of_its_own_keeps_it():
    reading, (main, older) = told()
    rows = [replace(main, claims=older.claims), older]
    assert with_its_own_past(reading, rows) == rows


def test_a_report_without_counts_of_its_news_stays_as_it_is():
    reading, (main, older) = told()
    rows = [replace(main, claims=()), older]
    assert with_its_own_past(reading, rows) == rows
    assert with_its_own_past(reading, []) == []
