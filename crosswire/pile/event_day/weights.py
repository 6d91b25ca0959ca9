"""What each clue to the day of an event counts: learned weights (`data/event_day.yml`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from math import exp

from crosswire.pile.event_day.clues import Clue
from crosswire.words.entries import Entry, load


class ClueWeight(Entry, frozen=True, kw_only=True):
    """The weight of one feature of a clue."""

    weight: float


def strength(clue: Clue) -> float:
    """The sum of the weights of a clue's features; what is not known counts nothing."""
    return sum(weights().get(name, 0.0) for name in clue.features)


def chances(clues: Sequence[Clue]) -> dict[int, float]:
    """How likely each day is by the clues of one report, 0 to 1; empty where it has none."""
    counts = [exp(strength(clue)) for clue in clues]
    whole = sum(counts)
    found: dict[int, float] = defaultdict(float)
    for clue, count in zip(clues, counts, strict=True):
        found[clue.day] += count / whole
    return dict(found)


@cache
def weights() -> dict[str, float]:
    """The weight of each feature."""
    return {entry.id: entry.weight for entry in load("event_day", ClueWeight)}
