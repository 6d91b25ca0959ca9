"""What happened, in the order of days, whether anybody was counted or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.desk.words import plain
from crosswire.words.happenings import happenings

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from crosswire.desk.index import Index
    from crosswire.model.mentions import EventMention
    from crosswire.model.rows import Claim, Event

UNDATED = "9999"
OTHER_TIMES = frozenset({"background", "total"})  # roles of what is told of other times


def by_day(events: Iterable[Event]) -> list[Event]:
    """Events in the order of their days, those without one last."""
    return sorted(events, key=lambda e: (e.date_start or UNDATED, e.date_end or "", e.event_id))


def uncounted(look: Index, events: Iterable[Event]) -> list[Event]:
    """Those of some events of which the record has no figure, in the order of their days."""
    return by_day(e for e in events if not look.event_figures.get(e.event_id))


def course(events: Iterable[Event]) -> list[Event]:
    """What happened in the time that the reports are about, in the order of days.

    Older events, totals, days of a longer event, and what only stands on a day are left out.
    """
    left = {*OTHER_TIMES, "standing"}
    return by_day(e for e in events if e.role not in left and e.part_of is None)


def sort_of(event: Event) -> str:
    """What sort of event it is: ACLED's type, else what happened in plain words; or empty."""
    kind = happenings().get(event.happening or "")
    return event.acled_event_type or (kind.words if kind else "")


def telling(
    look: Index, event: Event, reports: Container[str] | None = None
) -> EventMention | None:
    """The mention in the event's own sentence, else the first one of the earliest report.

    `reports`: those that may tell it, where not all. None where the record holds no mention of it
    in one.
    """
    known = look.reports if reports is None else reports
    rows = [m for m in look.event_mentions.get(event.event_id, []) if m.report_id in known]
    return next((m for m in rows if _tells(look, event, m)), rows[0] if rows else None)


def told_by(look: Index, event: Event) -> Claim | EventMention | None:
    """The claim or the mention in whose sentence the event's own sentence stands, if known."""
    figures = look.event_figures.get(event.event_id, [])
    counted = [look.claims[key] for f in figures for key in f.claims if key in look.claims]
    rows: tuple[Claim | EventMention, ...] = (
        *counted,
        *look.event_claims.get(event.event_id, []),
        *look.event_mentions.get(event.event_id, []),
    )
    return next((row for row in rows if _tells(look, event, row)), None)


def _tells(look: Index, event: Event, row: Claim | EventMention) -> bool:
    """Whether a clause, or the sentence that it stands in, is the event's sentence."""
    report, sentence = look.reports.get(row.report_id), look.sentence(row.report_id, row.start)
    around = report.text[sentence.start : sentence.end] if report and sentence else ""
    return event.sentence in (" ".join(row.quote.split()), " ".join(around.split()))


def name_of(event: Event) -> str:
    """The title of an event."""
    return plain(event.title or "Untitled event")


def lacking(event: Event) -> str:
    """What is not told of an event: `no place and no day is told`; empty where both are."""
    told = (("place", event.place), ("day", event.date_start))
    lacks = [f"no {what}" for what, known in told if not known]
    return f"{' and '.join(lacks)} is told" if lacks else ""
