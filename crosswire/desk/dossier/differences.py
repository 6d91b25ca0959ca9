"""The words that one side of a copy has and the other has not."""

from __future__ import annotations

import re

from rapidfuzz.distance import Indel

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
COMPARED = 4_000  # characters of a side that are compared word by word

Spans = list[tuple[int, int]]


def differing(one: str, two: str) -> tuple[Spans, Spans]:
    """The spans, in characters of either side, of words that are not common to both in order.

    Longest common subsequence of words (Indel distance, Hyyrö 2004, by RapidFuzz).
    """
    spans = [[m.span() for m in WORD.finditer(side[:COMPARED])] for side in (one, two)]
    words = [
        [side[a:b].lower().replace("’", "'") for a, b in found]
        for side, found in zip((one, two), spans, strict=True)
    ]
    left: Spans = []
    right: Spans = []
    for code in Indel.opcodes(words[0], words[1]):
        if code.tag != "equal":
            left += _together(spans[0][code.src_start : code.src_end])
            right += _together(spans[1][code.dest_start : code.dest_end])
    return left, right


def _together(spans: Spans) -> Spans:
    """One span for words in a row."""
    return [(spans[0][0], spans[-1][1])] if spans else []
