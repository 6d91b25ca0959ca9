"""One word, spelled in two ways: British and American, respelt names, slips of the pen."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz.distance import OSA

from crosswire.words.entries import Entry, load

ONE_SLIP, TWO_SLIPS = 5, 8  # letters of a word in which one and two slips are let pass
LONGEST_WORD = 40  # letters; what is longer is no word
JOINED = 4  # words that may be written as one or apart


class Spelling(Entry, frozen=True, kw_only=True):
    """Two spellings of many words; `example` and `counter` hold two words each.

    `written` is a pattern of a whole word of at most `LONGEST` letters, `becomes` what the word
    is rewritten to.
    """

    written: str
    becomes: str


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(entry.written), entry.becomes) for entry in load("spelling", Spelling))


@cache
def _any_rule() -> re.Pattern[str]:
    """Whether one of the patterns fits: most words are left at once."""
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _rules()))


def standard(word: str) -> str:
    """The one spelling of a plain word that stands for all of its spellings."""
    if not 4 <= len(word) <= LONGEST_WORD or _any_rule().fullmatch(word) is None:
        return word
    for pattern, becomes in _rules():
        found = pattern.fullmatch(word)
        if found is not None:
            return found.expand(becomes)
    return word


def alike(one: list[str], two: list[str]) -> bool:
    """Whether a few words are the same few words, spelled, joined or parted in another way.

    Two words may differ by one slip (a letter added, left out, changed, or two swapped: optimal
    string alignment) from five letters on and by two from eight on, where they begin alike, so
    that `northern` is not `southern`. Numbers must be equal.
    """
    if len(one) > JOINED or len(two) > JOINED:
        return False
    a, b = "".join(one), "".join(two)
    if a == b:
        return True
    shorter, longer = sorted((len(a), len(b)))
    if shorter < ONE_SLIP or longer - shorter > 2 or longer > LONGEST_WORD or len(one) != len(two):
        return False
    if not (a.isalpha() and b.isalpha()):
        return False
    slips = 2 if shorter >= TWO_SLIPS and a[0] == b[0] else 1
    return OSA.distance(a, b, score_cutoff=slips) <= slips
