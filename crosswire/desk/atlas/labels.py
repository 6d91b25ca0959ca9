"""Names beside marks: important ones first, none over another, none over a mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crosswire.desk.plots.letters import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crosswire.desk.atlas.outlines import Box

Dot = tuple[float, float, float]  # x, y, radius
_FAR: Final = (24.0, 40.0, 58.0)  # pixels to a name that needs a line to its mark
_BOLD: Final = 1.14  # how much wider bold letters are
_GAP: Final = 3.0
_SIDES: Final = (  # to the right, left, above, below, and between: where a name looks best first
    (1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1),
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Wish:
    """A name that wants a place: a lower `rank` chooses first; `x`, `y`, `r`: its mark.

    `inside`: on the mark, not beside it. `led`: it may stand apart, with a line to its mark.
    """

    rank: float
    text: str
    x: float
    y: float
    r: float
    size: float = 12.0
    inside: bool = False
    led: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A name in its place: the box of its letters, and the end of the line to its mark, if any."""

    wish: Wish
    box: Box
    leader: tuple[float, float] | None = None


def place_labels(
    wishes: Iterable[Wish], paper: Box, taken: Iterable[Box] = (), dots: Iterable[Dot] = ()
) -> list[PlacedLabel]:
    """Labels for as many names as find room on the paper. The order of the names is of no matter.

    No label reaches over another one, over a box that is taken, or over the dot of another mark.
    """
    boxes, marks = list(taken), list(dots)
    placed: list[PlacedLabel] = []
    for wish in sorted(set(wishes)):
        others = [d for d in marks if wish.inside or (d[0], d[1]) != (wish.x, wish.y)]
        for box, leader in _candidates(wish):
            free = not any(meet(box, other) for other in boxes)
            if free and _contains(paper, box) and not any(_covers(box, dot) for dot in others):
                placed.append(PlacedLabel(wish, box, leader))
                boxes.append(box)
                break
    return placed


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return (
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    )  # fmt: skip


def _candidates(wish: Wish) -> Iterator[tuple[Box, tuple[float, float] | None]]:
    wide, tall = text_width(wish.text, wish.size) * (_BOLD if wish.bold else 1.0), wish.size * 1.3
    if wish.inside:
        for shift in (0.0, wish.r + tall / 2, -wish.r - tall / 2):
            yield _around(wish.x, wish.y + shift, wide, tall), None
        return
    for across, down in _SIDES:
        slant = 0.75 if across and down else 1.0
        away = wish.r * slant + _GAP
        x = wish.x + across * (away + wide / 2)
        yield _around(x, wish.y + down * (away + tall / 2), wide, tall), None
    for far in _FAR if wish.led else ():
        for across, down in _SIDES:
            slant = 0.75 if across and down else 1.0
            end = wish.x + across * far * slant, wish.y + down * far * slant
            box = _around(end[0] + across * wide / 2, end[1] + down * tall / 2, wide, tall)
            yield box, end


def _around(x: float, y: float, wide: float, tall: float) -> Box:
    return x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2


def _contains(paper: Box, box: Box) -> bool:
    return (
        paper[0] <= box[0] and paper[1] <= box[1] and box[2] <= paper[2] and box[3] <= paper[3]
    )  # fmt: skip


def _covers(box: Box, dot: Dot) -> bool:
    x, y, r = dot
    dx, dy = max(box[0] - x, 0, x - box[2]), max(box[1] - y, 0, y - box[3])
    return dx * dx + dy * dy < r * r
