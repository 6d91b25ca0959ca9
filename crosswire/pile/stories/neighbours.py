"""Which reports may tell of one happening: those that stand near each other under one key.

Under each key (see `keys`) the reports stand in the order of their days; a report meets those
within `REACH` places of its own, so that no key is ever dropped because it is common, and none
costs more than another.
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
HEAVY = 8  # the weight of a key that is no single word
Place = tuple[int, str, str]


def place_of(traits: Traits) -> Place:
    """Where a report stands among others: by its day, then by a digest of its id."""
    return (traits.first or 0, digest(traits.report_id.encode()), traits.report_id)


class Neighbours:
    """The reports under their keys."""

    def __init__(self) -> None:
        self._under: dict[str, list[Place]] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._places: dict[str, Place] = {}

    def add(self, traits: Traits) -> set[str]:
        """A report came; the ids of those that may meet others now."""
        place, keys = place_of(traits), traits.keys
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

    def add_all(self, texts: Iterable[tuple[Place, Traits]]) -> None:
        """Many reports came, each with its place, to a pile of none."""
        under: defaultdict[str, list[Place]] = defaultdict(list)
        for place, traits in sorted(texts, key=itemgetter(0)):
            self._keys[traits.report_id], self._places[traits.report_id] = traits.keys, place
            for key in traits.keys:
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
