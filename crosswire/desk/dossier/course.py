"""What happened, day by day, as the page tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crosswire.desk.amounts import amounts
from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.dossier.claims import told_in
from crosswire.desk.dossier.views.base import Link
from crosswire.desk.dossier.views.events import HappenedView
from crosswire.desk.happened import course, sort_of
from crosswire.desk.rows import lead_rows
from crosswire.desk.words import clip, days, plain

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.rows import Event

MOST_HAPPENED: Final = 200
_SENTENCE: Final = 240


def course_views(look: Index) -> tuple[tuple[HappenedView, ...], int]:
    """The first rows of what happened, by days, and how many more there are."""
    events = course(look.record.events)
    shown = tuple(_view(look, event) for event in events[:MOST_HAPPENED])
    return shown, max(len(events) - MOST_HAPPENED, 0)


def _view(look: Index, event: Event) -> HappenedView:
    rows = lead_rows(look, event.event_id)
    first = rows[0].figure if rows else None
    return HappenedView(
        when=days(event.date_start, event.date_end),
        event=Link(text=plain(event.title or "Untitled event"), to=anchor("e", event.event_id)),
        where=plain(event.place or "") or "place not told",
        sort=sort_of(event),
        counts=f"{first.kind} {amounts(look, first)[1]}" if first else "no figure",
        sentence=clip(plain(event.sentence or ""), _SENTENCE),
        told=told_in(look, event),
    )
