"""The sentence of an event."""

from __future__ import annotations

from factories import pile


def test_an_event_that_nobody_counts_for_sure_has_a_sentence():
    record = pile({"a": "The rebels plan to free 40 prisoners in Homs, a spokesman said."})
    assert record.events
    assert all(e.sentence for e in record.events)
