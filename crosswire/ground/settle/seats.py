"""Places where somebody speaks, or that stand for those who govern there: never a scene."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from crosswire.ground.gazetteer.countries import capital_names
from crosswire.ground.gazetteer.fold import fold
from crosswire.ground.gazetteer.lexicon import words
from crosswire.words.patterns import pattern
from crosswire.words.sets import words as words_of

if TYPE_CHECKING:
    from crosswire.model.rows import Place, Reading

ROUTE = 140  # characters before a place in which one sets out or is bound
BEFORE, AFTER = 60, 40  # characters on either side that are looked at
MARK_WITHIN = 30  # characters behind the first place of a line in which its mark stands
NAMED = 3  # words behind a place in which a happening is named by it


def is_seat(text: str, start: int, end: int) -> bool:
    """Whether the words beside a place's name make it the seat of a speaker or of a government.

    "told reporters in Oskan", "by phone from Oskan", "Oskan has agreed to".
    """
    if pattern("place.seat_before").search(text[max(0, start - BEFORE) : start]):
        return True
    governs = pattern("place.seat_after").match(text[end : end + AFTER])
    return governs is not None and not _is_set(text, start, end)


def is_on_route(text: str, start: int, end: int) -> bool:
    """Whether a place is only the start or the end of a way: "steel from Orvel to Oont"."""
    before = text[max(0, start - ROUTE) : start]
    begins = pattern("place.to_after").match(text[end : end + AFTER])
    if begins and pattern("place.route_before").search(before):
        return True
    leads = pattern("place.from_to").search(before)
    return leads is not None and bool(
        pattern("place.route_before").search(before[: leads.start("name")])
    )


def without_seats(reading: Reading) -> list[Place]:
    """The places of a reading that may be where something happened.

    Those are left out that are seats, ends of a route or all that a statement's speaker is, and a
    capital where no word sets anything in it: it stands for its government ("a deal with Oskan").
    """
    speakers = {(s.speaker_start, s.speaker_end) for s in reading.statements}
    text = reading.report.text
    return [
        place
        for place in reading.places
        if (place.start, place.end) not in speakers
        and not is_seat(text, place.start, place.end)
        and not is_on_route(text, place.start, place.end)
        and not (_is_capital(place) and not _is_set(text, place.start, place.end))
    ]


def _is_set(text: str, start: int, end: int) -> bool:
    """Whether the words beside a place set something in it, or name a happening by it."""
    after = text[end : end + AFTER]
    if pattern("place.struck_after").match(after):
        return True
    first = start == 0 or text[start - 1] == "\n"
    if first and any(mark in after[:MARK_WITHIN] for mark in words("dateline_mark")):
        return True
    if pattern("place.in_before").search(text[max(0, start - BEFORE) : start]):
        return True
    named = after.split("\n", 1)[0].lower().split(" ")[1 : NAMED + 1]
    return not words("named_happening").isdisjoint(word.strip(".,;:") for word in named)


def _is_capital(place: Place) -> bool:
    if place.quote in words_of("capital_noun"):
        return False  # it is read only where something is set in it
    names = {fold(place.quote), fold(place.name or place.quote)}
    return place.precision == "point" and any(
        (place.country, name) in _capitals() for name in names
    )


@cache
def _capitals() -> frozenset[tuple[str | None, str]]:
    """Countries with the folded names of their capitals."""
    return frozenset((code, fold(name)) for code, name in capital_names().items())
