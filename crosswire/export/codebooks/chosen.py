"""Which events of a record are events for the codebooks of UCDP and ACLED."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.export.codebooks.days import length
from crosswire.export.exchange.lookup import Lookup
from crosswire.model.codes import Cause, IncidentRole
from crosswire.model.rows import Event, Record
from crosswire.words.happenings import Tier, happenings
from crosswire.words.kinds import bodily, lasting

MONTH = 31  # days; ACLED has no coarser time precision
APART: tuple[IncidentRole, ...] = ("background", "total", "standing")
NOBODYS: tuple[Cause, ...] = ("hazard", "accident", "illness_or_hardship")


def exported_events(record: Record) -> list[Event]:
    """The events that happened at some time and place, by their first day.

    An event must have a figure of the event itself that counts what happened: people who died,
    fled, were taken. A total of a war, an event told as background, the size of a force and the
    number of people in a camp are none, nor is what nobody did: a quake, a wreck, an illness. The
    days of a continued event stand in its row.
    """
    lookup = Lookup(record)
    return _in_order(event for event in lookup.record.events if _happened(event, lookup))


def told_events(record: Record) -> list[Event]:
    """These events, and those of a month or less and a country of which nobody counts the harmed.

    Protests, raids, explosions, arrests, takeovers: told with what, when and where.
    """
    lookup = Lookup(record)
    events = lookup.record.events
    return _in_order(e for e in events if _happened(e, lookup) or _is_told(e, lookup))


def _in_order(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda e: (e.date_start or "9999", e.date_end or "9999", e.event_id))


def _is_told(event: Event, lookup: Lookup) -> bool:
    """Whether an event that counts nobody harmed is told with what, when and where.

    How many took part, or are somewhere, tells of no harm.
    """
    kind = happenings().get(event.happening or "")
    days = length(event)
    deed = kind is not None and (kind.tier <= Tier.AFTER or kind.acled is not None)
    known = deed and days is not None and days <= MONTH
    figures = lookup.figures_of(event)
    apart = event.part_of is not None or event.role in APART or event.cause in NOBODYS
    return (
        known
        and bool(event.country)
        and not apart
        and all(figure.kind in lasting() for figure in figures)
    )


def _happened(event: Event, lookup: Lookup) -> bool:
    if event.cause in NOBODYS or (event.type is None and _counts_harm(event, lookup)):
        return False
    return event.part_of is None and any(
        figure.scope == "event" and figure.kind not in lasting()
        for figure in lookup.figures_of(event)
    )


def _counts_harm(event: Event, lookup: Lookup) -> bool:
    """Whether it counts dead or hurt; without a type of violence nobody did it to them."""
    return any(figure.kind in bodily() for figure in lookup.figures_of(event))
