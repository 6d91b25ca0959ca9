"""Rules that turn conflicting figures into low, best and high; each is a row of data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from crosswire.pile.figures.accounts import Account
from crosswire.words.rules import Preference, RuleEntry


@dataclass(frozen=True, slots=True)
class Voice:
    """One count that one speaker gives (or one report, where nobody is named).

    `own`: the speaker counts the losses of their own side; `word`: the vague word, where no
    number is given; `line`: the line of reporting that it descends from; `counted`: a number
    of people, not persons told of one by one; `direct`: of all the row's people as it is
    written, not of a role and not less the dead; `whole`: all that some report counts; `firm`:
    asserted; `day`: the last ISO day on which it was published, `since`: the first on which it
    was known, both empty where that is unknown; `body`: whose count it is: the speaker's side,
    else the line of reporting; `named`: whether a person or body with a name says it;
    `accounts`: those of the reports that give it; `least` and `most`: what it may be where
    persons may be the same, or among the dead; `beside`: the numbers that its reports tell of
    fewer of the row's people.
    """

    value: float | None
    low: float | None
    high: float | None
    own: bool = False
    superseded: bool = False
    word: str | None = None
    line: str = ""
    counted: bool = True
    direct: bool = True
    whole: bool = True
    firm: bool = True
    day: str = ""
    since: str = ""
    body: str = ""
    named: bool = False
    accounts: tuple[Account, ...] = ()
    least: float | None = None
    most: float | None = None
    beside: frozenset[float] = frozenset()


SCALE = 10  # times the largest other count, from which a count is likely of something larger
Because = Literal[
    "alone", "agreed", "vague", "rule",
    "own_losses", "whole", "counted", "direct", "firm", "latest", "corroborated",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Estimate:
    """Low, best and high, and how best was decided: the last preference that told, if any."""

    low: float | None
    best: float | None
    high: float | None
    because: Because


def decide(voices: list[Voice], rule: RuleEntry) -> Estimate:
    """The outcome of a rule; the order of the voices changes nothing.

    A count that was replaced is in no bound, and words widen none where there is a number.
    """
    current = [v for v in voices if not v.superseded] or voices
    valued = sorted((v for v in current if v.value is not None), key=_order)
    if not valued:
        return _of_words(current, rule)
    left, because = valued, _agreement(valued)
    for preference in rule.prefer:
        kept = PREFERENCES[preference](left)
        if kept and len(_values(kept)) < len(_values(left)):
            left, because = kept, preference
    if len(_values(left)) > 1:
        because = "rule"
    chosen = _choose(left, rule)
    value = chosen.value if chosen.value is not None else 0.0
    least = _least(valued)
    low = value if rule.low == "best" or least is None else min(value, least)
    high = chosen.high if rule.high == "best" else _most(valued)
    if high is not None:
        high = max(high, value)
    return Estimate(low, value, high, because)


def _of_words(voices: list[Voice], rule: RuleEntry) -> Estimate:
    """Where there are only vague words: the numbers that the rule gives them, if it does."""
    known = [rule.words[v.word] for v in voices if v.word in rule.words]
    least = _least(voices)
    best = min(known) if known else None
    low = least if best is None or least is None else min(least, best)
    return Estimate(low, best, _most(voices), "vague")


def _agreement(valued: list[Voice]) -> Because:
    if len(_values(valued)) > 1:
        return "rule"
    return "alone" if len(valued) == 1 else "agreed"


def _values(voices: list[Voice]) -> set[float | None]:
    return {v.value for v in voices}


def _corroborated(voices: list[Voice]) -> list[Voice]:
    """The counts that most independent lines give."""
    lines: dict[float | None, set[str]] = defaultdict(set)
    for voice in voices:
        lines[voice.value].add(voice.line)
    most = max(len(found) for found in lines.values())
    return [v for v in voices if len(lines[v.value]) == most]


def _latest(voices: list[Voice]) -> list[Voice]:
    last = max(v.day for v in voices)
    return [v for v in voices if v.day == last] if last else voices


PREFERENCES: dict[Preference, Callable[[list[Voice]], list[Voice]]] = {
    "own_losses": lambda voices: [v for v in voices if v.own],
    "whole": lambda voices: [v for v in voices if v.whole],
    "counted": lambda voices: [v for v in voices if v.counted],
    "direct": lambda voices: [v for v in voices if v.direct],
    "firm": lambda voices: [v for v in voices if v.firm],
    "latest": _latest,
    "corroborated": _corroborated,
}


def _choose(voices: list[Voice], rule: RuleEntry) -> Voice:
    place = {"lowest": 0, "highest": len(voices) - 1, "median": (len(voices) - 1) // 2}[rule.best]
    return voices[place]


def _order(voice: Voice) -> tuple[float, float]:
    return (voice.value or 0.0, voice.low or 0.0)


def _least(voices: list[Voice]) -> float | None:
    """The lowest count that anybody gives; of a vague word, what it allows at least."""
    lows = [v.value if v.value is not None else v.low for v in voices]
    lows += [v.least for v in voices]
    return min((low for low in lows if low is not None), default=None)


def _most(voices: list[Voice]) -> float | None:
    """The highest bound; open where the highest count is open ("more than 66,000")."""
    if not voices:
        return None
    reach = [(v.value if v.value is not None else v.low or 0.0, v) for v in voices]
    top = max(value for value, _ in reach)
    if all(v.high is None for value, v in reach if value == top):
        return None
    reached = [b for v in voices for b in (v.high, v.most) if b is not None]
    return max([*reached, top])
