"""Days and how exactly they are known, in the codes of UCDP and ACLED."""

from __future__ import annotations

from datetime import date

from crosswire.model.rows import Event

_ACLED = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}  # a day; within a week; a month or longer
# Months of a note; formatting with the machine's own language would differ between machines.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def length(event: Event) -> int | None:
    """The days from the first to the last of an event, both counted; None without days."""
    if not event.date_start or not event.date_end:
        return None
    return (date.fromisoformat(event.date_end) - date.fromisoformat(event.date_start)).days + 1


def date_precision(event: Event) -> int | None:
    """UCDP's date_prec, 1 to 5, as wide at least as the event's own interval."""
    days = length(event)
    if days is None:
        return None
    steps = ((1, 1), (6, 2), (7, 3), (31, 4))
    wide = next((code for most, code in steps if days <= most), 5)
    return max(wide, event.date_prec or 1)


def time_precision(event: Event) -> int | None:
    """ACLED's time_precision: 1 the day, 2 the week, 3 the month."""
    found = date_precision(event)
    return _ACLED[min(found, 5)] if found is not None else None


def in_words(day: str) -> str:
    """`12 March 2019`."""
    found = date.fromisoformat(day)
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"
