"""Why an event is of its day, in one sentence: the words that tell it, and who bears them out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from crosswire.pile.event_day.clues import Clue
from crosswire.pile.event_day.weights import strength

OWN = ("the day", "the day before that", "two days before that", "three days before that")
SHIFTS = {
    "night_after": "the night of {words} goes on into it",
    "night_before": "the night before {words}",
    "week": "a day of {words}",
    "updated": "{words} in a page that was changed later",
}


class DayVoice(NamedTuple):
    """What one report tells: its id, the line of reporting that it belongs to, its clues."""

    report_id: str
    origin: str
    clues: tuple[Clue, ...]


def strongest(voices: Iterable[DayVoice], day: int) -> tuple[Clue, str]:
    """The clue that speaks most for a day, and its report; what a report names goes first."""
    return max(
        ((clue, voice.report_id) for voice in voices for clue in voice.clues if clue.day == day),
        key=lambda found: (found[0].told, strength(found[0]), found[1]),
    )


def single(clue: Clue, report_id: str, holding: int, naming: int) -> str:
    """Why an event is of one day.

    `naming`: the independent lines of reporting that name days; `holding`: those of them that
    hold this one for likely.
    """
    why = _words(clue, report_id)
    if naming > 1:
        why += f"; {holding} of {naming} independent lines of reporting speak for it"
    return why


def several(voices: Iterable[DayVoice], first: int, last: int) -> str:
    """Why an event is of several days."""
    voices = list(voices)
    ends = [_words(*strongest(voices, day)) for day in (first, last)]
    return f"independent lines of reporting tell different days: {ends[0]}; {ends[1]}"


def _words(clue: Clue, report_id: str) -> str:
    own = next((name for name in clue.features if name.startswith("own_")), None)
    if own is not None:
        return f"no report names it: {OWN[int(own[-1])]} of {report_id}"
    words = f"“{' '.join((clue.quote or '').split())}” in {report_id}"
    shift = next((SHIFTS[name] for name in clue.features if name in SHIFTS), "{words}")
    return shift.format(words=words)
