"""The compiled gazetteer: a read-only table on disk that all processes share.

It holds what `compile.py` made of GeoNames' towns, the supplement and the divisions, and gives
rows by key. Nothing is loaded before it is asked for.
"""

from __future__ import annotations

import sqlite3
from functools import cache, lru_cache
from typing import Any, NamedTuple

import msgspec

from crosswire.ground.gazetteer.spot import Level, Spot
from crosswire.model.codes import Precision

_SPOTS = msgspec.msgpack.Decoder(tuple[Spot, ...])
_PLACES = msgspec.msgpack.Decoder(tuple[int, ...])
_TOWN = "id, name, latitude, longitude, country, population, admin1"
_BEARING = (
    "SELECT (SELECT places FROM names WHERE key = ?), (SELECT spots FROM listed WHERE key = ?),"
    " (SELECT spots FROM divisions WHERE key = ? AND precision = 'province')"
)
MAPPED = 1 << 28  # bytes of the file that may be mapped instead of read
District = tuple[str, float, float]  # name and middle


class Town(NamedTuple):
    """A town of GeoNames."""

    id: int
    name: str
    latitude: float
    longitude: float
    country: str
    population: int
    admin1: str


class Bearing(NamedTuple):
    """What bears a name: towns, places of the supplement, provinces.

    The largest town comes first; with each stands whether it is one of the town's other names.
    """

    towns: list[tuple[Town, bool]]
    listed: tuple[Spot, ...]
    provinces: tuple[Spot, ...]


class Shelf:
    """Look-ups in the compiled tables; the key of a name is folded."""

    def __init__(self, tables: sqlite3.Connection) -> None:
        self._tables = tables
        self.listed = lru_cache(1 << 14)(self._listed)
        self.districts = lru_cache(1 << 10)(self._districts)
        self.named = lru_cache(1 << 14)(self._named)

    def bearing(self, key: str) -> Bearing:
        """All that bear a name; most words of a text are none, so that they are asked at once."""
        towns, listed, provinces = self._one(_BEARING, key, key, key) or (None, None, None)
        places = _PLACES.decode(towns) if towns else ()
        return Bearing(
            [(self._town(place >> 1), bool(place & 1)) for place in places],
            _SPOTS.decode(listed) if listed else (),
            _SPOTS.decode(provinces) if provinces else (),
        )

    def towns_near(self, country: str, latitude: float, degrees: float) -> list[Town]:
        """The towns of a country that lie no farther north or south than that."""
        rows = self._tables.execute(
            f"SELECT {_TOWN} FROM towns WHERE country = ? AND latitude BETWEEN ? AND ?",  # noqa: S608
            (country, latitude - degrees, latitude + degrees),
        )
        return [Town(*row) for row in rows]

    def sounding(self, sound: str) -> tuple[str, ...]:
        """The keys of known names whose sounds are these; see `variants`."""
        row = self._one("SELECT keys FROM sounds WHERE sound = ?", sound)
        return () if row is None else tuple(row[0].split("\n"))

    def province(self, level: Level) -> str | None:
        """The name of a first-level division."""
        row = self._one("SELECT name FROM provinces WHERE country = ? AND code = ?", *level)
        return None if row is None else str(row[0])

    def district_of(self, town: int) -> str | None:
        """The district of a town that lies nearer to the middle of another; "-": in none."""
        row = self._one("SELECT name FROM apart WHERE id = ?", town)
        return None if row is None else str(row[0])

    def _listed(self, key: str) -> tuple[Spot, ...]:
        """The places of the supplement of a name."""
        row = self._one("SELECT spots FROM listed WHERE key = ?", key)
        return () if row is None else _SPOTS.decode(row[0])

    def _districts(self, level: Level) -> tuple[District, ...]:
        """The districts of a province, in the order of the file."""
        rows = self._tables.execute(
            "SELECT name, latitude, longitude FROM districts WHERE country = ? AND code = ?"
            " ORDER BY place",
            level,
        )
        return tuple(rows)

    def _named(self, key: str, precision: Precision) -> tuple[Spot, ...]:
        """The provinces or districts of a name, with or without the word for what they are."""
        row = self._one(
            "SELECT spots FROM divisions WHERE key = ? AND precision = ?", key, precision
        )
        return () if row is None else _SPOTS.decode(row[0])

    def _town(self, place: int) -> Town:
        row = self._one(f"SELECT {_TOWN} FROM towns WHERE place = ?", place)  # noqa: S608
        return Town(*(row or ()))

    def _one(self, select: str, *values: object) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._tables.execute(select, values).fetchone()
        return row


@cache
def shelf() -> Shelf:
    """The shelf, opened once a process, compiled where the cache holds none.

    Where nothing can be written it is compiled in memory: some seconds in each process.
    """
    from crosswire.ground.gazetteer.compile import compile_to, sources
    from crosswire.words.kept import kept_file, key_of

    file = kept_file("gazetteer", key_of(*sources()), lambda to: _compile(str(to)))
    if file is None:
        memory = _connect(":memory:")
        compile_to(memory)
        return Shelf(memory)
    tables = _connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    tables.execute(f"PRAGMA mmap_size = {MAPPED}")
    return Shelf(tables)


def _compile(file: str) -> None:
    from crosswire.ground.gazetteer.compile import compile_to

    tables = _connect(file)
    try:
        compile_to(tables)
    except sqlite3.OperationalError as problem:  # a full disk
        raise OSError(str(problem)) from problem
    finally:
        tables.close()


def _connect(where: str, *, uri: bool = False) -> sqlite3.Connection:
    # Threads may share it: the module serialises, and nothing is written once it is compiled.
    return sqlite3.connect(where, uri=uri, check_same_thread=False, isolation_level=None)
