"""Which count takes the place of which."""

from __future__ import annotations

import pytest
from pile.figures.told import never, voice

from crosswire.pile.figures.ladder import ladder_of

MONDAY, TUESDAY, FRIDAY = "2021-04-05", "2021-04-06", "2021-04-09"


def standing(*voices, growth="cumulative", opposed=never):
    return {v.value for v in ladder_of(list(voices), growth, opposed).standing}


@pytest.mark.parametrize("qualifier", ["at_least", "more_than"])
def test_at_least_says_nothing_against_more(qualifier):
    open_ = voice(13, TUESDAY, qualifier=qualifier)
    assert standing(open_, voice(16, TUESDAY, "gazette")) == {16}
    assert standing(open_, voice(16, MONDAY, "gazette")) == {16}


def test_an_exact_count_of_the_same_day_is_a_rival():
    assert standing(voice(13, TUESDAY), voice(16, TUESDAY, "gazette")) == {13, 16}


def test_at_least_is_not_of_what_is_far_larger():
    open_ = voice(13, TUESDAY, qualifier="at_least")
    assert standing(open_, voice(290, TUESDAY, "gazette")) == {13, 290}


def test_at_least_stands_beside_what_the_other_side_tells():
    open_ = voice(13, TUESDAY, "ministry", qualifier="at_least")
    rebels = voice(40, TUESDAY, "rebels")
    assert standing(open_, rebels, opposed=lambda a, b: a.body != b.body) == {13, 40}


def test_one_body_counts_on_within_a_day():
    assert standing(voice(58, TUESDAY, "ministry"), voice(84, TUESDAY, "ministry")) == {84}


def test_of_two_counts_of_one_day_the_larger_that_is_told_on_came_later():
    first = voice(58, TUESDAY, "mayor")
    second = voice(84, FRIDAY, "council", since=TUESDAY)
    assert standing(first, second) == {84}
    assert standing(voice(58, FRIDAY, "mayor", since=TUESDAY), voice(84, TUESDAY, "council")) == {
        58, 84,
    }  # fmt: skip


def test_up_to_so_many_is_no_count_that_replaces():
    assert standing(voice(60, MONDAY), voice(200, FRIDAY, "council", qualifier="at_most")) == {
        60, 200,
    }  # fmt: skip


def test_who_names_nobody_corrects_no_number_that_is_told_on():
    first = voice(9, FRIDAY, since=MONDAY)
    assert standing(first, voice(10, TUESDAY, "gazette")) == {9, 10}
    assert standing(first, voice(10, TUESDAY, "council")) == {10}


def test_counts_of_no_window_of_their_own_are_of_all_so_far():
    first, then = voice(900, MONDAY, "mayor"), voice(2000, FRIDAY, "council")
    assert standing(first, then, growth="flow") == {2000}
    of_a_day = voice(900, MONDAY, "mayor", when_start=4)
    assert standing(of_a_day, then, growth="flow") == {900, 2000}
