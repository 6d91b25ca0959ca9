"""The day and the place that the sentence of a claim tells, where no words of its own do."""

from __future__ import annotations

from factories import pile, read

from crosswire.pile.events.beside import time_beside, with_days_beside

NEWS = "Gunmen killed 7 people in Homs on Monday, the mayor said.\n\n"
OLD = "Four months ago, attackers linked to the gang killed 32 people at the airport of Brussels."
SAID = "The governor said on Tuesday that a similar attack had killed 32 people."


def test_background_has_the_day_of_its_sentence():
    reading = read(NEWS + OLD, published="2016-07-15")
    (claim,) = [c for c in reading.claims if c.value == 32]
    assert claim.scope == "background"
    (found,) = with_days_beside([claim], {reading.report.report_id: reading})
    assert (found.time_start, found.time_end) == ("2016-03-01", "2016-03-31")


def test_the_news_keeps_its_own_day():
    reading = read(NEWS, published="2016-07-15")
    (claim,) = reading.claims
    assert with_days_beside([claim], {reading.report.report_id: reading}) == [claim]


def test_the_day_on_which_somebody_spoke_is_none():
    reading = read(NEWS + SAID, published="2016-07-15")
    (claim,) = [c for c in reading.claims if c.value == 32]
    assert time_beside(claim, reading) is None


def test_the_event_of_background_has_day_and_place_of_its_sentence():
    record = pile({"a": NEWS + OLD}, published="2016-07-15")
    (claim,) = [c for c in record.claims if c.value == 32]
    (event,) = [e for e in record.events if e.event_id == claim.event_id]
    assert (event.date_start, event.date_end) == ("2016-03-01", "2016-03-31")
    assert event.place == "Brussels"
    assert claim.time_start is None
