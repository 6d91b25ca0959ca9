"""The rules of `times.yml` for what is counted from a day of the text: "that week", "later".

Narratives count from the day that they told last, not from the report's own ("anaphoric" times
in ISO-TimeML, Pustejovsky et al. 2010). Where the text has named none, or where counting from it
would tell of a past that is yet to come, the value stays general.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.ground.timex import calendar as cal
from crosswire.ground.timex.calendar import ONE_DAY, Meaning
from crosswire.ground.timex.discourse import SIZES, Anchor, moved

if TYPE_CHECKING:
    from crosswire.ground.timex.slots import Slots

UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX",
    "Q": "XXXX-QX", "Y": "XXXX", "E": "XXX", "C": "XX",
}  # fmt: skip


def that_span(slots: Slots) -> Meaning | None:
    """That week, the following day, the same year."""
    unit = slots.value("span") or "D"
    return _from_told(slots, slots.told.within(unit, slots.start), unit, _step(slots)) or Meaning(
        UNKNOWN[unit]
    )


def in_the_span(slots: Slots) -> Meaning | None:
    """By the end of the month, later in the day: the text's where it looks back, else this one."""
    unit = slots.value("span") or "Y"
    near = slots.told.within if unit == "D" else slots.told.written
    told = None if slots.ahead else near(unit, slots.start)
    if told is not None:
        return moved(told, unit, 0)
    if slots.anchor is None:
        return Meaning(UNKNOWN[unit])
    return cal.span(unit, slots.anchor, 0).published()


def that_part(slots: Slots) -> Meaning | None:
    """That night, the next morning."""
    tail = f"T{slots.value('part')}"
    told = _from_told(slots, slots.told.day(slots.start), "D", _step(slots))
    if told is None or told.start is None:
        return Meaning(f"XXXX-XX-XX{tail}")
    return Meaning(told.start.isoformat() + tail, told.start, told.end, told.anchored)


def some_part(slots: Slots) -> Meaning | None:
    """In the evening, at dawn: of the day that its own sentence tells."""
    told = slots.told.day(slots.start)
    words = slots.tokens.words[told.end : slots.start] if told else ["."]
    if not set(words) & {".", "!", "?", "\n"}:
        return that_part(slots)
    return Meaning(f"XXXX-XX-XXT{slots.value('part')}")


def that_weekday(slots: Slots) -> Meaning | None:
    """The following Friday, that Tuesday: after the day told last, before it, or next to it."""
    place, step = slots.whole("weekday") or 0, _step(slots)
    told = slots.told.day(slots.start)
    if told is None:
        return Meaning(f"XXXX-WXX-{place + 1}")
    days = (place - told.first.weekday()) % 7
    if step > 0:
        days = days or 7
    elif step < 0 or days > 3:
        days -= 7
    found = cal.day(told.first + days * ONE_DAY)
    return found.published() if told.meaning.anchored else found


def apart(slots: Slots) -> Meaning | None:
    """Two days later, a year earlier; a length of time where the text tells no day."""
    unit, count = slots.value("unit"), slots.number("count")
    if unit is None or count is None:
        return None
    length = Meaning(cal.period(unit, count))
    if unit not in UNKNOWN or isinstance(count, str) or count % 1 or slots.has("after", "before"):
        return length
    steps = -int(count) if slots.has("earlier", "beforehand") else int(count)
    told = slots.told.newest(slots.start)
    return _from_told(slots, told, unit, steps) or length


def year_ago(slots: Slots) -> Meaning | None:
    """The year-earlier quarter, the year-ago third quarter, year-ago losses."""
    number, told = slots.whole("ordinal_word"), slots.told.quarter(slots.start)
    if slots.value("unit") != "Y":
        return apart(slots)
    if told is None:
        return apart(slots)
    if number is not None and not 1 <= number <= 4:
        return None
    then = moved(told, "Q", -4)
    if number is None or then.start is None:
        return then
    found = cal.quarter(then.start.year, number)
    return found.published() if then.anchored else found


def ended(slots: Slots) -> Meaning | None:
    """The year ended Sept. 30: twelve months that are no calendar year."""
    told = the_quarter(slots) if slots.value("span") == "Q" else None
    return told or Meaning(f"P1{slots.value('span')}")


def the_quarter(slots: Slots) -> Meaning | None:
    """The quarter, the latest period: the one that the text is about, if it is about one."""
    told = slots.told.quarter(slots.start)
    return told.meaning if told is not None else None


def that_quarter(slots: Slots) -> Meaning | None:
    """The 1988 period: in another year, the quarter that the text is about."""
    told, year = slots.told.quarter(slots.start), slots.year()
    if told is None or year is None:
        return None if year is None else cal.year(year)
    return cal.quarter(year, (told.first.month + 2) // 3)


def _step(slots: Slots) -> int:
    if slots.has("following", "next", "after"):
        return 1
    return -1 if slots.has("previous", "preceding", "before") else 0


def _from_told(slots: Slots, told: Anchor | None, unit: str, steps: int) -> Meaning | None:
    if told is None:
        return None
    if told.unit == "Q" and unit == "Y":
        unit, steps = "Q", 4 * steps
    if SIZES[told.unit] > SIZES.get(unit, 1):
        return None
    found = moved(told, unit, steps)
    late = slots.anchor and found.start and found.start > slots.anchor >= told.first
    return None if late and not slots.ahead else found
