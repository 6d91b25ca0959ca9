"""Rules that turn conflicting figures into low, best and high; each is a row of data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.rulebook import RuleEntry


@dataclass(frozen=True, slots=True)
class Voice:
    """One count that one speaker gives (or one report, where nobody is named).

    `own`: the speaker counts the losses of their own side; `word`: the vague word, where no
    number is given.
    """

    value: float | None
    low: float | None
    high: float | None
    own: bool
    superseded: bool
    word: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Low, best and high, and how best was decided."""

    low: float | None
    best: float | None
    high: float | None
    because: Literal["alone", "agreed", "own_losses", "rule", "vague"]


def decide(voices: list[Voice], rule: RuleEntry) -> Outcome:
    """The outcome of a rule; the order of the voices changes nothing.

    A count that its own speaker has replaced stays in the range only below: it was true then.
    """
    current = [v for v in voices if not v.superseded] or voices
    current = [v for v in current if v.value is not None] or current
    valued = sorted((v for v in current if v.value is not None), key=_order)
    if not valued:
        known = [rule.words[v.word] for v in current if v.word in rule.words]
        least = _least(current)
        best = min(known) if known else None
        low = least if best is None or least is None else min(least, best)
        return Outcome(low, best, _most(current), "vague")
    own = [v for v in valued if v.own] if rule.own_losses else []
    chosen = _choose(own or valued, rule)
    value = chosen.value if chosen.value is not None else 0.0
    low = min(value, _least(current) or value) if rule.low == "all" else value
    high = _most([v for v in current if v.value is not None]) if rule.high == "all" else chosen.high
    if high is not None:
        high = max(high, value)
    if len({v.value for v in valued}) == 1:
        because: Literal["alone", "agreed", "own_losses", "rule"] = (
            "alone" if len(valued) == 1 else "agreed"
        )
    else:
        because = "own_losses" if own else "rule"
    return Outcome(low, value, high, because)


def _choose(voices: list[Voice], rule: RuleEntry) -> Voice:
    place = {"lowest": 0, "highest": len(voices) - 1, "median": (len(voices) - 1) // 2}[rule.best]
    return voices[place]


def _order(voice: Voice) -> tuple[float, float]:
    return (voice.value or 0.0, voice.low or 0.0)


def _least(voices: list[Voice]) -> float | None:
    """The lowest count that anybody gives; of a vague word, what it allows at least."""
    lows = [v.value if v.value is not None else v.low for v in voices]
    return min((low for low in lows if low is not None), default=None)


def _most(voices: list[Voice]) -> float | None:
    """The highest bound; open where the highest count is open ("more than 66,000")."""
    if not voices:
        return None
    reach = [(v.value if v.value is not None else v.low or 0.0, v) for v in voices]
    top = max(value for value, _ in reach)
    if all(v.high is None for value, v in reach if value == top):
        return None
    return max([v.high for v in voices if v.high is not None] + [top])
