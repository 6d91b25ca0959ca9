"""From a match of two prints to the pair of sentences of two reports, with its characters."""

from __future__ import annotations

from crosswire.model.codes import Relation
from crosswire.pile.copies.align import Match
from crosswire.pile.copies.fingerprints import offsets_of
from crosswire.pile.copies.lines import ComparedSentence, Pair, Span


def pair_of(a: ComparedSentence, b: ComparedSentence, match: Match, quotation: bool) -> Pair:
    """The pair that a match makes of two lines; the one with the lesser key comes first."""
    span_a, span_b = _whole(a), _whole(b)
    if not match.same:
        span_a, span_b = _common(a, b, match)
    covers_a, covers_b = match.covers
    relation: Relation = "verbatim" if match.same else "edited"
    if quotation:
        relation = "quotation"
    similarity = round(match.similarity, 3)
    covers_a, covers_b = round(covers_a, 3), round(covers_b, 3)
    common, within = match.common, match.within
    if a.key < b.key:
        return Pair(a, b, similarity, relation, covers_a, covers_b, span_a, span_b, common, within)
    return Pair(b, a, similarity, relation, covers_b, covers_a, span_b, span_a, common, within)


def _whole(line: ComparedSentence) -> Span:
    return line.sentence.start, line.sentence.end


def _common(a: ComparedSentence, b: ComparedSentence, match: Match) -> tuple[Span, Span]:
    """The characters from the first to the last common word, in both lines.

    The marks before the first word and after the last one are in it where both lines begin, or
    end, with it.
    """
    first, last, other_first, other_last = match.at
    places, others = offsets_of(a, last + 1), offsets_of(b, other_last + 1)
    start, other_start = places[first][0], others[other_first][0]
    end, other_end = places[last - 1][1], others[other_last - 1][1]
    if first == other_first == 0:
        start, other_start = a.sentence.start, b.sentence.start
    if last == len(places) and other_last == len(others):
        end, other_end = a.sentence.end, b.sentence.end
    return (start, end), (other_start, other_end)
