"""Events that nobody counted, told beside the news; a report's incidents by its mentions."""

from __future__ import annotations

from factories import pile

NEWS = "Shells killed 12 people in Homs on Tuesday, officials said."
STRIKE = " Warplanes struck the centre of Aleppo on Monday."


def beside(text):
    record = pile({"r-1": text}, published="2019-03-13")
    counted = {f.event_id for f in record.figures}
    return [e for e in record.events if e.event_id not in counted]


def test_what_happened_elsewhere_is_an_event_though_nobody_is_counted():
    (found,) = beside(NEWS + STRIKE)
    assert (found.place, found.date_start, found.happening) == ("Aleppo", "2019-03-11", "strike")
    assert "Warplanes struck" in found.sentence


def test_what_happened_in_the_same_place_is_of_the_news():
    assert beside(NEWS + " Warplanes struck the centre of Homs on Tuesday.") == []


def test_history_is_no_event_of_the_record():
    assert beside(NEWS + " Warplanes struck the centre of Aleppo in March 2014.") == []


def test_a_plan_is_none():
    assert beside(NEWS + " Warplanes may strike the centre of Aleppo on Thursday.") == []


def test_each_mention_has_the_number_of_its_incident():
    record = pile({"r-1": NEWS + STRIKE}, published="2019-03-13")
    told = {m.trigger: (m.incident, m.main) for m in record.event_mentions}
    assert told["struck"] == (1, False)
    assert all(main for trigger, (_, main) in told.items() if trigger != "struck")


def test_a_copy_adds_no_event():
    once = pile({"r-1": NEWS + STRIKE}, published="2019-03-13")
    twice = pile({"r-1": NEWS + STRIKE, "r-2": NEWS + STRIKE}, published="2019-03-13")
    assert len(once.events) == len(twice.events)
