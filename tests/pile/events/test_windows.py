"""Counts over windows of time."""

from __future__ import annotations

from factories import pile

YEAR = "At least 59 tourists were killed in the past year in Homs, the governor said."
WEEK = "Some 20 people were killed in the past week in Homs, the governor said."


def periods(texts):
    record = pile(texts, published="2021-04-06")
    events = {e.event_id: e for e in record.events}
    return {
        c.value: (events[c.event_id].date_start, events[c.event_id].date_end)
        for c in record.claims
        if c.scope == "period" and c.event_id
    }


def test_windows_of_other_lengths_are_events_of_their_own():
    found = periods({"a": YEAR, "b": WEEK})
    assert found[59.0][0] < "2020-05-01"
    assert found[20.0][0] > "2021-03-20"


def test_one_window_told_twice_is_one_event():
    found = periods({"a": YEAR, "b": YEAR.replace("59", "61").replace("governor", "mayor")})
    assert found[59.0] == found[61.0]
