"""Counts in words."""

from __future__ import annotations

from crosswire.words.prose import plural


def test_nouns_have_their_number():
    told = [plural(1, "story"), plural(2, "story"), plural(1200, "report"), plural(0, "line")]
    assert told == ["1 story", "2 stories", "1,200 reports", "0 lines"]
