"""How far the reports of a pile hang together: what any two of them have in common.

An analyst's pile on one crisis holds reports of one happening wherever one looks; a year of a
country's notes does not. The weights of `data/likeness.yml` were fitted on pairs of the second
sort, so that their base is the odds of a pair of which nothing is known there. Where the median
pair of a pile has better odds than that, the pile itself speaks for its pairs by as much. This is
the prior of the mixture, taken from the pile itself (empirical Bayes).
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from statistics import median

from crosswire.model.ids import digest
from crosswire.pile.stories.likeness import base_odds, log_odds, weigh
from crosswire.pile.stories.rarity import PileRarity
from crosswire.pile.stories.traits import Traits

SAMPLED = 40  # texts, those of the smallest digests
LEAST_TEXTS = 3  # texts of which nothing can be said as a pile
MOST_HELD = 3.0  # what a pile can speak for a pair at most, in log-odds
HALVES = 2  # of one: so that one more report seldom changes it


def held_together(texts: Iterable[Traits], rarity: PileRarity) -> float:
    """What a pile speaks for any pair of its texts, in log-odds: 0 to `MOST_HELD`, in halves."""
    chosen = sorted(texts, key=lambda t: (digest(t.report_id.encode()), t.report_id))[:SAMPLED]
    if len(chosen) < LEAST_TEXTS:
        return 0.0
    profiles = [weigh(one, rarity) for one in chosen]
    middle = median(log_odds(a, b) for a, b in combinations(profiles, 2))
    return max(0.0, min(MOST_HELD, int((middle - base_odds()) * HALVES) / HALVES))
