"""What a text means by "the capital"."""

from __future__ import annotations

import pytest

from crosswire.reading.places.read import read_places


def capital(text: str) -> list[str | None]:
    return [place.name for place in read_places("r", text) if place.quote == "capital"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shots were fired in Togo's capital before dawn.", ["Lomé"]),
        ("Shots were fired in the Togolese capital before dawn.", ["Lomé"]),
        ("Troops battle mutineers in Togo capital", ["Lomé"]),
        ("A bomb exploded in the Somali capital on Tuesday.", ["Mogadishu"]),
        ("Togo said that fighting went on in the capital.", ["Lomé"]),
        ("Togo said that fighting went on outside the country's capital.", ["Lomé"]),
        # its name follows, or it is the capital of something else
        ("A bomb went off in the capital, Mogadishu, in Somalia.", []),
        ("Shots were fired in the Togolese capital Lome.", []),
        ("Togo said that a blast shook the provincial capital.", []),
        ("They lay in the capital of Kara, in the north of Togo.", []),
        # nothing is set there
        ("Togo said that the capital was calm.", []),
        ("In Sokode, 340 km north of the capital of Togo, police fired.", []),
        ("Togo keeps capital punishment.", []),
        # no country is named, or none more than another
        ("A bomb went off in the capital.", []),
        # of several capitals the one that the text names
        ("Burundi was calm, but in the capital shots were fired.", []),
        ("Shots in the capital of the country. Burundi sent troops to Bujumbura.", []),
        ("Burundi sent troops to Bujumbura; shots were fired in the capital.", ["Bujumbura"]),
    ],
)
def test_the_capital_is_a_place_where_something_is_set_in_it(text, names):
    assert capital(text) == names


def test_one_who_speaks_in_a_capital_sets_nothing_there():
    from crosswire.ground.settle.seats import is_seat

    text = "Togo's minister told reporters in the capital that all was calm."
    (place,) = [place for place in read_places("r", text) if place.quote == "capital"]
    assert is_seat(text, place.start, place.end)
