"""The ladder of a quantity: which counts stand, which were replaced, and which are of a part.

A toll grows as it becomes known; the number of people who are missing, or live in a camp, moves
both ways; people who fled or surrendered are counted for a stretch of days each. So the growth
of a kind (`data/kinds.yml`) decides what a later count does to an earlier one. The rule that
makes low, best and high hears the counts that stand, and no others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from crosswire.model.codes import Growth
from crosswire.pile.figures.comparable import ANYBODY
from crosswire.pile.figures.rules import Voice

ROUNDED = {"at_least": (0.0, 1.0), "more_than": (0.0, 1.0), "about": (-0.5, 0.5),
           "fewer_than": (-1.0, 0.0), "at_most": (-1.0, 0.0)}  # fmt: skip
STALE = 60  # days after which a new count needs somebody of name who says it
WITNESSED = 1  # days within which somebody of no name knows no better than another who is heard
LINES = 2  # lines of reporting that must count more before persons told of are some of theirs
Opposed = Callable[[Voice, Voice], bool]


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
    known = _known(voices, opposed)
    standing, replaced, parts = [], [], []
    for voice in voices:
        later = [v for v in voices if _replaces(v, voice, growth, known, opposed)]
        if later:
            last = max(later, key=lambda v: (v.day, v.value or 0.0, v.line))
            replaced.append((replace(voice, superseded=True), last))
        elif _is_held(voice, voices):
            parts.append(voice)
        else:
            standing.append(voice)
    if not standing:
        standing, parts = parts, []
    return Ladder(standing or list(voices), replaced if standing else [], parts)


def _known(voices: list[Voice], opposed: Opposed) -> Mapping[int, str]:
    """The day from which each voice was known, by its identity; empty where nothing tells.

    A number that somebody told before, and that nobody of name tells anew, is the old one.
    """
    told: dict[float | None, list[Voice]] = defaultdict(list)
    for voice in voices:
        told[voice.value].append(voice)

    def first(voice: Voice) -> str:
        days = [voice.since]
        if not voice.named:
            days += [v.since for v in told[voice.value] if not opposed(v, voice)]
        return min((day for day in days if day), default="")

    return {id(voice): first(voice) for voice in voices}


def _replaces(
    later: Voice, voice: Voice, growth: Growth, known: Mapping[int, str], opposed: Opposed
) -> bool:
    """Whether a voice takes the place of another."""
    if later is voice or later.value is None or voice.value is None:
        return False
    if voice.superseded or later.superseded:
        return voice.superseded and not later.superseded
    if later.value == voice.value:
        return False
    if _rounds(voice, later) and not _rounds(later, voice):
        return True
    if not _counts(later) or not known[id(voice)] or known[id(later)] <= known[id(voice)]:
        return False
    more = later.value > voice.value
    if voice.body == later.body:
        # an outlet that counts fewer dead than before, and names nobody, tells of some of them
        taken_back = growth == "stock" or (growth == "cumulative" and voice.named)
        return more or (taken_back and is_whole(voice))
    if growth == "flow" or voice.own or opposed(later, voice):
        return False
    apart = _days(known[id(voice)], known[id(later)])
    if not later.named and apart > STALE:
        return False
    heard = voice.named or _is_witness(voice)
    if growth == "cumulative" and heard and _is_witness(later) and apart <= WITNESSED:
        return False
    return growth == "stock" or more


def _is_witness(voice: Voice) -> bool:
    """Whether somebody of no name says it: a doctor, residents; not the report itself."""
    return not voice.named and bool(voice.accounts) and all(a.chief.speaker for a in voice.accounts)


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def is_whole(voice: Voice) -> bool:
    """Whether it counts all of a row's people, as it is written."""
    return voice.counted and voice.direct and voice.whole and voice.firm


def _is_held(voice: Voice, voices: list[Voice]) -> bool:
    """Whether it tells of some of the people of a count: persons one by one, a role.

    One line alone that counts more does not hold the persons that other lines tell of.
    """
    if voice.value is None or is_whole(voice) or not _is_part(voice):
        return False
    wholes = [v for v in voices if _counts(v) and (v.value or 0.0) >= voice.value]
    lines = {v.line for v in wholes}
    return len(lines) >= LINES or voice.line in lines


def _counts(voice: Voice) -> bool:
    """Whether somebody counted all, and it is no sum of what is told."""
    return is_whole(voice) and (
        not voice.accounts or any(a.how == "counted" for a in voice.accounts)
    )


def _is_part(voice: Voice) -> bool:
    one_by_one = all(a.how == "persons" for a in voice.accounts)
    of_a_role = all(
        a.how == "counted" and a.chief.affected_role not in ANYBODY for a in voice.accounts
    )
    return bool(voice.accounts) and (one_by_one or (of_a_role and not voice.direct))


def _rounds(voice: Voice, exact: Voice) -> bool:
    """Whether a voice is the rounded number of another: “more than 80” of 84."""
    value, other = voice.value, exact.value
    if not value or not other or value != int(value) or value % 10 or not voice.accounts:
        return False
    step = 10.0
    while value % (step * 10) == 0:
        step *= 10
    spans = [ROUNDED.get(a.chief.qualifier) for a in voice.accounts]
    return all(
        span is not None and value + span[0] * step <= other <= value + span[1] * step
        for span in spans
    )
