"""Which events of a record are events for the codebooks of UCDP and ACLED."""

from __future__ import annotations

from crosswire.export.exchange.lookup import Lookup
from crosswire.model.rows import Event, Record
from crosswire.words.kinds import lasting


def exported_events(record: Record) -> list[Event]:
    """The events that happened at some time and place, by their first day.

    An event must have a figure of the event itself that counts what happened: people who died,
    fled, were taken. A total of a war, an event told as background, the size of a force and the
    number of people in a camp are none. The days of a continued event stand in its row.
    """
    lookup = Lookup(record)
    kept = [event for event in record.events if _happened(event, lookup)]
    return sorted(kept, key=lambda e: (e.date_start or "9999", e.date_end or "9999", e.event_id))


def _happened(event: Event, lookup: Lookup) -> bool:
    return event.part_of is None and any(
        figure.scope == "event" and figure.kind not in lasting()
        for figure in lookup.figures_of(event)
    )
