"""Figures of one day that only repeat those of the whole, and days that have no others."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.model.rows import Event, Figure


def without_doubles(
    events: Iterable[Event], figures: Iterable[Figure]
) -> tuple[tuple[Event, ...], tuple[Figure, ...]]:
    """The events and figures without the figures of days that say no more than the whole's.

    They rest on the whole's own claims, or give its low, best and high again.

    A day that has no figure beside these is no event.
    """
    rows, told = list(events), list(figures)
    whole_of = {e.event_id: e.part_of for e in rows if e.part_of is not None}
    wholes = {(f.event_id, *_what(f)): f for f in told}

    def is_double(figure: Figure) -> bool:
        whole = wholes.get((whole_of.get(figure.event_id), *_what(figure)))
        return whole is not None and (
            set(whole.claims) == set(figure.claims) or _numbers(whole) == _numbers(figure)
        )

    kept = tuple(f for f in told if not is_double(f))
    counted = {f.event_id for f in kept}
    return tuple(e for e in rows if e.part_of is None or e.event_id in counted), kept


def _numbers(figure: Figure) -> tuple[float | None, ...]:
    return figure.low, figure.best, figure.high


def _what(figure: Figure) -> tuple[str | None, ...]:
    return figure.kind, figure.unit, figure.scope, figure.affected_id, figure.affected_role
