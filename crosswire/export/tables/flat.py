"""One CSV of given columns, with or without a row of hashtags below its head."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

from crosswire.export.tables.cells import whole
from crosswire.export.tables.characters import clean
from crosswire.export.tables.text import cell, line

Cell = str | int | float | None


def write_flat(
    columns: Sequence[str],
    rows: Iterable[Mapping[str, Cell]],
    stream: BinaryIO,
    *,
    tags: Sequence[str] = (),
) -> int:
    """RFC 4180 in UTF-8; numbers as numbers, formulas as text; the number of rows.

    `tags`: a second head of one hashtag a column, as HXL has it.
    """
    stream.write(line(columns))
    if tags:
        stream.write(line(tags))
    count = 0
    for row in rows:
        stream.write(line(cell(_clean(row[name])) for name in columns))
        count += 1
    return count


def _clean(value: Cell) -> Cell:
    return clean(value) if isinstance(value, str) else whole(value)
