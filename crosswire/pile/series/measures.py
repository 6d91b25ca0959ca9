"""What sort of quantity a kind of claim counts over time."""

from __future__ import annotations

from functools import cache

from crosswire.model.codes import Kind, Measure
from crosswire.words.entries import Entry, load


class MeasureEntry(Entry, frozen=True, kw_only=True):
    """The measure of a kind."""

    kind: Kind
    measure: Measure


@cache
def measures() -> dict[Kind, Measure]:
    """The measure of each kind that is followed over time."""
    return {entry.kind: entry.measure for entry in load("measures", MeasureEntry)}
