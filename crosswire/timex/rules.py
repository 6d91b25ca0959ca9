"""The rules of `times.yml`: what an expression denotes, given the published day or none.

A rule takes the slots, which hold the published day, and gives a Meaning, or None where the
words are no time after all. Without a published day the value keeps an X for each digit that
only it could give.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from crosswire.timex import calendar as cal
from crosswire.timex.calendar import ONE, Meaning
from crosswire.timex.slots import Slots

MONTHS_BACK, MONTHS_AHEAD = 7, 4  # "until May" looks back or ahead, to the nearer, rather back
Rule = Callable[[Slots], Meaning | None]


def iso(slots: Slots) -> Meaning | None:
    """2019-03-12, 2019/3/12."""
    parts = slots.words[0].replace("/", "-").replace(".", "-").split("-")
    return cal.day(date(int(parts[0]), int(parts[1]), int(parts[2])))


def slashed(slots: Slots) -> Meaning | None:
    """23/03/2019; only where one of the first two numbers is over 12, else it has two readings."""
    first, second, year = (int(part) for part in slots.words[0].split("/"))
    if year < 1000 or (first > 12) == (second > 12):
        return None
    return cal.day(date(year, min(first, second), max(first, second)))


def month_day(slots: Slots) -> Meaning | None:
    """12 March 2019, Aug. 2."""
    month, dom = _month(slots), _dom(slots)
    if month is None or dom is None or not 1 <= dom <= 31:
        return None
    part = f"T{slots.value('part')}" if "part" in slots else ""
    year = _year(slots)
    if year is not None:
        return cal.day(date(year, month, dom), part)
    date(2000, month, dom)  # a day that no year has is no day
    if slots.anchor is None:
        return Meaning(f"XXXX-{month:02}-{dom:02}{part}")
    return cal.day(_nearest(slots.anchor, month, dom, slots.ahead), part).published()


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
    """March 2019, March last year, March."""
    number = _month(slots)
    if number is None or _is_a_verb(slots):
        return None
    year = _year(slots)
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
    return Meaning(f"XXXX-{_month(slots):02}")


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


def year(slots: Slots) -> Meaning | None:
    """2014, nineteen ninety-six."""
    number = _year(slots)
    return None if number is None else cal.year(number)


def decade(slots: Slots) -> Meaning | None:
    """The 1970s, the '90s, the nineties; two figures mean the 20th century.

    "Men in their 40s" are of an age: two figures want an article or an apostrophe.
    """
    word = slots.value("decade") or ""
    if word[:1].isdigit() and len(word) == 3 and slots.tokens.words[slots.start].lower() != "the":
        return None
    digits = "".join(sign for sign in word if sign.isdigit())
    if not digits:
        digits = f"{slots.value('decade_word')}0"
    return cal.decade(int(digits) if len(digits) == 4 else 1900 + int(digits))


def century(slots: Slots) -> Meaning | None:
    """The 11th century: the years 1000 to 1099."""
    number = slots.whole("ordinal") or slots.whole("ordinal_word") or 0
    return cal.century((number - 1) * 100) if 2 <= number <= 30 else None


def quarter(slots: Slots) -> Meaning | None:
    """The third quarter, last year's fourth quarter; the latest that has begun."""
    number = slots.whole("ordinal_word") or slots.whole("ordinal") or 0
    if not 1 <= number <= 4:
        return None
    year = _year(slots)
    if year is not None:
        return cal.quarter(year, number)
    if slots.anchor is None:
        return Meaning(f"XXXX-Q{number}")
    if "which" in slots:
        return cal.quarter(slots.anchor.year + (slots.whole("which") or 0), number).published()
    late = 3 * number - 2 > slots.anchor.month
    return cal.quarter(slots.anchor.year - late, number).published()


def half(slots: Slots) -> Meaning | None:
    """The first half of 2014."""
    number = slots.whole("ordinal_word") or 0
    year = _year(slots)
    if not 1 <= number <= 2:
        return None
    if year is not None:
        return cal.half(year, number)
    if slots.anchor is None:
        return Meaning(f"XXXX-H{number}")
    return cal.half(slots.anchor.year + (slots.whole("which") or 0), number).published()


def weekday(slots: Slots) -> Meaning | None:
    """Tuesday, Tuesday night, last Friday, next Monday."""
    place = slots.whole("weekday") or 0
    overnight = slots.has("overnight")
    part = slots.value("part") if "part" in slots else "NI" if overnight else None
    tail = f"T{slots.value('midpoint') or part}" if part or "midpoint" in slots else ""
    if slots.anchor is None:
        return Meaning(f"XXXX-WXX-{place + 1}{tail}")
    ago = (slots.anchor.weekday() - place) % 7
    which = slots.whole("which")
    if which == -1:
        ago = ago or 7
    elif which == 1 or (slots.ahead and ago):
        ago -= 7
    elif which == 0:
        ago = ago - 7 if ago else 0
    when = slots.anchor - ago * ONE
    found = cal.day(when, tail)
    if overnight and when < slots.anchor:
        found = Meaning(found.value, when, when + ONE)
    return found.published()


def weekday_set(slots: Slots) -> Meaning | None:
    """Every Friday, on Fridays."""
    place = slots.whole("weekday") if "weekday" in slots else slots.whole("weekday_plural")
    part = f"T{slots.value('part')}" if "part" in slots else ""
    part = "TNI" if slots.has("nights") else "TMO" if slots.has("mornings") else part
    return Meaning(f"XXXX-WXX-{(place or 0) + 1}{part}")


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


def _year(slots: Slots) -> int | None:
    if "year" in slots:
        return slots.whole("year")
    if "ytens" in slots:
        return 1900 + (slots.whole("ytens") or 0) + (slots.whole("yone") or 0)
    if slots.has("thousand"):
        return 2000 + (slots.whole("ythousand") or 0)
    return None


def _nearest(anchor: date, month: int, dom: int, ahead: bool | None) -> date:
    """The day of that name nearest to the anchor, to the side that the sentence looks to."""
    near = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            near.append(date(year, month, dom))
        except ValueError:
            continue
    before, after = (90, 0) if ahead else (0, 150)  # days by which the wrong side counts as farther
    return min(near, key=lambda one: abs(one - anchor) + (before if one < anchor else after) * ONE)
