"""Which sentences of two prints are one text, and which words of them.

Sentences of the same words are found at once. Others that share runs of four words are compared
by the longest common subsequence of their words (Hyyrö 2004, by RapidFuzz); what lies between is
compared by spelling. Two prints take time in proportion to their length and to what they share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec
from rapidfuzz.distance import LCSseq

from crosswire.pile.copies.blocks import Block, common_blocks, respelled, trimmed
from crosswire.pile.copies.fingerprints import Print, common
from crosswire.pile.copies.unpacked import UnpackedPrint
from crosswire.pile.copies.words import Vocabulary

SIMILAR = 0.6  # share of words in common, both sides
CONTAINED = 0.85  # share of the shorter side's words in common
LONG_ENOUGH = 9  # words that a contained sentence needs
PART = 0.85  # share of words in common of a passage inside two longer sentences
PART_WORDS = 12  # words that such a passage needs: names with their titles are shorter
BESIDE = 0.5  # share of words in common that a sentence next to a copied one needs
HOPELESS = 0.25  # share of the shorter side's words that no spelling makes up for
BREAK = 8.0  # bits that it costs to tell where a common block begins
FEW_SHARED = 2  # sentences that two texts meet in; where there are more, all are looked for
TRIES = 3  # sentences that one sentence is compared with, besides its neighbours
PROMISE_FEE = 30.0  # bits for each sentence of a first look
PROMISE = 40.0  # bits that a first look must find in several sentences
ALONE = 100.0  # bits that it must find where it is one sentence
ATTRIBUTION = 4  # common words about a quotation: who said it


class Match(msgspec.Struct, frozen=True, gc=False):
    """Sentence `i` of one print and `j` of the other, counted from 0, are one text.

    `similarity` and the covers are those of whole sentences. `at` holds the first and last
    common words (from, to, from, to; in the sentences), `common` and `within` count words of
    both sides there. `told`: what the common words tell, in bits; `quoted`: all are direct speech
    on both sides, but for who said it.
    """

    i: int
    j: int
    similarity: float
    covers: tuple[float, float]
    at: tuple[int, int, int, int]
    common: int
    within: int
    same: bool
    told: float
    quoted: bool


def promising(a: Print, b: Print, meeting: list[tuple[int, int]], vocabulary: Vocabulary) -> bool:
    """Whether two prints may have a copy, by the sentences where they share a chosen run."""
    tells = vocabulary.tells
    total = 0.0
    for i, j in sorted(set(meeting)):
        one = a.words[a.starts[i] : a.starts[i + 1]].tolist()
        two = b.words[b.starts[j] : b.starts[j + 1]].tolist()
        told = 0.0
        for block in LCSseq.editops(one, two).as_matching_blocks():
            if block.size > 1:
                words = one[block.a : block.a + block.size]
                told += max(0.0, sum([tells[word] for word in words]) - BREAK)
        if told >= ALONE:
            return True
        total += max(0.0, told - PROMISE_FEE)
        if total >= PROMISE and told < total + PROMISE_FEE:
            return True
    return False


def align(
    a: UnpackedPrint, b: UnpackedPrint, meeting: list[tuple[int, int]], vocabulary: Vocabulary
) -> list[Match]:
    """The matches of two prints, sorted; each sentence with the one that it is most like.

    `meeting`: by run that both are looked up by, the sentences where it stands. Where these are
    more than a few, or none, every run that both hold is asked.
    """
    several = not 1 <= len(set(meeting)) <= FEW_SHARED
    same = list(_same(a, b)) if several else []
    found = {(m.i, m.j): m for m in same}
    left, right = {m.i for m in same}, {m.j for m in same}
    tried: set[tuple[int, int]] = set(found)
    likely: dict[tuple[int, int], Match] = {}
    if several:
        meeting = _all_meetings(a, b)
    for i, j in _candidates(meeting, left, right):
        tried.add((i, j))
        match = _compared(a, b, i, j, vocabulary, SIMILAR)
        if match is not None:
            likely[i, j] = match
    best = _best(likely)
    found |= best
    left |= {i for i, _ in best}
    right |= {j for _, j in best}
    waiting = sorted(found)
    while waiting:
        i, j = waiting.pop()
        for k, m in ((i + 1, j + 1), (i - 1, j - 1), (i + 2, j + 2), (i - 2, j - 2)):
            free = k not in left and m not in right and (k, m) not in tried
            if not free or not (0 <= k < len(a.starts) - 1 and 0 <= m < len(b.starts) - 1):
                continue
            tried.add((k, m))
            match = _compared(a, b, k, m, vocabulary, BESIDE)
            if match is not None:
                found[k, m] = match
                left.add(k)
                right.add(m)
                waiting.append((k, m))
    return [found[key] for key in sorted(found)]


def _same(a: UnpackedPrint, b: UnpackedPrint) -> Iterator[Match]:
    """Sentences of the same words: the first with the first, the second with the second."""
    of_b = b.texts()
    for key, lines in a.texts().items():
        others = of_b.get(key)
        if others is None:
            continue
        count = len(key) // 4
        for i, j in zip(lines, others, strict=False):
            few = 2 * ATTRIBUTION
            quoted = (
                count > few
                and a.unquoted(i, 0, count) <= ATTRIBUTION
                and b.unquoted(j, 0, count) <= ATTRIBUTION
            )
            yield Match(
                i, j, 1.0, (1.0, 1.0), (0, count, 0, count), 2 * count, 2 * count,
                True, a.bits(i, 0, count), quoted,
            )  # fmt: skip


def _all_meetings(a: UnpackedPrint, b: UnpackedPrint) -> list[tuple[int, int]]:
    """By run of four words that both hold, the sentences where it begins."""
    (of_a, lines_a), (of_b, lines_b) = a.all_runs(), b.all_runs()
    at, other = common(of_a, of_b)
    return list(zip(lines_a[at].tolist(), lines_b[other].tolist(), strict=True))


def _candidates(
    meeting: list[tuple[int, int]], left: set[int], right: set[int]
) -> Iterator[tuple[int, int]]:
    """Pairs of sentences that share runs, those that share most first; a few for each."""
    counts = Counter(pair for pair in meeting if pair[0] not in left and pair[1] not in right)
    of_a: Counter[int] = Counter()
    of_b: Counter[int] = Counter()
    for i, j in sorted(counts, key=lambda pair: (-counts[pair], pair)):
        if of_a[i] < TRIES or of_b[j] < TRIES:
            of_a[i] += 1
            of_b[j] += 1
            yield i, j


def _best(likely: dict[tuple[int, int], Match]) -> dict[tuple[int, int], Match]:
    """The matches that are the best of one of their sides."""
    of_a: dict[int, tuple[int, int]] = {}
    of_b: dict[int, tuple[int, int]] = {}
    for key in sorted(likely, key=lambda k: (-likely[k].told, k)):
        of_a.setdefault(key[0], key)
        of_b.setdefault(key[1], key)
    return {key: likely[key] for key in {*of_a.values(), *of_b.values()}}


def _compared(
    a: UnpackedPrint, b: UnpackedPrint, i: int, j: int, vocabulary: Vocabulary, least: float
) -> Match | None:
    one, two = a.line(i), b.line(j)
    shorter, total = min(len(one), len(two)), len(one) + len(two)
    blocks = respelled(common_blocks(one, two), one, two, vocabulary)
    of_a = sum(block[2] - block[1] for block in blocks if block[0])
    of_b = sum(block[4] - block[3] for block in blocks if block[0])
    if of_a + of_b <= 2 * HOPELESS * shorter:
        return None
    inner = trimmed(blocks)
    shared = sum(x[2] - x[1] + x[4] - x[3] for x in inner if x[0])
    within = inner[-1][2] - inner[0][1] + inner[-1][4] - inner[0][3]
    told = _told(a, i, inner)
    similarity = (of_a + of_b) / total
    covers = of_a / len(one), of_b / len(two)
    contained = max(covers) >= CONTAINED and shorter >= LONG_ENOUGH
    part = shared / within >= PART and shared >= 2 * PART_WORDS
    if similarity < least and not contained and not part:
        return None
    at = inner[0][1], inner[-1][2], inner[0][3], inner[-1][4]
    quoted = _quoted(a, b, i, j, inner)
    return Match(i, j, similarity, covers, at, shared, within, one == two, told, quoted)


def _told(a: UnpackedPrint, i: int, blocks: list[Block]) -> float:
    """What the common words tell, less what it takes to tell where each block lies."""
    told, before = BREAK, False
    for equal, a0, a1, _, _ in blocks:
        if equal:
            told += a.bits(i, a0, a1) - (0.0 if before else BREAK)
        before = equal
    return told


def _quoted(a: UnpackedPrint, b: UnpackedPrint, i: int, j: int, blocks: list[Block]) -> bool:
    equal = [block for block in blocks if block[0]]
    size = sum(block[2] - block[1] for block in equal)
    outside = max(
        sum(a.unquoted(i, block[1], block[2]) for block in equal),
        sum(b.unquoted(j, block[3], block[4]) for block in equal),
    )
    return outside <= ATTRIBUTION and size > 2 * ATTRIBUTION
