"""A series and its points in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crosswire.desk.words import DASH, amount, plain, role
from crosswire.words.prose import before

if TYPE_CHECKING:
    from crosswire.model.series import Series, SeriesPoint

MEASURES: Final = {
    "stock": "on each day", "toll": "as it became known", "flow": "in stretches of days",
}  # fmt: skip


def named(series: Series) -> str:
    """What a series counts: `surrendered, Islamic State`."""
    parts = [plain(series.label or ""), role(series.affected_role)]
    whom = ": ".join(part for part in parts if part and part.lower() not in parts[0].lower()[:-1])
    place = f" in {plain(series.place)}" if series.place else ""
    unit = "" if series.unit == "persons" else f" ({series.unit})"
    return f"{series.kind}, {whom or 'people'}{place}{unit}"


def speaker(point: SeriesPoint) -> str:
    """Who counts."""
    return plain(point.speaker or "") or "no named source"


def told(point: SeriesPoint) -> str:
    """The number as its words allow it."""
    if point.value is None:
        return f"{amount(point.low)}{DASH}{amount(point.high)}"
    return before(point.qualifier) + amount(point.value)
