"""The places that reports name beyond doubt, by story and by outlet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

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

    def add(self, told: Told) -> None:
        """Takes in one report. The same again changes nothing: a copy is no second witness."""
        self.homes.update(told.homes)
        self.points.update(point for _, point in told.points)
        self.states.update(told.states)

    @property
    def content(self) -> tuple[list[Point], list[Point], list[State]]:
        """All that it holds, in order."""
        return sorted(self.points), sorted(self.homes), sorted(self.states)


class Told(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a report surely names: points with their country, provinces, towns of its masthead.

    `outlet`: what tells its outlet from the others, empty for none.
    """

    outlet: str
    points: tuple[tuple[str | None, Point], ...] = ()
    states: tuple[State, ...] = ()
    homes: tuple[Point, ...] = ()


def told_of(reading: Reading) -> Told:
    """What one report surely names."""
    unsure = {start for doubt in reading.doubts for start, _ in doubt.spans}
    sure = [place for place in reading.places if place.start not in unsure]
    points = {(p.country, point) for p in sure if (point := point_of(p)) is not None}
    return Told(
        outlet_of(reading.report),
        tuple(sorted(points, key=lambda p: (p[0] or "", p[1]))),
        tuple(sorted({(p.country, p.admin1) for p in sure if p.country and p.admin1})),
        tuple(sorted({(one.name, one.latitude, one.longitude) for one in reading.masthead})),
    )


def point_of(place: Place) -> Point | None:
    """The point of a town, camp or district; wide places have none."""
    if place.latitude is None or place.longitude is None:
        return None
    if place.precision not in ("point", "near", "district"):
        return None
    return place.place_id or place.name or "", place.latitude, place.longitude


def anchors_by(told: Mapping[str, Told], keys: Mapping[str, str]) -> dict[str, Anchors]:
    """The anchors of the reports of each key; both by report id, a key "" for none."""
    found: dict[str, Anchors] = defaultdict(Anchors)
    for report_id, one in told.items():
        key = keys.get(report_id, "")
        if key:
            found[key].add(one)
    return dict(found)


def countries(told: Iterable[Told]) -> Counter[str]:
    """How many different places the reports of a pile surely name in each country."""
    found = {(country, point) for one in told for country, point in one.points if country}
    return Counter(country for country, _ in found)


def outlet_of(report: Report) -> str:
    """What tells an outlet from the others: its name, else the host of its page."""
    return (report.outlet or page_host(report.url) or "").lower()
