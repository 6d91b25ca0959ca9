"""Quotations by their marks."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.reading.statements.quotes import quotes_of


def quoted(text):
    return [text[q.start : q.end] for q in quotes_of(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He said "we hold on" again.', ['"we hold on"']),
        ("He said “we hold on” again.", ["“we hold on”"]),
        ("He said ''we hold on'' again.", ["''we hold on''"]),
        ("He said «we hold on» again.", ["«we hold on»"]),
        ("He said ‘we hold on’ again.", ["‘we hold on’"]),
        ("He said 'we hold on' again.", ["'we hold on'"]),
        ("He said “he told me ‘go’ and I went” again.", ["“he told me ‘go’ and I went”"]),
        ("“One,” he said. “Two.”", ["“One,”", "“Two.”"]),
        ("The rebels' camp and the town's mill.", []),
        ("It's the mayor’s house.", []),
        ('"We hold on.\nNobody left.', ['"We hold on.']),
        ('“We hold on" again.', ['“We hold on"']),
    ],
)
def test_quotations(text, found):
    assert quoted(text) == found


def test_a_quotation_that_is_left_open_says_so():
    (quote,) = quotes_of("“We hold on.\nNobody left.")
    assert not quote.closed
    (quote,) = quotes_of("“We hold on.”\nNobody left.")
    assert quote.closed


@given(st.text(alphabet="ab .,'\"“”‘’«»„\n", max_size=80))
def test_quotations_are_in_order_and_apart(text):
    found = quotes_of(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all("\n" not in text[q.start : q.end] for q in found)


@pytest.mark.parametrize("piece", ['"', "“", "''", "' a", "‘a ", "“a” ", "a\n"])
def test_time_is_linear(piece):
    began = time.perf_counter()
    quotes_of(piece * 40_000)
    assert time.perf_counter() - began < 3
