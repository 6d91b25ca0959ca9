"""The rules of `times.yml` for the Hijri calendar: Ramadan, 10 Muharram 1440, Eid al-Fitr, Ashura.

Days are those of the Umm al-Qura calendar (1343 to 1500 AH) as `hijridate` tabulates it. Where a
country waits for its own sight of the moon a day falls the day after, seldom the day before, so
a single day ends one day later. The value is an ISO 8601 interval, or the day by Umm al-Qura.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from hijridate import Gregorian, Hijri

from crosswire.ground.timex.calendar import ONE_DAY, Meaning

if TYPE_CHECKING:
    from crosswire.ground.timex.slots import Slots

FIRST_YEAR, LAST_YEAR = 1343, 1500  # of the tables; other figures are Gregorian years
Days = tuple[date, date]


def hijri_month(slots: Slots) -> Meaning | None:
    """Ramadan, the holy month of Ramadan, Muharram 1440 AH, last Ramadan."""
    number = _month(slots)
    if number is None:
        return None
    days = _resolved(slots, lambda year: _whole(year, number))
    if days is None:
        return Meaning("XXXX-XX")
    first, last = days
    third = 10 * ONE_DAY  # Ramadan is told in three times ten days
    if slots.has("end", "close", "late"):
        first = first + 2 * third
    elif slots.has("beginning", "start", "early"):
        last = first + third - ONE_DAY
    value = f"{first.isoformat()}/{last.isoformat()}"
    return Meaning(value, first, last, anchored="hyear" not in slots)


def hijri_day(slots: Slots) -> Meaning | None:
    """10 Muharram, the 15th of Sha'ban, 27 Ramadan 1440."""
    number, dom = _month(slots), slots.whole("dom") or slots.whole("orddom") or 0
    if number is None or not 1 <= dom <= 30:
        return None
    return _day(slots, _resolved(slots, lambda year: _feast(year, number, dom, 1)))


def feast(slots: Slots) -> Meaning | None:
    """Eid al-Fitr, Eid al-Adha 2019, Ashura; a bare Eid is the nearer of the two."""
    feasts = [_parts(one) for one in (slots.value("feast") or "").split()]
    eve = ONE_DAY if slots.has("eve") else 0 * ONE_DAY
    found = [
        days
        for month, dom, length in feasts
        if (days := _resolved(slots, partial(_feast, month=month, dom=dom, length=length)))
    ]
    if not found:
        return Meaning("XXXX-XX-XX")
    anchor = slots.anchor or found[0][0]
    first, last = min(found, key=lambda days: (_far(days, anchor), days))
    return _day(slots, (first - eve, first - eve if eve else last))


def _parts(text: str) -> tuple[int, int, int]:
    month, dom, length = (int(part) for part in text.split("-"))
    return month, dom, length


def _month(slots: Slots) -> int | None:
    if "second" in slots:
        return (slots.whole("pair") or 0) + (slots.whole("second") or 0)
    return slots.whole("hijri")


def _day(slots: Slots, days: Days | None) -> Meaning:
    if days is None:
        return Meaning("XXXX-XX-XX")
    return Meaning(days[0].isoformat(), days[0], days[1] + ONE_DAY, anchored="hyear" not in slots)


def _whole(year: int, month: int) -> Days:
    first = Hijri(year, month, 1)
    start = first.to_gregorian()
    return date(*start.datetuple()), date(*start.datetuple()) + (first.month_length() - 1) * ONE_DAY


def _feast(year: int, month: int, dom: int, length: int) -> Days:
    start = date(*Hijri(year, month, dom).to_gregorian().datetuple())
    return start, start + (length - 1) * ONE_DAY


def _resolved(slots: Slots, days_of: Callable[[int], Days]) -> Days | None:
    """The days in the year that is written, else those nearest to the published day.

    None where neither is known. Raises ValueError or OverflowError where no year has them.
    """
    written = slots.whole("hyear")
    if written is not None and FIRST_YEAR <= written <= LAST_YEAR:
        return days_of(written)
    if written is not None:
        middle = date(written, 7, 1)
        return min(_near(days_of, middle), key=lambda days: abs(days[0] - middle))
    if slots.anchor is None:
        return None
    anchor, near = slots.anchor, _near(days_of, slots.anchor)
    which = slots.whole("which")
    if which == -1:
        return max(days for days in near if days[1] < anchor)
    if slots.ahead is False and which is None:
        return max(days for days in near if days[0] <= anchor)
    if which == 1 or slots.ahead:
        return min(days for days in near if days[1] >= anchor)
    return min(near, key=lambda days: (_far(days, anchor), days))


def _near(days_of: Callable[[int], Days], when: date) -> list[Days]:
    year = Gregorian(when.year, when.month, when.day).to_hijri().year
    return [days_of(year + step) for step in (-1, 0, 1)]


def _far(days: Days, anchor: date) -> int:
    """Days from the published day to a stretch; none where it is within."""
    return max(0, (days[0] - anchor).days, (anchor - days[1]).days)
