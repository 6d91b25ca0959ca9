"""The day of an event, from what its reports tell."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from factories import pile, read
from hypothesis import given
from hypothesis import strategies as st

from crosswire.pile.derive import derive
from crosswire.pile.event_day import Clue, DayVoice, clues_of, find_day
from crosswire.pile.event_day.weights import chances, weights

MONDAY = date(2021, 4, 5).toordinal()
SHOT = ("cue_happening", "weekday", "lead", "lag_1")


def names(report, day, *features, origin=None):
    found = Clue(day, features or SHOT, f"word {day - MONDAY}", told=True)
    own = tuple(Clue(MONDAY + 1 - back, (f"own_{back}",)) for back in range(2))
    return DayVoice(report, origin or report, (found, *own))


def test_a_report_that_names_no_day_is_of_its_own():
    own = tuple(Clue(MONDAY - back, (f"own_{back}",)) for back in range(3))
    found = find_day([DayVoice("a", "a", own)])
    assert (found.first, found.last, found.told) == ("2021-04-05", "2021-04-05", False)
    assert found.why == "no report names it: the day of a"


def test_nothing_is_found_where_nothing_is_told():
    assert find_day([]) is None
    assert find_day([DayVoice("a", "a", ())]) is None


def test_a_line_of_reporting_counts_once_however_many_print_it():
    prints = [names(f"a{n}", MONDAY - 3, origin="wire") for n in range(9)]
    others = [names("b", MONDAY), names("c", MONDAY)]
    found = find_day([*prints, *others])
    assert found.first == found.last == "2021-04-05"
    assert "2 of 3 independent lines of reporting" in found.why


def test_where_the_lines_tell_different_days_it_lasts_from_the_first_to_the_last():
    found = find_day([names(name, MONDAY + step) for step, name in enumerate("abc")])
    assert (found.first, found.last) == ("2021-04-05", "2021-04-07")
    assert "different days: “word 0” in a; “word 2” in c" in found.why


def test_the_order_of_the_reports_changes_nothing():
    voices = [names("a", MONDAY), names("b", MONDAY), names("c", MONDAY - 2)]
    assert len({find_day(order) for order in permutations(voices)}) == 1


def test_what_happened_goes_before_an_arrest_and_the_day_of_speech():
    record = pile(
        {
            "a": "Gunmen shot dead four villagers near the mill of Aldrava on Monday evening. "
            "A man was arrested on Tuesday morning, the mayor Luka Brenn said on Wednesday."
        },
        published="2021-04-07",
    )
    (event,) = record.events
    assert (event.date_start, event.date_end, event.date_prec) == ("2021-04-05", "2021-04-05", 1)
    assert event.date_why == "“Monday evening” in a"


def test_a_later_report_of_a_court_does_not_move_the_day():
    crime = "gunmen shot dead four villagers near the mill of Aldrava"
    record = derive(
        [
            read(
                f"On Monday evening {crime}, the mayor Luka Brenn said.",
                "a", published="2021-04-06",
            ),
            read(
                f"A court sentenced a man on Friday because {crime} on April 5, Luka Brenn said.",
                "b", published="2021-05-14",
            ),
        ]
    )  # fmt: skip
    days = {e.date_start for e in record.events if "a" in e.reports}
    assert days == {"2021-04-05"}


def test_a_day_that_no_words_denote_is_not_called_exact():
    record = pile({"a": "Gunmen shot dead four villagers near the mill."}, published="2021-04-07")
    (event,) = record.events
    assert event.date_start == "2021-04-07"
    assert event.date_prec == 2
    assert event.date_why == "no report names it: the day of a"


def test_every_feature_has_a_weight():
    reading = read(
        "Gunmen shot four people at 11 p.m. on Monday. It began early on Tuesday.",
        published="2021-04-07",
    )
    told = {name for clue in clues_of(reading, reading.claims) for name in clue.features}
    assert told <= set(weights())


@given(st.lists(st.tuples(st.integers(1, 9), st.sampled_from(sorted(weights()))), max_size=9))
def test_the_chances_of_a_report_are_one_together(rows):
    found = chances([Clue(day, (feature,)) for day, feature in rows])
    assert not rows or abs(sum(found.values()) - 1) < 1e-9


def test_what_happens_once_is_of_the_day_that_most_lines_hold():
    voices = [
        DayVoice(name, name, (Clue(day, ("cue_happening", "claim", "lead"), "Monday", told=True),))
        for name, day in (("a", 100), ("b", 100), ("c", 103), ("d", 107), ("e", 110))
    ]
    several, once = find_day(voices), find_day(voices, once=True)
    assert several.first < several.last
    assert once.first == once.last == date.fromordinal(100).isoformat()


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ((0, 1, 2, 9), 0, 2),
        ((-9, 0, 1, 2), 0, 2),
        ((0, 1, 2, 5), 0, 2),
        ((0, 1, 2, 4), 0, 4),  # near the others
        ((0, 1, 9), 0, 9),  # too few lines to tell which is wrong
        ((0, 1, 2, 9, 9), 0, 9),  # two lines tell it
    ],
)
def test_a_day_far_off_that_one_line_alone_tells_does_not_stretch_an_event(told, first, last):
    found = find_day([names(f"r{n}", MONDAY + step) for n, step in enumerate(told)])
    assert (found.first, found.last) == tuple(
        date.fromordinal(MONDAY + step).isoformat() for step in (first, last)
    )
