"""How two sentences lie beside each other: blocks of words, in turn common and not."""

from __future__ import annotations

from rapidfuzz.distance import LCSseq

from crosswire.pile.copies.spelling import alike
from crosswire.pile.copies.words import Vocabulary

Block = tuple[bool, int, int, int, int]  # common or not; from, to in one sentence and the other


def common_blocks(one: list[int], two: list[int]) -> list[Block]:
    """The longest common subsequence as blocks, in turn common and not."""
    blocks: list[Block] = []
    x = y = 0
    for match in LCSseq.editops(one, two).as_matching_blocks():
        if x < match.a or y < match.b:
            blocks.append((False, x, match.a, y, match.b))
        x, y = match.a + match.size, match.b + match.size
        if match.size:
            blocks.append((True, match.a, x, match.b, y))
    return blocks


def respelled(
    blocks: list[Block], one: list[int], two: list[int], vocabulary: Vocabulary
) -> list[Block]:
    """The blocks where words that differ in spelling only are common."""
    names = vocabulary.words
    result: list[Block] = []
    for block in blocks:
        equal, a0, a1, b0, b1 = block
        if equal or a0 == a1 or b0 == b1:
            result.append(block)
        elif alike([names[n] for n in one[a0:a1]], [names[n] for n in two[b0:b1]]):
            result.append((True, a0, a1, b0, b1))
        elif a1 - a0 == b1 - b0 <= 8:
            for at in range(a1 - a0):
                x, y = a0 + at, b0 + at
                fits = alike([names[one[x]]], [names[two[y]]])
                result.append((fits, x, x + 1, y, y + 1))
        else:
            result.append(block)
    return result


def trimmed(blocks: list[Block]) -> list[Block]:
    """The part of an alignment with most common and fewest other words, by Kadane's method."""
    best, best_from, best_to = 0, 0, 0
    total, begin = 0, 0
    for at, (equal, a0, a1, b0, b1) in enumerate(blocks):
        size = a1 - a0 + b1 - b0
        if total <= 0 and equal:
            total, begin = 0, at
        total += size if equal else -size
        if equal and total > best:
            best, best_from, best_to = total, begin, at + 1
    return blocks[best_from:best_to]
