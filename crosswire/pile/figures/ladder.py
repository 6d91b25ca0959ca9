"""The ladder of a quantity: which counts stand, which were replaced, and which are of a part.

A toll grows as it becomes known; the number of people who are missing, or live in a camp, moves
both ways; people who fled or surrendered are counted for a stretch of days each. So the growth
of a kind (`data/kinds.yml`) decides what a later count does to an earlier one. The rule that
makes low, best and high hears the counts that stand, and no others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from crosswire.model.codes import Growth
from crosswire.pile.figures.parts import is_held, is_of_a_role
from crosswire.pile.figures.replaced import Opposed, Times, passed, replaces, times_of
from crosswire.pile.figures.rules import Voice


@dataclass(frozen=True, slots=True)
class Ladder:
    """The voices of a row by what became of them; each is in one of the three.

    `standing`: those that the rule hears; `replaced`: those that another took the place of, with
    that one; `parts`: those that count some of the people of another.
    """

    standing: list[Voice]
    replaced: list[tuple[Voice, Voice]]
    parts: list[Voice]


def ladder_of(voices: list[Voice], growth: Growth, opposed: Opposed) -> Ladder:
    """What became of each voice of a row; the order of the voices changes nothing.

    `opposed`: whether two voices speak for sides of which none takes back what the other says.
    At least one voice stands where there is any.
    """
    times = times_of(voices, opposed)
    standing, replaced, parts = [], [], []
    for voice in voices:
        if is_of_a_role(voice) and is_held(voice, voices):
            parts.append(voice)
            continue
        later = [v for v in voices if replaces(v, voice, growth, times, opposed)]
        if later:
            last = max(later, key=lambda v: (v.day, v.value or 0.0, v.line))
            replaced.append((replace(voice, superseded=True), last))
        elif is_held(voice, voices):
            parts.append(voice)
        else:
            standing.append(voice)
    if growth == "cumulative":
        standing, gone = _without_passed(standing, replaced, times, opposed)
        replaced += gone
    if not standing:
        standing, parts = parts, []
    return Ladder(standing or list(voices), replaced if standing else [], parts)


def _without_passed(
    standing: list[Voice],
    replaced: list[tuple[Voice, Voice]],
    times: Mapping[int, Times],
    opposed: Opposed,
) -> tuple[list[Voice], list[tuple[Voice, Voice]]]:
    """The voices that stand, without those of no day that a growing toll has passed."""
    left, gone = [], []
    for voice in standing:
        over = [
            last
            for old, last in replaced
            if passed(voice, old, last, times) and voice is not last and not opposed(voice, last)
        ]
        if over:
            last = max(over, key=lambda v: (v.day, v.value or 0.0, v.line))
            gone.append((replace(voice, superseded=True), last))
        else:
            left.append(voice)
    return left, gone
