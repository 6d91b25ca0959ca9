"""Sentences as the copies see them, and pairs of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from crosswire.model.codes import Relation
from crosswire.model.rows import Reading, Sentence
from crosswire.pile.copies.words import COPY_WORD, plain_words

HEAD = 1_000  # characters in which a dateline stands
SHORTEST = 6  # words; shorter sentences recur by themselves
MOST_WORDS = 2_000  # of a sentence; what is longer is no sentence, and its rest is not compared
QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]{2,1500})[”\"»]")

Key = tuple[str, int]
Span = tuple[int, int]


class ComparedSentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence that is long enough to be recognised, in the text of its report.

    `quoted`: the spans of the report that are direct speech and touch the sentence.
    """

    key: Key
    sentence: Sentence
    text: str
    quoted: tuple[Span, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, without case, punctuation, accents or apostrophes."""
        return tuple(plain_words(self.text[self.sentence.start : self.sentence.end]))


class Pair(msgspec.Struct, frozen=True, gc=False):
    """Two sentences of different reports that are one text, in whole or in part.

    `similarity` is the share of the words of both that are in common, `covers_a` and
    `covers_b` those of each side's, 0 to 1. `span_a` and `span_b` are the characters from the
    first to the last common word, `common` and `within` the numbers of common words and of all
    words on both sides of these.
    """

    a: ComparedSentence
    b: ComparedSentence
    similarity: float
    relation: Relation
    covers_a: float
    covers_b: float
    span_a: Span
    span_b: Span
    common: int
    within: int


def lines_of(reading: Reading) -> list[ComparedSentence]:
    """The sentences of a report that are long enough to be recognised."""
    return [line for line, _ in lines_and_tokens(reading)]


def lines_and_tokens(reading: Reading) -> Iterator[tuple[ComparedSentence, list[str]]]:
    """Each line with its tokens, as `WORD` finds them."""
    text = reading.report.text
    spans = _direct(reading)
    begin = _after_dateline(reading)
    at = 0
    for sentence in reading.sentences:
        if sentence.start < begin < sentence.end:
            sentence = replace(sentence, start=begin)  # noqa: PLW2901
        start, end = sentence.start, sentence.end
        tokens = COPY_WORD.findall(text, start, end)
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if len(tokens) < SHORTEST:
            continue
        quoted: tuple[Span, ...] = ()
        if at < len(spans) and spans[at][0] < end:
            quoted = tuple(span for span in spans[at : at + 20] if span[0] < end)
        key = (reading.report.report_id, sentence.sentence)
        yield ComparedSentence(key, sentence, text, quoted), tokens[:MOST_WORDS]


def _after_dateline(reading: Reading) -> int:
    """Where the text begins behind its dateline: place, day and agency are no one's wording."""
    dateline = reading.report.dateline
    if not dateline:
        return 0
    found = reading.report.text.find(dateline, 0, HEAD)
    return found + len(dateline) if found >= 0 else 0


def _direct(reading: Reading) -> list[Span]:
    """Direct speech: what stands in quotation marks and what a statement holds as such; joined."""
    text = reading.report.text
    spans = [found.span() for found in QUOTED.finditer(text)]
    spans += [
        (s.content_start, s.content_end) for s in reading.statements if s.quote_kind == "direct"
    ]
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
