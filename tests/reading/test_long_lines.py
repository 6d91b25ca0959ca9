"""A line of one sign, however long, takes time in proportion to its length."""

from __future__ import annotations

from time import process_time

import pytest

from crosswire.reading.page import boilerplate
from crosswire.reading.syntax.sentences import split_sentences
from crosswire.reading.truecase.units import units

LONG = 20_000
SIGNS = [".", "1", "a", "A", " ", "-", "(", "“", ",", "a.", "1,", "a b ", ". ", "\t"]


@pytest.mark.parametrize("sign", SIGNS)
def test_no_pattern_goes_over_a_long_line_again_and_again(sign):
    """100,000 dots or digits took more than the minute that a report may take."""
    line = sign * (LONG // len(sign))
    began = process_time()
    boilerplate.inline_parts(line)
    split_sentences("r-1", line)
    units(line)
    assert process_time() - began < 1.5  # once from every sign: 5 seconds and more
