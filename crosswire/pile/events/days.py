"""The days of an event: weighed from what its reports tell where it is violence, else by votes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from crosswire.ground.settle import date_precision
from crosswire.model.days import ordinal
from crosswire.model.rows import Claim, Reading
from crosswire.pile.event_day import DayVoice, EventDay, clues_of, find_day
from crosswire.pile.events.copied import first_tellers
from crosswire.pile.events.happenings import Days
from crosswire.pile.reporting_line import line_of


def weighed_day(
    claims: Iterable[Claim], readings: Mapping[str, Reading], *, once: bool = False
) -> EventDay | None:
    """The day of the event that claims are of, as its reports tell it; None where none does.

    `once`: it happened at once.
    """
    return find_day(voices_of(claims, readings), once=once)


def ruled_day(claims: Iterable[Claim], fixed: frozenset[str]) -> EventDay | None:
    """The days that a reviewer gave, where at least half of an event's claims have such a day."""
    rows = list(claims)
    own = [c for c in rows if c.claim_id in fixed and c.time_start and c.time_end]
    ruled, all_ = ({(c.origin_id, c.kind, c.value, c.affected) for c in r} for r in (own, rows))
    if not own or 2 * len(ruled) < len(all_):  # copies of a claim are one
        return None
    first, last = min(c.time_start or "" for c in own), max(c.time_end or "" for c in own)
    return EventDay(first=first, last=last, why="A reviewer set the day of its claims.", told=True)


def voices_of(claims: Iterable[Claim], readings: Mapping[str, Reading]) -> list[DayVoice]:
    """What each report tells of the day of the event that the claims are of; copies are silent."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.scope == "event" and claim.report_id in readings:
            told[claim.report_id].append(claim)
    first = first_tellers((c for own in told.values() for c in own), readings)
    return [
        DayVoice(report_id, _origin(own), clues_of(readings[report_id], own))
        for report_id, own in sorted(told.items())
        if report_id in first
    ]


def voted_days(claims: list[Claim]) -> list[tuple[str, str]]:
    """The intervals of the claims that tell a day; windows reach beyond the event.

    Each report that tells a day exactly has one vote. A day with at least half of the votes is
    the event's: of two, the earlier, for what a report adds is mostly of the days after. Where
    no report tells a day exactly, it happened by the day of the first report.
    """
    dated = [c for c in claims if c.time_start and c.time_end and c.scope != "total"]
    events = [c for c in dated if c.scope != "period"] or dated
    if not events:
        return []
    exact = [c for c in events if c.date_prec == 1]
    if not exact:
        return [min((c.time_start or "", c.time_end or "") for c in events)]
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in exact:
        told[line_of(claim)][claim.time_start or ""] += 1
    votes = Counter(max(days, key=lambda d: (days[d], d)) for days in told.values())
    most = max(votes.values())
    if 2 * most >= len(told):
        day = min(day for day, count in votes.items() if count == most)
        return [(day, day)]
    return sorted({(c.time_start or "", c.time_end or "") for c in exact})


def span_of(days: Iterable[tuple[str, str]]) -> Days | None:
    """The ordinals of the first and the last of some days."""
    found = list(days)
    if not found:
        return None
    first, last = min(d[0] for d in found), max(d[1] for d in found)
    return ordinal(first), ordinal(last)


def precision_of(day: EventDay | None, claims: list[Claim]) -> int | None:
    """How exactly the day is known: a day that no words denote is one of some."""
    if day is None:
        return min((c.date_prec for c in claims if c.date_prec), default=None)
    return max(date_precision(day.first, day.last), 1 if day.told else 2)


def _origin(claims: list[Claim]) -> str:
    """The line of reporting of most of a report's claims; the report itself where none is known."""
    counts = Counter(line_of(claim) for claim in claims)
    return min(counts, key=lambda key: (-counts[key], key))
