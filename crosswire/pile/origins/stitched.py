"""Reports stitched from several texts that have nothing to do with each other.

A source that others cut pieces from looks the same from both sides; the stitched one is the
one of whose words the larger share stands in others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Protocol

FEWEST_OF_PART = 2  # sentences that a part has at least
MOST = 0.5  # share of the words that the parts are together, at least

Parts = dict[str, set[int]]


class TextShares(Protocol):
    """What is asked of the texts: who shares with whom, and how many words that is."""

    @property
    def partners(self) -> dict[str, tuple[str, ...]]:
        """By report, the reports that it shares text with."""

    def numbers(self, report: str, other: str) -> frozenset[int]:
        """The sentences of a report that stand in another."""

    def share(self, report: str, numbers: Iterable[int]) -> float:
        """The share of a report's words, 0 to 1, that some of its sentences hold."""


def find_stitched(texts: TextShares, core: dict[str, str]) -> frozenset[str]:
    """The stitched reports. `core`: by report, the group of reports that are alike as a whole."""
    parts = {report: _parts(texts, report, core) for report in texts.partners}
    foreign = {
        report: texts.share(report, _union(n for c, n in given.items() if c != core[report]))
        for report, given in parts.items()
    }
    links = _links(texts, core)
    found = set()
    for report, given in parts.items():
        if texts.share(report, _union(given.values())) < MOST:
            continue
        own = Counter(core[other] for other in texts.partners[report])
        strong = [
            p
            for p, numbers in sorted(given.items())
            if len(numbers) >= FEWEST_OF_PART
            and _least(texts, report, p, core, foreign) <= foreign[report]
        ]
        pairs = ((p, q) for at, p in enumerate(strong) for q in strong[at + 1 :])
        if any(
            given[p] - given[q] and given[q] - given[p]
            for p, q in pairs
            if not _linked(links, own, core[report], p, q)
        ):
            found.add(report)
    return frozenset(found)


def _parts(texts: TextShares, report: str, core: dict[str, str]) -> Parts:
    """The sentences of a report that each group of other reports gives."""
    given: Parts = defaultdict(set)
    for other in texts.partners[report]:
        given[core[other]] |= texts.numbers(report, other)
    return dict(given)


def _union(sets: Iterable[set[int]]) -> set[int]:
    return set().union(*sets)


def _least(
    texts: TextShares, report: str, part: str, core: dict[str, str], foreign: dict[str, float]
) -> float:
    """The least share that other texts have of a report of a part."""
    return min(foreign[o] for o in texts.partners[report] if core[o] == part)


def _links(texts: TextShares, core: dict[str, str]) -> Counter[tuple[str, str]]:
    """How many pairs of reports join two groups, both ways."""
    return Counter((core[a], core[b]) for a, others in texts.partners.items() for b in others)


def _linked(links: Counter[tuple[str, str]], own: Counter[str], mine: str, p: str, q: str) -> bool:
    """Whether two groups share text by other reports than the one that `own` counts for."""
    through = own[q] if p == mine else own[p] if q == mine else 0
    return links[p, q] > through
