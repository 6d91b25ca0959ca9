"""The rules of `times.yml`: what an expression denotes, given the published day or none.

A rule takes the slots, which hold the published day, and gives a Meaning, or None where the
words are no time after all. Without a published day the value keeps an X for each digit that
only it could give.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from crosswire.ground.timex import calendar as cal
from crosswire.ground.timex.calendar import ONE_DAY, Meaning
from crosswire.ground.timex.slots import Slots
from crosswire.words.sets import words

Rule = Callable[[Slots], Meaning | None]


def iso(slots: Slots) -> Meaning | None:
    """2019-03-12, 2019/3/12."""
    parts = slots.words[0].replace("/", "-").replace(".", "-").split("-")
    return cal.day(date(int(parts[0]), int(parts[1]), int(parts[2])))


def year(slots: Slots) -> Meaning | None:
    """2014, nineteen ninety-six."""
    number = slots.year()
    return None if number is None else cal.year(number)


def decade(slots: Slots) -> Meaning | None:
    """The 1970s, the '90s, the nineties; two figures mean the 20th century.

    "Men in their 40s" are of an age: two figures want an article or an apostrophe.
    """
    word = slots.value("decade") or ""
    if (
        word[:1].isdigit()
        and len(word) == 3
        and slots.tokens.words[slots.start].lower() not in words("definite_article")
    ):
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
    year = slots.year()
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
    number = slots.whole("ordinal_word") or (2 if slots.has("last", "latter") else 0)
    year = slots.year()
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
    when = slots.anchor - ago * ONE_DAY
    found = cal.day(when, tail)
    if overnight:  # on the published day itself the night before it is meant
        first = when - ONE_DAY if when == slots.anchor else when
        found = Meaning(found.value, first, first + ONE_DAY)
    return found.published()


def weekday_night(slots: Slots) -> Meaning | None:
    """The night of Monday to Tuesday, overnight into Tuesday: both days, for it spans midnight."""
    place = slots.whole("weekday") or 0
    if "until" not in slots:
        place -= 1
    if slots.anchor is None:
        return Meaning(f"XXXX-WXX-{place % 7 + 1}TNI")
    last = slots.anchor - (slots.anchor.weekday() - place - 1) % 7 * ONE_DAY
    if slots.ahead and last < slots.anchor:
        last += 7 * ONE_DAY
    return Meaning(f"{(last - ONE_DAY).isoformat()}TNI", last - ONE_DAY, last, anchored=True)


def weekday_set(slots: Slots) -> Meaning | None:
    """Every Friday, on Fridays."""
    place = slots.whole("weekday") if "weekday" in slots else slots.whole("weekday_plural")
    part = f"T{slots.value('part')}" if "part" in slots else ""
    part = "TNI" if slots.has("nights") else "TMO" if slots.has("mornings") else part
    return Meaning(f"XXXX-WXX-{(place or 0) + 1}{part}")
