"""Places told by others: "10 km north of Oont", "between Oont and Velm", "the Oont-Velm road".

A distance with a direction moves the point; a direction alone, or a stretch between two places,
makes it uncertain: `near`.
"""

from __future__ import annotations

import re
from functools import cache
from math import asin, atan2, cos, degrees, radians, sin
from typing import TYPE_CHECKING

from crosswire.ground.gazetteer.lexicon import values, words
from crosswire.ground.gazetteer.spot import EARTH
from crosswire.words.patterns import filled
from crosswire.words.sets import words as closed

if TYPE_CHECKING:
    from crosswire.ground.gazetteer import Spot
    from crosswire.reading.places.mentions import Mention, Text

BEFORE = 80  # characters before a name that are looked at
FARTHEST = 500.0  # km; a larger distance is no way to tell a place
Point = tuple[float, float]


def moved(read: Text, mention: Mention, spot: Spot) -> Point | None:
    """The point that a distance and a direction before a name tell, in degrees."""
    start = read.spans[mention.first][0]
    found = _distance().search(read.text, max(0, start - BEFORE), start)
    if found is None:
        return None
    far = float(found["far"].replace(",", "")) * float(values("length")[found["unit"].lower()])
    if far > FARTHEST:
        return None
    return _shifted(spot, far, float(values("bearing")[found["way"].lower()]))


def is_beside(read: Text, mention: Mention) -> bool:
    """Whether the words around put something near a place and not in it."""
    first, last = mention.first, mention.last
    previous = read.lower[first - 1] if first and read.gap(first - 1) == " " else ""
    before = read.lower[first - 2] if first > 1 and previous else ""
    if previous in words("beside"):
        return True
    if previous in closed("genitive") and (
        before in words("beside") or before in values("bearing")
    ):
        return True
    if previous in closed("between_mark") or (
        previous in closed("additive") and _begins_between(read, first - 2)
    ):
        return True
    return _on_a_road(read, first, last)


def _begins_between(read: Text, place: int) -> bool:
    """Whether "between" stands before the name that ends at a word: "between Oont and"."""
    for at in range(place, max(-1, place - 4), -1):
        if read.lower[at] in closed("between_mark"):
            return True
        if not read.words[at][0].isupper():
            return False
    return False


def _on_a_road(read: Text, first: int, last: int) -> bool:
    """Whether a name is an end of a road: "the Oont-Velm road", "the road from Oont"."""
    for at in range(last, min(last + 3, len(read.words))):
        if read.gap(at - 1) not in (" ", "-", "–"):
            break
        if read.lower[at] in words("road"):
            return at > last or read.gap(first - 1) in ("-", "–")
        if not read.words[at][0].isupper():
            break
    if not first or read.lower[first - 1] not in closed("linking_marks"):
        return False
    return any(read.lower[at] in words("road") for at in range(max(0, first - 4), first - 1))


def _shifted(spot: Spot, far: float, bearing: float) -> Point:
    """The point at a distance (km) and bearing (degrees from north) on a sphere."""
    north, east, way, angle = (
        radians(spot.latitude),
        radians(spot.longitude),
        radians(bearing),
        far / EARTH,
    )
    to_north = asin(sin(north) * cos(angle) + cos(north) * sin(angle) * cos(way))
    to_east = east + atan2(
        sin(way) * sin(angle) * cos(north), cos(angle) - sin(north) * sin(to_north)
    )
    return round(degrees(to_north), 3), round((degrees(to_east) + 540) % 360 - 180, 3)


@cache
def _distance() -> re.Pattern[str]:
    units = "|".join(sorted(values("length"), key=len, reverse=True))
    ways = "|".join(sorted(values("bearing"), key=len, reverse=True))
    kinds = "|".join(sorted(values("kind_of_place")))
    return filled("place.distance", units=units, ways=ways, kinds=kinds)
