"""The day on which a claim was known."""

from __future__ import annotations

import pytest
from factories import read

from crosswire.pile.known import with_known_days

WEDNESDAY = "2021-04-07"


def known(text, published=WEDNESDAY):
    (claim,) = with_known_days(read(text, published=published))
    return claim.known_start, claim.known_end


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mayor, Luka Brenn, said on Monday that 31 people had been killed.", "2021-04-05"),
        ("The mayor, Luka Brenn, said that 31 people had been killed on Monday.", WEDNESDAY),
        ("The mayor said that 31 people had been killed. On Monday it rained.", WEDNESDAY),
        ("The mayor said last week that 31 people had been killed.", WEDNESDAY),
        ("The shells killed 31 people on Monday.", WEDNESDAY),
    ],
)
def test_the_day_of_the_statement_goes_before_that_of_the_report(text, day):
    assert known(text) == (day, day)


def test_without_any_day_nothing_is_known():
    assert known("The mayor said that 31 people had been killed.", None) == (None, None)
