"""The drawing of a timeline: what is laid out in rows becomes bars and dots over days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal
from xml.etree import ElementTree as ET

import msgspec

from crosswire.desk.plots.axes import FOOT, NOON, foot, ms, noons
from crosswire.desk.plots.svg import ACCENT, INK, MUTED, PALE, add, finish, link, paint, write
from crosswire.desk.plots.symbols import symbol

if TYPE_CHECKING:
    from datetime import date

Kind = Literal["report", "spread", "event", "span", "claim"]
_PAD: Final = 8.0  # pixels around the plot, so that a mark at the edge is whole
_BARS: Final[dict[Kind, tuple[float, float, str]]] = {
    "event": (16.0, 3.0, PALE), "span": (4.0, 2.0, ACCENT), "spread": (4.0, 2.0, MUTED),
}  # fmt: skip
_ORDER: Final[tuple[Kind, ...]] = ("event", "span", "spread", "report", "claim")
_LEAST, _MOST, _MANY = 46.0, 420.0, 30  # areas of a claim's dot, and the claims of the largest


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One mark: whole days `[start, end)` in milliseconds since 1970, UTC."""

    kind: Kind
    y: float
    start: int
    end: int
    middle: int
    number: int
    tip: str
    link: str


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """The words over a row, with the days at which its marks were cut."""

    y: float
    text: str
    bold: bool = False


def draw_rows(
    items: list[Item],
    labels: list[Label],
    window: tuple[date, date],
    *,
    width: int,
    height: float,
    label: str,
) -> str:
    """The marks and words of rows over the days of a window, as SVG of that width."""
    root, inner = ET.Element("svg"), width - 2 * _PAD
    sheet = add(root, "g", transform=f"translate({_PAD:g},2)")
    first, last = ms(window[0]), ms(window[1]) + 2 * NOON

    def place(at: int) -> float:
        return (at - first) / (last - first) * inner

    length = (window[1] - window[0]).days + 1
    ticks = [(place(at), words) for at, words in noons(window[0], length, inner)]
    foot(sheet, ticks, inner, height, lines=True)
    for kind in _ORDER:
        for item in items:
            if item.kind == kind:
                _draw(link(sheet, item.link, item.tip), item, place(item.start),
                      place(item.end), place(item.middle))  # fmt: skip
    for row in labels:
        weight = "bold" if row.bold else "normal"
        write(sheet, row.text, 0, row.y + 4, fill=paint(INK), font_weight=weight)
    return finish(root, width, height + FOOT + 4, label)


def _draw(parent: ET.Element, item: Item, left: float, right: float, middle: float) -> None:
    if item.kind == "report":
        symbol(parent, "diamond", middle, item.y, 80, MUTED)
    elif item.kind == "claim":
        area = _LEAST + (item.number - 1) / (_MANY - 1) * (_MOST - _LEAST)
        symbol(parent, "circle", middle, item.y, area, ACCENT)
    else:
        thick, round_, colour = _BARS[item.kind]
        wide = max(right - left, 1.0)
        add(parent, "rect", x=left, y=item.y - thick / 2, width=wide, height=thick,
            rx=min(round_, wide / 2), fill=paint(colour))  # fmt: skip
