"""What each piece of evidence for a day counts: learned weights (`data/dating.yml`)."""

from __future__ import annotations

from functools import cache

import numpy as np

from crosswire.pile.dating.evidence import Floats
from crosswire.words.entries import Entry, load


class DayWeight(Entry, frozen=True, kw_only=True):
    """The weight of one feature of a day: added where the feature is 1."""

    weight: float


def probabilities(features: dict[str, Floats]) -> Floats:
    """The probability of each day by its features; they sum to 1."""
    weights = _weights()
    score = np.asarray(sum(weights.get(name, 0.0) * column for name, column in features.items()))
    likely = np.exp(score - score.max())
    return np.asarray(likely / likely.sum())


@cache
def _weights() -> dict[str, float]:
    return {entry.id: entry.weight for entry in load("dating", DayWeight)}
