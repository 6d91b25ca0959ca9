"""The rule of `times.yml` for dates in figures alone: 23/03/2019, 03/05/2019.

Where both numbers may be a month the date has two readings. A weekday beside it tells which is
meant, or the habit of its outlet, or the published day, if one of both was shortly before it.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from crosswire.ground.timex import calendar as cal
from crosswire.ground.timex.calendar import Meaning
from crosswire.ground.timex.slots import Slots

LEAST_YEAR = 1000
TWO_READINGS = "-XX-XX"  # how the value ends of a date of which nothing tells the month
WEEKDAY_NEAR = 4  # words on either side, among which the weekday of a date stands
SHORTLY = 31  # days before the published day


def slashed(slots: Slots) -> Meaning | None:
    """23/03/2019; the year alone where it has two readings and nothing tells which is meant."""
    first, second, number = (int(part) for part in slots.words[0].split("/"))
    if number < LEAST_YEAR:
        return None
    month_first, day_first = _day(number, first, second), _day(number, second, first)
    if month_first is None or day_first is None or month_first == day_first:
        known = month_first or day_first
        return cal.day(known) if known else None
    both = (month_first, day_first)
    meant = _by_weekday(slots, both) or _by_habit(slots, both) or _by_published(slots, both)
    return cal.day(meant) if meant else Meaning(f"{number:04}{TWO_READINGS}")


def _day(number: int, month: int, dom: int) -> date | None:
    with suppress(ValueError):
        return date(number, month, dom)
    return None


def _by_weekday(slots: Slots, both: tuple[date, date]) -> date | None:
    """The only one of two days that falls on a weekday beside the date."""
    words = slots.tokens.words
    near = (
        *words[max(0, slots.start - WEEKDAY_NEAR) : slots.start],
        *words[slots.end :][:WEEKDAY_NEAR],
    )
    named = slots.grammar.values.get("weekday", {})
    told = {int(named[word.lower()]) for word in near if word.lower() in named}
    fitting = [day for day in both if day.weekday() in told]
    return fitting[0] if len(fitting) == 1 else None


def _by_habit(slots: Slots, both: tuple[date, date]) -> date | None:
    return None if slots.day_first is None else both[slots.day_first]


def _by_published(slots: Slots, both: tuple[date, date]) -> date | None:
    """The only one of two days that is the published day or shortly before it."""
    if slots.anchor is None:
        return None
    fitting = [day for day in both if 0 <= (slots.anchor - day).days <= SHORTLY]
    return fitting[0] if len(fitting) == 1 else None
