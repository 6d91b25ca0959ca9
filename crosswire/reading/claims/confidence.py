"""How far a claim can be trusted, by the route on which it was read."""

from __future__ import annotations

from crosswire.lexicon import Entry, load


class RouteRecord(Entry, frozen=True, kw_only=True):
    """How many claims were read by a route on annotated reports, and how many were right."""

    right: int
    read: int


def confidence_of(route: str) -> float:
    """The share of claims read by a route that were right, by Laplace's rule of succession."""
    entry = next(e for e in load("confidence", RouteRecord) if e.id == route)
    return round((entry.right + 1) / (entry.read + 2), 2)
