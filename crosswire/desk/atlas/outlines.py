"""Outlines of countries from `data/outlines.txt`, cut to a window.

`tools/make_outlines.py` makes the file and says how it is written.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Point = tuple[float, float]  # east, north in degrees; or x, y in pixels
Box = tuple[float, float, float, float]  # least and greatest of both: left, top, right, bottom


class Ring(NamedTuple):
    """A closed line of a country, and the box around it, in degrees."""

    country: str
    name: str
    points: list[Point]
    box: Box


@cache
def rings() -> tuple[Ring, ...]:
    """All rings of all countries, read once: a fifth of a second."""
    text = files("crosswire.data").joinpath("outlines.txt").read_text("utf-8")
    arcs: list[list[Point]] = []
    found: list[Ring] = []
    for line in text.split("\n"):
        if not line or line.startswith("#"):
            continue
        country, *rest = line.split("\t")
        if not rest:
            arcs.append(_points(line))
            continue
        for ring in rest[1].split(" "):
            points = _whole([p for arc in ring.split(",") for p in _run(arcs, arc)])
            across, along = [p[0] for p in points], [p[1] for p in points]
            box = (min(across), min(along), max(across), max(along))
            found.append(Ring(country, rest[0], points, box))
    return tuple(found)


def within(window: Box) -> Iterator[tuple[Ring, float]]:
    """The rings that reach into a window in degrees, and by how many degrees to move each east.

    The window may lie over the 180th meridian.
    """
    west, south, east, north = window
    for ring in rings():
        left, bottom, right, top = ring.box
        if top < south or bottom > north:
            continue
        for turn in (-360.0, 0.0, 360.0):
            if left + turn <= east and right + turn >= west:
                yield ring, turn


def cut(points: list[Point], box: Box) -> list[Point]:
    """A polygon cut to a box (Sutherland and Hodgman, 1974)."""
    left, top, right, bottom = box
    for axis, edge, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        points = _halved(points, axis, edge, sign)
        if not points:
            break
    return points


def thinned(points: list[Point], least: float) -> list[Point]:
    """A line without the points that lie nearer than `least` to the last one kept."""
    kept = points[:1]
    for point in points[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= least:
            kept.append(point)
    return kept


def _halved(points: list[Point], axis: int, edge: float, sign: int) -> list[Point]:
    kept: list[Point] = []
    for place, point in enumerate(points):
        before = points[place - 1]
        inside, was = sign * (point[axis] - edge) >= 0, sign * (before[axis] - edge) >= 0
        if inside != was:
            part = (edge - before[axis]) / (point[axis] - before[axis])
            other = 1 - axis
            crossing = before[other] + part * (point[other] - before[other])
            kept.append((edge, crossing) if axis == 0 else (crossing, edge))
        if inside:
            kept.append(point)
    return kept


def _whole(points: list[Point]) -> list[Point]:
    """A ring that does not jump at the 180th meridian; one around a pole goes over the pole."""
    found, turn, last = [points[0]], 0.0, points[0][0]
    for east, north in points[1:]:
        if abs(east - last) > 180:
            turn += 360.0 if east < last else -360.0
        found.append((east + turn, north))
        last = east
    if turn:
        pole = -90.0 if points[0][1] < 0 else 90.0
        found += [(found[-1][0], pole), (found[0][0], pole)]
    return found


def _run(arcs: list[list[Point]], name: str) -> list[Point]:
    return arcs[int(name[1:])][::-1] if name.startswith("~") else arcs[int(name)]


def _points(line: str) -> list[Point]:
    numbers, value, shift = [], 0, 0
    for letter in line:
        code = ord(letter) - 63
        value |= (code & 0x1F) << shift
        shift += 5
        if code < 0x20:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    points, x, y = [], 0, 0
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / 100, y / 100))
    return points
