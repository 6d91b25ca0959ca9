"""Dates in figures that have two readings: what the other dates of their outlet tell.

"03/05/2021" is of March in one newsroom and of May in another. An outlet that writes "25/03/2021"
elsewhere begins with the day; reports of which no outlet is known are taken as those of one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

import msgspec

from crosswire.ground.timex import TWO_READINGS
from crosswire.model.rows import Reading, Report
from crosswire.pile.dating.redate import retimed

WRITTEN = re.compile(r"(\d{1,2})/(\d{1,2})/\d{4}")
MONTHS = 12
CLEAR = 4  # how many times as many dates must begin with the one as with the other


class DateHabit(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The dates in figures of one report: how many begin with the day, or the month, or either.

    `unclear`: those of which nothing in the report tells.
    """

    day_first: int = 0
    month_first: int = 0
    unclear: int = 0


def habit_of(reading: Reading) -> DateHabit:
    """How a report writes its dates in figures."""
    day = month = unclear = 0
    for time in reading.times:
        found = WRITTEN.fullmatch(time.quote)
        if found is None:
            continue
        first, second = (int(group) for group in found.groups())
        day += first > MONTHS >= second
        month += second > MONTHS >= first
        unclear += (time.value or "").endswith(TWO_READINGS)
    return DateHabit(day, month, unclear)


def day_first_in(habits: Mapping[str, DateHabit], reports: Mapping[str, Report]) -> dict[str, bool]:
    """Whether a date begins with the day, for each report that has unclear ones and a clear outlet.

    `habits` and `reports` by report id.
    """
    counts: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    texts = {(reports[r].outlet or "", reports[r].text_sha256): habits[r] for r in sorted(habits)}
    for (outlet, _), habit in texts.items():
        day, month = counts[outlet]
        counts[outlet] = day + habit.day_first, month + habit.month_first
    found = {}
    for report_id, habit in habits.items():
        day, month = counts[reports[report_id].outlet or ""]
        if habit.unclear and max(day, month) > CLEAR * min(day, month):
            found[report_id] = day > month
    return found


def with_habit(reading: Reading, day_first: bool | None) -> Reading:
    """The reading with its unclear dates read as its outlet writes them; None: as they stand."""
    return reading if day_first is None else retimed(reading, day_first)
