"""Items behind a count that add up to it are its parts."""

from __future__ import annotations

import pytest
from factories import claims


def parts(text):
    """Kind and value of each claim, in order, with the value of its whole."""
    found = claims(text, published="2021-03-09")
    values = {c.claim_id: c.value for c in found}
    return [(c.kind, c.value, values.get(c.part_of)) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "The fighting killed 33 people: 14 soldiers and 19 rebels.",
        "The army said 33 people were killed: 14 in the district of Orvel and 19 in the hills.",
        "Police said 33 people were killed in the riots - 14 in the port and 19 in the market.",
        "Police said 33 people were killed, that is, 14 on Monday and 19 on Tuesday.",
        "The toll stood at 33 dead, namely 14 soldiers and 19 rebels.",
    ],
)
def test_items_that_add_up_to_a_count_are_its_parts(text):
    assert parts(text) == [("killed", 33, None), ("killed", 14, 33), ("killed", 19, 33)]


def test_there_may_be_more_than_two():
    text = (
        "Some 450 people were arrested, that is to say 152 in the district of Orvel, 98 in Oont "
        "and 200 in the port."
    )
    found = [("captured", value, 450) for value in (152, 98, 200)]
    assert parts(text) == [("captured", 450, None), *found]


@pytest.mark.parametrize(
    "text",
    [
        "The fighting killed 33 people: 14 soldiers and 12 rebels.",  # less than all
        "The toll stood at 33 dead: 14 soldiers and 21 rebels.",  # more than all
        "Some 33 people were killed: 33 in the port.",  # it is the count once more
        "The toll stood at 33 dead. On Monday 14 and on Tuesday 19 shops burned.",
    ],
)
def test_what_does_not_add_up_behind_it_is_no_part(text):
    assert ("killed", 19, 33) not in parts(text)
    assert sum(whole is not None for *_, whole in parts(text)) < 2


def test_those_who_are_told_to_be_hurt_are_no_part_of_the_dead():
    text = "Police said 33 people were killed in the riots: 14 in the port, and 19 were hurt."
    assert ("injured", 19, None) in parts(text)
