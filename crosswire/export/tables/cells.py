"""The values of a row as they stand in an export."""

from __future__ import annotations

import math
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

import msgspec

from crosswire.export.tables.types import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crosswire.model.codes import Row

V = TypeVar("V")
# Counts of people: 25, not 25.0. Shares, degrees and confidences stay decimal.
COUNTS = {
    "claims": frozenset({"value", "low", "high", "revises"}),
    "figures": frozenset({"low", "best", "high"}),
    "numbers": frozenset({"value"}),
}
EXACT = 2.0**53  # up to here every whole number is a float, and JSON readers agree on it


def records(rows: Sequence[Row], table: str) -> Iterator[dict[str, object]]:
    """Each row as a dictionary of plain values, its keys the columns in their order.

    A missing value, an empty text and a number that is not finite are None.
    Raises QueryError CW502 where there is no such table.
    """
    names = tuple(kinds(table))
    values = attrgetter(*names)
    for row in rows:
        yield dict(zip(names, map(_plain, values(row)), strict=True))


def with_counts(record: dict[str, object], table: str) -> dict[str, object]:
    """The same, counts of people as whole numbers where they are whole."""
    counts = COUNTS.get(table, frozenset())
    return {**record, **{name: whole(record[name]) for name in counts}} if counts else record


def _plain(value: object) -> object:
    if isinstance(value, str):
        return value or None
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, tuple):
        return [_listed(msgspec.to_builtins(part)) for part in value]
    return value


def _listed(value: object) -> object:
    """The same with lists for tuples, as JSON has them, also inside of a part."""
    if isinstance(value, dict):
        return {name: _listed(part) for name, part in value.items()}
    return [_listed(part) for part in value] if isinstance(value, tuple) else value


def whole(value: V) -> V | int:
    """A float that is a whole number as an int; anything else as it is."""
    if isinstance(value, float) and value.is_integer() and abs(value) < EXACT:
        return int(value)
    return value
