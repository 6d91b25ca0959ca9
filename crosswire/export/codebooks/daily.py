"""One incident that went on for days as ACLED has it: a row for each day and place."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from crosswire.export.codebooks.days import length
from crosswire.model.codes import Row
from crosswire.model.ids import make_id
from crosswire.model.rows import Event
from crosswire.words.entries import Entry, load
from crosswire.words.happenings import Tier, happenings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from crosswire.export.exchange.lookup import Lookup
    from crosswire.model.mentions import EventMention

NEAR_ENOUGH: Final = 3  # UCDP's where_prec of a place that tells a row: a town, near it, a district

Where = tuple[str, str | None]  # a day, and the id of a place


class LastingType(Entry, frozen=True, kw_only=True):
    """Sub-event types of ACLED of which one incident can go on for days."""

    acled: tuple[str, ...]


class DayRow(Row, frozen=True, kw_only=True):
    """A day of an incident at one place: the incident with that day and place as its own.

    `part`: the day of the record that it is, where its people are counted by themselves;
    `reports`: ids of those that tell it.
    """

    event: Event
    part: Event | None = None
    reports: tuple[str, ...] = ()


def day_rows(event: Event, lookup: Lookup) -> list[DayRow]:
    """The days and places of an incident that went on, in order; none where it is one of each.

    They are those that its mentions tell as done, and days of it that reports count by themselves.
    """
    days = length(event)
    lasts = days is not None and days > 1 and event.acled_sub_event_type in _lasting()
    if not lasts or event.date_start is None or event.date_end is None:
        return []
    told: dict[Where, list[EventMention]] = {}
    for mention in lookup.mentions_of(event):
        if _is_day_of(mention, event.date_start, event.date_end):
            told.setdefault((mention.time_start or "", _place(mention, event)), []).append(mention)
    parts = {(p.date_start or "", p.place_id or event.place_id): p for p in lookup.days_of(event)}
    rows = [_row(event, key, told.get(key, ()), parts.get(key)) for key in _ordered(told, parts)]
    return rows if len(rows) > 1 else []


def shared_out(whole: int, counted: Sequence[int | None]) -> list[int]:
    """The dead of an incident over its rows; `counted`: of each row, None where nobody counts it.

    Rows without a count of their own share what the others leave of the whole, as evenly as whole
    numbers do, as ACLED's codebook has it; where all have one, the last takes what is left. So the
    rows add up to the whole, or to more where the days are told to be more.
    """
    found = [count or 0 for count in counted]
    open_rows = [n for n, count in enumerate(counted) if count is None] or [len(counted) - 1]
    share, rest = divmod(max(whole - sum(found), 0), len(open_rows))
    for place, n in enumerate(open_rows):
        found[n] += share + (place < rest)
    return found


def _is_day_of(mention: EventMention, first: str, last: str) -> bool:
    """Whether a mention tells as done what happened on one day of the incident."""
    day, kind = mention.time_start, happenings().get(mention.happening)
    one = day is not None and day == mention.time_end and first <= day <= last
    return one and mention.modality == "asserted" and kind is not None and kind.tier <= Tier.AFTER


def _place(mention: EventMention, event: Event) -> str | None:
    """The place of a mention where it is told as closely as a row needs it; else the incident's."""
    near = mention.where_prec is not None and mention.where_prec <= NEAR_ENOUGH
    same = mention.country in (None, event.country)
    return mention.place_id if near and same and mention.place_id else event.place_id


def _ordered(told: Iterable[Where], parts: Iterable[Where]) -> list[Where]:
    return sorted({*told, *parts}, key=lambda key: (key[0], key[1] or ""))


def _row(event: Event, key: Where, mentions: Iterable[EventMention], part: Event | None) -> DayRow:
    day, place_id = key
    rows = sorted(mentions, key=lambda m: (happenings()[m.happening].tier, m.mention_id))
    own = next((m for m in rows if m.place_id == place_id), None)
    where: Mapping[str, object] = {}
    if place_id != event.place_id and own is not None:
        where = {
            "place_id": own.place_id, "place": own.place, "latitude": own.latitude,
            "longitude": own.longitude, "where_prec": own.where_prec, "admin1": None,
            "admin2": None,
        }  # fmt: skip
    made = replace(
        event,
        event_id=part.event_id if part else make_id("e", "day", event.event_id, day, place_id),
        date_start=day,
        date_end=day,
        date_prec=1,
        **where,
    )
    reports = {m.report_id for m in rows} | set(part.reports if part else ())
    return DayRow(event=made, part=part, reports=tuple(sorted(reports)))


@cache
def _lasting() -> frozenset[str]:
    return frozenset(one for entry in load("acled_lasting", LastingType) for one in entry.acled)
