"""Which prints hold a key, and which of them a print meets by it.

Where few prints hold a key, each meets all others. A key that many hold is a phrase, or a text
of many editions: there each meets only the few whose numbers are the least, so that the cost
does not grow with their square, and a text of many editions still hangs together. The numbers
are digests: which are the least depends on the texts alone.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence

Held = (
    int | tuple[int, ...] | list[int]
)  # one, few (these cost the garbage collector nothing), many


class Postings:
    """Prints by key. Adding and removing take time in proportion to the keys alone."""

    def __init__(self, most: int, chosen: int) -> None:
        """`most` prints may hold a key by which all meet; beyond that they meet the `chosen`."""
        self.most = most
        self.chosen = chosen
        self._held: dict[int, Held] = {}

    def __len__(self) -> int:
        return len(self._held)

    def add(self, number: int, keys: Iterable[int]) -> None:
        """Notes that a print holds these keys, each given once."""
        held, most = self._held, self.most
        for key in keys:
            found = held.setdefault(key, number)
            if found is number:
                continue
            if isinstance(found, int):
                held[key] = (found, number)
            elif isinstance(found, list):
                insort(found, number)
            elif len(found) == most:
                held[key] = sorted((*found, number))
            else:
                held[key] = (*found, number)

    def remove(self, number: int, keys: Iterable[int]) -> set[int]:
        """Forgets a print; those that may meet more prints because of it."""
        held = self._held
        freed: set[int] = set()
        for key in keys:
            found = held[key]
            if isinstance(found, int):
                del held[key]
            elif isinstance(found, list):
                at = bisect_left(found, number)
                del found[at]
                if len(found) <= self.most:
                    held[key] = tuple(found)
                    freed.update(found)
                elif at < self.chosen:
                    freed.add(found[self.chosen - 1])
            else:
                left = tuple(other for other in found if other != number)
                held[key] = left if len(left) > 1 else left[0]
        return freed

    def holders(self, key: int) -> Sequence[int]:
        """The prints that hold a key, where they are two or more."""
        found = self._held.get(key, ())
        return () if isinstance(found, int) else found

    def met(self, key: int, number: int) -> Sequence[int]:
        """The prints that one meets by a key; it may be among them."""
        found = self._held.get(key, ())
        if isinstance(found, int):
            return ()
        if isinstance(found, list) and number > found[self.chosen - 1]:
            return found[: self.chosen]
        return found

    def meet(self, key: int, first: int) -> bool:
        """Whether two prints that hold a key meet by it, by the number of the lesser one."""
        found = self._held[key]
        return not isinstance(found, list) or first <= found[self.chosen - 1]

    def meeting(self, number: int, keys: list[int], weights: list[float], least: float) -> set[int]:
        """The prints that one meets by keys of so much weight; it may be among them."""
        told: defaultdict[int, float] = defaultdict(float)
        held, chosen = self._held, self.chosen
        for key, weight in zip(keys, weights, strict=True):
            found = held[key]
            if type(found) is tuple:
                for other in found:
                    told[other] += weight
            elif type(found) is list:
                for other in found if number <= found[chosen - 1] else found[:chosen]:
                    told[other] += weight
        return {other for other, weight in told.items() if weight >= least}
