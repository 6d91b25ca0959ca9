"""Where it happened: the places of a record on a map, as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from crosswire.desk.atlas.draw import draw as draw_frame
from crosswire.desk.atlas.frame import frame_of, middle, reach
from crosswire.desk.atlas.marks import MapMark, event_marks, named_marks, whole_areas
from crosswire.desk.index import Index, index
from crosswire.desk.plots.svg import joined
from crosswire.ground.gazetteer.spot import kilometres
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from crosswire.model.rows import Record

MOST_EVENTS: Final = 150  # places of events that are drawn
MOST_NAMED: Final = 25  # other places that are drawn
CREDIT: Final = (
    "Borders as they are held, within about two kilometres: Natural Earth. "
    "Towns: GeoNames (CC BY 4.0)."
)
_FAR: Final = ("region", "country")  # too wide to tell where a map should be


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What a map shows and what it tells in words: places far off, and wide areas.

    `more`: places of events near by that are not drawn, since they are too many.
    """

    shown: tuple[MapMark, ...]
    elsewhere: tuple[MapMark, ...] = ()
    areas: tuple[tuple[str, int], ...] = ()
    more: int = 0


def record_map(record: Record, *, width: int = 860) -> str | None:
    """The map of a record as SVG that stands alone; None where no place has a point."""
    look = index(record)
    plan = plan_map(look)
    if plan is None:
        return None
    return draw(plan, width=width, linked=False, notes=(*notes(plan), CREDIT))


def plan_map(look: Index) -> Plan | None:
    """Which places are drawn; None where none has a point.

    The map is where most reports put the events: around the median of their places, and some
    times as far as four fifths of the reports lie. A single place at the other end of the earth
    does not make it a map of the earth.
    """
    events = event_marks(look)
    named = named_marks(look, events)
    if not events and not named:
        return None
    core = [mark for mark in events if mark.level not in _FAR] or events or named
    points = [(mark.north, mark.east, float(max(mark.reports, 1))) for mark in core]
    centre = middle(points)
    far = reach(points, centre)
    near = {m for m in (*events, *named) if kilometres(*centre, m.north, m.east) <= far}
    shown = [mark for mark in events if mark in near]
    others = [mark for mark in named if mark in near][:MOST_NAMED]
    return Plan(
        shown=(*shown[:MOST_EVENTS], *others),
        elsewhere=tuple(mark for mark in (*events, *named) if mark not in near),
        areas=tuple(whole_areas(look)),
        more=len(shown[MOST_EVENTS:]),
    )


def draw(plan: Plan, *, width: int, linked: bool = True, notes: tuple[str, ...] = ()) -> str:
    """A plan as SVG; `linked`: its marks lead to their rows on the page."""
    frame = frame_of([(mark.north, mark.east) for mark in plan.shown], float(width))
    told = joined(mark.tip for mark in plan.shown)
    return draw_frame(plan.shown, frame, label=f"Map. {told}", linked=linked, notes=notes)


def notes(plan: Plan) -> tuple[str, ...]:
    """What the map does not draw, in words."""
    found = []
    if plan.elsewhere:
        far = (f"{m.name} ({plural(m.reports, 'report')})" for m in plan.elsewhere)
        found.append(f"Elsewhere: {joined(far, 300)}.")
    if plan.areas:
        wide = (f"{name} ({plural(count, 'report')})" for name, count in plan.areas)
        found.append(f"Named as a whole: {joined(wide, 300)}.")
    if plan.more:
        found.append(f"And {plural(plan.more, 'place')} of events more, in the tables.")
    return tuple(found)
