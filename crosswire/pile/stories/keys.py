"""The keys of a report: reports under one key may tell of one happening.

A key is a rare word, a name, a street, a place in a span of days, or the place and day of a harm
that a report tells, which brings a court report of months later to its happening.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.pile.stories.rarity import MOST_RARE, rarities

if TYPE_CHECKING:
    from crosswire.pile.stories.traits import Traits

NAME_KEYS, WORD_KEYS, PERSON_KEYS, STREET_KEYS, PLACE_KEYS, SCENE_KEYS = (
    14,
    10,
    6,
    3,
    4,
    3,
)  # keys of each sort
LEAST_RARE = 3  # the rarity that a word must exceed to be a key
SPAN = 4  # days in which a place is one key; spans overlap


def keys_of(traits: Traits) -> tuple[str, ...]:
    """The keys of a report: a function of the report alone."""
    rare = rarities()
    keys = [
        name for name in list(traits.names)[:NAME_KEYS] if rare.get(name, MOST_RARE) > LEAST_RARE
    ]
    keys += [
        word for word in list(traits.words)[:WORD_KEYS] if rare.get(word, MOST_RARE) > LEAST_RARE
    ]
    keys += sorted(traits.persons)[:PERSON_KEYS]
    keys += sorted(traits.streets)[:STREET_KEYS]
    if traits.first is not None:
        span = traits.first // SPAN
        for place in list(traits.places)[:PLACE_KEYS]:
            keys += [f"#{place} {span}", f"#{place} {span + 1}"]
    else:
        keys += [f"#{place}" for place in list(traits.places)[:PLACE_KEYS]]
    keys += sorted({f"#{place} on {day}" for _, place, day in traits.scenes})[:SCENE_KEYS]
    return tuple(dict.fromkeys(keys))
