"""Dates in figures with two readings, as their outlet writes dates."""

from __future__ import annotations

from factories import read

from crosswire.pile.dating import DateHabit, day_first_in, habit_of, with_habit
from crosswire.pile.derive import derive

CLEAR = "05/16/2021: Gunmen killed 3 people in Homs."
UNCLEAR = "05/08/2021: Shells killed 12 people in Aleppo."
TURNED = "16/05/2021: A mine killed 2 people in Idlib."


def test_a_report_tells_how_it_writes_dates():
    assert habit_of(read(CLEAR)) == DateHabit(0, 1, 0)
    assert habit_of(read(TURNED)) == DateHabit(1, 0, 0)
    assert habit_of(read(UNCLEAR)) == DateHabit(0, 0, 1)


def test_the_clear_dates_of_an_outlet_settle_the_others():
    rows = {
        "a": read(CLEAR, "a", outlet="One"),
        "b": read(UNCLEAR, "b", outlet="One"),
        "c": read(UNCLEAR, "c", outlet="Other"),
        "d": read(TURNED, "d", outlet="Other"),
        "e": read(UNCLEAR, "e", outlet="Third"),
    }
    habits = {key: habit_of(one) for key, one in rows.items()}
    found = day_first_in(habits, {key: one.report for key, one in rows.items()})
    assert found == {"b": False, "c": True}


def test_an_outlet_that_writes_both_ways_settles_nothing():
    rows = {n: read(text, n) for n, text in zip("abc", (CLEAR, TURNED, UNCLEAR), strict=True)}
    habits = {key: habit_of(one) for key, one in rows.items()}
    assert day_first_in(habits, {key: one.report for key, one in rows.items()}) == {}


def test_times_and_claims_have_the_day_that_is_meant():
    reading = read(UNCLEAR)
    assert with_habit(reading, None) is reading
    found = with_habit(reading, True)
    assert [c.time_start for c in found.claims] == ["2021-08-05"]
    assert found.times[0].value == "2021-08-05"


def test_the_record_has_the_day_that_the_other_reports_settle():
    record = derive([read(CLEAR, "a"), read(UNCLEAR, "b")])
    days = {c.value: c.time_start for c in record.claims if c.kind == "killed"}
    assert days == {3.0: "2021-05-16", 12.0: "2021-05-08"}
