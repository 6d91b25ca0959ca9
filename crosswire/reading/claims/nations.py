"""The countries that the words for people name: "Two Malian men", "children from Algeria"."""

from __future__ import annotations

import re
from functools import cache

from crosswire.ground.gazetteer.countries import country_codes
from crosswire.model.rows import Claim
from crosswire.words.demonyms import Demonym
from crosswire.words.entries import load


def nations(claim: Claim) -> frozenset[str]:
    """ISO 3166-1 alpha-2 codes of the countries that a claim's affected are said to be from.

    Else those beside them in the claim's words: "the baker, Tunisian Olfa Bentar, was killed".
    """
    own = people_of(claim)
    return own if own or claim.agent is not None else _named(claim.quote)


def people_of(claim: Claim) -> frozenset[str]:
    """The codes of the countries whose people a claim counts: "three Tunisians"."""
    return _named(claim.affected or "")


@cache
def _codes() -> dict[str, str]:
    table = dict(country_codes())
    for entry in load("demonyms", Demonym):
        if entry.country is not None:
            table[entry.word] = entry.country
            table[f"{entry.word}s"] = entry.country
    return table


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_codes(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _named(words: str) -> frozenset[str]:
    return frozenset(_codes()[found] for found in _pattern().findall(words))
