"""Which count takes the place of which: later and more, the same body again, or "at least"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from crosswire.model.codes import Growth
from crosswire.pile.figures.parts import is_count, is_of_a_role, is_whole
from crosswire.pile.figures.rules import SCALE, Voice

ROUNDED = {"at_least": (0.0, 1.0), "more_than": (0.0, 1.0), "about": (-0.5, 0.5),
           "fewer_than": (-1.0, 0.0), "at_most": (-1.0, 0.0)}  # fmt: skip
OPEN = ("at_least", "more_than")
WITNESSED = 1  # days within which somebody of no name knows no better than another who is heard
Opposed = Callable[[Voice, Voice], bool]


@dataclass(frozen=True, slots=True)
class Times:
    """The days on which a number became known and was last told; empty where nothing tells."""

    known: str
    told: str


def times_of(voices: list[Voice], opposed: Opposed) -> Mapping[int, Times]:
    """When the number of each voice was told, by the voice's identity.

    A number that somebody told before, and that nobody of name tells anew, is the old one.
    """
    same: dict[float | None, list[Voice]] = defaultdict(list)
    for voice in voices:
        same[voice.value].append(voice)

    def times(voice: Voice) -> Times:
        others = [v for v in same[voice.value] if not opposed(v, voice)]
        since = [voice.since]
        if not voice.named:
            since += [v.since for v in others]
        known = min((day for day in since if day), default="")
        return Times(known, max(voice.day, *(v.day for v in others)))

    return {id(voice): times(voice) for voice in voices}


def replaces(
    later: Voice, voice: Voice, growth: Growth, times: Mapping[int, Times], opposed: Opposed
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
    more = later.value > voice.value
    open_ended = growth == "stock" or _is_open(voice)
    some = more and open_ended and _is_count_of_a_role(later)
    if _is_bound(later) or not (is_count(later) or some):
        return False
    if growth == "flow" and _is_untimed(voice) and _is_untimed(later):
        growth = "cumulative"  # both count all so far
    old, new = times[id(voice)], times[id(later)]
    same_body = voice.body == later.body
    rivals = opposed(later, voice) or (voice.own and not same_body)
    if growth == "cumulative" and more and not rivals and _holds_on_one_day(later, voice, old, new):
        return True
    if not old.known or new.known <= old.known:
        return False
    if same_body:
        # an outlet that counts fewer dead than before, and names nobody, tells of some of them
        taken_back = growth == "stock" or (growth == "cumulative" and voice.named)
        return more or (taken_back and is_whole(voice))
    if growth == "flow" or rivals:
        return False
    return (growth == "stock" or more) and _knows_better(later, voice, growth, old, new)


def passed(voice: Voice, old: Voice, last: Voice, times: Mapping[int, Times]) -> bool:
    """Whether a growing toll had passed a count of no known day when an older one was told.

    Between nine dead and 51 came 47 of the 16th: "38 dead" of nobody knows when came before it.
    """
    if voice.value is None or old.value is None or last.value is None:
        return False
    undated = not times[id(voice)].known and not voice.own
    return (
        undated
        and is_count(voice)
        and is_whole(voice)
        and voice.value < old.value < SCALE * voice.value
    )


def _holds_on_one_day(later: Voice, voice: Voice, old: Times, new: Times) -> bool:
    """Whether of two counts of one day, or of no day, the larger is the one that is left.

    "At least thirteen" says nothing against sixteen; one body counts on; and the number that is
    told on later days too, where the smaller is not, is the one that came after it.
    """
    if voice.value is None or later.value is None or later.value > SCALE * voice.value:
        return False
    if _is_open(voice):
        return True
    one_day = bool(old.known) and new.known == old.known
    return one_day and is_whole(voice) and (voice.body == later.body or new.told > old.told)


def _knows_better(later: Voice, voice: Voice, growth: Growth, old: Times, new: Times) -> bool:
    """Whether somebody else who counts later may correct a voice.

    Somebody of no name does not where the old number is told after theirs.
    """
    if not later.named and old.told > new.told:
        return False
    heard = voice.named or _is_witness(voice)
    apart = _days(old.known, new.known)
    return not (growth == "cumulative" and heard and _is_witness(later) and apart <= WITNESSED)


def _is_count_of_a_role(voice: Voice) -> bool:
    """Whether somebody counted all people of a role; all people are at least as many."""
    return is_of_a_role(voice) and voice.counted and voice.whole and voice.firm


def _is_witness(voice: Voice) -> bool:
    """Whether somebody of no name says it: a doctor, residents; not the report itself."""
    return not voice.named and bool(voice.accounts) and all(a.chief.speaker for a in voice.accounts)


def _is_open(voice: Voice) -> bool:
    """Whether all who give it leave it open upwards: "at least 13"."""
    return bool(voice.accounts) and all(
        a.chief.qualifier in OPEN and a.how == "counted" for a in voice.accounts
    )


def _is_untimed(voice: Voice) -> bool:
    """Whether it names no time of its own in which they were counted."""
    return bool(voice.accounts) and all(a.chief.when_start is None for a in voice.accounts)


def _is_bound(voice: Voice) -> bool:
    """Whether it tells how many they are at most, and no count: "up to 200,000"."""
    return bool(voice.accounts) and all(a.chief.qualifier == "at_most" for a in voice.accounts)


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


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
