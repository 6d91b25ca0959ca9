"""Counts behind the names of places are parts of their sum."""

from __future__ import annotations

import pytest
from factories import claims


def parts(text):
    found = claims(text, published="2021-03-09")
    values = {c.claim_id: c.value for c in found}
    return [(c.value, values.get(c.part_of)) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "The number of deaths stands at 47, distributed as follows: Orvel, 28; Oont, 12; Marn, 7.",
        "The flood killed 47 people (Orvel - 28, Oont - 12, Marn - 7).",
        "Deaths: 47 (Orvel 28, Oont 12, Marn 7).",
        "Altogether 47 people died: Orvel District 28; Oont District 12; Marn District 7.",
    ],
)
def test_numbers_behind_names_that_add_up_are_parts(text):
    assert parts(text) == [(47, None), (28, 47), (12, 47), (7, 47)]


@pytest.mark.parametrize(
    "text",
    [
        "The flood killed 47 people. Tom Brin, 28, and Mira Vale, 12, saw it.",  # ages
        "The flood killed 47 people: Orvel, 28; Oont, 12.",  # less than all
        "The flood killed 40 people, among them Karim, 28, and Anna, 12, from Oont.",
        "The flood killed 47 people: Orvel, 47.",  # one is no list
    ],
)
def test_other_numbers_behind_names_are_none(text):
    assert not {value for value, whole in parts(text) if whole} & {28, 12}


def test_counts_of_several_places_go_on_with_a_total():
    found = claims("Deaths stand at 19 in Orvel, eight in Oont and four in Marn.")
    assert [(c.kind, c.value) for c in found] == [("killed", 19), ("killed", 8), ("killed", 4)]
    found = claims("Ten people died in Orvel, four in Oont and two more in Marn.")
    assert [(c.kind, c.value) for c in found] == [("killed", 10), ("killed", 4), ("killed", 2)]
    found = claims("The toll rose to 38, two in Orvel.")
    assert [c.value for c in found] == [38]
