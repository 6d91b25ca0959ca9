"""In which order stories, events, figures and what reports tell are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from crosswire.desk.grouping import group
from crosswire.model.codes import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosswire.model.mentions import EventMention
    from crosswire.model.rows import Claim, Event, Figure, Number, Record, Report, Sentence, Story

_KINDS: Final = {kind: place for place, kind in enumerate(get_args(Kind))}


def ranked_stories(record: Record) -> list[Story]:
    """The stories of a record, those with most reports first, then by their first day."""
    return sorted(record.stories, key=lambda s: (-len(s.reports), s.first_day or "", s.story_id))


def events_by_story(record: Record) -> dict[str | None, list[Event]]:
    """The events of each story, the main one first; of none, those whose story is missing."""
    known = {story.story_id for story in record.stories}
    begins = {e.event_id: e.date_start or "9999" for e in record.events}

    def place(event: Event) -> tuple[object, ...]:
        """The main event first; the days of a continued event stand behind it, totals last."""
        own = begins[event.event_id]
        whole = event.part_of or event.event_id
        last = event.role == "total"
        rank = (event.rank is None, last, event.rank or 0)
        day = begins.get(whole, own)
        return *rank, day, whole, own if event.part_of else "", event.event_id

    ordered = sorted(record.events, key=place)
    # An event whose story is missing must still be shown, so it goes with those of no story.
    return group(ordered, lambda e: e.story_id if e.story_id in known else None)


def figure_order(figure: Figure) -> tuple[object, ...]:
    """What is asked first; figures without a rank stand behind, by kind and group."""
    group = bool(figure.affected_id or figure.affected_role or figure.label)
    kind = _KINDS.get(figure.kind, len(_KINDS))
    rank = (figure.rank is None, figure.rank or 0)
    return (*rank, figure.scope != "event", kind, group, figure.label or "", figure.figure_id)


def claim_order(claim: Claim) -> tuple[int, int, str]:
    """As a report tells them."""
    return (claim.start, claim.end, claim.claim_id)


def span_order(row: Sentence | Number) -> tuple[int, int]:
    """As a report tells them."""
    return (row.start, row.end)


def mentions_in_order(record: Record, reports: Mapping[str, Report]) -> list[EventMention]:
    """The mentions of events, those of the earliest report first."""

    def place(row: EventMention) -> tuple[object, ...]:
        report = reports.get(row.report_id)
        day = report.published_start if report else None
        return day or "9999", row.report_id, row.start, row.mention_id

    return sorted(record.event_mentions, key=place)
