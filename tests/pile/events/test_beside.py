"""The day and the place that the sentence of a claim tells, where no words of its own do."""

from __future__ import annotations

import pytest
from factories import pile, read

from crosswire.pile.events.beside import time_beside, with_days_beside
from crosswire.pile.known import with_known_days

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


RAID = "Rebels raided a camp in Homs on 9 March."


def day_of_six(text):
    reading = read(NEWS + text, published="2016-03-20")
    rows = with_days_beside(with_known_days(reading), {reading.report.report_id: reading})
    (found,) = [c for c in rows if c.value == 6]
    return found.time_start, found.time_text


@pytest.mark.parametrize(
    "sentence",
    ["Six men were killed in that raid.", "Six men were killed during the same attack."],
)
def test_what_is_meant_by_that_raid_has_the_day_of_the_sentence_before(sentence):
    assert day_of_six(f"{RAID} {sentence}") == ("2016-03-09", "9 March")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{RAID} Six men were killed in that town.", "2016-03-14"),
        (f"{RAID} Six men were killed in a raid.", "2016-03-14"),
        (f"{RAID}\n\nSix men were killed in that raid.", "2016-03-14"),  # another paragraph
        (f"{RAID} Six men were killed in that raid on 11 March.", "2016-03-11"),  # its own
        ("Rebels raided camps in Homs in March. Six men were killed in that raid.", "2016-03-14"),
        ("Rebels raided a camp, the mayor said on Tuesday. Six men were killed in that raid.",
         "2016-03-14"),
    ],
)  # fmt: skip
def test_where_no_such_day_is_told_it_keeps_its_own(text, day):
    assert day_of_six(text)[0] == day
