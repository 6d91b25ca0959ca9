"""What one report tells of one happening."""

from __future__ import annotations

from datetime import date

import pytest
from factories import read

from crosswire.pile.events.linking.of_report import report_incidents
from crosswire.pile.events.scene_mentions import mentions_of


@pytest.mark.parametrize(
    ("text", "happenings"),
    [
        ("An aftershock of the earthquake killed four people in Illapel.", {"aftershock"}),
        ("An aftershock killed four people in Illapel.", {"aftershock"}),
        ("An earthquake killed four people in Illapel.", {"quake"}),
        ("A storm and an earthquake killed four people in Illapel.", {"storm", "quake"}),
    ],
)
def test_what_an_aftershock_comes_after_is_older_news(text, happenings):
    reading = read(text, published="2021-06-04")
    (found,) = report_incidents(reading, reading.claims, mentions_of([reading]))
    assert found.happenings == happenings


@pytest.mark.parametrize(("who", "incidents"), [("tribunal", 1), ("commission", 1), ("crowd", 2)])
def test_what_a_tribunal_hears_of_is_one_with_what_is_told_of_that_day(who, incidents):
    text = (
        f"A {who} heard of a raid in Homs. In that raid 12 people died in Homs.\n\n"
        "The town is quiet.\n\nShops are open.\n\n"
        "In a raid on 2 May 2019, 12 people were killed in Homs."
    )
    reading = read(text, published="2021-06-04")
    found = report_incidents(reading, reading.claims, mentions_of([reading]))
    assert len(found) == incidents


@pytest.mark.parametrize(
    ("text", "own"),
    [
        # the court's day is not that of the raid
        ("Two men were charged on Friday over a raid in Homs. Twelve people died in it.", False),
        ("A court on Friday sentenced two men for a raid in Homs. It killed 12 people.", False),
        # harm is told of that day
        ("Two men were charged after gunmen killed 12 people in Homs on Friday.", True),
        ("Gunmen killed 12 people in a raid in Homs on Friday.", True),
    ],
)
def test_a_report_of_a_court_is_of_no_day_that_only_the_court_has(text, own):
    reading = read(text, published="2021-06-04")
    main = report_incidents(reading, reading.claims, mentions_of([reading]))[0]
    assert any(day == date(2021, 6, 4).toordinal() for day, _ in main.days) == own
