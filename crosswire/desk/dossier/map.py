"""The map's part of the page: the plot, its places as links, and what it cannot show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crosswire.desk.atlas.marks import LEVEL_WORDS
from crosswire.desk.atlas.record import CREDIT, draw, plan_map
from crosswire.desk.dossier.views.base import Link, PlotView
from crosswire.desk.dossier.views.page import MapView, PlaceView
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from crosswire.desk.atlas.marks import MapMark
    from crosswire.desk.index import Index

MOST_LISTED: Final = 200  # places in the list beneath the map
_FAR: Final = 40  # places elsewhere
_WIDE, _NARROW = 860, 326


def map_view(look: Index) -> MapView | None:
    """What the page says of where; None where no place has a point."""
    plan = plan_map(look)
    if plan is None:
        return None
    listed = [mark for mark in plan.shown if mark.events]
    return MapView(
        plot=PlotView(wide=draw(plan, width=_WIDE), narrow=draw(plan, width=_NARROW)),
        places=tuple(_place(mark) for mark in listed[:MOST_LISTED]),
        elsewhere=tuple(_far(mark) for mark in plan.elsewhere[:_FAR]),
        elsewhere_left=len(plan.elsewhere[_FAR:]),
        areas=tuple(f"{name} ({plural(count, 'report')})" for name, count in plan.areas[:_FAR]),
        more=plan.more,
        credit=CREDIT,
    )


def _place(mark: MapMark) -> PlaceView:
    return PlaceView(
        name=mark.name,
        exactness=LEVEL_WORDS[mark.level],
        events=tuple(Link(text=event.title, to=event.to) for event in mark.events),
    )


def _far(mark: MapMark) -> Link:
    words = plural(len(mark.events), "event") if mark.events else "named"
    return Link(text=f"{mark.name} ({words}, {plural(mark.reports, 'report')})", to=mark.to)
