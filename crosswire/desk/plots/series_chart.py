"""A quantity over time as SVG: a line a speaker, ranges as bars, the room there is dashed."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import altair as alt
import msgspec

from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.plots.svg import (
    INK,
    MUTED,
    OTHER,
    PAPER,
    SERIES,
    chart_of,
    configure,
    joined,
    to_svg,
)
from crosswire.desk.series_words import named, speaker, told
from crosswire.desk.words import day_of, days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crosswire.model.series import Series, SeriesPoint

OTHERS: Final = "other speakers"
_SHAPES: Final = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "stroke")
_HEIGHT: Final = 190
_AXIS: Final = 62  # pixels left of the plot, for its numbers
_SPREAD: Final = 30.0  # beyond this ratio a linear axis would squash the small ones
_DAY: Final = timedelta(days=1)
_NOON: Final = 43_200_000  # milliseconds


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A count where it stands: days in milliseconds, the number, and what its words allow."""

    who: str
    start: int
    end: int
    at: int
    value: float
    low: float
    high: float
    open: bool
    mark: str
    tip: str
    link: str


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """The room there is."""

    value: float
    words: str


def draw(series: Series, *, width: int) -> str | None:
    """The plot of a series of two points or more; None where it has fewer."""
    ranked = Counter(speaker(p) for p in series.points)
    names = sorted(ranked, key=lambda name: (-ranked[name], name))
    top = max((p.high or p.value or p.low or 0.0 for p in series.points), default=0.0)
    spots = [spot for p in series.points if (spot := _spot(p, names, top))]
    if len(spots) < 2:
        return None
    rooms = [
        Room(value=value, words=f"room for {value:,.0f}")
        for value in sorted({p.value for p in series.reference if p.value is not None})
    ]
    parts = (f"{days(p.day_start, p.day_end)}: {told(p)}, {speaker(p)}" for p in series.points)
    chart = _chart(series, spots, rooms, names, width)
    return to_svg(configure(chart), label=f"{named(series)} over time. {joined(parts)}")


def _spot(point: SeriesPoint, names: list[str], top: float) -> Spot | None:
    first, last = day_of(point.day_start), day_of(point.day_end)
    value = point.value if point.value is not None else point.low
    if first is None or last is None or value is None:
        return None
    who = speaker(point)
    ends = [end for end in (point.low, point.high) if end is not None]
    return Spot(
        who=who if names.index(who) < len(SERIES) else OTHERS,
        start=_ms(first),
        end=_ms(last + _DAY),
        at=_ms(last) + _NOON,
        value=value,
        low=min([value, *ends]),
        high=max([value, *ends]) if point.high is not None else value + top * 0.09,
        open=point.high is None,
        mark=point.mark or "",
        tip=f"{who}, {days(point.day_start, point.day_end)}: {told(point)}",
        link=f"#{anchor('c', point.claim_id)}",
    )


def _ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def _chart(
    series: Series, spots: list[Spot], rooms: list[Room], names: list[str], width: int
) -> alt.LayerChart:
    inner = width - _AXIS
    x, ticks = _days(spots, inner)
    y = _numbers(spots, rooms)
    at = alt.X("at:T", scale=x, axis=ticks)
    about = {"description": "tip:N", "href": "link:N"}
    color, shape = _voices(names, inner)
    height = alt.Y("value:Q", scale=y, axis=_axis(spots))
    layers: list[alt.Chart] = list(_rooms(rooms, y))
    if series.measure == "flow":
        wide = chart_of(s for s in spots if s.end - s.start > 2 * _NOON)
        layers.append(
            wide.mark_rule(strokeWidth=4, opacity=0.35).encode(
                x=alt.X("start:T", scale=x, axis=ticks), x2="end:T", y=height, color=color, **about
            )
        )
    else:
        layers.append(
            chart_of(spots)
            .mark_line(strokeWidth=1.5, opacity=0.7)
            .encode(x=at, y=height, color=color)
        )
    span = alt.Y("low:Q", scale=y, axis=_axis(spots))
    bars = [([s for s in spots if not s.open], [1, 0]), ([s for s in spots if s.open], [2, 3])]
    for some, dash in bars:
        rule = chart_of(some).mark_rule(strokeWidth=2, strokeDash=dash)
        layers.append(rule.encode(x=at, y=span, y2="high:Q", color=color, **about))
    points = chart_of(spots).mark_point(
        filled=True, size=70, opacity=1, stroke=PAPER, strokeWidth=1
    )
    layers.append(points.encode(x=at, y=height, color=color, shape=shape, **about))
    marked = chart_of(s for s in spots if s.mark).mark_text(
        align="right", dx=-8, dy=-8, fontSize=11, fontStyle="italic", color=INK, aria=False
    )
    layers.append(marked.encode(x=at, y=height, text="mark:N"))
    return alt.LayerChart(layer=layers, width=inner, height=_HEIGHT)


def _rooms(rooms: list[Room], y: alt.Scale) -> Iterator[alt.Chart]:
    height = alt.Y("value:Q", scale=y)
    rows = chart_of(rooms)
    yield rows.mark_rule(strokeWidth=1.5, strokeDash=[6, 4], color=MUTED).encode(y=height)
    words = rows.mark_text(align="left", baseline="bottom", dx=4, dy=-3, fontSize=11, color=MUTED)
    yield words.encode(x=alt.value(0), y=height, text="words:N")


def _numbers(spots: list[Spot], rooms: list[Room]) -> alt.Scale:
    values = [s.value for s in spots] + [r.value for r in rooms]
    high = max([*values, *(s.high for s in spots)]) * 1.1 or 1.0
    curved = _curved(values)
    low = min(v for v in values if v > 0) / 2 if curved else 0.0
    return alt.Scale(type="symlog" if curved else "linear", domain=[low, high], nice=False)


def _curved(values: list[float]) -> bool:
    positive = [v for v in values if v > 0]
    return bool(positive) and max(positive) / min(positive) > _SPREAD


def _axis(spots: list[Spot]) -> alt.Axis:
    # people come whole
    count = max(min(int(max(s.value for s in spots)), 5), 1)
    return alt.Axis(title=None, format=",~r", tickCount=count, gridDash=[2, 3], grid=True)


def _days(spots: list[Spot], width: int) -> tuple[alt.Scale, alt.Axis]:
    first = min(s.start for s in spots) - 2 * _NOON
    last = max(s.end for s in spots) + 2 * _NOON
    length = (last - first) // (2 * _NOON)
    most = max(width // 80, 3)
    step = next((s for s in (1, 2, 3, 7, 14, 30, 61, 91, 182, 365) if length / s <= most), 0)
    step = step or -(-length // most)
    ticks = [first + n * 2 * _NOON + _NOON for n in range(0, length, step)]
    form = "%-d %b" if length <= 200 else "%b %Y"
    axis = alt.Axis(values=ticks, format=form, title=None, labelFlush=True, grid=False)
    return alt.Scale(type="utc", domain=[first, last], nice=False), axis


def _voices(names: list[str], width: int) -> tuple[alt.Color, alt.Shape]:
    shown = [(n, SERIES[i], _SHAPES[i]) for i, n in enumerate(names[: len(SERIES)])]
    if len(names) > len(SERIES):
        shown.append((OTHERS, OTHER, "circle"))
    who, paints, shapes = ([row[n] for row in shown] for n in range(3))
    legend = alt.Legend(
        orient="bottom", title="Who counts", symbolOpacity=1, columns=max(width // 240, 1),
        labelLimit=min(width - 40, 260),
    )  # fmt: skip
    return (
        alt.Color("who:N", scale=alt.Scale(domain=who, range=paints), legend=legend),
        alt.Shape("who:N", scale=alt.Scale(domain=who, range=shapes), legend=legend),
    )
