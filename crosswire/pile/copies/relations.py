"""What prints share, told of their reports: all that pairs of sentences are made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from crosswire.pile.copies.align import Match
from crosswire.pile.copies.lines import ComparedSentence, Key, Pair
from crosswire.pile.copies.pairs import pair_of


class Relation(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The matches that each report of one print has with each of another.

    `twos` is empty where the reports are of one print, and each shares them with all others.
    `quotations`: the places of the matches that are quotations alone, sorted.
    """

    ones: tuple[str, ...]
    twos: tuple[str, ...]
    matches: tuple[Match, ...]
    quotations: tuple[int, ...] = ()

    @property
    def reports(self) -> tuple[str, ...]:
        """All reports that it is about."""
        return self.ones + self.twos

    @property
    def couples(self) -> Iterator[tuple[str, str]]:
        """The reports that share the matches, two and two."""
        if not self.twos:
            yield from combinations(self.ones, 2)
        for one in self.ones:
            for two in self.twos:
                yield one, two


def pairs_of(
    relations: Iterable[Relation],
    lines: Mapping[str, Sequence[ComparedSentence]],
    only: str | None = None,
) -> list[Pair]:
    """The pairs of sentences, sorted by their keys. `lines`: those of each report, in order.

    `only`: pairs of this report alone.
    """
    result = [
        pair_of(lines[one][match.i], lines[two][match.j], match, at in relation.quotations)
        for relation in relations
        for one, two in relation.couples
        if only is None or only in (one, two)
        for at, match in enumerate(relation.matches)
    ]
    result.sort(key=_order)
    return result


def _order(pair: Pair) -> tuple[Key, Key]:
    return pair.a.key, pair.b.key
