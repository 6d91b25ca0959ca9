"""Settles the places that reports leave open by what the other reports of the pile name.

Places of one story lie near each other, and an outlet mostly tells of its own region. To the
score that a candidate has by its own report comes what the story's reports surely name near it,
and the share of the places that its outlet surely names near it. A name that its report alone
makes no place becomes one where another report of the story surely means that place by it.
Order and copies of the reports change nothing: what is named is a set.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from msgspec.structs import replace

from crosswire.ground.gazetteer.divisions import divisions
from crosswire.ground.gazetteer.spot import kilometres
from crosswire.ground.settle.places import with_places
from crosswire.model.rows import Candidate, Doubt, Place, Reading, Story
from crosswire.pile.places.anchors import Anchors, anchors_by, countries, outlet_of

NEAR, REGION = 60.0, 150.0  # km
IN_STORY, IN_STATE, OF_OUTLET = 2.5, 1.0, 4.0  # what each adds to a score, about log10 of people
OF_PILE, RARE = 2.0, 0.02  # what the share of the pile's places in a country adds, and too few
MOVED = 500.0  # km by which a report may put a place beside the one that it names
AT_HOME = 0.5  # share of an outlet's places in its region from which a weak name is a place


@dataclass(frozen=True, slots=True)
class Around:
    """What the story and the outlet of one report name."""

    story: Anchors
    outlet: Anchors
    pile: Counter[str]

    def share(self, one: Candidate) -> float:
        """The share of the outlet's places that lie in the region of a candidate."""
        points = self.outlet.points
        if any(_distance(one, point) < REGION for point in self.outlet.homes):
            return 1.0
        if not points:
            return 0.0
        return sum(_distance(one, point) < REGION for point in points) / len(points)

    def score(self, one: Candidate) -> float:
        """How well a candidate goes with its report, its story and its outlet."""
        near = any(_distance(one, point) < NEAR for point in self.story.points)
        state = divisions().province(one.country, one.code) or ""
        inside = (one.country or "", state) in self.story.states
        country = self.pile[one.country or ""] / max(1, self.pile.total())
        return (
            one.score
            + IN_STORY * near
            + IN_STATE * inside
            + OF_OUTLET * self.share(one)
            + OF_PILE * country
        )

    def vouches(self, one: Candidate) -> bool:
        """Whether anything but its own report speaks for a candidate."""
        near = any(0 < _distance(one, point) < REGION for point in self.story.points)
        return (
            near
            or self.names(one)
            or self.share(one) > 0
            or (self.pile[one.country or ""] >= RARE * self.pile.total())
        )

    def names(self, one: Candidate) -> bool:
        """Whether another mention in the story surely is this very place."""
        return any(point[1:] == (one.latitude, one.longitude) for point in self.story.points)


def settle_places(readings: list[Reading], stories: tuple[Story, ...]) -> list[Reading]:
    """The readings with their places settled, and those of their claims with them."""
    story_of = {report: s.story_id for s in stories for report in s.reports}
    outlets = {r.report.report_id: outlet_of(r.report) for r in readings}
    by_story, by_outlet = anchors_by(readings, story_of), anchors_by(readings, outlets)
    none, pile = Anchors(), countries(readings)
    settled = []
    for reading in readings:
        key = reading.report.report_id
        around = Around(
            by_story.get(story_of.get(key, ""), none), by_outlet.get(outlets[key], none), pile
        )
        settled.append(_settled(reading, around))
    return settled


def _settled(reading: Reading, around: Around) -> Reading:
    places = {place.start: place for place in reading.places}
    for doubt in reading.doubts:
        best = max(doubt.candidates, key=lambda c: (around.score(c), c.score, c.place_id or ""))
        if doubt.kept:
            for start, _ in doubt.spans:
                if start in places:
                    places[start] = _meaning(places[start], best)
        elif around.names(best) or around.share(best) >= AT_HOME:
            _add(places, reading, doubt, best)
    rows = tuple(places[start] for start in sorted(places))
    return reading if rows == reading.places else with_places(replace(reading, places=rows))


def _add(places: dict[int, Place], reading: Reading, doubt: Doubt, best: Candidate) -> None:
    report = reading.report
    taken = [(place.start, place.end) for place in places.values()]
    for start, end in doubt.spans:
        if not any(a < end and start < b for a, b in taken):
            row = Place(report_id=report.report_id, start=start, end=end,
                        quote=report.text[start:end], precision="point")  # fmt: skip
            places[start] = _meaning(row, best)


def _meaning(place: Place, one: Candidate) -> Place:
    """The row of a name with what it means."""
    if place.latitude is not None and place.longitude is not None and place.name == one.name:
        point = place.name, place.latitude, place.longitude
        if place.place_id == one.place_id and _distance(one, point) < MOVED:
            return place  # it may have been moved: "10 km north of"
    level = one.country or "", one.code or ""
    known = one.precision not in ("country", "region")
    second = divisions().district(level, one.place_id, one.latitude, one.longitude)
    return replace(
        place,
        place_id=one.place_id,
        name=one.name,
        country=one.country,
        admin1=divisions().province(*level) if known else None,
        admin2=second if known and one.precision != "province" else None,
        latitude=one.latitude,
        longitude=one.longitude,
        precision=(place.precision or "point") if one.precision == "point" else one.precision,
    )


def _distance(one: Candidate, point: tuple[str, float, float]) -> float:
    return kilometres(one.latitude, one.longitude, point[1], point[2])
