"""Report incidents that are one happening: average linkage, so that one misread day links nothing.

Two groups are joined while the mean of the likenesses between their members speaks for it, the
likest first.
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import heapify, heappop, heappush

Weigh = Callable[[int, int], float]
LEAST = 0.0  # the mean likeness from which two groups are one


def clusters(count: int, weigh: Weigh, least: float = LEAST) -> list[list[int]]:
    """The numbers below `count` in groups, each sorted, in the order of their first members.

    `weigh`: the likeness of two of them; it is asked once for each pair.
    """
    sums: dict[tuple[int, int], float] = {
        (a, b): weigh(a, b) for a in range(count) for b in range(a + 1, count)
    }
    members: dict[int, list[int]] = {n: [n] for n in range(count)}
    heap = [(-value, a, b, 1, 1) for (a, b), value in sums.items() if value > least]
    heapify(heap)
    while heap:
        _, a, b, size_a, size_b = heappop(heap)
        if a not in members or b not in members:
            continue
        if len(members[a]) != size_a or len(members[b]) != size_b:
            continue
        members[a] += members.pop(b)
        for other, found in members.items():
            if other == a:
                continue
            one, two = min(a, other), max(a, other)
            sums[one, two] += sums.pop((min(b, other), max(b, other)))
            mean = sums[one, two] / (len(members[a]) * len(found))
            if mean > least:
                heappush(heap, (-mean, one, two, len(members[one]), len(members[two])))
    return sorted(sorted(found) for found in members.values())
