"""The days, weeks and months that a report names, by the day that it may be of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
import numpy.typing as npt

from crosswire.ground.timex import Expressions
from crosswire.model.days import ordinal
from crosswire.model.rows import Time
from crosswire.words.sets import words

Days = npt.NDArray[np.int64]  # ordinals of `datetime.date`
Part = Literal["whole", "early", "late"]  # of the day
Terms = dict[str, int]  # words and figures by what they tell, in steps of rarity
TermsAt = Callable[[int], Terms]  # those of the sentence that holds a place
DAYS_OF_WEEK = 7
WEEKLY = re.compile(r"\d{4}-W\d\d(?:-WE)?")
MONTHLY = re.compile(r"\d{4}-\d\d")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that a report names, and the words of its sentence.

    `fixed` is its ordinal where it does not depend on the day of the report; else `moves` holds,
    for each weekday of the report's day counted from `base`, how many days later it is. `year`:
    it is written with its year.
    """

    start: int
    end: int
    quote: str
    terms: Terms
    fixed: int | None
    moves: tuple[int, ...] = ()
    base: int = 0
    weekday: bool = False
    part: Part = "whole"
    year: bool = False

    def on_day(self, day: int) -> int:
        """The day that is meant where the report is of one day."""
        return int(self.on(np.array([day], dtype=np.int64))[0])

    def on(self, days: Days) -> Days:
        """The day that is meant where the report is of each of some days."""
        if self.fixed is not None:
            return np.full(len(days), self.fixed, dtype=np.int64)
        return days + np.asarray(self.moves, dtype=np.int64)[(days - self.base) % DAYS_OF_WEEK]


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """A week, weekend or month that a report names: "last week", "in January".

    `bounds`: its first and last day by the report's weekday counted from `base` (a week's, as days
    later than the report's), or by its month (a month's, as ordinals).
    """

    start: int
    end: int
    quote: str
    monthly: bool
    bounds: dict[int, tuple[int, int]]
    base: int

    def on(self, days: Days) -> tuple[Days, Days]:
        """The first and last day that are meant where the report is of each of some days."""
        if not self.monthly:
            table = np.array([self.bounds[n] for n in range(DAYS_OF_WEEK)])[
                (days - self.base) % DAYS_OF_WEEK
            ]
            return days + table[:, 0], days + table[:, 1]
        found = np.array([self.bounds.get(_month(int(day)), (0, -1)) for day in days])
        return found[:, 0], found[:, 1]


def moving(found: Expressions, terms_at: TermsAt, base: int) -> Iterator[NamedDay]:
    """The days that an undated report names, by the day that it may be of."""
    by_day = [_at(found, base + step) for step in range(DAYS_OF_WEEK + 1)]
    for start, time in by_day[0].items():
        rows = [rows.get(start) for rows in by_day]
        days = [ordinal(t.time_start) for t in rows if t is not None and is_day(t)]
        if len(days) <= DAYS_OF_WEEK:
            continue
        fixed = days[0] if len(set(days)) == 1 else None
        moves = tuple(day - base - step for step, day in enumerate(days[:DAYS_OF_WEEK]))
        said = set(re.findall(r"[a-z]+", time.quote.lower()))
        part: Part = "late" if said & words("late_in_day") else "whole"
        if part == "whole" and said & words("early_in_day"):
            part = "early"
        yield NamedDay(
            time.start, time.end, time.quote, terms_at(start), fixed,
            () if fixed is not None else moves, base,
            weekday=bool(said & words("weekday_names")), part=part,
            year=fixed is not None and YEAR.search(time.quote) is not None,
        )  # fmt: skip


def stretches(found: Expressions, base: int) -> Iterator[NamedPeriod]:
    """The weeks and months that an undated report names, by the day that it may be of."""
    by_day = [_at(found, base + step) for step in range(DAYS_OF_WEEK)]
    first = date.fromordinal(base).replace(day=1)
    by_month: list[tuple[int, dict[int, Time]]] = []
    for start, time in by_day[0].items():
        if WEEKLY.fullmatch(time.value or ""):
            rows = [rows.get(start) for rows in by_day]
            spans = {n: _span(t, base + n) for n, t in enumerate(rows) if t and t.time_start}
            if len(spans) == DAYS_OF_WEEK:
                yield NamedPeriod(time.start, time.end, time.quote, False, spans, base)
        elif MONTHLY.fullmatch(time.value or ""):
            by_month = by_month or [
                (day.toordinal(), _at(found, day.toordinal())) for day in _months(first)
            ]
            months = {
                _month(day): _span(t, 0)
                for day, rows_ in by_month
                if (t := rows_.get(start)) is not None and t.time_start
            }
            yield NamedPeriod(time.start, time.end, time.quote, True, months, base)


def _at(found: Expressions, day: int) -> dict[int, Time]:
    """The expressions where the report is of a day, by where they begin."""
    iso = date.fromordinal(day).isoformat()
    return {time.start: time for time in found.at("", (iso, iso))}


def _span(time: Time, less: int) -> tuple[int, int]:
    return ordinal(time.time_start) - less, ordinal(time.time_end) - less


def _month(day: int) -> int:
    when = date.fromordinal(day)
    return 12 * when.year + when.month - 1


def _months(first: date) -> list[date]:
    """The middle of each month from three before a first one to fifteen after it."""
    numbers = [_month(first.toordinal()) + step for step in range(-3, 16)]
    return [date(n // 12, n % 12 + 1, 15) for n in numbers]


def is_day(time: Time) -> bool:
    """Whether an expression denotes one known day."""
    return (
        time.time_start is not None
        and time.time_start == time.time_end
        and not (time.value or "").startswith(("P", "PRESENT"))
    )
