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

import msgspec
from msgspec.structs import replace

from crosswire.ground.gazetteer.divisions import divisions
from crosswire.ground.gazetteer.spot import kilometres
from crosswire.ground.settle.mentions import with_mentions
from crosswire.ground.settle.places import with_places
from crosswire.model.rows import Candidate, Doubt, Place, Reading, Story
from crosswire.pile.places.anchors import Anchors, anchors_by, countries, told_of

NEAR, REGION = 60.0, 150.0  # km
DEGREE_LEAST = 111.0  # km; a degree of latitude is a little longer
IN_STORY, IN_STATE, OF_OUTLET = 2.5, 1.0, 4.0  # what each adds to a score, about log10 of people
OF_PILE = 2.0  # what the share of the pile's places in a country adds
MOVED = 500.0  # km by which a report may put a place beside the one that it names
AT_HOME = 0.5  # share of an outlet's places in its region from which a weak name is a place


@dataclass(frozen=True, slots=True)
class Around:
    """What the story and the outlet of one report name."""

    story: Anchors
    outlet: Anchors

    def share(self, one: Candidate) -> float:
        """The share of the outlet's places that lie in the region of a candidate."""
        points = self.outlet.points
        if any(_within(one, point, REGION) for point in self.outlet.homes):
            return 1.0
        if not points:
            return 0.0
        return sum(_within(one, point, REGION) for point in points) / len(points)

    def score(self, one: Candidate, share: float) -> float:
        """How well a candidate goes with its report, its story and its outlet's `share`."""
        near = any(_within(one, point, NEAR) for point in self.story.points)
        state = divisions().province(one.country, one.code) or ""
        inside = (one.country or "", state) in self.story.states
        return one.score + IN_STORY * near + IN_STATE * inside + OF_OUTLET * share

    def names(self, one: Candidate) -> bool:
        """Whether another mention in the story surely is this very place."""
        return any(point[1:] == (one.latitude, one.longitude) for point in self.story.points)


class Weighed(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A candidate by its report, story and outlet; `vouched`: others speak for it by itself."""

    score: float
    own: float
    place_id: str
    country: str
    vouched: bool


def weighed(reading: Reading, story: Anchors, outlet: Anchors) -> tuple[tuple[Weighed, ...], ...]:
    """The candidates of each doubt of a report, all weighed but by the pile."""
    around = Around(story, outlet)
    return tuple(
        tuple(_weighed(one, around, known=bool(doubt.kept)) for one in doubt.candidates)
        for doubt in reading.doubts
    )


def _weighed(one: Candidate, around: Around, *, known: bool) -> Weighed:
    share = around.share(one)
    vouched = known or around.names(one) or share >= AT_HOME
    score = around.score(one, share)
    return Weighed(score, one.score, one.place_id or "", one.country or "", vouched)


def chosen(doubts: tuple[tuple[Weighed, ...], ...], pile: Counter[str]) -> tuple[int, ...]:
    """The candidate that each doubt is settled by, -1 for none. `pile`: see `countries`."""
    total = max(1, pile.total())
    found = []
    for candidates in doubts:
        best = max(
            range(len(candidates)),
            key=lambda n: (
                candidates[n].score + OF_PILE * (pile[candidates[n].country] / total),
                candidates[n].own,
                candidates[n].place_id,
            ),
        )
        found.append(best if candidates[best].vouched else -1)
    return tuple(found)


def settle_places(readings: list[Reading], stories: tuple[Story, ...]) -> list[Reading]:
    """The readings with their places settled, and those of their claims with them."""
    told = {r.report.report_id: told_of(r) for r in readings}
    story_of = {report: s.story_id for s in stories for report in s.reports}
    by_story = anchors_by(told, story_of)
    by_outlet = anchors_by(told, {report: one.outlet for report, one in told.items()})
    none, pile = Anchors(), countries(told.values())
    result = []
    for reading in readings:
        key = reading.report.report_id
        story = by_story.get(story_of.get(key, ""), none)
        doubts = weighed(reading, story, by_outlet.get(told[key].outlet, none))
        result.append(settled(reading, chosen(doubts, pile)))
    return result


def settled(reading: Reading, choices: tuple[int, ...]) -> Reading:
    """The reading with each doubt settled by the chosen candidate; -1 leaves it."""
    places = {place.start: place for place in reading.places}
    for doubt, choice in zip(reading.doubts, choices, strict=True):
        if choice < 0:
            continue
        best = doubt.candidates[choice]
        if doubt.kept:
            for start, _ in doubt.spans:
                if start in places:
                    places[start] = _meaning(places[start], best)
        else:
            _add(places, reading, doubt, best)
    rows = tuple(places[start] for start in sorted(places))
    if rows == reading.places:
        return reading
    return with_mentions(with_places(replace(reading, places=rows)))


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


def _within(one: Candidate, point: tuple[str, float, float], reach: float) -> bool:
    """Whether a point lies less than `reach` km away; most are farther by their latitude alone."""
    return abs(one.latitude - point[1]) * DEGREE_LEAST < reach and _distance(one, point) < reach


def _distance(one: Candidate, point: tuple[str, float, float]) -> float:
    return kilometres(one.latitude, one.longitude, point[1], point[2])
