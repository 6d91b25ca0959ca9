"""Which prints hold a key, and which of them a print meets by it.

Where few prints hold a key, each meets all others. A key that many hold is a phrase, or a text
of many editions: there each meets only the few whose numbers are the least, so that the cost
does not grow with their square, and a text of many editions still hangs together. The numbers
are digests: which are the least depends on the texts alone.

Most keys are held by one print, and are asked for only where a print of theirs comes or goes. Of
prints that are restored these lie in two sorted arrays, and no object is made of any of them.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

Keys = npt.NDArray[np.uint64]
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
        self._alone: Keys = np.zeros(0, np.uint64)  # sorted; taken out by a holder below 0
        self._holder: npt.NDArray[np.intp] = np.zeros(0, np.intp)
        self._numbers: list[int] = []

    def __len__(self) -> int:
        return len(self._held) + int((self._holder >= 0).sum())

    def restore(self, prints: Sequence[tuple[int, Keys]]) -> None:
        """Holds prints by their numbers and keys, in the place of `add` for each, where none is.

        The keys of one print are given once each, in any order.
        """
        keys = np.concatenate([np.zeros(0, np.uint64), *(own for _, own in prints)])
        order = np.argsort(keys)
        keys = keys[order]
        holder = np.repeat(np.arange(len(prints)), [len(own) for _, own in prints])[order]
        new = np.ones(len(keys), np.bool_)
        new[1:] = keys[1:] != keys[:-1]
        starts = np.flatnonzero(new)
        counts = np.diff(starts, append=len(keys))
        one = starts[counts == 1]
        self._alone, self._holder = keys[one], holder[one]
        self._numbers = numbers = [number for number, _ in prints]
        held = self._held
        few = (counts == 2) & (self.most > 1)
        two, more = starts[few], (counts > 1) & ~few
        both = np.sort([holder[two], holder[two + 1]], axis=0).tolist()
        pairs = zip(*(map(numbers.__getitem__, side) for side in both), strict=True)
        held.update(zip(keys[two].tolist(), pairs, strict=True))
        for start, size in zip(starts[more].tolist(), counts[more].tolist(), strict=True):
            found = [numbers[at] for at in sorted(holder[start : start + size].tolist())]
            held[int(keys[start])] = tuple(found) if size <= self.most else sorted(found)

    def _ready(self, keys: Iterable[int]) -> Iterable[int]:
        """Some keys, once those of them that lie in the arrays stand among the others."""
        if not len(self._alone):
            return keys
        listed = list(keys)
        wanted = np.array(listed, np.uint64)
        at = np.searchsorted(self._alone, wanted)
        at[at == len(self._alone)] = 0
        at = at[(self._alone[at] == wanted) & (self._holder[at] >= 0)]
        for place in at.tolist():
            self._held[int(self._alone[place])] = self._numbers[self._holder[place]]
        self._holder[at] = -1
        return listed

    def add(self, number: int, keys: Iterable[int]) -> None:
        """Notes that a print holds these keys, each given once."""
        keys = self._ready(keys)
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
        keys = self._ready(keys)
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
        found = self._held.get(key)
        return not isinstance(found, list) or first <= found[self.chosen - 1]

    def meeting(self, number: int, keys: list[int], weights: list[float], least: float) -> set[int]:
        """The prints that one meets by keys of so much weight; it may be among them."""
        told: defaultdict[int, float] = defaultdict(float)
        held, chosen = self._held, self.chosen
        for key, weight in zip(keys, weights, strict=True):
            found = held.get(key)  # none: it is the print's alone
            if type(found) is tuple:
                for other in found:
                    told[other] += weight
            elif type(found) is list:
                for other in found if number <= found[chosen - 1] else found[:chosen]:
                    told[other] += weight
        return {other for other, weight in told.items() if weight >= least}
