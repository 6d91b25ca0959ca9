"""The rules of `times.yml` for months and their days: 12 March 2019, 4-6 May, late February."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from crosswire.ground.timex import calendar as cal
from crosswire.ground.timex.calendar import ONE_DAY, Meaning

if TYPE_CHECKING:
    from crosswire.ground.timex.slots import Slots

MONTHS_BACK, MONTHS_AHEAD = 7, 4  # "until May" looks back or ahead, to the nearer, rather back


def month_day(slots: Slots) -> Meaning | None:
    """12 March 2019, Aug. 2."""
    month, dom = _month(slots), _dom(slots)
    if month is None or dom is None or not 1 <= dom <= 31:
        return None
    part = f"T{slots.value('part')}" if "part" in slots else ""
    year = slots.year()
    if year is not None:
        return cal.day(date(year, month, dom), part)
    date(2000, month, dom)  # a day that no year has is no day
    if slots.anchor is None:
        return Meaning(f"XXXX-{month:02}-{dom:02}{part}")
    if "which" in slots:  # "March 11 last year"
        year = slots.anchor.year + (slots.whole("which") or 0)
        return cal.day(date(year, month, dom), part).published()
    return cal.day(_nearest(slots, month, dom), part).published()


def month_day_range(slots: Slots) -> Meaning | None:
    """May 4-6; the value is an ISO 8601 interval."""
    last = slots.whole("until")
    first = month_day(slots)
    dom = _dom(slots)
    if first is None or last is None or dom is None or not dom < last <= 31:
        return None
    if first.start is None:
        return Meaning(f"{first.value}/{first.value[:-2]}{last:02}")
    end = first.start.replace(day=last)
    return Meaning(f"{first.value}/{end.isoformat()}", first.start, end, first.anchored)


def month(slots: Slots) -> Meaning | None:
    """March 2019, March last year, late February: the half, mid-May: its middle half."""
    whole = _whole_month(slots)
    if whole is None or whole.start is None or whole.end is None:
        return whole
    if slots.has("early", "beginning", "start"):
        return replace(whole, end=whole.start.replace(day=15))
    if slots.has("mid", "middle"):
        return replace(whole, start=whole.start.replace(day=8), end=whole.start.replace(day=23))
    if slots.has("late", "end", "close"):
        return replace(whole, start=whole.start.replace(day=16))
    return whole


def week_of_month(slots: Slots) -> Meaning | None:
    """The first week of May: its first seven days; the last days of May: its last ten."""
    whole = _whole_month(slots)
    if whole is None or whole.start is None or whole.end is None:
        return whole
    size = {"week": 7, "weekend": 7}.get(slots.value("piece") or "", 10)
    place = slots.whole("ordinal_word")
    if place is None:
        return replace(whole, start=whole.end - (size - 1) * ONE_DAY)
    if (size == 10 and place > 1) or place > 5:
        return whole
    start = whole.start + (place - 1) * size * ONE_DAY
    return replace(whole, start=start, end=min(whole.end, start + (size - 1) * ONE_DAY))


def night_range(slots: Slots) -> Meaning | None:
    """The night of 6 to 7 April."""
    days = month_day_range(slots)
    first, slash, _ = days.value.partition("/") if days else ("", "", "")
    return replace(days, value=f"{first}TNI") if days and slash else None


def _whole_month(slots: Slots) -> Meaning | None:
    number = _month(slots)
    if number is None or _is_a_verb(slots):
        return None
    year = slots.year()
    if year is not None:
        return cal.month(year, number)
    if slots.anchor is None:
        return Meaning(f"XXXX-{number:02}")
    if "which" in slots:
        return cal.month(slots.anchor.year + (slots.whole("which") or 0), number).published()
    if slots.stands_in("up_to", -1):
        late = number - slots.anchor.month
        year = slots.anchor.year + (late < -MONTHS_BACK) - (late > MONTHS_AHEAD)
    elif slots.ahead:
        year = slots.anchor.year + (number < slots.anchor.month)
    else:
        year = slots.anchor.year - (number > slots.anchor.month)
    return cal.month(year, number).published()


def month_set(slots: Slots) -> Meaning | None:
    """Every July."""
    return Meaning(f"XXXX-{_month(slots) or 0:02}")


def month_which(slots: Slots) -> Meaning | None:
    """Last May, next June, this July."""
    number = _month(slots)
    if number is None:
        return None
    if slots.anchor is None:
        return Meaning(f"XXXX-{number:02}")
    which = -1 if slots.has("past") else slots.whole("which") or 0
    year = slots.anchor.year
    if which < 0:
        year -= number >= slots.anchor.month
    elif which > 0:
        year += number <= slots.anchor.month
    return cal.month(year, number).published()


def week_of(slots: Slots) -> Meaning | None:
    """The week of March 6."""
    when = month_day(slots)
    if when is None or when.start is None:
        return when and Meaning("XXXX-WXX")
    whole = cal.week(when.start)
    return whole.published() if when.anchored else whole


def _month(slots: Slots) -> int | None:
    return slots.whole("month") if "month" in slots else slots.whole("mon")


def _is_a_verb(slots: Slots) -> bool:
    """Whether it may be the verb, a walk or a woman: "May", "March" and "June" with no lead."""
    if len(slots.words) > 1 or slots.stands_in("lead", -1):
        return False
    return slots.stands_in("verb_like", 0) or (
        slots.stands_in("person_like", 0) and slots.stands_in("cap", 1)
    )


def _dom(slots: Slots) -> int | None:
    if "dayword" in slots:
        return (slots.whole("daytens") or 0) + (slots.whole("dayword") or 0)
    return slots.whole("dom") if "dom" in slots else slots.whole("orddom")


def _nearest(slots: Slots, month: int, dom: int) -> date:
    """The day of that name nearest to the anchor, to the side that the sentence looks to."""
    anchor = slots.anchor or date.min
    near = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            near.append(date(year, month, dom))
        except ValueError:
            continue
    return min(near, key=lambda one: abs(one - anchor) + _wrong_side(one, slots) * ONE_DAY)


def _wrong_side(one: date, slots: Slots) -> int:
    """By how many days a day counts as farther off that lies on the side not looked to.

    What was done may lie a day ahead, for a report's own day is not that exact, and no more.
    """
    anchor = slots.anchor or date.min
    if slots.ahead:
        return 90 if one < anchor else 0
    if slots.done:
        return 366 if one > anchor + ONE_DAY else 0
    return 150 if one >= anchor else 0
