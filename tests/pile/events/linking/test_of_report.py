"""What one report tells of one happening."""

from __future__ import annotations

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
