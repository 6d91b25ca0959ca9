"""Reports held for their copies: added and removed one by one, in any order.

The pairs depend on the set of reports held and on nothing else. What two texts have in common
is found when the later of them comes; whether the runs by which they met are still rare is
asked anew each time, so that a report that comes or goes changes no more than it must. Adding a
report looks at the few that share its rare runs, not at all that are held.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Set
from itertools import groupby

import msgspec
import numpy as np

from crosswire.model.rows import Reading
from crosswire.pile.copies.align import Match, align, promising
from crosswire.pile.copies.evidence import FORMULA, SURE, CopyVerdict, judged
from crosswire.pile.copies.fingerprints import Print, make_print, meeting
from crosswire.pile.copies.kept import (
    KeptFound,
    KeptPrint,
    bare_print,
    kept_print,
    number_bytes,
)
from crosswire.pile.copies.lines import MOST_WORDS, ComparedSentence, Pair, lines_and_tokens
from crosswire.pile.copies.postings import Postings
from crosswire.pile.copies.relations import Relation, pairs_of
from crosswire.pile.copies.unpacked import UnpackedPrint
from crosswire.pile.copies.words import WORD, Vocabulary

COMMON = 40  # texts that may share a run before it is a phrase of the language
ALIKE = 200  # texts that may be alike as wholes before they are compared with few
FEW = 3  # texts that all others with a phrase, or of one form, are compared with
MEETING = 30.0  # bits above the discount by which two texts are compared
VIEWS = 1_000  # unpacked prints that are kept
Load = Callable[[str], Reading]


class PairedPrints(msgspec.Struct, frozen=True, gc=False):
    """What two prints share: their matches, what they are worth, and how the two met.

    The first print is the one with the lesser number. `bands`: in which they are alike as wholes;
    `keys` and `weights`: the runs that both are looked up by; `told_by`: those in the matches.
    """

    first: int
    second: int
    matches: tuple[Match, ...]
    verdict: CopyVerdict
    bands: tuple[int, ...]
    keys: tuple[int, ...]
    weights: tuple[float, ...]
    told_by: tuple[int, ...]


class CopyIndex:
    """Reports and the sentences that they share.

    Adding a report takes time in proportion to its length and to what it shares with others;
    `pairs` to what all share.
    """

    def __init__(self, load: Load | None = None) -> None:
        """`load`: gives the reading of a report that `restore` holds without its lines."""
        self._load = load
        self._vocabulary = Vocabulary()
        self._lines: dict[str, tuple[ComparedSentence, ...]] = {}
        self._print_of: dict[str, int] = {}
        self._prints: dict[int, Print] = {}
        self._bare: set[int] = set()
        self._runs = Postings(COMMON, FEW)
        self._bands = Postings(ALIKE, FEW)
        self._found: dict[tuple[int, int], PairedPrints] = {}
        self._partners: defaultdict[int, set[int]] = defaultdict(set)
        self._waiting: set[int] = set()
        self._views: dict[int, UnpackedPrint] = {}
        self._owns: dict[int, tuple[list[Match], CopyVerdict] | None] = {}

    def __len__(self) -> int:
        return len(self._print_of)

    def __contains__(self, report_id: object) -> bool:
        return report_id in self._print_of

    def add(self, reading: Reading) -> None:
        """Holds a report, in the place of one of the same id."""
        self._add(reading.report.report_id, list(lines_and_tokens(reading)))

    def add_lines(self, report_id: str, lines: Iterable[ComparedSentence]) -> None:
        """Holds a report by its lines, in their order."""
        self._add(report_id, [(line, _tokens(line)) for line in lines])

    def remove(self, report_id: str) -> None:
        """Lets a report go. Raises KeyError where it is not held."""
        number = self._print_of.pop(report_id)
        self._lines.pop(report_id, None)
        held = self._prints[number]
        held.members.remove(report_id)
        if held.members:
            return
        del self._prints[number]
        self._views.pop(number, None)
        self._owns.pop(number, None)
        self._bare.discard(number)
        self._waiting.discard(number)
        self._waiting |= self._runs.remove(number, held.keys.tolist())
        self._waiting |= self._bands.remove(number, held.bands)
        for other in self._partners.pop(number, ()):
            self._partners[other].discard(number)
            del self._found[min(number, other), max(number, other)]

    def pairs(self) -> list[Pair]:
        """All sentences that two reports share, sorted by their keys."""
        relations = self.relations()
        held = {report for relation in relations for report in relation.reports}
        return pairs_of(relations, {report: self._lines_of(report) for report in sorted(held)})

    def pairs_of(self, report_id: str) -> list[Pair]:
        """The pairs of one report, sorted. Raises KeyError where it is not held."""
        self._look_up()
        number = self._print_of[report_id]
        keys = [(min(number, n), max(number, n)) for n in self._partners.get(number, ())]
        found = [self._relation(self._found[key]) for key in keys if self._stands(self._found[key])]
        found += self._among(number)
        held = {report for relation in found for report in relation.reports}
        return pairs_of(found, {r: self._lines_of(r) for r in sorted(held)}, only=report_id)

    def relations(self) -> list[Relation]:
        """What the reports share, print by print; sorted."""
        self._look_up()
        result = [relation for number in self._prints for relation in self._among(number)]
        result += [self._relation(found) for found in self._found.values() if self._stands(found)]
        result.sort(key=lambda relation: (relation.ones, relation.twos))
        return result

    def kept_print(self, report_id: str) -> KeptPrint:
        """What `restore` needs of a report. Raises KeyError where it is not held."""
        return kept_print(self._prints[self._print_of[report_id]])

    def kept_found(self) -> list[KeptFound]:
        """What `restore` needs of what the reports share, sorted."""
        self._look_up()
        rows = [
            KeptFound(
                number_bytes(f.first), number_bytes(f.second), f.matches, f.verdict.saved,
                tuple(sorted(f.verdict.quotations)), f.bands, f.keys, f.weights, f.told_by,
            )
            for f in self._found.values()
        ]  # fmt: skip
        for number, own in self._owns.items():
            key = number_bytes(number)
            if own is None:
                rows.append(KeptFound(key, key))
            else:
                told = tuple(sorted(own[1].quotations))
                rows.append(KeptFound(key, key, tuple(own[0]), own[1].saved, told))
        return sorted(rows, key=lambda row: (row.first, row.second))

    def restore(self, prints: Iterable[tuple[str, KeptPrint]], found: Iterable[KeptFound]) -> None:
        """Holds reports, by what `kept_print` and `kept_found` gave, in an empty index."""
        for report_id, kept in prints:
            number = int.from_bytes(kept.number, "big")
            if number not in self._prints:
                self._prints[number] = bare_print(kept)
                self._bare.add(number)
            self._prints[number].members.append(report_id)
            self._print_of[report_id] = number
        self._runs.restore([(n, one.keys) for n, one in self._prints.items()])
        self._bands.restore([(n, np.array(p.bands, np.uint64)) for n, p in self._prints.items()])
        for row in found:
            first, second = int.from_bytes(row.first, "big"), int.from_bytes(row.second, "big")
            verdict = CopyVerdict(row.saved or 0.0, frozenset(row.quotations))
            if first == second:
                self._owns[first] = None if row.saved is None else (list(row.matches), verdict)
                continue
            self._found[first, second] = PairedPrints(
                first, second, row.matches, verdict, row.bands, row.keys, row.weights, row.told_by
            )
            self._partners[first].add(second)
            self._partners[second].add(first)

    def _add(self, report_id: str, lines: list[tuple[ComparedSentence, list[str]]]) -> None:
        if report_id in self._print_of:
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
        one, two = self._filled(first), self._filled(second)
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
            view = self._views[number] = UnpackedPrint(self._filled(number), self._vocabulary)
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

    def _among(self, number: int) -> list[Relation]:
        """What the reports of one print share; none where it is no evidence."""
        members = sorted(self._prints[number].members)
        if len(members) < 2:
            return []
        if number not in self._owns:
            view = self._view(number)
            matches = align(view, view, [], self._vocabulary)
            verdict = judged(matches)
            self._owns[number] = None if verdict is None else (matches, verdict)
        own = self._owns[number]
        if own is None:
            return []
        return [Relation(tuple(members), (), tuple(own[0]), tuple(sorted(own[1].quotations)))]

    def _relation(self, found: PairedPrints) -> Relation:
        ones, twos = (sorted(self._prints[n].members) for n in (found.first, found.second))
        quotations = tuple(sorted(found.verdict.quotations))
        return Relation(tuple(ones), tuple(twos), found.matches, quotations)

    def _filled(self, number: int) -> Print:
        """A print with its words, made again where it was restored without."""
        held = self._prints[number]
        if number in self._bare:
            made = make_print(self._loaded(held.members[0]), self._vocabulary)
            held.words, held.starts, held.quoted = made.words, made.starts, made.quoted
            self._bare.discard(number)
        return held

    def _lines_of(self, report_id: str) -> tuple[ComparedSentence, ...]:
        if report_id not in self._lines:
            self._lines[report_id] = tuple(line for line, _ in self._loaded(report_id))
        return self._lines[report_id]

    def _loaded(self, report_id: str) -> list[tuple[ComparedSentence, list[str]]]:
        if report_id in self._lines:
            return [(line, _tokens(line)) for line in self._lines[report_id]]
        if self._load is None:
            raise KeyError(report_id)
        return list(lines_and_tokens(self._load(report_id)))


def find_pairs(lines: Iterable[ComparedSentence]) -> list[Pair]:
    """The pairs among the lines of any number of reports, sorted by their keys."""
    index = CopyIndex()
    ordered = sorted(lines, key=lambda line: line.key)
    for report_id, of_report in groupby(ordered, key=lambda line: line.key[0]):
        index.add_lines(report_id, of_report)
    return index.pairs()


def _tokens(line: ComparedSentence) -> list[str]:
    return WORD.findall(line.text, line.sentence.start, line.sentence.end)[:MOST_WORDS]
