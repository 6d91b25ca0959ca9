"""What a text has told of time so far: the days and stretches that "later" and "that" look to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from crosswire.ground.timex import calendar as cal
from crosswire.ground.timex.calendar import Meaning

ANCHOR_WORDS = 150  # words: a paragraph or two, beyond which "that day" is not of the day before it
SENTENCE_WORDS = 30  # words
SIZES = {"D": 0, "W": 1, "WE": 1, "M": 2, "Q": 3, "Y": 4, "E": 5, "C": 6}
SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (unit, re.compile(shape))
    for unit, shape in (
        ("D", r"\d{4}-\d\d-\d\d(?:T.*)?"),
        ("W", r"\d{4}-W\d\d(?:-WE)?"),
        ("M", r"\d{4}-\d\d"),
        ("Q", r"\d{4}-Q\d"),
        ("Y", r"\d{4}(?:-(?:H\d|SP|SU|FA|WI))?"),
        ("E", r"\d{3}"),
        ("C", r"\d\d"),
    )
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day or stretch of the calendar that the text names, its unit, and where it ends."""

    unit: str
    meaning: Meaning
    end: int

    @property
    def first(self) -> date:
        """Its first day."""
        assert self.meaning.start is not None  # noqa: S101
        return self.meaning.start


@dataclass(slots=True)
class Discourse:
    """The newest day or stretch of each unit, in the order of the text."""

    by_unit: dict[str, Anchor] = field(default_factory=dict)
    last: Anchor | None = None

    def add(self, meaning: Meaning, end: int, beside: bool = False) -> None:
        """Remembers what an expression that ends at a word denotes.

        `beside`: it is what the text compares with ("a year ago"), not what it is about.
        """
        unit = unit_of(meaning)
        if unit is not None and not (beside and unit == "Q"):
            self.last = self.by_unit[unit] = Anchor(unit, meaning, end)

    def day(self, at: int) -> Anchor | None:
        """The day that was named last, not far before a word."""
        return _near(self.by_unit.get("D"), at)

    def newest(self, at: int) -> Anchor | None:
        """What was named last, not far before a word."""
        return _near(self.last, at)

    def within(self, unit: str, at: int) -> Anchor | None:
        """What was named last and is no longer than a unit, not far before a word."""
        fitting = [one for name, one in self.by_unit.items() if SIZES[name] <= SIZES[unit]]
        return _near(max(fitting, key=lambda one: one.end, default=None), at)

    def quarter(self, at: int) -> Anchor | None:
        """The quarter that a text on earnings is about: the newest."""
        return _near(self.by_unit.get("Q"), at, 4 * ANCHOR_WORDS)

    def written(self, unit: str, at: int) -> Anchor | None:
        """What `within` gives, where it is near and its words alone give it: "in March 2014"."""
        found = self.within(unit, at)
        return _near(None if found is None or found.meaning.anchored else found, at, SENTENCE_WORDS)


def unit_of(meaning: Meaning) -> str | None:
    """The unit of a known day or stretch; None for durations, sets and what is not known."""
    if meaning.start is None or meaning.end is None:
        return None
    return next((unit for unit, shape in SHAPES if shape.fullmatch(meaning.value)), None)


def moved(named: Anchor, unit: str, count: int) -> Meaning:
    """The unit that is `count` of them after what was named, or before it."""
    there = cal.back(unit, named.first, -count)
    whole = cal.span({"F": "W"}.get(unit, unit), there, 0)
    return whole.published() if named.meaning.anchored else whole


def _near(named: Anchor | None, at: int, reach: int = ANCHOR_WORDS) -> Anchor | None:
    return named if named is not None and 0 <= at - named.end <= reach else None
