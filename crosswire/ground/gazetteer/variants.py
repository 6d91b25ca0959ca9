"""Spellings of one name: Arabic, Persian and Cyrillic names come into English in many ways.

A name that is unknown is brought to a key by the letter groups of `data/name_variants.yml`
(articles away, long vowels, doubled consonants). A known name of the same key is what is meant,
if all that have it lie near each other: where the key leads to places far apart, it gives none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from crosswire.ground.gazetteer.fold import fold
from crosswire.ground.gazetteer.lexicon import words
from crosswire.ground.gazetteer.spot import Spot
from crosswire.words.entries import Entry, load

if TYPE_CHECKING:
    from crosswire.ground.gazetteer.towns import City

LEAST = 1_000  # inhabitants of a town whose name is compared
TOGETHER = 50.0  # km within which places of one key count as one
SHORTEST_KEY = 4  # letters of a key


class VariantEntry(Entry, frozen=True, kw_only=True):
    """A group of letters that writes the same sound: `pattern` (a regex) becomes `to`.

    `example`: two spellings of one name, with " = " between; `counter`: two names, " / ".
    """

    pattern: str
    to: str = ""


def variant_key(name: str) -> str:
    """A folded name as its sounds. The key of a name made of a key is that key again."""
    articles = words("article")
    parts = name.split(" ")
    kept = [part for part in parts if part not in articles] or parts
    key = "".join(kept)
    for pattern, to in _groups():
        key = pattern.sub(to, key)
    return key


@cache
def _groups() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(e.pattern), e.to) for e in load("name_variants", VariantEntry))


@cache
def spelt_otherwise() -> frozenset[str]:
    """Countries whose names are transliterated: the class `transliterated` of `places.yml`."""
    return frozenset(code.upper() for code in words("transliterated"))


def names_by_sound(
    cities: list[City], listed: dict[str, tuple[Spot, ...]]
) -> list[tuple[str, list[str]]]:
    """The keys of known names under their sounds, both in order."""
    countries = spelt_otherwise()
    names: dict[str, list[str]] = {}
    keys = {fold.__wrapped__(c.name) for c in cities
            if c.population >= LEAST and c.countrycode in countries}  # fmt: skip
    keys |= {
        key for key, spots in listed.items() if any(spot.country in countries for spot in spots)
    }
    for key in sorted(keys):
        names.setdefault(variant_key(key), []).append(key)
    return sorted(names.items())


def variant_spots(
    key: str, sounding: Callable[[str], tuple[str, ...]], known: Callable[[str], tuple[Spot, ...]]
) -> tuple[Spot, ...]:
    """The places whose name has the same sounds, if they lie together; else none."""
    sound = variant_key(key)
    if len(sound) < SHORTEST_KEY:
        return ()
    countries = spelt_otherwise()
    found = list(dict.fromkeys(
        spot
        for name in sounding(sound)
        for spot in known(name)
        if spot.country in countries and not spot.other_name
    ))  # fmt: skip
    if not found or any(found[0].kilometres(other) > TOGETHER for other in found):
        return ()
    return tuple(found)
