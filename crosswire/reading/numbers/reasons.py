"""Why a number counts no people, from the characters around it."""

from __future__ import annotations

import re
from functools import cache

from crosswire.reading.numbers.parse import parse_number
from crosswire.reading.numbers.quantity import Quantity
from crosswire.words.entries import Entry, load
from crosswire.words.screens import Screened, plain

BEFORE, AFTER = 60, 60  # characters that a pattern may look at
LONGEST = 8  # words of one number


class Reason(Entry, frozen=True, kw_only=True):
    """Characters before and after a number that tell what it counts instead.

    `form`: a pattern of the number itself; `number`: the number as a word; `range`: the least
    and greatest value for which the reason holds.
    """

    why: str
    before: str | None = None
    after: str | None = None
    unless_before: str | None = None
    unless_after: str | None = None
    form: str | None = None
    number: str | None = None
    range: tuple[float, float] | None = None


def reason_of(text: str, quantity: Quantity) -> str | None:
    """Why a quantity of the text counts no people, or None."""
    if quantity.style in ("vague", "share", "zero"):
        return None
    if quantity.style == "number" and quantity.value is None:
        return "too long to be a count"
    left = text[max(0, quantity.start - BEFORE) : quantity.start]
    right = text[quantity.end : quantity.end + AFTER]
    if _is_written_again(quantity, left, right):
        return "the number before it, written again"
    before, after = plain(left), plain(right)
    for entry in load("number_reasons", Reason):
        if _may_match(entry, before, after) and matches(entry, quantity, left, right):
            return entry.why
    return None


def _may_match(entry: Reason, before: str, after: str) -> bool:
    """Whether the plain letters beside a number are such that a reason's patterns may match."""
    if entry.before is not None and not _compiled(entry.before).may_match(before):
        return False
    return entry.after is None or _compiled(entry.after).may_match(after)


def _is_written_again(quantity: Quantity, left: str, right: str) -> bool:
    """Whether a number in brackets is the one right before them: "forty-seven (47)"."""
    if left[-1:] != "(" or right[:1] != ")" or quantity.value is None:
        return False
    said = left[:-1].split()[-LONGEST:]
    return any(
        parse_number(" ".join(said[-count:])) == quantity.value for count in range(1, len(said) + 1)
    )


def matches(entry: Reason, quantity: Quantity, left: str, right: str) -> bool:
    """Whether one reason holds for a quantity between two pieces of text."""
    if entry.number is not None and quantity.text.lower() != entry.number:
        return False
    if entry.form is not None and not _compiled(entry.form).pattern.search(quantity.text):
        return False
    if entry.range is not None:
        value = quantity.value if quantity.value is not None else quantity.high
        if value is None or not entry.range[0] <= value <= entry.range[1]:
            return False
    if entry.before is not None and not _compiled(entry.before).pattern.search(left):
        return False
    if entry.after is not None and not _compiled(entry.after).pattern.search(right):
        return False
    if entry.unless_before and _compiled(entry.unless_before).pattern.search(left):
        return False
    return not (entry.unless_after and _compiled(entry.unless_after).pattern.search(right))


@cache
def _compiled(pattern: str) -> Screened:
    # Names and streets are told by their capitals; all else counts in either case.
    return Screened(re.compile(pattern, 0 if "[A-Z]" in pattern else re.IGNORECASE))
