"""What is copied: sentences that two reports share, word for word or edited.

Candidates share two rare runs of four words (or one, in a short sentence); each is verified
by the longest common subsequence of its words (Indel similarity, Hyyrö 2004, by RapidFuzz).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from crosswire.rows import Copy, Reading, Relation, Sentence

SHINGLE = 4  # words in a run
SHORTEST = 6  # words; shorter sentences recur by themselves
COMMON = 60  # reports that may share a run before it is a phrase of the language
SIMILAR = 0.7  # share of words in common, both sides
CONTAINED = 0.85  # share of the shorter side's words in common
LONG_ENOUGH = 9  # words that a contained sentence needs

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as its words, without case, punctuation or apostrophes."""

    key: Key
    sentence: Sentence
    words: tuple[str, ...]
    quoted: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences of different reports that are one text; `similarity` is 0 to 1."""

    a: Line
    b: Line
    similarity: float
    relation: Relation


def lines_of(reading: Reading) -> list[Line]:
    """The sentences of a report that are long enough to be recognised."""
    text = reading.report.text
    direct = [
        (s.content_start, s.content_end) for s in reading.statements if s.quote_kind == "direct"
    ]
    lines = []
    for sentence in reading.sentences:
        found = plain_words(text[sentence.start : sentence.end])
        if len(found) >= SHORTEST:
            quoted = any(a <= sentence.start + 1 and sentence.end - 1 <= b for a, b in direct)
            key = (reading.report.report_id, sentence.sentence)
            lines.append(Line(key, sentence, tuple(found), quoted))
    return lines


def plain_words(text: str) -> list[str]:
    """Lower-case words; apostrophes are left out, so that a lost one makes no difference."""
    return re.findall(r"[^\W_]+", re.sub(r"[’'‘]", "", text.lower()))


def find_pairs(lines: Iterable[Line]) -> list[Pair]:
    """The copied pairs among sentences of different reports, sorted by their keys."""
    by_key = {line.key: line for line in lines}
    postings: dict[tuple[str, ...], list[Key]] = {}
    for key in sorted(by_key):
        for run in sorted(set(_runs(by_key[key].words))):
            postings.setdefault(run, []).append(key)
    shared: Counter[tuple[Key, Key]] = Counter()
    for keys in postings.values():
        if 1 < len(keys) <= COMMON:
            for at, first in enumerate(keys):
                for second in keys[at + 1 :]:
                    if first[0] != second[0]:
                        shared[first, second] += 1
    pairs = []
    for (first, second), count in sorted(shared.items()):
        pair = _verified(by_key[first], by_key[second], count)
        if pair is not None:
            pairs.append(pair)
    return pairs


def copies_of(pairs: list[Pair], texts: dict[str, str]) -> tuple[Copy, ...]:
    """Passages: neighbouring pairs of one relation are one row; each shows both sides."""
    rows: list[Copy] = []
    last: Pair | None = None
    for pair in sorted(pairs, key=lambda p: (p.a.key[0], p.b.key[0], p.a.key[1], p.b.key[1])):
        follows = (
            last is not None
            and rows
            and pair.relation == last.relation
            and (pair.a.key[0], pair.b.key[0]) == (last.a.key[0], last.b.key[0])
            and (pair.a.key[1], pair.b.key[1]) == (last.a.key[1] + 1, last.b.key[1] + 1)
        )
        if follows:
            previous = rows.pop()
            rows.append(_copy(pair, texts, previous.a_start, previous.b_start, previous.similarity))
        else:
            rows.append(_copy(pair, texts, pair.a.sentence.start, pair.b.sentence.start, 1.0))
        last = pair
    return tuple(sorted(rows, key=lambda r: (r.report_a, r.a_start, r.report_b, r.b_start)))


def _copy(pair: Pair, texts: dict[str, str], a_start: int, b_start: int, least: float) -> Copy:
    a_end, b_end = pair.a.sentence.end, pair.b.sentence.end
    one = texts[pair.a.key[0]][a_start:a_end]
    two = texts[pair.b.key[0]][b_start:b_end]
    relation = pair.relation
    if relation == "verbatim" and one.split() != two.split():
        relation = "edited"
    return Copy(
        report_a=pair.a.key[0], a_start=a_start, a_end=a_end,
        report_b=pair.b.key[0], b_start=b_start, b_end=b_end,
        similarity=round(min(least, pair.similarity), 3), relation=relation,
    )  # fmt: skip


def _verified(a: Line, b: Line, shared: int) -> Pair | None:
    shorter = min(len(a.words), len(b.words))
    if shared < 2 and shorter > 2 * SHINGLE:
        return None
    common = LCSseq.similarity(a.words, b.words)
    similarity = 2 * common / (len(a.words) + len(b.words))
    contained = common / shorter >= CONTAINED and shorter >= LONG_ENOUGH
    if similarity < SIMILAR and not contained:
        return None
    relation: Relation = "verbatim" if a.words == b.words else "edited"
    if a.quoted and b.quoted:
        relation = "quotation"
    return Pair(a, b, round(similarity, 3), relation)


def _runs(found: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    return (found[i : i + SHINGLE] for i in range(len(found) - SHINGLE + 1))
