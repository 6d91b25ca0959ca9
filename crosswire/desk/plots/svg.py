"""SVG that takes its colours from the page and needs no style, no script and no network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from crosswire.desk.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

# Colours by what they are for; `paint` makes them what the page defines.
INK: Final = "ink"
MUTED: Final = "muted"
GRID: Final = "grid"
PALE: Final = "pale"
PAPER: Final = "paper"
ACCENT: Final = "accent"
SERIES: Final = ("1", "2", "3", "4", "5", "6", "7")
OTHER_SERIES: Final = "other"
# The fallback after the comma is what an SVG that stands alone is painted with.
_ALONE: Final = {
    MUTED: "#5c6570", GRID: "#e2e5e9", PALE: "#bcd3da", PAPER: "#ffffff", ACCENT: "#0b6175",
    OTHER_SERIES: "#7a828c", "1": "#1f5fa8", "2": "#b4530a", "3": "#0f766e", "4": "#a21c5b",
    "5": "#5b3fb0", "6": "#6b6f00", "7": "#8a3b12",
}  # fmt: skip
_PAINT: Final = {INK: "currentColor"} | {
    name: f"var(--plot-{name}, {alone})" for name, alone in _ALONE.items()
}
_TIP: Final = 600  # characters


def paint(name: str) -> str:
    """The page's colour of a name, with what paints an SVG that stands alone."""
    return _PAINT[name]


def add(parent: ET.Element, tag: str, **attributes: object) -> ET.Element:
    """A new element under another; numbers are rounded, underscores become hyphens."""
    node = ET.SubElement(parent, tag)
    for key, value in attributes.items():
        text = f"{round(value, 1):g}" if isinstance(value, float) else str(value)
        node.set(key.rstrip("_").replace("_", "-"), text)
    return node


def write(
    parent: ET.Element, text: str, x: float, y: float, size: float = 12.0, **more: object
) -> ET.Element:
    """A line of words, its baseline at y."""
    node = add(parent, "text", x=x, y=y, font_size=size, **more)
    node.text = plain(text)
    return node


def link(parent: ET.Element, to: str, tip: str) -> ET.Element:
    """A group that leads to a fragment of the page (`#...`) and tells what it shows."""
    # The same links stand as text beside the plot.
    node = add(parent, "a", href=to, tabindex=-1)
    add(node, "title").text = plain(tip)[:_TIP]
    return node


def finish(root: ET.Element, width: float, height: float, label: str) -> str:
    """The drawing as an SVG string that stands alone, with `label` as its text alternative.

    There are no style attributes, ids, scripts or outside references. The same drawing gives
    the same string.
    """
    for key, value in (
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", "plot"), ("role", "img"),
        ("font-family", "Helvetica, Arial, sans-serif"), ("aria-label", plain(label)),
        ("width", f"{width:g}"), ("height", f"{height:g}"),
        ("viewBox", f"0 0 {width:g} {height:g}"),
    ):  # fmt: skip
        root.set(key, value)
    title = ET.Element("title")
    title.text = plain(label)
    root.insert(0, title)
    return ET.tostring(root, encoding="unicode")


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
