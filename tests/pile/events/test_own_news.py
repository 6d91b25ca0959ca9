"""Counts that read like background and are the report's own news, and older ones that do not."""

from __future__ import annotations

import pytest
from factories import pile, read

from crosswire.pile.events.older_counts import with_older_scopes
from crosswire.pile.events.own_news import with_own_news
from crosswire.pile.known import with_known_days

QUAKE = (
    "The death toll from the earthquake in Aldrava last week has risen to 646 people, the mayor, "
    "Luka Brenn, said on Saturday.\n\nTents were handed out in Aldrava."
)
OLD_BLAST = (
    "A ferry sank off Aldrava on Monday and 12 people drowned.\n\nRescuers searched all night."
    "\n\nThe port was quiet.\n\nDivers came.\n\nA blast in 2014 killed 30 people there."
)


def scopes(text, published, **columns):
    reading = read(text, published=published, **columns)
    claims = with_own_news(with_known_days(reading), reading)
    return {(c.kind, c.value): c.scope for c in claims}


def test_a_toll_with_which_a_report_begins_is_its_news_in_whatever_words_the_day_is_told():
    assert scopes(QUAKE, "2016-04-23")["killed", 646.0] == "event"


def test_what_happened_years_before_stays_background():
    found = scopes(OLD_BLAST, "2021-04-06")
    assert found["killed", 12.0] == "event"
    assert found["killed", 30.0] == "background"


def test_the_event_of_a_running_toll_has_the_day_of_the_happening():
    text = "The death toll from last Saturday's quake in Homs rose to 95, the mayor said on Friday."
    record = pile({"a": text}, published="2016-04-23")
    assert [(e.date_start, e.date_end) for e in record.events] == [("2016-04-16", "2016-04-16")]


def test_a_number_that_one_report_tells_of_a_whole_war_is_that_in_another_too():
    told = read(
        "The war has killed 30,000 people since it began, the mayor said.",
        "a",
        published="2021-04-06",
    )
    bare = read("Some 30,000 people were killed, the doctor said.", "b", published="2021-04-06")
    other = read("Some 31,000 people were killed, the doctor said.", "c", published="2021-04-06")
    rows = [c for r in (told, bare, other) for c in with_known_days(r)]
    assert [c.scope for c in with_older_scopes(rows)] == ["total", "total", "event"]


def test_a_number_with_a_recent_day_of_its_own_stays_news():
    told = read(
        "The war has killed 300 people since it began, the mayor said.", "a", published="2021-04-06"
    )
    own = read(
        "On Monday 300 people were killed by shells, the doctor said.", "b", published="2021-04-06"
    )
    rows = [c for r in (told, own) for c in with_known_days(r)]
    assert [c.scope for c in with_older_scopes(rows)] == ["total", "event"]


CLASHES = "Clashes broke out in Homs on Thursday. "


NINE = "Clashes in Homs killed nine people on Thursday. "


@pytest.mark.parametrize(
    ("before", "text", "scope"),
    [
        (CLASHES, "At least 33 people have been killed since Thursday.", "event"),
        (NINE, "Since Thursday 33 people have been killed, the mayor said.", "event"),
        (NINE, "At least 33 people have been killed since 2 January.", "period"),
        (CLASHES, "At least 33 people have been killed since last week.", "period"),
        (CLASHES, "Some 33 people have fled since Thursday.", "period"),
    ],
)
def test_a_count_since_the_day_of_the_news_is_the_news(before, text, scope):
    found = {value: found for (_, value), found in scopes(before + text, "2021-03-06").items()}
    assert found[33.0] == scope
