"""What is known of how words are written: `data/casing.txt`, and the names of the lexicons."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from math import log
from typing import Literal

from crosswire.words.patterns import pattern

Class = Literal["L", "T", "U"]
Scores = tuple[float, float, float]
CLASSES: tuple[Class, Class, Class] = ("L", "T", "U")  # lower, Title, UPPER
LEAST_SHARE = 0.002  # no form of a word is impossible
REMEMBERED = 1 << 15  # words asked for; a hostile text must not fill the memory
VOWEL = re.compile(r"[aeiouyà-ý]")
REGULAR = {"ies": "y", "ied": "y", "ing": "e"}  # what the stem may end in besides nothing


def casing_class(form: str) -> Class | None:
    """How a form is written; None where it has capitals inside or no letter."""
    if form.islower():
        return "L"
    if form[:1].isupper() and (form[1:].islower() or len(form) == 1):
        return "T"
    return "U" if form.isupper() else None


@dataclass(frozen=True, slots=True)
class Casing:
    """The table: shares of lower and upper case in percent by word, and counts of classes."""

    shares: dict[str, tuple[int, int]]
    after: dict[str, Scores]
    unknown: dict[str, Scores]
    mixed: dict[str, str]
    _asked: dict[str, Scores] = field(default_factory=dict)

    def entry(self, word: str) -> tuple[int, int] | None:
        """The shares of a word, or of the word that it is a regular form of."""
        found = self.shares.get(word)
        if found is not None or len(word) < 6:
            return found
        ending = pattern("word.ending").search(word)
        if ending is None:
            return None
        stem = word[: ending.start()]
        more = REGULAR.get(ending[0], "e" if ending[0].startswith("e") else "")
        return self.shares.get(stem + more) or self.shares.get(stem)

    def shape(self, word: str) -> str:
        """The sort of an unlisted word."""
        if VOWEL.search(word) is None:
            return "novowel"
        return "short" if len(word) < 4 else "word"

    def shares_of(self, word: str) -> Scores:
        """The shares of the three classes for a word in lower case; they sum to one."""
        shares = self._asked.get(word)
        if shares is None:
            shares = self._shares_of(word)
            if len(self._asked) < REMEMBERED:
                self._asked[word] = shares
        return shares

    def _shares_of(self, word: str) -> Scores:
        known = self.entry(word)
        if known is None:
            return self.unknown.get(self.shape(word), (0.1, 0.8, 0.1))
        lower, upper = known[0] / 100, known[1] / 100
        return _smooth((lower, max(0.0, 1 - lower - upper), upper))


def _smooth(shares: Scores) -> Scores:
    low, title, up = (LEAST_SHARE + (1 - 3 * LEAST_SHARE) * share for share in shares)
    return low, title, up


def logs(shares: Scores) -> Scores:
    """Natural logarithms."""
    low, title, up = (log(share) for share in shares)
    return low, title, up


@cache
def casing() -> Casing:
    """The table of `data/casing.txt`, read once."""
    shares: dict[str, tuple[int, int]] = {}
    counts: dict[str, dict[str, Scores]] = {"after": {}, "unknown": {}}
    mixed: dict[str, str] = {}
    source = resources.files("crosswire.data").joinpath("casing.txt")
    for line in source.read_text("utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "share":
            low, up, *found = rest.split()
            shares.update(dict.fromkeys(found, (int(low), int(up))))
        elif kind == "mixed":
            mixed.update((word.lower(), word) for word in rest.split())
        elif kind in counts:
            key, *numbers = rest.split()
            low_, title, up_ = (int(number) + 0.5 for number in numbers)
            total = low_ + title + up_
            counts[kind][key] = (low_ / total, title / total, up_ / total)
    return Casing(shares, counts["after"], counts["unknown"], mixed)
