"""Over what stretch a figure counts."""

from __future__ import annotations

import pytest
from factories import claim, claims

DAY = "2021-09-14"


@pytest.mark.parametrize(
    ("text", "kind", "scope"),
    [
        ("Shells killed 12 farmers on Monday.", "killed", "event"),
        ("The war has killed more than 90,000 people since 2016.", "killed", "total"),
        ("More than 90,000 people have been killed since the war began.", "killed", "total"),
        ("Around 1,500 fighters surrendered in the past month.", "surrendered", "period"),
        ("Around 3,000 fighters surrendered in 24 hours.", "surrendered", "period"),
        ("At least 17 children have died this month.", "killed", "period"),
        ("Between 300 and 500 people a day leave the town.", "displaced", "period"),
        ("A market bombing in May killed 14 people.", "killed", "background"),
        ("A similar attack killed 14 people two years ago.", "killed", "background"),
        ("A bombing in 2014 killed 14 people.", "killed", "background"),
        ("A bombing in September killed 14 people.", "killed", "event"),
    ],
)
def test_a_scope(text, kind, scope):
    assert claim(text, kind, published=DAY).scope == scope


@pytest.mark.parametrize(
    ("text", "kind", "scope"),
    [
        ("In March this year a cyclone killed 30 people in Dunmar.", "killed", "background"),
        ("In February of this year a storm killed nine fishermen.", "killed", "background"),
        ("The council cut the toll of this month's floods to 51 dead.", "killed", "event"),
        ("This year's fires have killed 14 people.", "killed", "period"),
        ("Forty officers have been injured since the start of the unrest.", "injured", "event"),
        (
            "Some 60 people have been arrested since the beginning of the protests.",
            "captured",
            "event",
        ),
        ("At least 200 people have been killed since the start of the year.", "killed", "period"),
        ("Nine people have died since the end of April.", "killed", "period"),
        ("In three days of rioting 18 people were killed.", "killed", "event"),
        ("The report put the dead in the five days of clashes at 40 killed.", "killed", "event"),
        ("Twenty people were killed in five days.", "killed", "period"),
        ("In August 12 people were killed near Tarsk.", "killed", "background"),
        (
            "In June 2021, clashes on the border killed at least 17 soldiers.",
            "killed",
            "background",
        ),
        ("Last month four people drowned when a canoe sank.", "killed", "background"),
        (
            (
                "Since January 2019 the charity has counted 23 raids on schools, in which 31 "
                "pupils were killed."
            ),
            "killed",
            "total",
        ),
        (
            (
                "Official figures show that 20 people were injured on the line between March "
                "2015 and March 2016."
            ),
            "injured",
            "period",
        ),
        ("From 2010 to 2018, 300 people died on the route.", "killed", "period"),
        (
            "It was the worst fighting since 2016, when clashes killed 90 people.",
            "killed",
            "background",
        ),
        (
            "It is the deadliest crash since June 2014, when 52 people drowned.",
            "killed",
            "background",
        ),
        ("The year before, 30 people were killed near Tarsk.", "killed", "background"),
        (
            (
                "More than 20 people have died in protests since the announcement in April "
                "that he will run."
            ),
            "killed",
            "event",
        ),
        ("The decade of war has killed 4,000 people.", "killed", "total"),
        ("On Friday 12 people were killed near Tarsk.", "killed", "event"),
        ("Twelve people were killed last week in Tarsk.", "killed", "event"),
    ],
)
def test_a_window_and_another_event(text, kind, scope):
    assert [c.scope for c in claims(text, kind, published=DAY)] == [scope]


def test_the_window_of_a_period_is_told_in_its_words():
    found = claim(
        "Around 1,500 fighters surrendered in the past month.", "surrendered", published=DAY
    )
    assert "past month" in found.time_text


def test_a_day_is_dated_against_publication():
    found = claim("Shells killed 12 farmers on Monday.", "killed", published=DAY)
    assert (found.time_start, found.time_end) == ("2021-09-13", "2021-09-13")
    assert (found.time_text, found.date_prec) == ("on Monday", 1) or found.time_text == "Monday"


def test_the_day_of_speech_is_not_the_day_of_the_event():
    text = "The mayor said on Tuesday that shells had killed 12 farmers."
    found = claim(text, "killed", published=DAY)
    assert found.date_prec != 1


def test_without_a_day_of_publication_a_weekday_has_no_date():
    found = claim("Shells killed 12 farmers on Monday.", "killed")
    assert (found.time_start, found.time_end) == (None, None)


def test_the_place_of_the_sentence():
    found = claim("Shells killed 12 farmers in Aleppo on Monday.", "killed", published=DAY)
    assert found.place == "Aleppo"
    assert found.where_prec == 1
    assert abs(found.latitude - 36.2) < 0.2


def test_a_window_at_the_end_holds_for_all_that_is_joined():
    text = "56 rebels have been killed and 60 others wounded since the start of the offensive."
    found = claims(text)
    assert {(c.kind, c.scope) for c in found} == {("killed", "period"), ("injured", "period")}


def test_what_describes_the_subject_dates_nothing_else():
    text = (
        "Four women and six children, snatched from their villages in 2019, were brought alive"
        " out of a cellar on Tuesday, he added."
    )
    assert {c.scope for c in claims(text, "freed", published="2021-09-16")} == {"event"}
