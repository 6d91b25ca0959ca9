"""Which prints hold a key; a key that many hold is a phrase, and is not followed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

Held = int | list[int] | set[int]


class Postings:
    """Prints by key. Adding and removing take time in proportion to the keys alone."""

    def __init__(self, most: int) -> None:
        """`most`: how many prints may hold a key that is followed."""
        self.most = most
        self._held: dict[int, Held] = {}

    def __len__(self) -> int:
        return len(self._held)

    def add(self, number: int, keys: Iterable[int]) -> None:
        """Notes that a print holds these keys, each given once."""
        held = self._held
        for key in keys:
            found = held.setdefault(key, number)
            if found is number:
                continue
            if isinstance(found, int):
                held[key] = [found, number]
            elif isinstance(found, set):
                found.add(number)
            elif len(found) < self.most:
                found.append(number)
            else:
                held[key] = {*found, number}

    def remove(self, number: int, keys: Iterable[int]) -> set[int]:
        """Forgets a print; the prints whose keys are followed again because of it."""
        held = self._held
        revived: set[int] = set()
        for key in keys:
            found = held[key]
            if isinstance(found, int):
                del held[key]
                continue
            found.remove(number)
            if len(found) == 1:
                held[key] = found.pop()
            elif isinstance(found, set) and len(found) == self.most:
                held[key] = sorted(found)
                revived |= found
        return revived

    def followed(self, key: int) -> list[int]:
        """The prints that hold a key, where they are two or more and not too many."""
        found = self._held.get(key)
        return found if isinstance(found, list) else []

    def meeting(self, keys: list[int], weights: list[float], least: float) -> set[int]:
        """The prints that share keys of so much weight; the one itself, where it is held."""
        told: defaultdict[int, float] = defaultdict(float)
        held = self._held
        for key, weight in zip(keys, weights, strict=True):
            found = held.get(key)
            if found.__class__ is list:
                for number in found:
                    told[number] += weight
        return {number for number, weight in told.items() if weight >= least}

    def is_followed(self, key: int) -> bool:
        """Whether a key is held by two prints or more, and not by too many."""
        return isinstance(self._held.get(key), list)
