"""Full calendar dates as they are written, to ISO days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from crosswire.model.codes import Row
from crosswire.words.patterns import filled, source
from crosswire.words.screens import Screened, plain
from crosswire.words.sets import ordered

NUMERIC = re.compile(r"(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/-])")
SHORT_YEAR = re.compile(r"(\d{1,2} [A-Za-z]{3,9})\.?,? (\d\d)")
SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")


class CalendarDate(Row, frozen=True, kw_only=True):
    """A date with its characters; `day` is an ISO day."""

    start: int
    end: int
    day: str


def full_dates(text: str) -> list[CalendarDate]:
    """Dates that name day, month and year, in order.

    12 March 2019; March 12, 2019; Mar. 12th 2019; 2019-03-12. A slashed date counts only
    where one of its first two numbers is over 12: `03/04/2019` has two readings.
    """
    found = sorted(_all(text), key=lambda d: (d.start, -d.end))
    apart: list[CalendarDate] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def dateline_day(text: str) -> str | None:
    """The ISO day of a dateline that names its year: "3 January 1990", "3 JAN 90".

    A year of two digits is one of the 50 years before 2000 or of the 50 after.
    """
    short = SHORT_YEAR.fullmatch(text)
    if short is not None:
        text = f"{short[1]} {'19' if short[2] >= '50' else '20'}{short[2]}"
    found = full_dates(text)
    return found[0].day if found else None


def names_month(text: str) -> bool:
    """Whether a word of a text is the name of a month, or its first letters, three at least."""
    found = [word.lower() for word in re.findall(r"[A-Za-z]{3,}", text)]
    return any(name.startswith(word) for word in found for name in ordered("month_names"))


def _all(text: str) -> Iterator[CalendarDate]:
    lower = plain(text)
    for screened in _written():
        if not screened.may_match(lower):
            continue
        for match in screened.pattern.finditer(text):
            month = _month(match["month"])
            yield from _made(match, int(match["year"]), month, int(match["day"]))
    for match in NUMERIC.finditer(text):
        yield from _made(match, *(int(part) for part in match.groups()))
    for match in SLASHED.finditer(text):
        a, b, year = (int(part) for part in match.groups())
        if (a > 12) != (b > 12):
            yield from _made(match, year, min(a, b), max(a, b))


def _made(match: re.Match[str], year: int, month: int, day: int) -> Iterator[CalendarDate]:
    try:
        iso = date(year, month, day).isoformat()
    except ValueError:
        return
    yield CalendarDate(start=match.start(), end=match.end(), day=iso)


@cache
def _written() -> tuple[Screened, ...]:
    long = ordered("month_names")
    month = "|".join([*long, *(rf"{name[:3]}\.?" for name in long), r"sept\.?"])
    day = source("date.ordinal_day")
    year = r"(?P<year>(?:18|19|20|21)\d\d)"
    flags = re.IGNORECASE
    patterns = (
        re.compile(rf"\b(?P<month>{month})\s+{day}\s*,?\s+{year}\b", flags),
        filled("date.day_month", day=day, month=month, year=year),
        re.compile(rf"\b{day}-(?P<month>{month})-{year}\b", flags),
    )
    return tuple(map(Screened, patterns))


def _month(word: str) -> int:
    short = word.lower().rstrip(".")[:3]
    return [name[:3] for name in ordered("month_names")].index(short) + 1
