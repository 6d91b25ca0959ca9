"""What the map shows: the places of events, and other places that more than one report names."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.plots.svg import joined
from crosswire.desk.words import bounds, clip, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crosswire.desk.index import Index
    from crosswire.model.codes import Precision
    from crosswire.model.rows import Event, Place

Level = Literal["exact", "near", "district", "province", "region", "country"]

LEVELS: Final[dict[int, Level]] = {
    1: "exact", 2: "near", 3: "district", 4: "province", 5: "region", 6: "country"
}  # fmt: skip
LEVEL_WORDS: Final[dict[Level, str]] = {
    "exact": "the place itself", "near": "near it", "district": "somewhere in the district",
    "province": "somewhere in the province", "region": "somewhere in the region",
    "country": "somewhere in the country",
}  # fmt: skip
AREAS: Final = ("district", "province", "region", "country")
FEWEST: Final = 2  # reports that must name a place without an event
_NAME: Final = 40  # characters


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """An event of a mark: its anchor and its title."""

    to: str
    title: str


class MapMark(msgspec.Struct, frozen=True, kw_only=True):
    """A place on the map; `events` is empty where a place is only named.

    `reports` tell of its events, or name it; `tip` says all of it in words; `to` is an anchor.
    """

    name: str
    level: Level
    north: float
    east: float
    reports: int
    to: str
    tip: str
    events: tuple[Listed, ...] = ()

    @property
    def order(self) -> tuple[bool, int, str, float, float, str]:
        """Places of events first, then what most reports tell of."""
        return not self.events, -self.reports, self.name, self.north, self.east, self.level


def event_marks(look: Index) -> list[MapMark]:
    """The places of events: one mark for all events of one place and one exactness."""
    groups: dict[tuple[float, float, Level], list[Event]] = {}
    for event in look.record.events:
        if _valid(event.latitude, event.longitude):
            # A place without a word on its exactness must not look exact.
            level = LEVELS.get(event.where_prec or 5, "region")
            groups.setdefault((*_spot(event), level), []).append(event)
    found = [_event_mark(look, key, rows) for key, rows in groups.items()]
    return sorted(found, key=lambda mark: mark.order)


def named_marks(look: Index, beside: Iterable[MapMark]) -> list[MapMark]:
    """Places that at least two reports name and that are no event's; no countries and regions."""
    groups = _named(look.record.places, wide=False)
    there = {(mark.north, mark.east) for mark in beside}
    found = []
    for (north, east, level), rows in groups.items():
        reports = sorted({row.report_id for row in rows if row.report_id in look.reports})
        if (north, east) in there or len(reports) < FEWEST:
            continue
        name = _commonest(row.name or row.quote for row in rows)
        tip = f"{name}, {LEVEL_WORDS[level]}: named by {plural(len(reports), 'report')}"
        found.append(
            MapMark(name=name, level=level, north=north, east=east, reports=len(reports),
                 to=anchor("r", reports[0]), tip=tip)
        )  # fmt: skip
    return sorted(found, key=lambda mark: mark.order)


def whole_areas(look: Index) -> list[tuple[str, int]]:
    """Countries and regions that at least two reports name, with how many; the most named first.

    Their middle says nothing of where a thing happened, so they are told in words.
    """
    names: dict[str, set[str]] = {}
    for rows in _named(look.record.places, wide=True).values():
        name = _commonest(row.name or row.quote for row in rows)
        names.setdefault(name, set()).update(row.report_id for row in rows)
    counts = [(name, len(reports)) for name, reports in names.items() if len(reports) >= FEWEST]
    return sorted(counts, key=lambda pair: (-pair[1], pair[0]))


def _event_mark(look: Index, key: tuple[float, float, Level], rows: list[Event]) -> MapMark:
    north, east, level = key
    rows = sorted(rows, key=lambda e: (-len(e.reports), e.date_start or "9999", e.event_id))
    name = _commonest(_place_name(row) for row in rows)
    reports = len({report for row in rows for report in row.reports})
    titles = [plain(row.title or "Untitled event") for row in rows]
    told = joined((clip(title, 80) for title in titles), 240)
    counts = f"{plural(len(rows), 'event')}, {plural(reports, 'report')}"
    tip = f"{name}, {LEVEL_WORDS[level]}: {counts}. {told}"
    events = tuple(
        Listed(to=anchor("e", row.event_id), title=_titled(look, row, title))
        for row, title in zip(rows, titles, strict=True)
    )
    return MapMark(
        name=name, level=level, north=north, east=east, reports=reports, to=events[0].to, tip=tip,
        events=events,
    )  # fmt: skip


def _titled(look: Index, event: Event, title: str) -> str:
    """The title with the figure of all killed, where one stands."""
    for figure in look.event_figures.get(event.event_id, []):
        whole = not (figure.affected_id or figure.affected_role or figure.label)
        if figure.kind == "killed" and figure.scope == "event" and whole and figure.best:
            return f"{clip(title, 120)} ({bounds(figure)[1]} killed)"
    return clip(title, 120)


def _named(places: Iterable[Place], *, wide: bool) -> dict[tuple[float, float, Level], list[Place]]:
    groups: dict[tuple[float, float, Level], list[Place]] = {}
    for row in places:
        level = _level(row.precision)
        if (level in ("region", "country")) == wide and _valid(row.latitude, row.longitude):
            groups.setdefault((*_spot(row), level), []).append(row)
    return groups


def _level(precision: Precision | None) -> Level:
    return "exact" if precision is None or precision == "point" else precision


def _spot(row: Event | Place) -> tuple[float, float]:
    return round(row.latitude or 0.0, 2), round(row.longitude or 0.0, 2)


def _valid(north: float | None, east: float | None) -> bool:
    if north is None or east is None or not (isfinite(north) and isfinite(east)):
        return False
    return abs(north) <= 90 and abs(east) <= 180


def _place_name(event: Event) -> str:
    return event.place or event.admin2 or event.admin1 or event.country or "a place without a name"


def _commonest(names: Iterable[str]) -> str:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return clip(plain(min(counts, key=lambda name: (-counts[name], name))), _NAME)
