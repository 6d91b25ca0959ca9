"""Days as numbers that can be added: the ordinals of `datetime.date`."""

from __future__ import annotations

from datetime import date


def ordinal(day: str | None) -> int:
    """The ordinal of an ISO day; a time of day behind it counts for nothing.

    Raises ValueError where it is no day.
    """
    return date.fromisoformat((day or "")[:10]).toordinal()


def iso(day: int) -> str:
    """The ISO day of an ordinal."""
    return date.fromordinal(day).isoformat()
