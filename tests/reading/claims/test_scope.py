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
