"""What stands beneath the map: its signs in words, and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crosswire.desk.atlas import pen
from crosswire.desk.plots.letters import text_width
from crosswire.desk.plots.svg import INK, MUTED, paint, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree import ElementTree as ET

    from crosswire.desk.atlas.marks import MapMark

_SIZE: Final = 11.5
_ROW: Final = 24.0
_LINE: Final = 15.0


def draw_legend(root: ET.Element, marks: Sequence[MapMark], width: float, top: float) -> float:
    """The signs that the map uses, each with its words, in rows; where they end."""
    x, y = 4.0, top + _ROW / 2
    for level, kind, r, words in _signs(marks):
        room = 2 * min(r, 9.0) + (2 * pen.HALO if level == "near" else 0.0)
        lines = list(_broken(words, width - room - 14))
        wide = room + 8 + max(text_width(line, _SIZE) for line in lines)
        if x > 4 and x + wide > width:
            x, y = 4.0, y + _ROW
        pen.shape(root, level, kind, x + room / 2, y, min(r, 9.0))
        for line in lines:
            write(root, line, x + room + 6, y + 4, _SIZE, fill=paint(MUTED))
            y += _LINE if line is not lines[-1] else 0.0
        x += wide + 14
    return y + _ROW / 2 + 4


def draw_notes(root: ET.Element, notes: Sequence[str], width: float, top: float) -> float:
    """Lines of words, broken at the width; where they end."""
    y = top
    for note in notes:
        for line in _broken(note, width - 8):
            y += _LINE
            write(root, line, 4.0, y, _SIZE, fill=paint(INK))
    return y + 6 if notes else y


def _signs(marks: Sequence[MapMark]) -> Iterator[tuple[str, str, float, str]]:
    events = [mark for mark in marks if mark.events]
    named = [mark for mark in marks if not mark.events]
    dots = [mark for mark in events if mark.level not in pen.RINGS]
    larger = " (larger: more reports)" if len({m.reports for m in dots}) > 1 else ""
    if any(mark.level == "exact" for mark in events):
        yield "exact", "event", 5.0, f"events at the place itself{larger}"
    if any(mark.level == "near" for mark in events):
        yield "near", "event", 3.5, "events near the place"
    if any(mark.level in pen.RINGS for mark in events):
        yield (
            "district",
            "event",
            9.0,
            "events somewhere in the area; the ring is no border",
        )
    if any(mark.level not in pen.RINGS for mark in named):
        yield "exact", "named", pen.NAMED, "other places that two or more reports name"
    if any(mark.level in pen.RINGS for mark in named):
        yield "district", "named", 9.0, "districts and provinces that they name, about their middle"


def _broken(text: str, width: float) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, _SIZE) > width:
            yield line
            longer = word
        line = longer
    yield line
