"""The places that reports name beyond doubt, by story and by outlet."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from crosswire.model.addresses import page_host
from crosswire.model.rows import Place, Reading, Report

Point = tuple[str, float, float]  # id or name, degrees north and east
State = tuple[str, str]  # country, name of the province


@dataclass(slots=True)
class Anchors:
    """What some reports surely name: exact places, and the provinces that they name or lie in.

    `homes`: the towns in the titles of an outlet's pages.
    """

    points: set[Point] = field(default_factory=set)
    homes: set[Point] = field(default_factory=set)
    states: set[State] = field(default_factory=set)

    def add(self, reading: Reading) -> None:
        """Takes in one report. The same again changes nothing: a copy is no second witness."""
        self.homes.update((one.name, one.latitude, one.longitude) for one in reading.masthead)
        unsure = {start for doubt in reading.doubts for start, _ in doubt.spans}
        for place in reading.places:
            if place.start in unsure:
                continue
            point = point_of(place)
            if point is not None:
                self.points.add(point)
            if place.country and place.admin1:
                self.states.add((place.country, place.admin1))


def point_of(place: Place) -> Point | None:
    """The point of a town, camp or district; wide places have none."""
    if place.latitude is None or place.longitude is None:
        return None
    if place.precision not in ("point", "near", "district"):
        return None
    return place.place_id or place.name or "", place.latitude, place.longitude


def anchors_by(readings: list[Reading], keys: dict[str, str]) -> dict[str, Anchors]:
    """The anchors of the reports of each key; `keys` by report id, "" for none."""
    found: dict[str, Anchors] = defaultdict(Anchors)
    for reading in readings:
        key = keys.get(reading.report.report_id, "")
        if key:
            found[key].add(reading)
    return found


def countries(readings: list[Reading]) -> Counter[str]:
    """How many different places the reports of a pile surely name in each country."""
    found: set[tuple[str, Point]] = set()
    for reading in readings:
        unsure = {start for doubt in reading.doubts for start, _ in doubt.spans}
        for place in reading.places:
            point = point_of(place)
            if point is not None and place.country and place.start not in unsure:
                found.add((place.country, point))
    return Counter(country for country, _ in found)


def outlet_of(report: Report) -> str:
    """What tells an outlet from the others: its name, else the host of its page."""
    return (report.outlet or page_host(report.url) or "").lower()
