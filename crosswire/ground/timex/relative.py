"""The rules of `times.yml` for what is counted from a day, for durations, sets and hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from crosswire.ground.timex import calendar as cal
from crosswire.ground.timex.calendar import ONE_DAY, Meaning
from crosswire.ground.timex.discourse import moved as _moved
from crosswire.ground.timex.narrative import UNKNOWN
from crosswire.ground.timex.narrative import that_span as _that_span

if TYPE_CHECKING:
    from crosswire.ground.timex.slots import Slots


def deictic(slots: Slots) -> Meaning | None:
    """today, yesterday morning, tonight, last night."""
    if slots.in_a_name():
        return None
    offset = slots.whole("offset") if "offset" in slots else slots.whole("deictic")
    tail = f"T{slots.value('part')}" if "part" in slots else ""
    if slots.anchor is None:
        return Meaning(f"XXXX-XX-XX{tail}")
    return cal.day(slots.anchor + (offset or 0) * ONE_DAY, tail).published()


def overnight(slots: Slots) -> Meaning | None:
    """The night before the published day: both days, for it spans midnight."""
    if slots.anchor is None:
        return Meaning("XXXX-XX-XXTNI")
    night = slots.anchor - ONE_DAY
    return Meaning(f"{night.isoformat()}TNI", night, slots.anchor, anchored=True)


def calendar(slots: Slots) -> Meaning | None:
    """This week, last month, early next year, over the weekend."""
    unit = slots.value("span") or "WE"
    which = slots.whole("which") or 0
    if all(word.istitle() for word in slots.tokens.words[slots.start : slots.end]):
        return None  # "This Week" is a programme
    if unit == "D" and which >= 0 and slots.has("this"):
        return None
    if unit == "D" and which == 1:
        return _that_span(slots)
    if slots.anchor is None:
        return Meaning(UNKNOWN[unit])
    if unit == "WE" and which == -1 and slots.anchor.weekday() >= 5:
        which = 0 if not slots.has("last") else -1
    if unit == "WE" and which == 0 and _is_over(slots):
        which = -1
    return cal.span(unit, slots.anchor, which).published()


def _is_over(slots: Slots) -> bool:
    """Whether "this weekend" is the one before: of what was, or told in a week's first days."""
    if slots.anchor is None or slots.anchor.weekday() >= 5 or slots.ahead:
        return False
    return slots.ahead is False or slots.anchor.weekday() <= 2


def season(slots: Slots) -> Meaning | None:
    """Last winter, the summer of 2014; northern, and the latest that has begun."""
    code = slots.value("season") or "SU"
    year = slots.year()
    if year is not None:
        return cal.season(year, code)
    if slots.anchor is None:
        return Meaning(f"XXXX-{code}")
    begun = cal.SEASONS[code] <= slots.anchor.month
    which = slots.whole("which") if not slots.has("past") else -1
    if which == 1:
        return cal.season(slots.anchor.year + begun, code).published()
    running = cal.season(slots.anchor.year - (not begun), code)
    if which == 0:
        return cal.season(slots.anchor.year, code).published()
    if which == -1 and running.end and running.end >= slots.anchor:
        return cal.season(slots.anchor.year - (not begun) - 1, code).published()
    return running.published()


def past_span(slots: Slots) -> Meaning | None:
    """The past two months: up to the published day. Without a number its start is not known."""
    return _window(slots, -1)


def next_span(slots: Slots) -> Meaning | None:
    """The next two weeks: from the published day."""
    return _window(slots, 1)


def ago(slots: Slots) -> Meaning | None:
    """Four years ago: a year; two months ago: a month; a week ago: a week; ten days ago: a day."""
    unit, count = _unit(slots), slots.number("count")
    if unit is None or count is None:
        return None
    if isinstance(count, str):
        return Meaning("PAST_REF")
    if slots.anchor is None or count % 1:
        return Meaning(cal.period(unit, count))
    if unit.startswith("T"):
        when = cal.back(unit, slots.anchor, int(count))
        return Meaning(cal.period(unit, count), when, slots.anchor, anchored=True)
    if unit == "Y" and (quarter := slots.told.quarter(slots.start)):
        return _moved(quarter, "Q", -4 * int(count))
    if unit == "E":
        unit, count = "Y", 10 * count
    unit = "W" if unit == "F" else unit
    return cal.span(
        unit, cal.back(_unit(slots) or unit, slots.anchor, _steps(slots)), 0
    ).published()


def ago_to_the_day(slots: Slots) -> Meaning | None:
    """A year ago today: the same day of the year before."""
    unit, count = _unit(slots), slots.number("count")
    if unit is None or count is None or isinstance(count, str) or count % 1:
        return None
    if unit.startswith("T"):
        return None
    if slots.anchor is None:
        return Meaning("PAST_REF")
    return cal.day(cal.back(unit, slots.anchor, int(count))).published()


def duration(slots: Slots) -> Meaning | None:
    """Three days, a month, for weeks."""
    unit, count = _unit(slots), slots.number("count")
    if unit is None or count is None:
        return None
    if unit == "TS" and slots.has("a"):  # "a second strike"
        return None
    if unit == "Q" and (slots.has("a") or (slots.has("-") and slots.has("three"))):
        return None  # a fourth part
    return Meaning(cal.period(unit, count))


def duration_half(slots: Slots) -> Meaning | None:
    """Two and a half years, a year and a half."""
    unit, count = _unit(slots), slots.number("count")
    if unit is None or count is None or isinstance(count, str):
        return None
    return Meaning(cal.period(unit, float(int(count)) + 0.5))


def often(slots: Slots) -> Meaning | None:
    """daily, weekly; not the Daily of a paper's name."""
    if slots.tokens.words[slots.start].istitle() and (
        slots.stands_in("cap", -1) or slots.stands_in("cap", 1)
    ):
        return None
    return Meaning(slots.value("often") or "P1D")


def every(slots: Slots) -> Meaning | None:
    """Every day, every two weeks, twice a month."""
    unit = _unit(slots)
    count = slots.number("count") if "count" in slots else "X" if slots.has("few") else 1.0
    return None if unit is None or count is None else Meaning(cal.period(unit, count))


def reference(slots: Slots) -> Meaning | None:
    """now, recently, the future."""
    return Meaning(slots.value("ref") or "PRESENT_REF")


def clock(slots: Slots) -> Meaning | None:
    """11.30am, 0330 GMT, noon; its day is found beside it or not at all."""
    if "midpoint" in slots:
        return Meaning(f"T{slots.value('midpoint')}")
    hour, minute = _hour(slots)
    shift = slots.value("half_day")
    if shift is None and "part" in slots:
        late = slots.value("part") in ("AF", "EV") or (slots.value("part") == "NI" and hour > 5)
        shift = "12" if late else "0"
    if shift is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + int(shift)
    return Meaning(f"T{hour:02}:{minute:02}")


def holiday(slots: Slots) -> Meaning | None:
    """Christmas, Thanksgiving, Easter: the nearest, or the one before where it says last."""
    name = slots.value("holiday") or ""
    eve = ONE_DAY if slots.has("eve") else 0 * ONE_DAY
    if slots.anchor is None:
        return Meaning("XXXX-12-25" if name == "12-25" and not eve else "XXXX-XX-XX")
    if slots.has("orthodox"):
        name = {"12-25": "1-7", "easter": "orthodox"}.get(name, name)
    days = [_holiday(name, slots.anchor.year + step) - eve for step in (-1, 0, 1)]
    which = slots.whole("which")
    if which == -1:
        days = [one for one in days if one < slots.anchor]
    elif which == 1:
        days = [one for one in days if one > slots.anchor]
    found = cal.day(_closest(days, slots.anchor)).published()
    if name == "nowruz" and found.start:  # the equinox in Iran: 20 or 21 March
        return replace(found, start=found.start - ONE_DAY)
    return found


def new_year(slots: Slots) -> Meaning | None:
    """New Year's Eve and Day, the nearest."""
    if not slots.has("eve", "day"):
        return None
    month, dom = (12, 31) if slots.has("eve") else (1, 1)
    if slots.anchor is None:
        return Meaning(f"XXXX-{month:02}-{dom:02}")
    near = [date(slots.anchor.year + step, month, dom) for step in (-1, 0, 1)]
    return cal.day(_closest(near, slots.anchor)).published()


def _closest(days: list[date], anchor: date) -> date:
    return min(days, key=lambda one: (abs(one - anchor), one))


def _window(slots: Slots, sign: int) -> Meaning | None:
    unit, count = _unit(slots), slots.number("count")
    if unit is None or count is None:
        return None
    value = cal.period(unit, count)
    if slots.anchor is None or isinstance(count, str) or count % 1:
        return Meaning(value)
    other = cal.back(unit, slots.anchor, -sign * _steps(slots))
    first, last = sorted((slots.anchor, other))
    return Meaning(value, first, last, anchored=True)


def _steps(slots: Slots) -> int:
    count = slots.number("count")
    return int(count) if isinstance(count, float) else 0


def _unit(slots: Slots) -> str | None:
    return slots.value("unit") or slots.value("span")


def _hour(slots: Slots) -> tuple[int, int]:
    if "clock" in slots:
        hour, minute = (slots.word("clock") or "0:0").replace(".", ":").split(":")
        return int(hour), int(minute)
    if "hhmm" in slots:
        digits = slots.word("hhmm") or "0000"
        return int(digits[:2]), int(digits[2:])
    return slots.whole("hour") or slots.whole("hourword") or 0, 0


def _holiday(name: str, year: int) -> date:
    if name == "easter":
        return _easter(year)
    if name == "orthodox":
        return _orthodox_easter(year)
    if name == "nowruz":
        return date(year, 3, 21)
    parts = [int(part) for part in name.split("-")]
    if len(parts) == 2:
        return date(year, parts[0], parts[1])
    month, nth, weekday = parts
    first = date(year, month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (nth - 1)) * ONE_DAY


def _easter(year: int) -> date:
    """Gregorian Easter Sunday (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _orthodox_easter(year: int) -> date:
    """Julian Easter Sunday (Meeus) as a Gregorian day, from 1900 to 2099."""
    d = (19 * (year % 19) + 15) % 30
    f = d + (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7 + 114
    return date(year, f // 31, f % 31 + 1) + 13 * ONE_DAY
