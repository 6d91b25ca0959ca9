"""Counts and days of a series in plain words."""

from __future__ import annotations

from crosswire.pile.series.counts import SeriesCount
from crosswire.words.prose import before


def told(count: SeriesCount) -> str:
    """The number as its words allow it: `more than 4,000`, `300 to 500`."""
    claim = count.claim
    if claim.value is None:
        return f"{amount(claim.low or 0.0)} to {amount(claim.high or 0.0)}"
    return before(claim.qualifier) + amount(claim.value)


def days(count: SeriesCount) -> str:
    """The days that it covers: `on 2019-03-12`, `from 2019-01-18 to 2019-03-19`."""
    stretch = count.stretch
    if stretch.start == stretch.end:
        return f"on {day(stretch.end)}"
    return f"from {day(stretch.start)} to {day(stretch.end)}"


def day(iso: str) -> str:
    """An ISO day, without a time of day."""
    return iso[:10]


def amount(value: float) -> str:
    """A number with its thousands parted."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
