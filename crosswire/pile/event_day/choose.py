"""The day of an event from the chances that its independent lines of reporting give to each day.

The lines are put together by the mean of the logarithms of their chances (a logarithmic opinion
pool): a day that one line all but rules out has little chance, and a line counts once however
many reports print it. Where fewer than half of the lines that name a day hold the likeliest day
for likely, the event lasted from the first day that a line tells to the last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from math import exp, log
from typing import NamedTuple

from crosswire.pile.event_day.clues import Clue
from crosswire.pile.event_day.weights import chances, strength
from crosswire.prose import plural

FAINT = 0.02  # the chance of a day of which a line tells nothing
HELD = 0.2  # the chance from which a line holds a day for likely


class Voice(NamedTuple):
    """What one report tells: its id, the line of reporting that it belongs to, its clues."""

    report_id: str
    origin: str
    clues: tuple[Clue, ...]


class EventDay(NamedTuple):
    """The first and last day of an event (ISO 8601), and why, in one sentence.

    `told`: a report names the day; else it follows from the days of the reports.
    """

    first: str
    last: str
    told: bool
    why: str


def find_day(voices: Iterable[Voice]) -> EventDay | None:
    """The day of an event by what its reports tell; None where none tells any day."""
    spoken = [v for v in sorted(voices) if v.clues]
    if not spoken:
        return None
    lines = _lines(spoken)
    days = sorted({day for line in lines.values() for day in line})
    sums = {day: sum(log(line.get(day, 0.0) + FAINT) for line in lines.values()) for day in days}
    best = min(days, key=lambda day: (-sums[day], day))
    told = _lines([v for v in spoken if any(c.told for c in v.clues)])
    holding = sum(line.get(best, 0.0) >= HELD for line in told.values())
    if 2 * holding < len(told):
        own = [min(line, key=lambda day: (-line[day], day)) for line in told.values()]
        return _of(min(own), max(own), spoken, len(told), len(told))
    return _of(best, best, spoken, holding, len(told))


def _lines(voices: Iterable[Voice]) -> dict[str, dict[int, float]]:
    """The chances of the days by each independent line: the mean of those of its reports."""
    found: dict[str, list[dict[int, float]]] = defaultdict(list)
    for voice in voices:
        found[voice.origin].append(chances(voice.clues))
    return {origin: _mean(rows) for origin, rows in found.items()}


def _mean(rows: list[dict[int, float]]) -> dict[int, float]:
    days = {day for row in rows for day in row}
    return {day: sum(row.get(day, 0.0) for row in rows) / len(rows) for day in days}


def _of(first: int, last: int, voices: list[Voice], holding: int, lines: int) -> EventDay:
    """The days as they are put down, with the reason."""
    best = max(
        ((strength(c), c.quote is not None, v.report_id, c) for v in voices for c in v.clues
         if c.day == first),
        key=lambda row: row[:3], default=None,
    )  # fmt: skip
    return EventDay(_iso(first), _iso(last), told=True, why=str(best))


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()
