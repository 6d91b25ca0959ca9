"""From a match of two prints to the pair of sentences of two reports, with its characters."""

from __future__ import annotations

from crosswire.pile.copies.align import Match
from crosswire.pile.copies.lines import Line, Pair, Span
from crosswire.pile.copies.prints import offsets_of
from crosswire.rows import Relation


def pair_of(a: Line, b: Line, match: Match, quotation: bool) -> Pair:
    """The pair that a match makes of two lines; the one with the lesser key comes first."""
    first, last, other_first, other_last = match.at
    if match.same:
        span_a, span_b = _whole(a), _whole(b)
    else:
        span_a, span_b = _span(a, first, last), _span(b, other_first, other_last)
    covers_a, covers_b = match.covers
    relation: Relation = "verbatim" if match.same else "edited"
    if quotation:
        relation = "quotation"
    similarity = round(match.similarity, 3)
    covers_a, covers_b = round(covers_a, 3), round(covers_b, 3)
    common, within = match.common, match.within
    if a.key < b.key:
        return Pair(
            a, b, similarity, relation, covers_a, covers_b, span_a, span_b, common, within
        )
    return Pair(b, a, similarity, relation, covers_b, covers_a, span_b, span_a, common, within)


def _whole(line: Line) -> Span:
    return line.sentence.start, line.sentence.end


def _span(line: Line, first: int, last: int) -> Span:
    """The characters of some words of a line; at its ends with the marks about them."""
    sentence = line.sentence
    places = offsets_of(line, last + 1)
    start = sentence.start if first == 0 else places[first][0]
    end = sentence.end if last == len(places) else places[last - 1][1]
    return start, end
