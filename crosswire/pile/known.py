"""Knowledge time: the day on which a claim was known, which is not the day on which it happened.

"Said on Monday" tells the day of the statement; else a claim was known on the day of its report.
"""

from __future__ import annotations

from msgspec.structs import replace

from crosswire.model.rows import Claim, Reading, Statement, Time

DAY_WITHIN = 40  # characters between the verb of saying and its day
BREAKS = frozenset(',;:."“”‘’()–—\n')


def with_known_days(reading: Reading) -> tuple[Claim, ...]:
    """The claims of a report with `known_start` and `known_end`, ISO days, null where unknown."""
    report = reading.report
    told = _days_told(reading)
    days = {s.statement_id: _day_said(s, told, report.text) for s in reading.statements}
    start, end = report.published_start, report.published_end
    found = []
    for claim in reading.claims:
        day = days.get(claim.statement_id or "")
        known = (day, day) if day is not None else (start, end)
        found.append(replace(claim, known_start=known[0], known_end=known[1]))
    return tuple(found)


def _days_told(reading: Reading) -> list[Time]:
    """The expressions of a report that tell one day, and none after the report."""
    last = reading.report.published_end
    return [
        time
        for time in reading.times
        if time.time_start is not None
        and time.time_start == time.time_end
        and (last is None or time.time_start <= last)
    ]


def _day_said(statement: Statement, days: list[Time], text: str) -> str | None:
    """The day that stands beside the verb of saying, where one does. `days`: see `_days_told`."""
    return next((time.time_start for time in days if is_day_of(time, statement, text)), None)


def is_day_of(time: Time, statement: Statement, text: str) -> bool:
    """Whether an expression stands beside the verb of saying: "said on Monday"."""
    cue_start, cue_end = statement.cue_start, statement.cue_end
    if cue_start is None or cue_end is None:
        return False
    start, end = time.start, time.end
    if end < cue_start - DAY_WITHIN or start > cue_end + DAY_WITHIN:
        return False
    if statement.content_start <= start < statement.content_end:
        return False
    gap = text[cue_end:start] if start >= cue_end else text[end:cue_start]
    return len(gap) <= DAY_WITHIN and BREAKS.isdisjoint(gap)
