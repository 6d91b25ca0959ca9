"""A place of a full GeoNames country file, as a case keeps it."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

from crosswire.ground.gazetteer.fold import fold, without_place_article
from crosswire.ground.gazetteer.spot import Spot
from crosswire.model.codes import Precision, Row

if TYPE_CHECKING:
    from collections.abc import Iterable

VILLAGE = 3.0  # weight of a populated place whose inhabitants nobody counted
WIDE: dict[Precision, float] = {"province": 6.0, "district": 5.0, "region": 5.0}


class Imported(Row, frozen=True, kw_only=True):
    """One place: `feature` is GeoNames' class and code ("P.PPL"), `names` its other names."""

    place_id: str
    name: str
    names: tuple[str, ...] = ()
    latitude: float
    longitude: float
    country: str
    admin1: str | None = None
    precision: Precision
    population: int = 0
    feature: str


def imported_spots(places: Iterable[Imported]) -> list[tuple[set[str], Spot]]:
    """The places as spots, each with the keys under which it is found."""
    rows = []
    for place in places:
        weight = log10(place.population) if place.population > 1 else VILLAGE
        spot = Spot(
            place.name, place.country, place.admin1, place.latitude, place.longitude,
            place.precision, place.place_id, max(weight, WIDE.get(place.precision, 0.0)),
        )  # fmt: skip
        keys = {fold(name) for name in (place.name, *place.names)} - {""}
        rows.append((keys | {without_place_article(key) for key in keys}, spot))
    return rows
