"""Look-ups in the provinces and districts of the world."""

from __future__ import annotations

from functools import cache

from crosswire.ground.gazetteer.shelf import Shelf, shelf
from crosswire.ground.gazetteer.spot import Level, Spot, kilometres
from crosswire.model.codes import Precision

FAR = 60.0  # km from the middle of the nearest district at which none is told


class Divisions:
    """Look-up of divisions by code, by name and by what lies in them."""

    def __init__(self, rows: Shelf) -> None:
        self._rows = rows

    def province(self, country: str | None, code: str | None) -> str | None:
        """The name of a first-level division by its code."""
        return self._rows.province((country or "", code or ""))

    def district(self, level: Level, place_id: str | None, north: float, east: float) -> str | None:
        """The second-level division of a town by its id, else the nearest of the province."""
        if place_id and place_id.isdecimal():
            apart = self._rows.district_of(int(place_id))
            if apart is not None:
                return None if apart == "-" else apart
        near = [
            (kilometres(north, east, latitude, longitude), name)
            for name, latitude, longitude in self._rows.districts(level)
        ]
        distance, name = min(near, default=(FAR, ""))
        return name if distance < FAR else None

    def named(self, key: str, precision: Precision) -> tuple[Spot, ...]:
        """The divisions of a folded name, with or without its "province" or "district"."""
        return self._rows.named(key, precision)


@cache
def divisions() -> Divisions:
    """The divisions of the compiled gazetteer."""
    return Divisions(shelf())
