"""Stretches of a text, asked whether one covers a place or meets another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Spans:
    """Half-open stretches; each question costs the logarithm of their number."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        """Takes stretches in any order; they may overlap."""
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach: list[int] = []  # the furthest end among those up to each
        for _, end in ordered:
            self._reach.append(max(end, self._reach[-1]) if self._reach else end)

    def meet(self, start: int, end: int) -> bool:
        """Whether a stretch overlaps one of them."""
        place = bisect_right(self._starts, end - 1) - 1
        return place >= 0 and self._reach[place] > start

    def cover(self, place: int) -> bool:
        """Whether one of them covers a place."""
        return self.meet(place, place + 1)
