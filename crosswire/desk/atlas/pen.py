"""Small strokes of which the map is drawn: SVG elements in the colours of the page."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from crosswire.desk.plots.svg import ACCENT, MUTED, PAPER, add, paint, write
from crosswire.desk.words import clip

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from crosswire.desk.atlas.labels import PlacedLabel
    from crosswire.desk.atlas.marks import MapMark

RINGS = {"district": 16.0, "province": 24.0, "region": 31.0, "country": 38.0}
_USUAL = {"district": 40.0, "province": 120.0, "region": 250.0, "country": 400.0}  # km
_LEAST = 11.0  # pixels of the smallest ring
NAMED = 4.0  # radius of a place that is only named
HALO = 7.0  # around a place near which it was
_TIP = 400  # characters


def radius(mark: MapMark, kilometre: float) -> float:
    """How large a mark is drawn: an area by its level, an event's dot by its reports.

    `kilometre` in pixels: where the map shows half the earth, rings are no larger than most
    areas of their level.
    """
    if mark.level in RINGS:
        return min(RINGS[mark.level], max(_USUAL[mark.level] * kilometre, _LEAST))
    if not mark.events:
        return NAMED
    return min(4.5 + 1.5 * sqrt(max(mark.reports - 1, 0)), 13.0)


def extent(mark: MapMark, kilometre: float) -> float:
    """The radius of a mark with its halo."""
    return radius(mark, kilometre) + (HALO if mark.level == "near" else 0.0)


def draw_mark(
    parent: ET.Element, mark: MapMark, x: float, y: float, *, kilometre: float, linked: bool
) -> None:
    """A mark with its words as a tip and, on a page, a link."""
    kind = "event" if mark.events else "named"
    group = add(parent, "g", class_=f"mark {kind} {mark.level}")
    if linked:
        group = add(group, "a", href=f"#{mark.to}", tabindex=-1)
    add(group, "title").text = clip(mark.tip, _TIP)
    shape(group, mark.level, kind, x, y, radius(mark, kilometre))


def shape(parent: ET.Element, level: str, kind: str, x: float, y: float, r: float) -> None:
    """The figure of a mark: a dot, a dot with a halo, a ring, or a wide ring for an area."""
    colour = paint(ACCENT if kind == "event" else MUTED)
    if level in RINGS:
        add(parent, "circle", cx=x, cy=y, r=r, fill=colour, fill_opacity=0.14 if kind == "event"
            else 0.07, stroke=colour, stroke_width=1.5, stroke_dasharray="5 4")  # fmt: skip
        return
    if level == "near":
        add(parent, "circle", cx=x, cy=y, r=r + HALO, fill=colour, fill_opacity="0.28")
    if kind == "event":
        add(parent, "circle", cx=x, cy=y, r=r, fill=colour, fill_opacity="0.9",
            stroke=paint(PAPER), stroke_width=1.5)  # fmt: skip
    else:
        add(parent, "circle", cx=x, cy=y, r=r, fill=paint(PAPER), stroke=colour, stroke_width=2)


def draw_label(parent: ET.Element, label: PlacedLabel, colour: str, **more: object) -> None:
    """A name with a rim of paper, so that lines under it do not trouble it."""
    left, top, right, bottom = label.box
    wish = label.wish
    if label.leader:
        add(parent, "line", x1=wish.x, y1=wish.y, x2=label.leader[0], y2=label.leader[1],
            stroke=colour, stroke_width=0.8, stroke_opacity=0.6)  # fmt: skip
    write(
        parent, wish.text, (left + right) / 2, bottom - (bottom - top) * 0.27, wish.size,
        text_anchor="middle", fill=colour, stroke=paint(PAPER), stroke_width=3,
        stroke_opacity=0.85, stroke_linejoin="round", paint_order="stroke", class_="name", **more,
    )  # fmt: skip
