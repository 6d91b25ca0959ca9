"""The figures of marks, and the legend that tells which is whose."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final, Literal

from crosswire.desk.plots.letters import text_width
from crosswire.desk.plots.svg import INK, MUTED, add, paint, write
from crosswire.desk.words import clip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree import ElementTree as ET

Shape = Literal["circle", "square", "up", "diamond", "cross", "down", "dash"]
Voice = tuple[str, str, Shape]  # name, colour, shape
SYMBOL_SHAPES: Final[tuple[Shape, ...]] = (
    "circle",
    "square",
    "up",
    "diamond",
    "cross",
    "down",
    "dash",
)
_SIZE, _LINE, _GAP = 12.0, 17.0, 18.0
_LONGEST: Final = 260.0  # pixels of a name


def symbol(
    parent: ET.Element, shape: Shape, x: float, y: float, area: float, colour: str, **more: object
) -> None:
    """A filled figure about a point; figures of one area look about equally large."""
    r = sqrt(area) / 2
    if shape == "circle":
        add(parent, "circle", cx=x, cy=y, r=r, fill=paint(colour), **more)
        return
    add(parent, "path", d=_path(shape, r), fill=paint(colour),
        transform=f"translate({x:.1f},{y:.1f})", **more)  # fmt: skip


def _path(shape: Shape, r: float) -> str:
    h, arm = r * sqrt(3) / 2, r / 2.5
    points: dict[str, tuple[tuple[float, float], ...]] = {
        "square": ((-r, -r), (r, -r), (r, r), (-r, r)),
        "up": ((0, -h), (-r, h), (r, h)),
        "down": ((0, h), (-r, -h), (r, -h)),
        "diamond": ((-r, 0), (0, -r), (r, 0), (0, r)),
        "dash": ((-r, -r / 3), (r, -r / 3), (r, r / 3), (-r, r / 3)),
        "cross": (
            (-r, -arm), (-arm, -arm), (-arm, -r), (arm, -r), (arm, -arm), (r, -arm),
            (r, arm), (arm, arm), (arm, r), (-arm, r), (-arm, arm), (-r, arm),
        ),
    }  # fmt: skip
    return "M" + "L".join(f"{x:.2f},{y:.2f}" for x, y in points[shape]) + "Z"


def legend(
    parent: ET.Element, title: str, voices: Sequence[Voice], top: float, width: float
) -> float:
    """A title and each voice with its figure, in columns; where it ends."""
    write(parent, title, 0, top + 9, 11, fill=paint(MUTED))
    longest = min(width - 20, _LONGEST)
    names = [(clip(name, int(longest / 6.6)), colour, shape) for name, colour, shape in voices]
    column = max((text_width(name, _SIZE) for name, _, _ in names), default=0.0) + 16 + _GAP
    columns = max(min(int((width + _GAP) // column), len(names)), 1)
    top += _LINE + 6
    for number, (name, colour, shape) in enumerate(names):
        x, y = number % columns * column, top + number // columns * _LINE
        symbol(parent, shape, x + 6, y, 70, colour)
        write(parent, name, x + 16, y + 4, _SIZE, fill=paint(INK))
    return top + -(-len(names) // columns) * _LINE - 6
