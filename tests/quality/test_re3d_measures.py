"""How mentions are paired with those of a gold."""

from __future__ import annotations

from tests.quality.re3d_measures import identical, overlapping, score

GOLD = {"a": {(0, 4), (10, 20)}}


def test_a_mention_is_in_one_pair_only():
    assert overlapping({(0, 30)}, GOLD["a"]) == 1
    assert overlapping({(0, 4), (1, 3), (12, 14)}, GOLD["a"]) == 2
    assert overlapping({(4, 10)}, GOLD["a"]) == 0


def test_identical_spans_are_paired_first():
    assert overlapping({(0, 12), (0, 4)}, GOLD["a"]) == 2
    assert identical({(0, 12), (0, 4)}, GOLD["a"]) == 1


def test_reports_without_gold_count_against():
    told = {"a": {(0, 4)}, "b": {(0, 2)}}
    assert score(told, GOLD, overlapping) == (0.5, 0.5, 0.5)
    assert score({}, GOLD, overlapping) == (0.0, 0.0, 0.0)
