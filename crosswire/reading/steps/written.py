"""Rows that were read from a recased text, with the report's own characters as their quotes."""

from __future__ import annotations

from typing import TypeVar

from msgspec.structs import replace

from crosswire.model.rows import Actor, Office, Place, Time

M = TypeVar("M", Actor, Office, Place, Time)


def as_written(rows: tuple[M, ...], text: str) -> tuple[M, ...]:
    """The rows with the report's own characters as their quotes, where it was recased."""
    return tuple(
        row
        if row.quote == text[row.start : row.end]
        else replace(row, quote=text[row.start : row.end])
        for row in rows
    )
