"""The ground of the map: land cut to the paper, and where a country's name has room."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crosswire.desk.atlas.outlines import Point, cut, thinned, within

if TYPE_CHECKING:
    from crosswire.desk.atlas.frame import Frame
    from crosswire.desk.atlas.outlines import Box

_ROW: Final = 12.0  # pixels between the lines on which a name is tried
_EDGE: Final = 3.0  # pixels beyond the paper, where the lines along a cut are out of sight
Land = dict[str, list[list[Point]]]  # by name of the country: its rings in pixels


def land(frame: Frame, *, detail: float = 0.8) -> Land:
    """The countries on the paper; what is smaller than `detail` pixels is left out."""
    found: Land = defaultdict(list)
    paper = (-_EDGE, -_EDGE, frame.width + _EDGE, frame.height + _EDGE)
    for ring, turn in within(frame.window):
        points = [frame.put(north, east + turn) for east, north in ring.points]
        inside = cut(thinned(points, detail), paper)
        if len(inside) > 2 and _size(inside) > 4 * detail:
            found[ring.name].append(inside)
    return dict(found)


def path(rings: list[list[Point]]) -> str:
    """The rings as one path, in steps of a tenth of a pixel."""
    parts = []
    for ring in rings:
        steps = [(round(x * 10), round(y * 10)) for x, y in ring]
        x, y = steps[0]
        parts.append(f"M{_tenth(x)},{_tenth(y)}l")
        moves = []
        for a, b in steps[1:]:
            if (a, b) != (x, y):
                moves.append(f"{_tenth(a - x)},{_tenth(b - y)}")
                x, y = a, b
        parts.append(" ".join(moves) + "z")
    return "".join(parts)


def rooms(rings: list[list[Point]], paper: Box, wide: float) -> list[Point]:
    """Points within a country beside which there is room for a name of a width; best first.

    A name's line lies in the country over its whole width, and the lines over and under it too.
    """
    left, top, right, bottom = paper
    rows = int((bottom - top) // _ROW)
    spans = [_spans(rings, top + n * _ROW, left, right) for n in range(rows + 1)]
    found = []
    for n in range(1, rows):
        for here in spans[n]:
            start, end = here
            for near in (spans[n - 1], spans[n + 1]):
                shared = [(max(start, a), min(end, b)) for a, b in near]
                start, end = max(shared, key=lambda s: s[1] - s[0], default=(0.0, 0.0))
            if end - start >= wide:
                found.append((-round(end - start), n, (start + end) / 2))
    return [(x, top + n * _ROW) for _, n, x in sorted(found)[:6]]


def _spans(rings: list[list[Point]], y: float, left: float, right: float) -> list[Point]:
    crossings = sorted(
        a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
        for ring in rings
        for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)
        if (a[1] > y) != (b[1] > y)
    )
    pairs = zip(crossings[::2], crossings[1::2], strict=False)
    return [(max(a, left), min(b, right)) for a, b in pairs if b > left and a < right]


def _size(ring: list[Point]) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def _tenth(value: int) -> str:
    return f"{value / 10:g}"
