"""What the gazetteer knows by a name, as rows to show."""

from __future__ import annotations

from crosswire.ground.gazetteer.book import gazetteer
from crosswire.ground.gazetteer.fold import fold
from crosswire.ground.gazetteer.own import NO_PLACES, Own
from crosswire.model.codes import Precision, Row


class KnownPlace(Row, frozen=True, kw_only=True):
    """A place of a name; `weight` is about log10 of who lives or looks there.

    `source`: `case`, `supplement`, or `gazetteer`.
    """

    name: str
    country: str | None
    admin1: str | None
    admin2: str | None
    latitude: float
    longitude: float
    precision: Precision
    place_id: str | None
    weight: float
    source: str


def known_places(name: str, own: Own = NO_PLACES) -> list[KnownPlace]:
    """All places of a name, a case's own first; where there is none, those spelt otherwise."""
    book, key = gazetteer(own), fold(name)
    mine = set(own.names.get(key, ()))
    found = []
    for spot in book.spots(key) or book.variants(key):
        first, second = book.division_names(spot)
        source = "case" if spot in mine else "supplement" if spot.listed else "gazetteer"
        found.append(KnownPlace(
            name=spot.name, country=spot.country, admin1=first, admin2=second,
            latitude=spot.latitude, longitude=spot.longitude, precision=spot.precision,
            place_id=spot.place_id, weight=round(spot.weight, 1), source=source,
        ))  # fmt: skip
    return found
