"""Union-find with deterministic representatives."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(Generic[T]):
    """Items in groups; the order of joining changes nothing but the time it takes."""

    def __init__(self, items: Iterable[T]) -> None:
        self.parent = {item: item for item in items}

    def root(self, item: T) -> T:
        """The item that stands for an item's group."""
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, a: T, b: T) -> None:
        """Puts the groups of two items together."""
        one, two = sorted((self.root(a), self.root(b)), key=repr)
        self.parent[two] = one

    def all(self) -> list[list[T]]:
        """The groups, each sorted, in the order of their first items."""
        table: dict[T, list[T]] = {}
        for item in self.parent:
            table.setdefault(self.root(item), []).append(item)
        return sorted((sorted(group, key=repr) for group in table.values()), key=repr)
