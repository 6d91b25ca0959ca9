"""The drawing of ranges: what is laid out in rows becomes marks on a number line a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import msgspec

from crosswire.desk.plots.axes import FOOT, Axis, foot, is_large, number
from crosswire.desk.plots.svg import (
    ACCENT,
    INK,
    MUTED,
    OTHER_SERIES,
    PALE,
    PAPER,
    SERIES,
    add,
    finish,
    link,
    paint,
    write,
)
from crosswire.desk.plots.symbols import SYMBOL_SHAPES, Voice, legend, symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.desk.index import Index
    from crosswire.model.rows import Claim

OTHER_ORIGINS: Final = "other origins"
_PAD: Final = 10.0  # pixels around the plot, so that a mark at the edge is whole
_BETWEEN: Final = 26.0  # from the foot of a panel to the next one
_LINE: Final = 24.0  # from the top of a row to its bar


class FigureBar(msgspec.Struct, frozen=True, kw_only=True):
    """One figure: its row's top, its words, and its ends on the axis (an open end is cut)."""

    y: float
    label: str
    number: str
    low: float
    high: float
    best: float | None
    open_low: bool
    open_high: bool
    tip: str
    link: str


class Dot(msgspec.Struct, frozen=True, kw_only=True):
    """One value of one origin, as often as `tip` says."""

    y: float
    value: float
    origin: str
    tip: str
    link: str


class Panel(msgspec.Struct, frozen=True, kw_only=True):
    """The rows of one kind and unit, and their number line."""

    title: str
    bars: list[FigureBar]
    dots: list[Dot]
    axis: Axis
    height: float


class PanelFrame(msgspec.Struct, frozen=True, kw_only=True):
    """What all panels of one plot share.

    `ranks` numbers all origins of the record, `heard` holds those that this plot shows, and
    `named` says whether rows must name their event.
    """

    look: Index
    width: int
    ranks: dict[str, int]
    heard: set[str]
    named: bool

    @property
    def inner(self) -> float:
        """The width of the number lines."""
        return self.width - 2 * _PAD

    def origin(self, claim: Claim) -> str:
        """The origin of a claim as the legend has it."""
        name = self.look.origin(claim.origin_id)
        return name if self.ranks.get(name, len(SERIES)) < len(SERIES) else OTHER_ORIGINS


def draw_panels(sheet: PanelFrame, panels: list[Panel], note: str, *, label: str) -> str:
    """Panels beneath each other, a line of words, and the legend, as SVG."""
    root, top, inner = ET.Element("svg"), 2.0, sheet.inner
    voices = {name: (name, colour, shape) for name, colour, shape in _voices(sheet)}
    for panel in panels:
        group = add(root, "g", transform=f"translate({_PAD:g},{top:g})")
        _draw_panel(group, panel, inner, voices)
        top += panel.height + FOOT + _BETWEEN
    if note:
        write(root, note, _PAD, top, fill=paint(MUTED))
        top += _BETWEEN
    foot_ = add(root, "g", transform=f"translate({_PAD:g},{top - 12:g})")
    bottom = top - 12
    if any(panel.dots for panel in panels):
        title = "Claims, by independent origin"
        bottom += legend(foot_, title, list(voices.values()), 0, inner) + 4
    return finish(root, sheet.width, bottom, label)


def _draw_panel(group: ET.Element, panel: Panel, width: float, voices: dict[str, Voice]) -> None:
    axis = panel.axis
    ticks = [
        (axis.place(value, width), number(value, large=is_large(axis)))
        for value in axis.ticks(max(int(width) // 90, 3))
    ]
    foot(group, ticks, width, panel.height, lines=True)
    write(group, panel.title, 0, 12, fill=paint(MUTED), font_weight="bold")
    for bar in panel.bars:
        _draw_bar(link(group, bar.link, bar.tip), bar, axis, width)
    for bar in panel.bars:
        write(group, bar.label, 0, bar.y + 12, fill=paint(INK))
        write(group, bar.number, width, bar.y + 12, fill=paint(INK), text_anchor="end",
              font_weight="bold")  # fmt: skip
    for dot in panel.dots:
        _, colour, shape = voices[dot.origin]
        x = axis.place(dot.value, width)
        symbol(link(group, dot.link, dot.tip), shape, x, dot.y, 44, colour)


def _draw_bar(parent: ET.Element, bar: FigureBar, axis: Axis, width: float) -> None:
    y, left, right = bar.y + _LINE, axis.place(bar.low, width), axis.place(bar.high, width)
    if bar.open_low or bar.open_high:
        add(parent, "line", x1=left, x2=right, y1=y, y2=y, stroke=paint(PALE), stroke_width=3,
            stroke_dasharray="5 4")  # fmt: skip
    elif right > left:
        add(parent, "rect", x=left, y=y - 4, width=right - left, height=8,
            rx=min(4.0, (right - left) / 2), fill=paint(PALE))  # fmt: skip
    if bar.best is not None:
        symbol(parent, "circle", axis.place(bar.best, width), y, 120, ACCENT,
               stroke=paint(PAPER), stroke_width=2)  # fmt: skip


def _voices(sheet: PanelFrame) -> Iterator[Voice]:
    known = [(name, rank) for name, rank in sheet.ranks.items() if rank < len(SERIES)]
    shown = [
        (name, SERIES[rank], SYMBOL_SHAPES[rank]) for name, rank in known if name in sheet.heard
    ]
    yield from shown
    if len(sheet.heard) > len(shown):
        yield OTHER_ORIGINS, OTHER_SERIES, "circle"
