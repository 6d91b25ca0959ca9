"""The numbers of two measures that one sentence tells: "the number of dead at 104 and of hurt"."""

from __future__ import annotations

import pytest
from factories import claims


def told(text):
    return [(c.kind, c.value) for c in claims(text, published="2021-03-09")]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry puts the number of dead at 104 and the number of hurt at 1,180.",
        "The number of dead stands at 104 and the number of injured at 1,180.",
        "The death toll rose to 104, and the number of wounded to 1,180.",
    ],
)
def test_each_of_two_measures_keeps_its_number(text):
    assert told(text) == [("killed", 104), ("injured", 1180)]


@pytest.mark.parametrize(
    "text",
    [
        "The number of dead rose from 98 to 104.",
        "The ministry puts the number of dead at 104.",
        "From 98 on Monday the number of dead rose to 104.",
    ],
)
def test_one_measure_has_the_last_of_its_numbers(text):
    assert told(text)[-1] == ("killed", 104)
    assert len(told(text)) == 1
