"""Best, low and high as a reviewer sets them."""

from __future__ import annotations

import pytest
from ruled import best, copied, plain, readings, record, state, undo


def main(of):
    return max((f for f in of.figures if f.kind == "killed"), key=lambda f: len(f.claims))


def test_a_reviewer_sets_best_and_what_the_rule_gave_stays_in_words():
    one = best(1, "killed", best=28.0)
    figure = main(record(one))
    assert (figure.low, figure.best, figure.high) == (28, 28, 31)
    assert figure.ruled_by == "d-1"
    assert figure.why.startswith("Ada set best to 28 (Two officials.); by the rule: 31 / 31 / 31.")
    assert plain(record(one, undo(2, one))) == plain(record())


@pytest.mark.parametrize(("value", "low", "high"), [(40.0, 31, 40), (3.0, 3, 31)])
def test_low_and_high_go_with_best(value, low, high):
    figure = main(record(best(1, "killed", best=value)))
    assert (figure.low, figure.best, figure.high) == (low, value, high)


def test_all_three_can_be_set():
    figure = main(record(best(1, "killed", low=20.0, best=30.0, high=50.0)))
    assert (figure.low, figure.best, figure.high) == (20, 30, 50)


def test_a_copy_and_another_rule_leave_it_set():
    one = best(1, "killed", best=28.0)
    assert main(record(one, more=(copied(readings()[0], "000"),))).best == 28
    from crosswire.pile.derive import derive

    assert main(derive(list(readings()), "acled", decisions=(one,))).best == 28


def test_two_bests_of_two_reviewers_change_nothing():
    one, two = best(1, "killed", best=28.0), best(2, "killed", by="Ben", best=30.0)
    found = record(one, two)
    figure = main(found)
    assert (figure.low, figure.best, figure.high) == (31, 31, 31)
    assert figure.disagreement == "contested"
    assert "Ada set best 28" in figure.why
    assert "Ben set best 30" in figure.why
    assert (state(found, one), state(found, two)) == ("disputed", "disputed")
