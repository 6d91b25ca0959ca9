"""How telling a word is: rare in English, and rare in the pile.

The first is a fixed table, the second is counted on a sample of the pile: the texts with the
smallest digests. So a weight hangs on the set of the reports, never on their
order, and a large pile is not counted anew with each report. Weights are whole numbers from
0 to `MOST`; each step is a factor of two, so that a weight seldom changes.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from functools import cache

from crosswire.pile.frequencies import bits

MOST_RARE = 8
SAMPLE = 1024  # reports
TELLS_NOTHING = 11  # bits: a word as common as one in 2**11 tells nothing
NEWS = 1000  # a pile is a draw from all news: a word is not rare because the pile is small
FEW = 4
LEAST_WEIGHT = 4  # the least weight: a term of more than about 12 % of the sample tells nothing
Terms = Callable[[str], frozenset[str]]


@cache
def rarities() -> dict[str, int]:
    """How rare the listed words are in English, in lower case: 0 to `MOST`."""
    return {word: min(MOST_RARE, max(0, number - TELLS_NOTHING)) for word, number in bits().items()}


def rarity(word: str) -> int:
    """How rare a word in lower case is in English: 0 (everywhere) to `MOST` (unlisted)."""
    return rarities().get(word, MOST_RARE)


class PileRarity:
    """How rare a term is in the pile: 0 to `MOST`, by the sample."""

    def __init__(self) -> None:
        self._order: list[tuple[str, str]] = []
        self._counts: Counter[str] = Counter()
        self._before: dict[str, int] = {}
        self._told = self._whole

    def add(self, place: tuple[str, str], terms: Terms) -> None:
        """A report came. `place`: its digest and id; `terms`: gives those of an id."""
        insort(self._order, place)
        if bisect_left(self._order, place) < SAMPLE:
            self._count(terms(place[1]), 1)
            if len(self._order) > SAMPLE:
                self._count(terms(self._order[SAMPLE][1]), -1)

    def add_all(self, places: Iterable[tuple[str, str]], terms: Terms) -> None:
        """Many reports came, to a pile of none; `changed` tells what changes from here on."""
        self._order = sorted(places)
        for place in self._order[:SAMPLE]:
            self._counts.update(terms(place[1]))
        self._told = self._whole

    def remove(self, place: tuple[str, str], terms: Terms) -> None:
        """A report goes."""
        at = bisect_left(self._order, place)
        self._order.pop(at)
        if at < SAMPLE:
            self._count(terms(place[1]), -1)
            if len(self._order) >= SAMPLE:
                self._count(terms(self._order[SAMPLE - 1][1]), 1)

    def of(self, term: str) -> int:
        """The weight of one term."""
        return _weight(self._whole, self._counts.get(term, 0))

    def changed(self) -> set[str] | None:
        """The terms whose weight changed since the last call; None: perhaps all."""
        before, self._before = self._before, {}
        told, self._told = self._told, self._whole
        if told != self._told:
            return None
        return {t for t, n in before.items() if _weight(told, n) != self.of(t)}

    def weights(self, terms: Collection[str]) -> dict[str, int]:
        """The weights of many terms."""
        counts, whole = self._counts, self._whole
        known = {n: _weight(whole, n) for n in {counts.get(t, 0) for t in terms}}
        return {t: known[counts.get(t, 0)] for t in terms}

    @property
    def _whole(self) -> int:
        return (min(len(self._order), SAMPLE) + NEWS).bit_length()

    def _count(self, terms: Iterable[str], by: int) -> None:
        for term in terms:
            self._before.setdefault(term, self._counts[term])
            self._counts[term] += by
            if not self._counts[term]:
                del self._counts[term]


def _weight(whole: int, count: int) -> int:
    """The logarithm of how rare a term is, in whole steps of two; what is common weighs 0."""
    weight = whole - (count + FEW).bit_length()
    return min(MOST_RARE, weight) if weight >= LEAST_WEIGHT else 0
