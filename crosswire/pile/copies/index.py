"""Reports held for their copies: added and removed one by one, in any order.

The pairs depend on the set of reports held and on nothing else. What two texts have in common
is found when the later of them comes; whether the runs by which they met are still rare is
asked anew each time, so that a report that comes or goes changes no more than it must. Adding a
report looks at the few that share its rare runs, not at all that are held.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import combinations, groupby

import msgspec

from crosswire.model.rows import Reading
from crosswire.pile.copies.align import Match, align, promising
from crosswire.pile.copies.evidence import FORMULA, SURE, Verdict, judged
from crosswire.pile.copies.fingerprints import Print, make_print, meeting
from crosswire.pile.copies.lines import MOST_WORDS, ComparedSentence, Key, Pair, lines_and_tokens
from crosswire.pile.copies.pairs import pair_of
from crosswire.pile.copies.postings import Postings
from crosswire.pile.copies.unpacked import UnpackedPrint
from crosswire.pile.copies.words import WORD, Vocabulary

COMMON = 40  # texts that may share a run before it is a phrase of the language
ALIKE = 200  # texts that may be alike as wholes before they are compared with few
FEW = 3  # texts that all others with a phrase, or of one form, are compared with
MEETING = 30.0  # bits above the discount by which two texts are compared
VIEWS = 1_000  # unpacked prints that are kept


class PairedPrints(msgspec.Struct, frozen=True, gc=False):
    """What two prints share: their matches, what they are worth, and how the two met.

    The first print is the one with the lesser number. `bands`: in which they are alike as wholes;
    `keys` and `weights`: the runs that both are looked up by; `told_by`: those in the matches.
    """

    first: int
    second: int
    matches: tuple[Match, ...]
    verdict: Verdict
    bands: tuple[int, ...]
    keys: tuple[int, ...]
    weights: tuple[float, ...]
    told_by: tuple[int, ...]


class CopyIndex:
    """Reports and the sentences that they share.

    Adding a report takes time in proportion to its length and to what it shares with others;
    `pairs` to what all share.
    """

    def __init__(self) -> None:
        self._vocabulary = Vocabulary()
        self._lines: dict[str, tuple[ComparedSentence, ...]] = {}
        self._print_of: dict[str, int] = {}
        self._prints: dict[int, Print] = {}
        self._runs = Postings(COMMON, FEW)
        self._bands = Postings(ALIKE, FEW)
        self._found: dict[tuple[int, int], PairedPrints] = {}
        self._partners: defaultdict[int, set[int]] = defaultdict(set)
        self._waiting: set[int] = set()
        self._views: dict[int, UnpackedPrint] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def __contains__(self, report_id: object) -> bool:
        return report_id in self._lines

    def add(self, reading: Reading) -> None:
        """Holds a report, in the place of one of the same id."""
        self._add(reading.report.report_id, list(lines_and_tokens(reading)))

    def add_lines(self, report_id: str, lines: Iterable[ComparedSentence]) -> None:
        """Holds a report by its lines, in their order."""
        self._add(report_id, [(line, _tokens(line)) for line in lines])

    def remove(self, report_id: str) -> None:
        """Lets a report go. Raises KeyError where it is not held."""
        del self._lines[report_id]
        number = self._print_of.pop(report_id)
        held = self._prints[number]
        held.members.remove(report_id)
        if held.members:
            return
        del self._prints[number]
        self._views.pop(number, None)
        self._waiting.discard(number)
        self._waiting |= self._runs.remove(number, held.keys.tolist())
        self._waiting |= self._bands.remove(number, held.bands)
        for other in self._partners.pop(number, ()):
            self._partners[other].discard(number)
            del self._found[min(number, other), max(number, other)]

    def pairs(self) -> list[Pair]:
        """All sentences that two reports share, sorted by their keys."""
        self._look_up()
        result: list[Pair] = []
        for number, held in self._prints.items():
            if len(held.members) > 1 and (own := self._own(number)) is not None:
                for one, two in combinations(held.members, 2):
                    result += self._pairs(one, two, *own)
        for found in self._found.values():
            if self._stands(found):
                for one in self._prints[found.first].members:
                    for two in self._prints[found.second].members:
                        result += self._pairs(one, two, found.matches, found.verdict)
        result.sort(key=_order)
        return result

    def pairs_of(self, report_id: str) -> list[Pair]:
        """The pairs of one report, sorted. Raises KeyError where it is not held."""
        self._look_up()
        number = self._print_of[report_id]
        result: list[Pair] = []
        others = [other for other in self._prints[number].members if other != report_id]
        if others and (own := self._own(number)) is not None:
            for other in others:
                result += self._pairs(report_id, other, *own)
        for partner in self._partners.get(number, ()):
            found = self._found[min(number, partner), max(number, partner)]
            if self._stands(found):
                for other in self._prints[partner].members:
                    first = found.first == number
                    one, two = (report_id, other) if first else (other, report_id)
                    result += self._pairs(one, two, found.matches, found.verdict)
        result.sort(key=_order)
        return result

    def _add(self, report_id: str, lines: list[tuple[ComparedSentence, list[str]]]) -> None:
        if report_id in self._lines:
            self.remove(report_id)
        held = make_print(lines, self._vocabulary)
        number = held.number
        if number not in self._prints:
            self._prints[number] = held
            self._runs.add(number, held.keys.tolist())
            self._bands.add(number, held.bands)
            self._waiting.add(number)
        self._prints[number].members.append(report_id)
        self._lines[report_id] = tuple(line for line, _ in lines)
        self._print_of[report_id] = number

    def _look_up(self) -> None:
        """Compares the prints that came, or whose runs became rare, with those they meet."""
        compared: set[int] = set()
        for number in sorted(self._waiting):
            compared.add(number)
            held = self._prints[number]
            met = self._runs.meeting(number, held.keys.tolist(), held.weights.tolist(), MEETING)
            near = {other for band in held.bands for other in self._bands.met(band, number)}
            known: Set[int] = self._partners.get(number, frozenset())
            for other in sorted(near | met):
                if other not in compared and other not in known:
                    self._compare(number, other, other in near)
        self._waiting.clear()

    def _compare(self, number: int, other: int, near: bool) -> None:
        first, second = sorted((number, other))
        one, two = self._prints[first], self._prints[second]
        met = meeting(one, two)
        if not near and not promising(one, two, met.places, self._vocabulary):
            return
        matches = align(self._view(first), self._view(second), met.places, self._vocabulary)
        verdict = judged(matches)
        if verdict is None:
            return
        bands = tuple(sorted({*one.bands}.intersection(two.bands)))
        inside = {(match.i, match.j) for match in matches}
        told = zip(met.keys, met.places, strict=True)
        told_by = tuple(key for key, place in told if place in inside)
        keys, weights = tuple(met.keys), tuple(met.weights)
        found = PairedPrints(first, second, tuple(matches), verdict, bands, keys, weights, told_by)
        self._found[first, second] = found
        self._partners[number].add(other)
        self._partners[other].add(number)

    def _view(self, number: int) -> UnpackedPrint:
        view = self._views.get(number)
        if view is None:
            if len(self._views) >= VIEWS:
                self._views.clear()
            view = self._views[number] = UnpackedPrint(self._prints[number], self._vocabulary)
        return view

    def _stands(self, found: PairedPrints) -> bool:
        """Whether two prints still meet, and what they share is no formula."""
        if not self._meet(found):
            return False
        if found.verdict.saved >= SURE:
            return True
        related = self._related(found.first) | self._related(found.second)
        formulaic = 0
        for key in found.told_by:
            held = self._runs.holders(key)
            formulaic += (
                len(held) > COMMON or sum(other not in related for other in held) >= FORMULA
            )
        return 2 * formulaic <= len(found.told_by)

    def _related(self, number: int) -> set[int]:
        """A print and those that are surely copies of it."""
        related = {number}
        for other in self._partners[number]:
            found = self._found[min(number, other), max(number, other)]
            if found.verdict.saved >= SURE and self._meet(found):
                related.add(other)
        return related

    def _meet(self, found: PairedPrints) -> bool:
        first = found.first
        if any(self._bands.meet(band, first) for band in found.bands):
            return True
        told = zip(found.keys, found.weights, strict=True)
        meet = self._runs.meet
        return sum(bits for key, bits in told if meet(key, first)) >= MEETING

    def _own(self, number: int) -> tuple[list[Match], Verdict] | None:
        """What the reports of one print share; None where it is no evidence."""
        view = self._view(number)
        matches = align(view, view, [], self._vocabulary)
        verdict = judged(matches)
        return None if verdict is None else (matches, verdict)

    def _pairs(
        self, one: str, two: str, matches: Sequence[Match], verdict: Verdict
    ) -> Iterator[Pair]:
        of_one, of_two = self._lines[one], self._lines[two]
        for at, match in enumerate(matches):
            yield pair_of(of_one[match.i], of_two[match.j], match, at in verdict.quotations)


def find_pairs(lines: Iterable[ComparedSentence]) -> list[Pair]:
    """The pairs among the lines of any number of reports, sorted by their keys."""
    index = CopyIndex()
    ordered = sorted(lines, key=lambda line: line.key)
    for report_id, of_report in groupby(ordered, key=lambda line: line.key[0]):
        index.add_lines(report_id, of_report)
    return index.pairs()


def _order(pair: Pair) -> tuple[Key, Key]:
    return pair.a.key, pair.b.key


def _tokens(line: ComparedSentence) -> list[str]:
    return WORD.findall(line.text, line.sentence.start, line.sentence.end)[:MOST_WORDS]
