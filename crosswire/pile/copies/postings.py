"""Which prints hold a key; a key that many hold is a phrase, and is not followed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

Held = int | tuple[int, ...] | set[int]  # tuples of numbers cost the garbage collector nothing
NOBODY: tuple[int, ...] = ()


class Postings:
    """Prints by key. Adding and removing take time in proportion to the keys alone."""

    def __init__(self, most: int | None = None) -> None:
        """`most`: how many prints may hold a key that is followed; None: any number."""
        self.most = most
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
            elif isinstance(found, set):
                found.add(number)
            elif len(found) == most:
                held[key] = {*found, number}
            else:
                held[key] = (*found, number)

    def remove(self, number: int, keys: Iterable[int]) -> set[int]:
        """Forgets a print; the prints whose keys are followed again because of it."""
        held = self._held
        revived: set[int] = set()
        for key in keys:
            found = held[key]
            if isinstance(found, int):
                del held[key]
            elif isinstance(found, set):
                found.remove(number)
                if len(found) == self.most:
                    held[key] = tuple(sorted(found))
                    revived |= found
            else:
                left = tuple(other for other in found if other != number)
                held[key] = left if len(left) > 1 else left[0]
        return revived

    def followed(self, key: int) -> tuple[int, ...]:
        """The prints that hold a key, where they are two or more and not too many."""
        found = self._held.get(key)
        return found if isinstance(found, tuple) else NOBODY

    def meeting(self, keys: list[int], weights: list[float], least: float) -> set[int]:
        """The prints that share keys of so much weight; the one itself, where it is held."""
        told: defaultdict[int, float] = defaultdict(float)
        held = self._held
        for key, weight in zip(keys, weights, strict=True):
            found = held.get(key)
            if type(found) is tuple:
                for number in found:
                    told[number] += weight
        return {number for number, weight in told.items() if weight >= least}

    def is_followed(self, key: int) -> bool:
        """Whether a key is held by two prints or more, and not by too many."""
        return isinstance(self._held.get(key), tuple)
