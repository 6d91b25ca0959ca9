"""Which part of the earth a map shows, and where a point of it lies on the paper.

The projection is equirectangular, true to scale along the middle parallel and along meridians:
angles and areas of a country hold well, those of a continent do not.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin
from typing import TYPE_CHECKING, Final

from crosswire.ground.gazetteer.spot import kilometres

if TYPE_CHECKING:
    from crosswire.desk.atlas.outlines import Box, Point

PAD: Final = 48.0  # pixels between the marks and the edge
DEGREE: Final = 111.2  # km of a degree of latitude
LEAST: Final = 160.0  # km across; the outlines are no finer
NEAR: Final = 250.0  # km from the middle within which a place is never "elsewhere"
SHARE: Final = 0.8  # of the reports, whose reach from the middle is the reach of the map
SLACK: Final = 2.5  # times that reach; what lies farther is told in words
_STEPS: Final = 40

Weighted = tuple[float, float, float]  # north, east, weight


@dataclass(frozen=True, slots=True)
class Frame:
    """A window on the earth, `width` by `height` pixels around a middle in degrees.

    `scale`: pixels of a degree of latitude; `squeeze`: by how much one of longitude is shorter.
    """

    width: float
    height: float
    north: float
    east: float
    scale: float
    squeeze: float

    def place(self, north: float, east: float) -> Point:
        """Where a point lies, in pixels from the upper left; the short way round the earth."""
        return self.put(north, self.east + turned(east - self.east))

    def put(self, north: float, east: float) -> Point:
        """The same for a longitude that is counted on from the middle's."""
        x = self.width / 2 + (east - self.east) * self.scale * self.squeeze
        return x, self.height / 2 - (north - self.north) * self.scale

    def holds(self, north: float, east: float) -> bool:
        """Whether a point lies on the paper, and not at its edge."""
        x, y = self.place(north, east)
        slack = PAD - 0.01
        return slack <= x <= self.width - slack and slack <= y <= self.height - slack

    @property
    def window(self) -> Box:
        """West, south, east and north, in degrees."""
        tall, wide = self.height / 2 / self.scale, self.width / 2 / self.scale / self.squeeze
        return self.east - wide, self.north - tall, self.east + wide, self.north + tall

    @property
    def kilometre(self) -> float:
        """Pixels of a kilometre along the middle parallel."""
        return self.scale / DEGREE


def turned(east: float) -> float:
    """A difference of longitudes as -180 to 180."""
    return (east + 180) % 360 - 180


def middle(points: list[Weighted]) -> tuple[float, float]:
    """The geometric median of weighted points on the sphere (Weiszfeld, 1937).

    A single far point pulls it little.
    """
    rows = [(*_vector(north, east), weight) for north, east, weight in sorted(points)]
    total = sum(row[3] for row in rows)
    x, y, z = (sum(row[axis] * row[3] for row in rows) / total for axis in range(3))
    for _ in range(_STEPS):
        pulls = [w / max(_apart((x, y, z), (a, b, c)), 1e-4) for a, b, c, w in rows]
        total = sum(pulls)
        x, y, z = (
            sum(row[axis] * pull for row, pull in zip(rows, pulls, strict=True)) / total
            for axis in range(3)
        )
    return _degrees(x, y, z)


def reach(points: list[Weighted], centre: tuple[float, float]) -> float:
    """How far from the middle the map goes, in km: some times what holds most of the weight."""
    far = sorted((kilometres(*centre, north, east), weight) for north, east, weight in points)
    left = SHARE * sum(weight for _, weight in far)
    for distance, weight in far:
        left -= weight
        if left <= 1e-9:
            return max(NEAR, SLACK * distance)
    return NEAR


def frame_of(points: list[tuple[float, float]], width: float) -> Frame:
    """The window that holds all points with room around them. There must be one at least."""
    norths = [north for north, _ in points]
    start = middle([(north, east, 1.0) for north, east in points])[1]
    easts = [start + turned(east - start) for _, east in points]
    north, east = (min(norths) + max(norths)) / 2, (min(easts) + max(easts)) / 2
    squeeze = max(cos(radians(north)), 0.2)
    wide = max((max(easts) - min(easts)) * squeeze, LEAST / DEGREE)
    tall = max(max(norths) - min(norths), LEAST / DEGREE / 2)
    low, high = (0.45, 0.64) if width > 500 else (0.8, 1.1)
    height = round(width * min(max(tall / wide, low), high))
    scale = min((width - 2 * PAD) / wide, (height - 2 * PAD) / tall)
    return Frame(width, height, north, east, scale, squeeze)


def bar_length(frame: Frame, longest: float) -> tuple[int, float]:
    """The kilometres of a scale bar, a round number, and its length in pixels."""
    steps = [base * 10**power for power in range(5) for base in (1, 2, 5)]
    fits = [km for km in steps if km * frame.kilometre <= longest] or steps[:1]
    return fits[-1], fits[-1] * frame.kilometre


def _vector(north: float, east: float) -> tuple[float, float, float]:
    flat = cos(radians(north))
    return flat * cos(radians(east)), flat * sin(radians(east)), sin(radians(north))


def _apart(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    return hypot(*(a - b for a, b in zip(one, other, strict=True)))


def _degrees(x: float, y: float, z: float) -> tuple[float, float]:
    return degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x))
