"""Altair charts as SVG that takes its colours from the page and needs no style and no network."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import altair as alt
import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

INK: Final = "#010101"
MUTED: Final = "#020202"
GRID: Final = "#030303"
PALE: Final = "#040404"
PAPER: Final = "#050505"
ACCENT: Final = "#060606"
SERIES: Final = ("#110001", "#110002", "#110003", "#110004", "#110005", "#110006", "#110007")
OTHER: Final = "#110009"

# The chart is drawn in marker colours; here they become what the page defines. The fallback
# after the comma is what an SVG that stands alone is painted with.
_PAINT: Final = {
    INK: "currentColor",
    MUTED: "var(--plot-muted, #5c6570)",
    GRID: "var(--plot-grid, #e2e5e9)",
    PALE: "var(--plot-pale, #bcd3da)",
    PAPER: "var(--plot-paper, #ffffff)",
    ACCENT: "var(--plot-accent, #0b6175)",
    OTHER: "var(--plot-other, #7a828c)",
    **{
        mark: f"var(--plot-{n}, {paint})"
        for n, (mark, paint) in enumerate(
            zip(
                SERIES,
                ("#1f5fa8", "#b4530a", "#0f766e", "#a21c5b", "#5b3fb0", "#6b6f00", "#8a3b12"),
                strict=True,
            ),
            start=1,
        )
    },
}
_TAGS: Final = frozenset({"svg", "g", "path", "line", "text", "tspan", "rect", "circle", "a"})
_KEPT: Final = frozenset({
    "d", "x", "y", "x1", "x2", "y1", "y2", "dx", "dy", "r", "width", "height", "viewBox",
    "transform", "fill",
    "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray",
    "stroke-linecap", "stroke-miterlimit", "opacity", "text-anchor", "font-size", "font-weight",
    "font-style", "href",
})  # fmt: skip
_DECIMALS = re.compile(r"-?\d+\.\d{3,}")


def chart_of(rows: Iterable[msgspec.Struct]) -> alt.Chart:
    """A chart over typed rows; its fields are the rows' columns."""
    return alt.Chart({"values": [msgspec.to_builtins(row) for row in rows]})


def configure(chart: alt.VConcatChart | alt.LayerChart) -> alt.VConcatChart | alt.LayerChart:
    """The house look: no frame, quiet axes, labels in the ink of the page."""
    axis = {
        "labelColor": MUTED, "titleColor": MUTED, "gridColor": GRID, "domainColor": GRID,
        "tickColor": GRID, "labelFontSize": 11, "domain": False, "tickSize": 0, "labelPadding": 6,
    }  # fmt: skip
    legend = {
        "labelColor": INK, "titleColor": MUTED, "labelFontSize": 12, "titleFontSize": 11,
        "titleFontWeight": "normal", "titleLimit": 0, "symbolSize": 70, "symbolStrokeWidth": 0,
    }  # fmt: skip
    config = alt.Config(
        background="transparent", axis=axis, legend=legend, view={"stroke": None},
        font="Helvetica", padding={"left": 2, "right": 2, "top": 2, "bottom": 2},
    )  # fmt: skip
    chart.config = config
    return chart


def paint(mark: str) -> str:
    """The page's colour for a marker colour, with what paints an SVG that stands alone."""
    return _PAINT[mark]


def to_svg(chart: alt.VConcatChart | alt.LayerChart, *, label: str) -> str:
    """The chart as an SVG string with `label` as its text alternative.

    Colours become CSS variables with fallbacks and ink becomes `currentColor`; fonts are the
    page's; there are no style attributes, ids, scripts or outside references. Links lead to
    fragments of the page. The same chart gives the same string.
    """
    import vl_convert  # heavy: it carries a JavaScript engine

    spec = chart.to_dict(validate=False)  # the schema check takes longer than the drawing
    drawn: str = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
    # The input is what the converter has just made, not a foreign document.
    root = ET.fromstring(drawn)  # noqa: S314
    _clean(root)
    root.set("xmlns", "http://www.w3.org/2000/svg")
    root.set("class", "plot")
    root.set("role", "img")
    root.set("aria-label", label)
    title = ET.Element("title")
    title.text = label
    root.insert(0, title)
    return ET.tostring(root, encoding="unicode")


def _clean(node: ET.Element) -> None:
    tip = node.get("aria-label") if node.get("role") == "graphics-symbol" else None
    marked = tip is not None and node.tag.endswith("}path")
    node.tag = _local(node.tag)
    attributes = {_local(key): value for key, value in node.attrib.items()}
    node.attrib.clear()
    for key in sorted(attributes.keys() & _KEPT):
        value = _attribute(key, attributes[key])
        if value:
            node.set(key, value)
    if node.tag == "a":
        node.set("tabindex", "-1")  # the same links stand as text beside the plot
    for child in list(node):
        if _local(child.tag) in _TAGS and not _unseen(child):
            _clean(child)
        else:
            node.remove(child)
    if marked:
        ET.SubElement(node, "title").text = tip


def _attribute(key: str, value: str) -> str:
    if key == "href":
        return f"#{value.rpartition('#')[2]}" if "#" in value else ""
    if key in {"fill", "stroke"}:
        return _PAINT.get(value, value)
    if (key, value) in {("opacity", "1"), ("transform", "translate(0,0)")}:
        return ""
    return _DECIMALS.sub(lambda found: f"{float(found.group()):.2f}", value)


def _unseen(node: ET.Element) -> bool:
    classes = node.get("class", "")
    frame = classes in {"background", "foreground"}
    return frame or node.get("opacity") == "0" or node.get("display") == "none"


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def joined(parts: Iterable[str], limit: int = 900) -> str:
    """Parts of a text alternative in one line, and how many were left out for length."""
    kept: list[str] = []
    left, rows = limit, list(parts)
    for part in rows:
        left -= len(part) + 2
        if left < 0:
            break
        kept.append(part)
    rest = f"; and {len(rows) - len(kept)} more in the table" if len(kept) < len(rows) else ""
    return "; ".join(kept) + rest
