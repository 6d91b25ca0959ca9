"""Rows by a key, built in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
K = TypeVar("K")


def group(rows: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """Rows by what a function tells of each, in their order."""
    return by_key((key(row), row) for row in rows)


def by_key(pairs: Iterable[tuple[K, T]]) -> dict[K, list[T]]:
    """The second of some pairs by the first, in their order."""
    groups: dict[K, list[T]] = {}
    for key, row in pairs:
        groups.setdefault(key, []).append(row)
    return groups
