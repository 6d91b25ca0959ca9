"""Two people under one noun: "a couple died", "a pair of hikers", "twin sisters"."""

from __future__ import annotations

from crosswire.reading.numbers.quantity import Quantity
from crosswire.words.patterns import pattern

TWO = 2.0
PAIR_RULE = "number.pair"  # the rule of such quantities


def find_pairs(text: str) -> list[Quantity]:
    """The pairs of a text, in order."""
    return [
        Quantity(
            start=match.start(),
            end=match.end(),
            outer_start=match.start(),
            outer_end=match.end(),
            text=match.group(),
            style="number",
            value=TWO,
            low=TWO,
            high=TWO,
            qualifier="exact",
            rule=PAIR_RULE,
        )
        for match in pattern("number.two_people").finditer(text)
    ]
