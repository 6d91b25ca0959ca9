"""From likenesses of pairs to groups: average linkage, so that one bridge does not join two.

Average linkage (Sokal & Michener 1958) over log-odds. A pair of groups that has few known
pairs is looked at again: up to `LOOK` pairs between them are measured before they are joined,
chosen by rank, so that a group costs its size, not its square.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping

JOINED_FROM = -1.0  # log-odds from which two groups are joined: a chance of a good quarter
LOOK = 24  # pairs


class _Linkage:
    """Groups under way; numbers count the groups in the order in which they were made."""

    def __init__(self, ids: list[str], odds: Callable[[str, str], float]) -> None:
        self.members = {n: [key] for n, key in enumerate(ids)}
        self.sums: dict[int, dict[int, tuple[float, int]]] = {n: {} for n in self.members}
        self.heap: list[tuple[float, int, int]] = []
        self.odds = odds
        self.following = len(ids)

    def link(self, a: int, b: int, total: float, count: int) -> None:
        """Two groups and what is known of their pairs."""
        self.sums[a][b] = self.sums[b][a] = (total, count)
        heapq.heappush(self.heap, (-total / count, min(a, b), max(a, b)))

    def looked(self, a: int, b: int) -> bool:
        """Whether enough pairs of two groups are known; measures more where they are not."""
        known = self.sums[a][b][1]
        pairs = len(self.members[a]) * len(self.members[b])
        if known >= min(pairs, LOOK):
            return True
        total = count = 0.0
        for one, two in _pairs(self.members[a], self.members[b]):
            total, count = total + self.odds(one, two), count + 1
        self.link(a, b, total, int(count))
        return False

    def join(self, a: int, b: int) -> None:
        """Makes one group of two."""
        merged, self.following = self.following, self.following + 1
        self.members[merged] = sorted(self.members.pop(a) + self.members.pop(b))
        self.sums[merged] = {}
        near = {a: self.sums.pop(a), b: self.sums.pop(b)}
        for other in sorted((near[a].keys() | near[b].keys()) - {a, b}):
            parts = [self.sums[other].pop(old) for old in (a, b) if old in self.sums[other]]
            self.link(merged, other, sum(p[0] for p in parts), sum(p[1] for p in parts))


def group(
    ids: list[str],
    known: Mapping[tuple[str, str], float],
    odds: Callable[[str, str], float],
    same: float = JOINED_FROM,
) -> list[list[str]]:
    """The groups of some reports, sorted.

    `ids`: sorted. `known`: the log-odds of the pairs that are known, by ids in order.
    `odds`: gives those of any pair. `same`: the log-odds from which on two
    groups are one.
    """
    linkage = _Linkage(ids, odds)
    number = {key: n for n, key in enumerate(ids)}
    for (one, two), odds_known in sorted(known.items()):
        linkage.link(number[one], number[two], odds_known, 1)
    while linkage.heap and -linkage.heap[0][0] >= same:
        value, a, b = heapq.heappop(linkage.heap)
        if a not in linkage.members or b not in linkage.members:
            continue
        total, count = linkage.sums[a][b]
        if -total / count == value and linkage.looked(a, b):
            linkage.join(a, b)
    return sorted(linkage.members.values())


def _pairs(one: list[str], two: list[str]) -> list[tuple[str, str]]:
    """All pairs of two small groups; of large ones `LOOK`, spread evenly."""
    every = len(one) * len(two)
    step = max(1.0, every / LOOK)
    chosen = [int(k * step) for k in range(min(every, LOOK))]
    # A stride of one more than a row keeps the members of both sides apart.
    return [(one[k // len(two)], two[(k + k // len(two)) % len(two)]) for k in chosen]
