"""Where an incident is set by one report, in the few facts by which scenes are compared."""

from __future__ import annotations

import msgspec

from crosswire.ground.gazetteer.spot import kilometres
from crosswire.ground.settle.places import WHERE
from crosswire.model.rows import Place

REACH = {1: 15.0, 2: 15.0, 3: 40.0, 4: 120.0}  # kilometres that a place of a level is wide


class SceneSpot(msgspec.Struct, frozen=True, order=True, array_like=True, gc=False):
    """A place: latitude and longitude in degrees, its level (1 to 7, as in `where_prec`)."""

    latitude: float
    longitude: float
    level: int
    country: str = ""
    admin1: str = ""
    name: str = ""

    @property
    def exact(self) -> bool:
        """Whether it is no wider than a province."""
        return self.level in REACH


def scene_spot(place: Place) -> SceneSpot:
    """The spot of a place that has a point."""
    level = WHERE[place.precision] if place.precision else WHERE["country"]
    return SceneSpot(
        place.latitude or 0.0, place.longitude or 0.0, level, place.country or "",
        place.admin1 or "", place.name or "",
    )  # fmt: skip


def apart(one: SceneSpot, two: SceneSpot) -> float:
    """Kilometres between two spots beyond what both are wide; 0 where one may hold the other."""
    wide, small = (one, two) if one.level >= two.level else (two, one)
    if not wide.exact:
        return 0.0
    inside = (wide.admin1, wide.country) == (small.admin1, small.country)
    if wide.level == WHERE["province"] and wide.admin1 and inside:
        return 0.0
    between = kilometres(one.latitude, one.longitude, two.latitude, two.longitude)
    return max(0.0, between - REACH[one.level] - REACH[two.level])
