"""The day that a dateline gives without its year: "ORVEL, April 24 (ABC) -".

So does the day up to which a bulletin counts: "Summary as of 24 April".

The year is the one that puts the day nearest to the dated reports of the story, of those in which
a weekday of the first sentences is that day or the day before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from crosswire.ground.timex import find_times
from crosswire.ground.timex.status import status_line
from crosswire.model.days import iso, ordinal
from crosswire.model.links import Dating
from crosswire.model.rows import Reading
from crosswire.pile.dating.reasons import ITS_STORY
from crosswire.words.sets import ordered

AROUND = 2  # years before the first and after the last dated report that are tried
YEAR_IS_OPEN = 183  # days from the nearest dated report beyond which the year is open
WORD = re.compile(r"[a-z]+")
HEAD = 3  # sentences in which a weekday is that of the news


class DatelineDay(NamedTuple):
    """The day of a report's dateline, as an ordinal, and the row that tells why."""

    day: int
    row: Dating


def dateline_day_of(
    reading: Reading, dated: Iterable[Reading], around: str = ITS_STORY
) -> DatelineDay | None:
    """The day of an undated report by its dateline; None where it gives none, or no year fits.

    `dated`: the reports of its story that have a day, or of what `around` says in words.
    """
    known = sorted(ordinal(r.report.published_start or "") for r in dated)
    if not known:
        return None
    years = range(
        date.fromordinal(known[0]).year - AROUND, date.fromordinal(known[-1]).year + AROUND + 1
    )
    lines = (reading.report.dateline or "", status_line(reading.report.text))
    days, line = next(((d, one) for one in lines if (d := _days(one, years))), (set(), ""))
    start = reading.report.text.find(line)
    behind = start + len(line) if start >= 0 else 0
    own = line == lines[0]
    fitting = [day for day in sorted(days) if not own or _fits(reading, day, behind)]
    best = min(fitting, key=lambda day: (_off(day, known), day), default=None)
    if best is None or _off(best, known) > YEAR_IS_OPEN:
        return None
    place = (start, behind) if start >= 0 else (None, None)
    what = "its dateline is of" if own else "it counts up to"
    why = f"{what} {date.fromordinal(best):%-d %B}, and {around} of that year"
    row = Dating(
        report_id=reading.report.report_id, step=1, basis="dateline", reason=why,
        start=place[0], end=place[1], quote=line, day_start=iso(best), day_end=iso(best),
    )  # fmt: skip
    return DatelineDay(best, row)


def _days(line: str, years: Iterable[int]) -> set[int]:
    return {day for year in years for day in _read(line, year)} if line else set()


def _read(line: str, year: int) -> Iterator[int]:
    """The days that a dateline names, were it written in a year."""
    anchor = f"{year}-12-31"
    for time in find_times(line).at("", (anchor, anchor), None):
        if time.time_start and time.time_start == time.time_end and "-" in (time.value or ""):
            yield ordinal(time.time_start)


def _fits(reading: Reading, day: int, behind: int) -> bool:
    """Whether a day that the first sentences name is that day or the day before, if any is.

    A weekday of the dateline itself settles it. `behind`: where the dateline ends.
    """
    names = ordered("weekday_names")
    line = (reading.report.dateline or "").lower()
    own = [names.index(word) for word in WORD.findall(line) if word in names]
    if own:
        return own == [date.fromordinal(day).weekday()]
    end = reading.sentences[min(HEAD, len(reading.sentences)) - 1].end if reading.sentences else 0
    told = iso(day)
    head = (reading.cased or reading.report.text)[behind:end]
    near = find_times(head).at("", (told, told), None)
    weekdays = [t for t in near if t.time_start and t.time_start == t.time_end]
    return not weekdays or any(0 <= day - ordinal(t.time_start or told) <= 1 for t in weekdays)


def _off(day: int, known: list[int]) -> int:
    return min(abs(day - one) for one in known)
