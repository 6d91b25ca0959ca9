"""Stretches of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosswire.reading.statements.spans import Spans

PLACES = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda p: (p[0], p[0] + p[1]))


@given(st.lists(PLACES, max_size=8), PLACES)
def test_spans_meet_as_each_of_them_would(spans, asked):
    meets = any(a < asked[1] and asked[0] < b for a, b in spans)
    assert Spans(spans).meet(*asked) == meets


@given(st.lists(PLACES, max_size=8), st.integers(0, 40))
def test_spans_cover_as_each_of_them_would(spans, place):
    assert Spans(spans).cover(place) == any(a <= place < b for a, b in spans)
