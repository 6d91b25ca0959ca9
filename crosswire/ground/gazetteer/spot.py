"""A place on earth as the gazetteer has it."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from crosswire.model.codes import Precision

EARTH = 6371.0  # km
Level = tuple[str, str]  # country, code of the first-level division
WEIGHT: dict[Precision, float] = {
    "country": 9.0, "region": 8.0, "province": 7.0, "district": 6.0, "near": 6.0, "point": 5.5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on earth; `weight` is about log10 of those who live or look there.

    `admin1` is GeoNames' code of the first-level division. `listed`: the supplement or the
    user vouches for it. `other_name`: it was found by another of its names.
    """

    name: str
    country: str | None
    admin1: str | None
    latitude: float
    longitude: float
    precision: Precision
    place_id: str | None
    weight: float
    other_name: bool = False
    listed: bool = False

    def kilometres(self, other: Spot) -> float:
        """Great-circle distance."""
        return kilometres(self.latitude, self.longitude, other.latitude, other.longitude)


def kilometres(north: float, east: float, south: float, west: float) -> float:
    """Great-circle distance of two points in degrees, on a sphere, by the haversine."""
    a, b = radians(north), radians(south)
    h = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(west - east) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(h)))
