"""The day of an event from the chances that its independent lines of reporting give to each day.

The lines are put together by the mean of the logarithms of their chances (a logarithmic opinion
pool): a day that one line all but rules out has little chance, and a line counts once however
many reports print it. Where fewer than half of the lines that name a day hold the likeliest day
for likely, the event lasted from the first day that a line tells to the last.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log
from typing import NamedTuple

from crosswire.model.days import iso
from crosswire.pile.event_day.reasons import DayVoice, several, single, strongest
from crosswire.pile.event_day.weights import chances

FAINT = 0.02  # the chance of a day of which a line tells nothing
SEVERAL = 4  # lines of reporting of which one may be wrong of when something lasted
STRAY = 3  # days from the next one, from which one line alone is taken to be of something else
HELD = 0.2  # the chance from which a line holds a day for likely


class EventDay(NamedTuple):
    """The first and last day of an event (ISO 8601), and why, in one sentence.

    `told`: words of a report denote the day; else it is near that of a report or of its words.
    """

    first: str
    last: str
    told: bool
    why: str


def find_day(voices: Iterable[DayVoice], *, once: bool = False) -> EventDay | None:
    """The day of an event by what its reports tell; None where none tells any day.

    `once`: it happened at once, whatever days its reports name: of several that lines hold for
    likely it is the one that most hold, and of these the first.
    """
    spoken = [v for v in sorted(voices) if v.clues]
    if not spoken:
        return None
    lines = _lines(spoken)
    days = sorted({day for line in lines.values() for day in line})
    sums = {day: sum(log(line.get(day, 0.0) + FAINT) for line in lines.values()) for day in days}
    best = min(days, key=lambda day: (-sums[day], day))
    naming = _lines([v for v in spoken if any(c.told for c in v.clues)])
    holding = sum(line.get(best, 0.0) >= HELD for line in naming.values())
    if once and 2 * holding < len(naming):
        held = Counter(d for line in naming.values() for d, share in line.items() if share >= HELD)
        best = min(held, key=lambda day: (-held[day], day), default=best)
        holding = held[best]
    elif 2 * holding < len(naming):
        own = [min(line, key=lambda day: (-line[day], day)) for line in naming.values()]
        own = _without_strays(sorted(own))
        first, last = own[0], own[-1]
        return EventDay(iso(first), iso(last), told=True, why=several(spoken, first, last))
    clue, report_id = strongest(spoken, best)
    why = single(clue, report_id, holding, len(naming))
    return EventDay(iso(best), iso(best), told=clue.told, why=why)


def _without_strays(days: list[int]) -> list[int]:
    """Sorted days without one at either end that lies far off the others, of several."""
    if len(days) >= SEVERAL and days[-1] - days[-2] >= STRAY:
        days = days[:-1]
    if len(days) >= SEVERAL and days[1] - days[0] >= STRAY:
        days = days[1:]
    return days


def _lines(voices: Iterable[DayVoice]) -> dict[str, dict[int, float]]:
    """The chances of the days by each independent line: the mean of those of its reports."""
    found: dict[str, list[dict[int, float]]] = defaultdict(list)
    for voice in voices:
        found[voice.origin].append(chances(voice.clues))
    return {origin: _mean(rows) for origin, rows in found.items()}


def _mean(rows: list[dict[int, float]]) -> dict[int, float]:
    days = {day for row in rows for day in row}
    return {day: sum(row.get(day, 0.0) for row in rows) / len(rows) for day in days}
