"""Places that only begin or end a way are no scenes."""

from __future__ import annotations

import pytest
from factories import claim, read

from crosswire.ground.settle.seats import without_seats


def left(text):
    return [place.quote for place in without_seats(read(text))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The ship was carrying steel from Odessa to Mombasa off Somalia.", ["Somalia"]),
        ("A bus was travelling from Homs to Aleppo when a bomb hit it near Hama.", ["Hama"]),
        ("Six people died on a bus bound from Homs to the town of Hama.", []),
    ],
)
def test_the_ends_of_a_route_are_no_scenes(text, places):
    assert left(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shells were fired from Homs to Aleppo.", ["Homs", "Aleppo"]),
        ("Fighting spread from Homs to Aleppo.", ["Homs", "Aleppo"]),
        ("A train from Homs was bombed in Aleppo.", ["Homs", "Aleppo"]),
        ("The ship sailed from Odessa for a week.", ["Odessa"]),
        ("The bus stood empty. Smoke rose from Homs to Aleppo.", ["Homs", "Aleppo"]),
    ],
)
def test_where_nothing_travels_from_one_to_the_other_both_stay(text, places):
    assert left(text) == places


def test_who_is_killed_on_the_way_is_not_killed_where_it_began():
    text = "A ship was carrying steel {} Odessa{}. Six people were killed aboard it."
    assert claim(text.format("from", " to Mombasa"), "killed").place is None
    assert claim(text.format("into the port of", ""), "killed").place == "Odessa"
