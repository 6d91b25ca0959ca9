"""Which reports may tell of one happening: those that stand near each other under one key.

A key is a rare word, a name, a street, a place in a span of days, or the place and day of a
harm that a report tells, which brings a court report of months later to its happening. Under
each key the reports stand in the order of their days; a report meets those within `REACH`
places of its own, so that no key is ever dropped because it is common, and none costs more
than another.
Of those that it meets, a report keeps the `KEPT` with the heaviest shared keys.
All of this hangs on the set of the reports alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

from crosswire.model.ids import digest
from crosswire.pile.stories.rarity import MOST_RARE, rarities
from crosswire.pile.stories.traits import Traits

REACH = 4
KEPT = 16
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
HEAVY = 8  # the weight of a key that is no single word
Place = tuple[int, str, str]


def place_of(traits: Traits) -> Place:
    """Where a report stands among others: by its day, then by a digest of its id."""
    return (traits.first or 0, digest(traits.report_id.encode()), traits.report_id)


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


class Neighbours:
    """The reports under their keys."""

    def __init__(self) -> None:
        self._under: dict[str, list[Place]] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._places: dict[str, Place] = {}

    def add(self, traits: Traits) -> set[str]:
        """A report came; the ids of those that may meet others now."""
        place, keys = place_of(traits), keys_of(traits)
        self._keys[traits.report_id], self._places[traits.report_id] = keys, place
        touched: set[str] = set()
        for key in keys:
            under = self._under.get(key)
            if under is None:
                self._under[key] = [place]
                continue
            at = bisect_left(under, place)
            touched.update([other[2] for other in under[max(0, at - REACH) : at + REACH]])
            under.insert(at, place)
        touched.add(traits.report_id)
        return touched

    def add_all(self, texts: Iterable[Traits]) -> None:
        """Many reports came, to a pile of none."""
        under: defaultdict[str, list[Place]] = defaultdict(list)
        for place, traits in sorted(((place_of(t), t) for t in texts), key=itemgetter(0)):
            keys = keys_of(traits)
            self._keys[traits.report_id], self._places[traits.report_id] = keys, place
            for key in keys:
                under[key].append(place)
        self._under = dict(under)

    def remove(self, report_id: str) -> set[str]:
        """A report goes; the ids of those that may meet others now."""
        touched = set(self._around(report_id, REACH))
        place = self._places.pop(report_id)
        for key in self._keys.pop(report_id):
            under = self._under[key]
            under.pop(bisect_left(under, place))
            if not under:
                del self._under[key]
        return touched - {report_id}

    def of(self, report_id: str, weights: Mapping[str, int]) -> tuple[str, ...]:
        """The reports that one keeps, the nearest first.

        `weights`: those of its terms; a word that is not among them counts as in English.
        """
        votes: dict[str, int] = defaultdict(int)
        rare = rarities()
        for key, found in self._met(report_id, REACH):
            if len(found) > 1:
                whole = key[0] == "#" or " " in key
                heavy = HEAVY if whole else weights.get(key, rare.get(key, MOST_RARE))
                for place in found:
                    votes[place[2]] += heavy
        votes.pop(report_id, None)
        ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
        return tuple(other for other, _ in ranked[:KEPT])

    def _around(self, report_id: str, reach: int) -> Iterator[str]:
        for _, found in self._met(report_id, reach):
            for place in found:
                yield place[2]

    def _met(self, report_id: str, reach: int) -> Iterator[tuple[str, list[Place]]]:
        place = self._places[report_id]
        for key in self._keys[report_id]:
            under = self._under[key]
            at = bisect_left(under, place)
            yield key, under[max(0, at - reach) : at + reach + 1]
