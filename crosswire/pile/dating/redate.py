"""A reading with the day that its report was found to be of, and the days of what it tells."""

from __future__ import annotations

from msgspec.structs import replace

from crosswire.ground.settle import with_days
from crosswire.ground.settle.mentions import with_mentions
from crosswire.ground.timex import find_times
from crosswire.model.days import iso
from crosswire.model.rows import Reading, Time


def redated(
    reading: Reading,
    first: int,
    last: int,
    notes: tuple[str, ...],
    day_first: bool | None = None,
) -> Reading:
    """The reading as if its report were published from one day to another.

    `notes`: what to warn of; `day_first`: how its dates in figures begin. What the report says
    of time is resolved against these days; no claim's own words change.
    """
    start, end = (iso(day) for day in (first, last))
    report = replace(
        reading.report,
        published_start=start,
        published_end=end,
        published_basis="inferred",
        notes=(*reading.report.notes, *notes),
    )
    return retimed(replace(reading, report=report), day_first)


def retimed(reading: Reading, day_first: bool | None = None) -> Reading:
    """The reading with its times, and the days of its claims and mentions, resolved again."""
    report = reading.report
    text = reading.cased or report.text
    anchor = (report.published_start, report.published_end)
    times = find_times(text).at(report.report_id, anchor, day_first)
    return with_mentions(
        replace(
            reading,
            times=tuple(_as_written(time, report.text) for time in times),
            claims=with_days(reading.claims, report, times, reading.sentences),
        )
    )


def _as_written(time: Time, text: str) -> Time:
    quote = text[time.start : time.end]
    return time if time.quote == quote else replace(time, quote=quote)
