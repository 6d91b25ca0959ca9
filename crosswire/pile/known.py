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
    days = {s.statement_id: _day_said(s, reading) for s in reading.statements}
    start, end = report.published_start, report.published_end
    found = []
    for claim in reading.claims:
        day = days.get(claim.statement_id or "")
        known = (day, day) if day is not None else (start, end)
        found.append(replace(claim, known_start=known[0], known_end=known[1]))
    return tuple(found)


def _day_said(statement: Statement, reading: Reading) -> str | None:
    """The day that stands beside the verb of saying, where it is one, and not after the report."""
    last = reading.report.published_end
    text = reading.report.text
    for time in reading.times:
        day = time.time_start
        if day is None or day != time.time_end or (last is not None and day > last):
            continue
        if is_day_of(time, statement, text):
            return day
    return None


def is_day_of(time: Time, statement: Statement, text: str) -> bool:
    """Whether an expression stands beside the verb of saying: "said on Monday"."""
    if statement.cue_start is None or statement.cue_end is None:
        return False
    cue_start, cue_end = statement.cue_start, statement.cue_end
    if statement.content_start <= time.start < statement.content_end:
        return False
    gap = text[cue_end : time.start] if time.start >= cue_end else text[time.end : cue_start]
    return len(gap) <= DAY_WITHIN and BREAKS.isdisjoint(gap)
