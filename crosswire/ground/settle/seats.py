"""Places where somebody speaks, or that stand for those who govern there: never a scene."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crosswire.words.patterns import pattern

if TYPE_CHECKING:
    import re

    from crosswire.model.rows import Place, Reading

BEFORE, AFTER = 60, 40  # characters on either side that are looked at


def is_seat(text: str, start: int, end: int) -> bool:
    """Whether the words beside a place's name make it the seat of a speaker or of a government.

    "told reporters in Oskan", "by phone from Oskan", "Oskan has agreed to".
    """
    if _before().search(text[max(0, start - BEFORE) : start]):
        return True
    return _after().match(text[end : end + AFTER]) is not None and not _held().search(
        text[max(0, start - BEFORE) : start]
    )


def without_seats(reading: Reading) -> list[Place]:
    """The places of a reading that may be where something happened.

    Those are left out that are seats, and those that are all that a statement's speaker is.
    """
    speakers = {(s.speaker_start, s.speaker_end) for s in reading.statements}
    text = reading.report.text
    return [
        place
        for place in reading.places
        if (place.start, place.end) not in speakers and not is_seat(text, place.start, place.end)
    ]


@cache
def _before() -> re.Pattern[str]:
    return pattern("place.seat_before")


@cache
def _after() -> re.Pattern[str]:
    return pattern("place.seat_after")


@cache
def _held() -> re.Pattern[str]:
    return pattern("place.in_before")
