"""Stretches of the calendar with their TIMEX3 values.

Values follow ISO 8601 where it reaches (`2019-03-12`, `2019-W11`, `2019-03`, `2019`, `P2M`) and
TIMEX3 (Pustejovsky et al. 2003) beyond it: `2019-Q3`, `2019-SU`, `2019-W11-WE`, `199` for a
decade, `19` for a century, `T..` for parts of a day, `X` for a digit that is not known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month; meteorological, northern


@dataclass(frozen=True, slots=True)
class Meaning:
    """A TIMEX3 value, and the first and last day that it denotes (None: not known).

    `anchored`: the days were counted from the published day.
    """

    value: str
    start: date | None = None
    end: date | None = None
    anchored: bool = False

    def published(self) -> Meaning:
        """The same, counted from the published day."""
        return replace(self, anchored=self.start is not None)

    @property
    def is_day(self) -> bool:
        """Whether it is one known day, or a part of one."""
        return self.start is not None and self.start == self.end


def day(when: date, tail: str = "") -> Meaning:
    """One day; `tail` is what follows in the value, such as `TNI` or `T11:30`."""
    return Meaning(when.isoformat() + tail, when, when)


def week(when: date) -> Meaning:
    """The ISO week that holds a day."""
    year, number, weekday = when.isocalendar()
    monday = when - (weekday - 1) * ONE_DAY
    return Meaning(f"{year:04}-W{number:02}", monday, monday + 6 * ONE_DAY)


def weekend(when: date) -> Meaning:
    """Saturday and Sunday of the ISO week that holds a day."""
    saturday = when + (6 - when.isoweekday()) * ONE_DAY
    return Meaning(f"{week(when).value}-WE", saturday, saturday + ONE_DAY)


def months(value: str, year: int, month: int, count: int) -> Meaning:
    """Whole months from one month on; `month` may lie outside 1 to 12."""
    return Meaning(value, first_of(year, month), first_of(year, month + count) - ONE_DAY)


def first_of(year: int, month: int) -> date:
    """The first day of a month; `month` may lie outside 1 to 12. Raises ValueError."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def month(year: int, number: int) -> Meaning:
    """One month; `number` may lie outside 1 to 12."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return months(f"{year:04}-{number:02}", year, number, 1)


def quarter(year: int, number: int) -> Meaning:
    """One quarter; `number` may lie outside 1 to 4."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    return months(f"{year:04}-Q{number}", year, 3 * number - 2, 3)


def half(year: int, number: int) -> Meaning:
    """One half of a year."""
    return months(f"{year:04}-H{number}", year, 6 * number - 5, 6)


def season(year: int, code: str) -> Meaning:
    """One season; the winter of a year begins in its December."""
    return months(f"{year:04}-{code}", year, SEASONS[code], 3)


def years(value: str, first: int, count: int) -> Meaning:
    """Whole years from one year on."""
    return Meaning(value, date(first, 1, 1), date(first + count - 1, 12, 31))


def year(number: int) -> Meaning:
    """One year."""
    return years(f"{number:04}", number, 1)


def decade(number: int) -> Meaning:
    """The decade that holds a year."""
    return years(f"{number // 10:03}", number // 10 * 10, 10)


def century(number: int) -> Meaning:
    """The hundred years, counted from 00, that hold a year."""
    return years(f"{number // 100:02}", number // 100 * 100, 100)


def span(unit: str, anchor: date, offset: int) -> Meaning:
    """The calendar unit (`D`, `W`, `WE`, `M`, `Q`, `Y`, `E`, `C`) `offset` from the anchor's."""
    if unit in ("D", "W", "F", "WE"):
        step = 1 if unit == "D" else 7
        moved = anchor + offset * step * ONE_DAY
        return {"D": day, "WE": weekend}.get(unit, week)(moved)
    if unit == "M":
        return month(anchor.year, anchor.month + offset)
    if unit == "Q":
        return quarter(anchor.year, (anchor.month + 2) // 3 + offset)
    size = {"Y": 1, "E": 10, "C": 100}[unit]
    return {"Y": year, "E": decade, "C": century}[unit](anchor.year + offset * size)


def back(unit: str, anchor: date, count: int) -> date:
    """The day `count` units before the anchor. Raises ValueError or OverflowError."""
    if unit.startswith("T"):
        hours = {"TS": 3600, "TM": 60, "TH": 1}[unit]
        return anchor - -(-count // (24 * hours)) * ONE_DAY
    if unit in ("D", "W", "F", "WE"):
        return anchor - count * {"D": 1, "F": 14}.get(unit, 7) * ONE_DAY
    size = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}[unit]
    first = first_of(anchor.year, anchor.month - count * size)
    last = first_of(first.year, first.month + 1) - ONE_DAY
    return first.replace(day=min(anchor.day, last.day))


def period(unit: str, count: float | str) -> str:
    """The TIMEX3 value of a duration: `P3D`, `PT24H`, `PXM`, `P40Y` for four decades."""
    if unit in ("F", "E", "C") and not isinstance(count, str):
        size, unit = {"F": (2, "W"), "E": (10, "Y"), "C": (100, "Y")}[unit]
        count *= size
    if not isinstance(count, str) and count % 1 == 0.5 and unit in ("Y", "TH", "TM", "D"):
        return _and_half(unit, int(count))
    whole = isinstance(count, str) or count % 1
    text = f"{count}" if whole else str(int(count))
    return f"PT{text}{unit[1]}" if unit.startswith("T") else f"P{text}{unit}"


def _and_half(unit: str, count: int) -> str:
    if unit == "Y":
        return f"P{count}Y6M" if count else "P6M"
    if unit == "D":
        return f"P{count}DT12H" if count else "PT12H"
    if unit == "TM":
        return f"PT{count}M30S" if count else "PT30S"
    return f"PT{count}H30M" if count else "PT30M"
