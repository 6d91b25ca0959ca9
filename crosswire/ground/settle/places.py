"""The place of each claim, by the names that govern it and by the home of its report.

Reading does this for one report, and the pile again when the reports of a story have settled
which places are meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from crosswire.ground.settle.lead import end_of_lead
from crosswire.ground.settle.seats import without_seats
from crosswire.model.codes import Precision
from crosswire.model.rows import Claim, Place, Reading, Scene
from crosswire.words.kinds import kinds

# UCDP's where_prec by how exactly a name tells the place.
WHERE: dict[Precision, int] = {
    "point": 1, "near": 2, "district": 3, "province": 4, "region": 5, "country": 6,
}  # fmt: skip
EXACT_PLACE: tuple[Precision, ...] = ("point", "near")
IN_LEAD = 3  # how many other mentions one in the lead is worth
AS_EXACT = 3  # and a town where a district is named beside it
SHELTER = "shelter"  # the family of counts that are not of the report's event
INFERRED = 2  # where_prec at best of a place that the claim's own words do not tell


def with_places(reading: Reading) -> Reading:
    """The reading with the place of each claim as `reading.places` and `reading.scenes` tell it."""
    places = {place.start: place for place in reading.places if place.latitude is not None}
    scenes = {scene.claim_id: scene for scene in reading.scenes}
    home = home_of(reading)
    claims = tuple(
        _placed(claim, scenes.get(claim.claim_id), places, home) for claim in reading.claims
    )
    return replace(reading, claims=claims)


def home_of(reading: Reading) -> Place | None:
    """The place that a report is mainly about.

    The one named most often, where the lead counts for more; exact places go before wide ones,
    a town before the district that it lies in, and no country is a home, nor where somebody
    speaks.
    """
    known = [p for p in without_seats(reading) if p.latitude is not None]
    exact = [p for p in known if p.precision in (*EXACT_PLACE, "district")]
    exact = exact or [p for p in known if p.precision == "province"]
    home = _most_named(exact, reading)
    if home is None or home.precision != "district":
        return home
    return _most_named([p for p in exact if _holds(home, p)], reading) or home


def _most_named(places: list[Place], reading: Reading) -> Place | None:
    """The place of a list that a report names most."""
    sentences = reading.sentences
    end = end_of_lead(sentences)
    counts: Counter[object] = Counter()
    for place in places:
        counts[_key(place)] += 1
    for key in {_key(place) for place in places if place.precision in EXACT_PLACE}:
        counts[key] += AS_EXACT
    for key in {_key(place) for place in places if place.start < end}:
        counts[key] += IN_LEAD
    return min(places, key=lambda p: (-counts[_key(p)], p.start), default=None)


def _key(place: Place) -> object:
    return place.place_id or (place.name, place.latitude, place.longitude)


def _placed(
    claim: Claim, scene: Scene | None, places: dict[int, Place], home: Place | None
) -> Claim:
    if kinds()[claim.kind].family == SHELTER:
        home = None
    told = _governing(_known(scene.first if scene else (), places))
    about = claim.scope in ("event", "period")
    if told is not None and about and home is not None and _holds(told, home):
        return _at(claim, home, INFERRED)
    if told is None and claim.scope == "event" and home is not None:
        return _at(claim, home, INFERRED)
    if told is None:
        told = _governing(_known(scene.late if scene else (), places))
    if told is None:
        return _at(claim, None, 0)
    return _at(claim, told, 1)


def _known(starts: Iterable[int], places: dict[int, Place]) -> list[Place]:
    return [places[start] for start in starts if start in places]


def _governing(places: list[Place]) -> Place | None:
    """The first, or a place inside it: "in Aleppo province, near Manbij"."""
    if not places:
        return None
    first = places[0]
    return next((other for other in places[1:] if _holds(first, other)), first)


def _holds(wide: Place, other: Place) -> bool:
    """Whether one place lies in another by its country and province."""
    if wide.country is None or wide.country != other.country:
        return False
    if wide.precision == "country":
        return other.precision != "country"
    if wide.precision == "province":
        return other.precision in (*EXACT_PLACE, "district") and wide.admin1 == other.admin1
    inside = wide.precision == "district" and wide.admin2 is not None
    return inside and other.precision in EXACT_PLACE and wide.admin2 == other.admin2


def _at(claim: Claim, place: Place | None, least: int) -> Claim:
    precision = place.precision if place is not None else None
    return replace(
        claim,
        place_id=place.place_id if place else None,
        place=place.name if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        where_prec=max(least, WHERE[precision]) if precision else None,
        country=place.country if place else None,
        admin1=place.admin1 if place else None,
        admin2=place.admin2 if place else None,
    )
