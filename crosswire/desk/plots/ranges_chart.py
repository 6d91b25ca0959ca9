"""The drawing of one panel of ranges: what is laid out in rows becomes marks on a number line."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import altair as alt
import msgspec

from crosswire.desk.plots.svg import ACCENT, INK, MUTED, OTHER, PALE, PAPER, SERIES, chart_of

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.rows import Claim

OTHERS: Final = "other origins"
_SHAPES: Final = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "stroke")


class _Heading(msgspec.Struct, frozen=True, kw_only=True):
    text: str


class Bar(msgspec.Struct, frozen=True, kw_only=True):
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


class Axis(msgspec.Struct, frozen=True, kw_only=True):
    """The number line of a panel; `curved` is a symmetric logarithm, so that 0 has a place."""

    low: float
    high: float
    curved: bool

    def place(self, value: float, width: float) -> float:
        """Where a value stands, in pixels from the left."""
        low, high, at = (self._bend(v) for v in (self.low, self.high, value))
        return (at - low) / ((high - low) or 1.0) * width

    def _bend(self, value: float) -> float:
        return math.log1p(max(value, 0.0)) if self.curved else value


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """What all panels of one plot share.

    `ranks` numbers all origins of the record, `heard` holds those that this plot shows, and
    `named` says whether rows must name their event.
    """

    look: Index
    width: int
    ranks: dict[str, int]
    heard: set[str]
    named: bool

    def origin(self, claim: Claim) -> str:
        """The origin of a claim as the legend has it."""
        name = self.look.origin(claim.origin_id)
        return name if self.ranks.get(name, len(SERIES)) < len(SERIES) else OTHERS


def panel_chart(
    sheet: Sheet, title: str, bars: list[Bar], dots: list[Dot], axis: Axis, height: float
) -> alt.LayerChart:
    """One panel: its heading, a row a figure, the dots of the claims, and its own axis."""
    scale = alt.Scale(
        type="symlog" if axis.curved else "linear", domain=[axis.low, axis.high], nice=False
    )
    ticks = alt.Axis(
        title=None, values=_ticks(axis, sheet.width), format="~s" if axis.high >= 1e7 else ",~r",
        labelFlush=True, gridDash=[2, 3], grid=True,
    )  # fmt: skip
    y = alt.Y("y:Q", stack=None, scale=alt.Scale(domain=[0, height], range=[0, height]), axis=None)
    x = {name: alt.X(f"{name}:Q", scale=scale, axis=ticks) for name in ("low", "best", "value")}
    about = {"y": y, "description": "tip:N", "href": "link:N"}
    closed = chart_of(b for b in bars if not (b.open_low or b.open_high))
    opened = chart_of(b for b in bars if b.open_low or b.open_high)
    heading = chart_of([_Heading(text=title)]).mark_text(
        align="left", baseline="middle", fontSize=12, fontWeight="bold", color=MUTED, aria=False
    )
    layers = [
        heading.encode(x=alt.value(0), y=alt.value(8), text="text:N"),
        closed.mark_bar(size=8, color=PALE, cornerRadius=4, yOffset=24).encode(
            x=x["low"], x2="high:Q", **about
        ),
        opened.mark_rule(strokeWidth=3, strokeDash=[5, 4], color=PALE, yOffset=24).encode(
            x=x["low"], x2="high:Q", **about
        ),
        chart_of(b for b in bars if b.best is not None)
        .mark_circle(size=120, color=ACCENT, opacity=1, stroke=PAPER, strokeWidth=2, yOffset=24)
        .encode(x=x["best"], **about),
        *_text(bars, y, sheet.width),
        chart_of(dots).mark_point(filled=True, size=44, opacity=1, strokeWidth=1.5).encode(
            x=x["value"], **about, **_by_origin(sheet)
        ),
    ]  # fmt: skip
    return alt.LayerChart(layer=layers, width=sheet.width, height=height)


def note_chart(text: str, width: int) -> alt.LayerChart:
    """A line of words under the panels."""
    note = chart_of([_Heading(text=text)]).mark_text(
        align="left", baseline="middle", fontSize=12, color=MUTED, aria=False
    )
    words = note.encode(x=alt.value(0), y=alt.value(8), text="text:N")
    return alt.LayerChart(layer=[words], width=width, height=16)


def _text(bars: list[Bar], y: alt.Y, width: int) -> list[alt.Chart]:
    rows = chart_of(bars)
    left = rows.mark_text(
        align="left", baseline="middle", fontSize=12, yOffset=8, color=INK, aria=False
    )
    right = rows.mark_text(
        align="right", baseline="middle", fontSize=12, yOffset=8, color=INK, aria=False,
        fontWeight="bold",
    )  # fmt: skip
    return [
        left.encode(x=alt.value(0), y=y, text="label:N"),
        right.encode(x=alt.value(width), y=y, text="number:N"),
    ]


def _by_origin(sheet: Sheet) -> dict[str, alt.Color | alt.Shape]:
    known = [(name, rank) for name, rank in sheet.ranks.items() if rank < len(SERIES)]
    shown = [(name, SERIES[rank], _SHAPES[rank]) for name, rank in known if name in sheet.heard]
    if len(sheet.heard) > len(shown):
        shown.append((OTHERS, OTHER, "circle"))
    names, paints, shapes = ([row[n] for row in shown] for n in range(3))
    legend = alt.Legend(
        orient="bottom", title="Claims, by independent origin", columns=max(sheet.width // 240, 1),
        labelLimit=min(sheet.width - 40, 260),
    )  # fmt: skip
    color = alt.Scale(domain=names, range=paints)
    shape = alt.Scale(domain=names, range=shapes)
    return {
        "color": alt.Color("origin:N", scale=color, legend=legend),
        "shape": alt.Shape("origin:N", scale=shape, legend=legend),
    }


def _ticks(axis: Axis, width: int) -> list[float]:
    most = max(width // 90, 3)
    if axis.curved:
        top = math.floor(math.log10(axis.high))
        decades = [10.0**n for n in range(top + 1) if 10.0**n >= axis.low]
        return decades[:: -(-len(decades) // most)]
    step = 10 ** math.floor(math.log10((axis.high - axis.low) / most))
    step *= next(n for n in (1, 2, 5, 10) if (axis.high - axis.low) / (step * n) <= most)
    first = math.ceil(axis.low / step)
    return [round(n * step, 9) for n in range(first, math.floor(axis.high / step) + 1)]
