"""Counts over windows of time, those of one window together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crosswire.model.days import ordinal
from crosswire.model.rows import Claim, Reading
from crosswire.pile.events.happenings import Days
from crosswire.pile.series.stretch import is_rate, stretch_of

SHARED = 0.6  # share of the days of two windows that both hold, from which they are one


def by_window(
    claims: Iterable[Claim], readings: Mapping[str, Reading]
) -> list[tuple[Days | None, list[Claim]]]:
    """The claims of each window, and its first and last day; those of no known window together."""
    groups: list[tuple[Days, list[Claim]]] = []
    placed = sorted(claims, key=lambda c: c.claim_id)
    known = [(days, c) for c in placed if (days := _window(c, readings)) is not None]
    for days, claim in sorted(known, key=lambda k: (k[0], k[1].claim_id)):
        home = next((own for told, own in groups if _shared(told, days) >= SHARED), None)
        if home is None:
            groups.append((days, [claim]))
        else:
            home.append(claim)
    unknown = [c for c in placed if _window(c, readings) is None]
    return [*groups, *([(None, unknown)] if unknown else [])]


def _window(claim: Claim, readings: Mapping[str, Reading]) -> Days | None:
    reading = readings.get(claim.report_id)
    if reading is None or is_rate(claim):
        return None
    stretch = stretch_of(claim, reading.report, reading.times, "flow")
    return (ordinal(stretch.start), ordinal(stretch.end)) if stretch else None


def _shared(one: Days, two: Days) -> float:
    both = min(one[1], two[1]) - max(one[0], two[0]) + 1
    either = max(one[1], two[1]) - min(one[0], two[0]) + 1
    return max(0, both) / either
