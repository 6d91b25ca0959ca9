"""Where numbers and days stand, and the axes that tell it."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from crosswire.desk.plots.letters import text_width
from crosswire.desk.plots.svg import GRID, MUTED, add, paint, write
from crosswire.desk.words import month_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree import ElementTree as ET

DAY: Final = timedelta(days=1)
NOON: Final = 43_200_000  # milliseconds
FOOT: Final = 20.0  # pixels that the words of an axis take beneath a plot
_LARGE: Final = 1e7  # from here on numbers are told in millions
_SHORT: Final = 200  # days that are told by day and not by month
_SIZE: Final = 11.0
_STEPS: Final = (1, 2, 3, 7, 14, 30, 61, 91, 182, 365)
Tick = tuple[float, str]  # pixels and words


class Axis(msgspec.Struct, frozen=True, kw_only=True):
    """A number line; `curved` is a symmetric logarithm, so that 0 has a place."""

    low: float
    high: float
    curved: bool = False

    def place(self, value: float, length: float) -> float:
        """Where a value stands, in pixels from the low end."""
        low, high, at = (self._bend(v) for v in (self.low, self.high, value))
        return (at - low) / ((high - low) or 1.0) * length

    def _bend(self, value: float) -> float:
        return math.log1p(max(value, 0.0)) if self.curved else value

    def ticks(self, most: int) -> list[float]:
        """Round values on the line, about so many at most: powers of ten where it is curved."""
        if self.curved:
            top = math.floor(math.log10(self.high))
            decades = [10.0**n for n in range(top + 1) if 10.0**n >= self.low]
            return decades[:: -(-len(decades) // most)]
        length = self.high - self.low
        step = 10 ** math.floor(math.log10(length / most))
        step *= next(n for n in (1, 2, 5, 10) if length / (step * n) <= most)
        first = math.ceil(self.low / step)
        return [round(n * step, 9) for n in range(first, math.floor(self.high / step) + 1)]


def number(value: float, *, large: bool = False) -> str:
    """A value at an axis: `12,000`, `0.5`; `40M` where an axis goes far."""
    if large:
        return f"{value / 1e6:,g}M" if value >= 1e6 else f"{value:,g}"
    return f"{value:,.9f}".rstrip("0").rstrip(".")


def is_large(axis: Axis) -> bool:
    """Whether the numbers of an axis are told in millions."""
    return axis.high >= _LARGE


def ms(day: date) -> int:
    """The beginning of a day in milliseconds since 1970, UTC."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def day_of_ms(at: int) -> date:
    """The day of such a moment, the calendar's first or last where it lies beyond."""
    ordinal = date(1970, 1, 1).toordinal() + at // (2 * NOON)
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def noons(first: date, length: int, width: float) -> Iterator[tuple[int, str]]:
    """Noons of `length` days that have room on an axis, each with its words."""
    most = max(int(width) // 80, 3)
    step = next((s for s in _STEPS if length / s <= most), 0) or -(-length // most)
    length = min(length, (date.max - first).days + 1)
    for n in range(0, length, step):
        yield ms(first + n * DAY) + NOON, day_words(first + n * DAY, length)


def day_words(day: date, length: int) -> str:
    """A day at an axis of so many days: `14 Sep`, or `Sep 2021` where the axis is long."""
    return f"{day.day} {month_of(day)}" if length <= _SHORT else f"{month_of(day)} {day.year}"


def foot(
    parent: ET.Element, ticks: Sequence[Tick], width: float, height: float, *, lines: bool
) -> None:
    """The words beneath a plot, none over another, with broken lines upwards where wanted."""
    taken = -math.inf
    for x, words in ticks:
        if lines:
            add(parent, "line", x1=x, x2=x, y1=0, y2=height, stroke=paint(GRID),
                stroke_dasharray="2 3")  # fmt: skip
        half = text_width(words, _SIZE) / 2
        left = min(max(x - half, 0.0), max(width - 2 * half, 0.0))
        if left > taken:
            edge = "start" if x < half else "end" if x + half > width else "middle"
            at = {"start": 0.0, "end": width, "middle": x}[edge]
            write(parent, words, at, height + 15, _SIZE, fill=paint(MUTED), text_anchor=edge)
            taken = left + 2 * half + 4


def side(parent: ET.Element, axis: Axis, width: float, height: float, most: int) -> None:
    """The numbers left of a plot with broken lines through it."""
    for value in axis.ticks(most):
        y = height - axis.place(value, height)
        add(parent, "line", x1=0, x2=width, y1=y, y2=y, stroke=paint(GRID),
            stroke_dasharray="2 3")  # fmt: skip
        write(parent, number(value, large=is_large(axis)), -6, y + 4, _SIZE, fill=paint(MUTED),
              text_anchor="end")  # fmt: skip
