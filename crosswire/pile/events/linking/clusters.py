"""Report incidents that are one happening: average linkage, so that one misread day links nothing.

Two groups are joined while the mean of the likenesses between their members speaks for it, the
likest first.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from heapq import heapify, heappop, heappush
from typing import TypeVar

T = TypeVar("T")
Weigh = Callable[[int, int], float]
LEAST = 0.0  # the mean likeness from which two groups are one
BLOCK = 400  # members that are compared with each other; all pairs of more take too long


def in_blocks(
    members: Sequence[T],
    weigh: Callable[[T, T], float],
    block: int = BLOCK,
    leads: Callable[[T], bool] = lambda _: False,
) -> list[list[T]]:
    """Members in groups; of more than a block those near each other in order are compared first.

    Then the groups are, each by its first member, so that the time grows with the number of
    groups and no more with the square of that of members. Members are in an order that brings
    together what may be one. `leads`: whether a member is grouped before those that are not so.
    """
    groups = [[one] for one in members]
    while True:
        found: list[list[T]] = []
        for start in range(0, len(groups), block):
            some = groups[start : start + block]
            firsts = [group[0] for group in some]
            early = [n for n, group in enumerate(some) if any(map(leads, group))]
            joined = clusters(len(some), _by(firsts, weigh), first=early)
            found += [[one for n in numbers for one in some[n]] for numbers in joined]
        if len(groups) <= block or len(found) == len(groups):
            return found
        groups = found


def _by(firsts: Sequence[T], weigh: Callable[[T, T], float]) -> Weigh:
    return lambda a, b: weigh(firsts[a], firsts[b])


def clusters(
    count: int, weigh: Weigh, least: float = LEAST, first: Collection[int] = ()
) -> list[list[int]]:
    """The numbers below `count` in groups, each sorted, in the order of their first members.

    `weigh`: the likeness of two of them; it is asked once for each pair. `first`: those that are
    grouped among themselves before the others come.
    """
    sums: dict[tuple[int, int], float] = {
        (a, b): weigh(a, b) for a in range(count) for b in range(a + 1, count)
    }
    members: dict[int, list[int]] = {n: [n] for n in range(count)}
    for some in (frozenset(first), frozenset(members)):
        _join(members, sums, least, some)
    return sorted(sorted(found) for found in members.values())


def _join(
    members: dict[int, list[int]],
    sums: dict[tuple[int, int], float],
    least: float,
    some: frozenset[int],
) -> None:
    """Joins some of the groups while the mean of their likenesses speaks for it.

    `members`: of each group by its name, a number; `sums`: of the likenesses between two groups.
    """

    def entry(a: int, b: int) -> tuple[float, int, int, int, int] | None:
        sizes = len(members[a]), len(members[b])
        mean = sums[a, b] / (sizes[0] * sizes[1])
        return (-mean, a, b, *sizes) if mean > least and a in some and b in some else None

    heap = [one for a, b in sums if (one := entry(a, b)) is not None]
    heapify(heap)
    while heap:
        _, a, b, size_a, size_b = heappop(heap)
        if a not in members or b not in members:
            continue
        if len(members[a]) != size_a or len(members[b]) != size_b:
            continue
        members[a] += members.pop(b)
        for other in members:
            if other == a:
                continue
            pair = min(a, other), max(a, other)
            sums[pair] += sums.pop((min(b, other), max(b, other)))
            one = entry(*pair)
            if one is not None:
                heappush(heap, one)
        sums.pop((a, b), None)
