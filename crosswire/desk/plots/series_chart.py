"""A quantity over time as SVG: a line a speaker, ranges as bars, the room there is dashed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import msgspec

from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.plots.axes import FOOT, NOON, Axis, day_of_ms, foot, ms, noons, side
from crosswire.desk.plots.svg import (
    INK,
    MUTED,
    OTHER_SERIES,
    PAPER,
    SERIES,
    add,
    finish,
    joined,
    link,
    paint,
    write,
)
from crosswire.desk.plots.symbols import SYMBOL_SHAPES, Voice, legend, symbol
from crosswire.desk.series_words import named, speaker, told
from crosswire.desk.words import day_of, days

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosswire.model.series import Series, SeriesPoint

OTHER_SPEAKERS: Final = "other speakers"
_HEIGHT: Final = 190
_PAD, _AXIS, _END = 2.0, 60.0, 10.0  # pixels around the plot, and left of it for its numbers
_SPREAD: Final = 30.0  # beyond this ratio a linear axis would squash the small ones


class CountMark(msgspec.Struct, frozen=True, kw_only=True):
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
    label = f"{named(series)} over time. {joined(parts)}"
    return _chart(series.measure == "flow", spots, rooms, _voices(names), width, label)


def _spot(point: SeriesPoint, names: list[str], top: float) -> CountMark | None:
    first, last = day_of(point.day_start), day_of(point.day_end)
    value = point.value if point.value is not None else point.low
    if first is None or last is None or value is None:
        return None
    who = speaker(point)
    ends = [end for end in (point.low, point.high) if end is not None]
    return CountMark(
        who=who if names.index(who) < len(SERIES) else OTHER_SPEAKERS,
        start=ms(first),
        end=ms(last) + 2 * NOON,
        at=ms(last) + NOON,
        value=value,
        low=min([value, *ends]),
        high=max([value, *ends]) if point.high is not None else value + top * 0.09,
        open=point.high is None,
        mark=point.mark or "",
        tip=f"{who}, {days(point.day_start, point.day_end)}: {told(point)}",
        link=f"#{anchor('c', point.claim_id)}",
    )


def _chart(
    flow: bool,
    spots: list[CountMark],
    rooms: list[Room],
    voices: dict[str, Voice],
    width: int,
    label: str,
) -> str:
    root, inner = ET.Element("svg"), width - _AXIS - _END
    sheet = add(root, "g", transform=f"translate({_AXIS:g},{_PAD + 6:g})")
    first = min(s.start for s in spots) - 2 * NOON
    last = max(s.end for s in spots) + 2 * NOON
    axis = _numbers(spots, rooms)

    def x(at: int) -> float:
        return (at - first) / (last - first) * inner

    def y(value: float) -> float:
        return _HEIGHT - axis.place(value, _HEIGHT)

    days_ = noons(day_of_ms(first), (last - first) // (2 * NOON), inner)
    foot(sheet, [(x(at), words) for at, words in days_], inner, _HEIGHT, lines=False)
    # people come whole
    side(sheet, axis, inner, _HEIGHT, max(min(int(max(s.value for s in spots)), 5), 1))
    _draw_rooms(sheet, rooms, inner, y)
    if flow:
        _draw_stretches(sheet, spots, voices, x, y)
    else:
        _draw_lines(sheet, spots, voices, x, y)
    _draw_spots(sheet, spots, voices, x, y)
    foot_ = add(root, "g", transform=f"translate({_PAD:g},{_HEIGHT + FOOT + 16:g})")
    bottom = legend(foot_, "Who counts", list(voices.values()), 0, width - 2 * _PAD)
    return finish(root, width, _HEIGHT + FOOT + 20 + bottom, label)


def _draw_rooms(
    sheet: ET.Element, rooms: list[Room], width: float, y: Callable[[float], float]
) -> None:
    for room in rooms:
        at = y(room.value)
        add(sheet, "line", x1=0, x2=width, y1=at, y2=at, stroke=paint(MUTED), stroke_width=1.5,
            stroke_dasharray="6 4")  # fmt: skip
        write(sheet, room.words, 4, at - 4, 11, fill=paint(MUTED))


def _draw_stretches(
    sheet: ET.Element, spots: list[CountMark], voices: dict[str, Voice],
    x: Callable[[int], float], y: Callable[[float], float],
) -> None:  # fmt: skip
    for spot in spots:
        if spot.end - spot.start > 2 * NOON:
            at = y(spot.value)
            add(link(sheet, spot.link, spot.tip), "line", x1=x(spot.start), x2=x(spot.end), y1=at,
                y2=at, stroke=paint(voices[spot.who][1]), stroke_width=4,
                stroke_opacity=0.35)  # fmt: skip


def _draw_lines(
    sheet: ET.Element, spots: list[CountMark], voices: dict[str, Voice],
    x: Callable[[int], float], y: Callable[[float], float],
) -> None:  # fmt: skip
    for name, colour, _ in voices.values():
        own = sorted((s for s in spots if s.who == name), key=lambda s: s.at)
        if len(own) > 1:
            line = "L".join(f"{x(s.at):.1f},{y(s.value):.1f}" for s in own)
            add(sheet, "path", d=f"M{line}", fill="none", stroke=paint(colour), stroke_width=1.5,
                stroke_opacity=0.7)  # fmt: skip


def _draw_spots(
    sheet: ET.Element, spots: list[CountMark], voices: dict[str, Voice],
    x: Callable[[int], float], y: Callable[[float], float],
) -> None:  # fmt: skip
    for spot in spots:
        _, colour, shape = voices[spot.who]
        group, at = link(sheet, spot.link, spot.tip), x(spot.at)
        if spot.high > spot.low:
            broken = {"stroke_dasharray": "2 3"} if spot.open else {}
            add(group, "line", x1=at, x2=at, y1=y(spot.low), y2=y(spot.high),
                stroke=paint(colour), stroke_width=2, **broken)  # fmt: skip
        symbol(group, shape, at, y(spot.value), 70, colour, stroke=paint(PAPER), stroke_width=1)
    for spot in spots:
        if spot.mark:
            write(sheet, spot.mark, x(spot.at) - 8, y(spot.value) - 7, 11, fill=paint(INK),
                  text_anchor="end", font_style="italic")  # fmt: skip


def _numbers(spots: list[CountMark], rooms: list[Room]) -> Axis:
    values = [s.value for s in spots] + [r.value for r in rooms]
    high = max([*values, *(s.high for s in spots)]) * 1.1 or 1.0
    positive = [v for v in values if v > 0]
    curved = bool(positive) and max(positive) / min(positive) > _SPREAD
    return Axis(low=min(positive) / 2 if curved else 0.0, high=high, curved=curved)


def _voices(names: list[str]) -> dict[str, Voice]:
    shown: dict[str, Voice] = {
        name: (name, SERIES[n], SYMBOL_SHAPES[n]) for n, name in enumerate(names[: len(SERIES)])
    }
    if len(names) > len(SERIES):
        shown[OTHER_SPEAKERS] = (OTHER_SPEAKERS, OTHER_SERIES, "circle")
    return shown
