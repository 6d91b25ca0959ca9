"""`data/places.yml`: places beside the gazetteer's towns, and classes of words."""

from __future__ import annotations

from functools import cache

from crosswire.model.codes import Precision
from crosswire.words.entries import Entry, load

FILES = (
    "places", "places_middle_east", "places_africa", "places_europe_asia", "places_americas",
    "places_borders", "places_waters", "places_islands", "places_heights", "places_camps",
    "places_counties",
)  # fmt: skip


class PlaceEntry(Entry, frozen=True, kw_only=True):
    """A place, or a class of words; see the head of `places.yml`."""

    words: tuple[str, ...] = ()
    values: dict[str, str] = {}  # noqa: RUF012
    name: str = ""
    aliases: tuple[str, ...] = ()
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision = "point"
    place_id: str | None = None
    weight: float | None = None
    weak: bool = False


@cache
def words(name: str) -> frozenset[str]:
    """The words of one class. Raises KeyError where there is none of that name."""
    return frozenset({entry.id: entry.words for entry in load("places", PlaceEntry)}[name])


@cache
def values(name: str) -> dict[str, str]:
    """The values of one class by word. Raises KeyError where there is none of that name."""
    found: dict[str, dict[str, str]] = {e.id: e.values for e in load("places", PlaceEntry)}
    return found[name]


@cache
def supplement() -> tuple[PlaceEntry, ...]:
    """The entries that are places, in the order of the files."""
    return tuple(entry for file in FILES for entry in load(file, PlaceEntry) if entry.name)
