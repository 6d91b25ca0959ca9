"""A text as it was printed: the numbers of its words, and the keys that it is looked up by.

Reports of the same words and sentences are one print. A print is looked up by runs of four
words that tell something, chosen by winnowing (Schleimer, Wilkerson and Aiken 2003): of every
four neighbouring runs the one with the least hash, so that two texts that share seven words in
a row share a choice. And by bands of its MinHash sketch (Broder 1997; by rensa), which whole
texts share that are alike, however many there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import islice

import msgspec
import numpy as np
import numpy.typing as npt
from rensa import RMinHash

from crosswire.pile.copies.lines import ComparedSentence
from crosswire.pile.copies.words import COPY_WORD, Bits, Hashes, Ids, Vocabulary

RUN = 4  # words
WINDOW = 4  # runs, of which one is chosen
COMMONPLACE = 30.0  # bits; a run that tells no more is a phrase of the language
DISCOUNT = 24.0  # bits of a run that are no reason to compare two texts
BANDS, ROWS = 20, 3  # of the sketch: texts that share half of their runs meet with p > .9
SEED = 7

# Odd numbers that mix hashes (the golden ratio's and those of MurmurHash3 and xxHash).
MIX = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xFF51AFD7ED558CCD], np.uint64
)
LAST = np.uint64(0xC4CEB9FE1A85EC53)
SHIFT = np.uint64(32)
FIRST_BAND = np.arange(1, BANDS + 1, dtype=np.uint64) * MIX[0]

Places = npt.NDArray[np.intp]
NOWHERE = np.zeros(0, np.intp)


@dataclass(eq=False, slots=True)
class Print:
    """`starts`: where each sentence begins among the words, and the end of the last one.

    `number` is a digest: it tells this print from all others, whatever was read before. `keys`
    are the chosen runs, sorted, `weights` what they tell above the discount, in bits, and
    `places` the sentences where they first begin; `bands` are those of the sketch.
    `quoted` marks words of direct speech; None where there are none.
    """

    words: Ids
    starts: npt.NDArray[np.int32]
    quoted: npt.NDArray[np.bool_] | None
    number: int
    keys: Hashes
    weights: Bits
    places: npt.NDArray[np.int32]
    bands: tuple[int, ...]
    members: list[str] = field(default_factory=list)


class Meeting(msgspec.Struct, frozen=True, gc=False):
    """The runs that two prints are both looked up by, their weights, and where they stand."""

    keys: list[int]
    weights: list[float]
    places: list[tuple[int, int]]


def meeting(a: Print, b: Print) -> Meeting:
    """Where two prints meet."""
    at, other = common(a.keys, b.keys)
    places = zip(a.places[at].tolist(), b.places[other].tolist(), strict=True)
    return Meeting(a.keys[at].tolist(), a.weights[at].tolist(), list(places))


def common(a: Hashes, b: Hashes) -> tuple[Places, Places]:
    """Where two sorted arrays without repeats hold the same hashes."""
    if not len(a) or not len(b):
        return NOWHERE, NOWHERE
    at = np.searchsorted(b, a)
    at[at == len(b)] = 0
    both = np.nonzero(b[at] == a)[0]
    return both, at[both]


def mixed(hashes: Hashes) -> Hashes:
    """Hashes whose every bit depends on every bit of the given ones."""
    hashes = (hashes ^ (hashes >> SHIFT)) * MIX[3]
    hashes = (hashes ^ (hashes >> SHIFT)) * LAST
    return hashes ^ (hashes >> SHIFT)


def run_hashes(words: Hashes) -> Hashes:
    """A hash of each run of four words, by where it begins; none for fewer words."""
    last = len(words) - RUN + 1
    if last < 1:
        return np.zeros(0, np.uint64)
    total = words[:last] * MIX[0]
    for at in range(1, RUN):
        total += words[at : at + last] * MIX[at]
    return mixed(total)


def run_bits(bits: Bits) -> Bits:
    """What each run of four words tells, in bits."""
    sums = np.concatenate((np.zeros(1, np.float32), np.cumsum(bits, dtype=np.float32)))
    return sums[RUN:] - sums[:-RUN] if len(bits) >= RUN else bits[:0]


def make_print(
    lines: Iterable[tuple[ComparedSentence, list[str]]], vocabulary: Vocabulary
) -> Print:
    """The print of a report's lines and their tokens."""
    every: list[str] = []
    starts = [0]
    quoted: list[tuple[int, int]] = []
    for line, tokens in lines:
        if line.quoted:
            quoted += _quoted(line, tokens, starts[-1])
        every += tokens
        starts.append(len(every))
    words = np.array(vocabulary.numbers(every), np.int32)
    mask = None
    if quoted:
        mask = np.zeros(len(words), np.bool_)
        for start, end in quoted:
            mask[start:end] = True
    hashes = vocabulary.hashes(words)
    ends = np.array(starts, np.int32)
    digest = blake2b(hashes.tobytes(), digest_size=16)
    digest.update(ends.tobytes())
    digest.update(b"" if mask is None else mask.tobytes())
    runs = run_hashes(hashes)
    keys, weights, places = _keys(runs, vocabulary.bits(words), ends)
    number = int.from_bytes(digest.digest(), "big")
    return Print(words, ends, mask, number, keys, weights, places, _bands(runs))


def _keys(
    runs: Hashes, bits: Bits, starts: npt.NDArray[np.int32]
) -> tuple[Hashes, Bits, npt.NDArray[np.int32]]:
    told = run_bits(bits)
    tells = np.nonzero(told > COMMONPLACE)[0]
    telling = runs[tells]
    if len(telling) > WINDOW:
        least = np.minimum(telling[:-1], telling[1:])
        least = np.minimum(least[:-2], least[2:])  # of each window of four
        chosen = np.zeros(len(telling), np.bool_)
        for at in range(WINDOW):
            chosen[at : at + len(least)] |= telling[at : at + len(least)] == least
        tells = tells[chosen]
    keys, first = np.unique(runs[tells], return_index=True)
    begins = tells[first]
    places = np.searchsorted(starts, begins, "right").astype(np.int32) - np.int32(1)
    return keys, told[begins] - np.float32(DISCOUNT), places


def _bands(runs: Hashes) -> tuple[int, ...]:
    if not len(runs):
        return ()
    offsets = np.array([0, len(runs)], np.uint64)
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(runs, offsets, BANDS * ROWS, SEED)
    rows = np.array(matrix.to_rows()[0], np.uint64).reshape(BANDS, ROWS)
    bands = mixed((rows * MIX[:ROWS]).sum(axis=1, dtype=np.uint64) + FIRST_BAND)
    return tuple(set(bands.tolist()))


def _quoted(line: ComparedSentence, tokens: list[str], first: int) -> list[tuple[int, int]]:
    """Which words of a line are direct speech, as ranges of words of the report."""
    places = offsets_of(line, len(tokens))
    found = []
    for start, end in line.quoted:
        inside = [n for n, (a, b) in enumerate(places) if start <= a and b <= end]
        if inside:
            found.append((first + inside[0], first + inside[-1] + 1))
    return found


def offsets_of(line: ComparedSentence, count: int) -> list[tuple[int, int]]:
    """The characters of a line's first `count` words, in the text of its report."""
    found = COPY_WORD.finditer(line.text, line.sentence.start, line.sentence.end)
    return [match.span() for match in islice(found, count)]
