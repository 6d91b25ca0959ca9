"""What one report tells of the day of an event."""

from __future__ import annotations

from datetime import date

import pytest
from factories import read
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from crosswire.model.rows import Time
from crosswire.pile.event_day import clues_of

PUBLISHED = "2021-04-07"  # a Wednesday


def clues(text, published=PUBLISHED):
    reading = read(text, published=published)
    return clues_of(reading, reading.claims)


def told(text, quote, published=PUBLISHED):
    """The features of the clue that an expression is."""
    (found,) = [c for c in clues(text, published) if c.told and c.quote == quote]
    return set(found.features)


def days(text, feature):
    return [date.fromordinal(c.day).isoformat() for c in clues(text) if feature in c.features]


def test_the_nearest_telling_word_is_its_cue():
    text = "Gunmen shot four people on Monday in Aldrava. A man was arrested on Tuesday."
    assert "cue_happening" in told(text, "Monday")
    assert "cue_follow_up" in told(text, "Tuesday")


def test_a_word_of_speech_right_beside_it_takes_it():
    text = "Gunmen shot four people in Aldrava, the mayor said on Tuesday."
    assert "spoken" in told(text, "Tuesday")


def test_the_sentence_of_a_claim_is_marked():
    text = "Gunmen shot four people on Monday. The mill of Aldrava reopened on Tuesday."
    assert "claim" in told(text, "Monday")
    assert "claim" not in told(text, "Tuesday")


def test_days_before_the_report():
    text = "Gunmen shot four people on Monday. The mill of Aldrava burned on 5 March."
    assert "lag_2" in told(text, "Monday")
    assert "lag_31" in told(text, "5 March")


def test_a_report_of_a_court_counts_its_days_apart():
    text = "A court jailed a man of Aldrava. He shot four people on Monday."
    assert "follow_lag_2" in told(text, "Monday")


def test_a_night_goes_on_into_the_next_day():
    assert days("Gunmen shot four people late on Monday night.", "night_after") == ["2021-04-06"]
    assert days("Gunmen shot four people on Monday morning.", "night_after") == []


def test_an_hour_in_another_sentence_tells_a_night():
    text = "Gunmen shot four people on Monday. The first shots were heard at 10:30 p.m."
    assert days(text, "night_after") == ["2021-04-06"]


def test_an_early_hour_is_of_the_night_before_too():
    assert days("Gunmen shot four people early Tuesday morning.", "night_before") == ["2021-04-05"]


def test_the_days_of_a_weekend_that_is_named():
    found = days("Gunmen shot four people last weekend.", "week")
    assert found == ["2021-04-03", "2021-04-04"]


def test_a_weekday_ahead_can_be_that_of_the_week_before():
    text = "Gunmen would flee after they shot four people on Friday."
    found = {c.day for c in clues(text) if c.told}
    assert date(2021, 4, 2).toordinal() in found


def test_an_undated_report_has_the_days_that_it_gives_in_full_and_no_other():
    text = "Gunmen shot four people on 5 April 2021. A man was arrested on Tuesday."
    found = clues(text, published=None)
    assert {date.fromordinal(c.day).isoformat() for c in found} == {"2021-04-05"}
    assert not any(name.startswith(("lag", "own")) for c in found for name in c.features)


def test_a_report_of_several_days_names_no_own_day():
    reading = read("Gunmen shot four people.", published=PUBLISHED)
    report = replace(reading.report, published_start="2021-04-05")
    assert clues_of(replace(reading, report=report), reading.claims) == ()


@given(st.sampled_from(["0001-01-01", "9999-12-31", "2021-04-05"]), st.integers(0, 60))
def test_every_clue_is_a_day_of_the_calendar(day, start):
    reading = read("Gunmen shot four people on Monday night at 11 p.m. in Aldrava.")
    time = Time(
        report_id="r-1", start=start, end=start + 6, quote="Monday",
        value=f"{day}T23:00", time_start=day, time_end=day, basis="itself",
    )  # fmt: skip
    for clue in clues_of(replace(reading, times=(time,)), ()):
        assert date.fromordinal(clue.day)


def test_the_clause_of_a_happening_tells_its_day():
    text = "The shelling of the port began on Monday. The mayor travelled on Tuesday."
    assert "deed" in told(text, "Monday")
    assert "deed" not in told(text, "Tuesday")


def test_a_length_of_time_after_a_happening_is_counted_back():
    text = "Eight days after the floods, the second emergency has begun in Aldrava."
    assert days(text, "since_deed") == ["2021-03-30"]
    assert days("Two weeks on from the attack, 40 names were read.", "since_deed") == ["2021-03-24"]


def test_a_length_of_time_for_itself_is_not():
    assert not days("For eight days the floods went on in Aldrava.", "since_deed")
    assert not days("Eight days after. The floods hit Aldrava.", "since_deed")


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("Today", ["2021-03-30"]),
        ("On 12 November", []),
        ("In November", []),
        ("On Monday", []),
    ],
)
def test_in_a_sentence_of_another_day_a_length_of_time_ends_then(when, found):
    text = f"{when}, eight days after the floods, the mayor left Aldrava."
    assert days(text, "since_deed") == found


def test_a_day_of_the_sentence_before_changes_no_length_of_time():
    text = "The mayor left in November. Eight days after the floods, schools opened in Aldrava."
    assert days(text, "since_deed") == ["2021-03-30"]
