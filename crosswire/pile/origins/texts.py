"""Texts: reports that are prints of one text, and reports that were stitched from several.

Two reports are prints of one text where most of each stands in the other, or where one holds
most of the other and neither was stitched. A report was stitched where two or more texts that
have nothing to do with each other each give a part of it. Verbatim copies are looked at once:
one more of them can change nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from crosswire.pile.copies import ComparedSentence, Key, Pair
from crosswire.pile.origins.stitched import FEWEST_OF_PART, find_stitched
from crosswire.pile.union_find import Groups

BOTH = 0.5  # share of the words of both reports that makes them prints of one text
ONE = 0.5  # share of the shorter one's words, where neither was stitched
LOOSE, LOOSE_SENTENCES = 0.2, 3  # shares of both that make one text much edited

PART, ALL = 0.5, 0.7  # shares of both sentences, or of one, that make it one sentence

Couple = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two reports share: the sentences of either side, by number."""

    of_a: frozenset[int]
    of_b: frozenset[int]


@dataclass(frozen=True, slots=True)
class Twins:
    """Reports with the same words to the letter: `first` of each, and `all` of each first."""

    first: dict[str, str]
    all: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SharedTexts:
    """The prints of each text, what each pair of reports shares, and who was stitched.

    `prints`: by the first report id of a text, all of its reports, sorted; `sizes` and `lengths`
    count the words of the sentences that are long enough to be recognised. `partners`, `shared`
    and `stitched` know the first of verbatim copies alone; the methods know all.
    """

    prints: dict[str, tuple[str, ...]]
    of_report: dict[str, str]
    shared: dict[Couple, Shared]
    lengths: dict[Key, int]
    sizes: dict[str, int]
    known: dict[str, frozenset[int]]
    partners: dict[str, tuple[str, ...]]
    stitched: frozenset[str]
    twins: Twins

    def cover(self, report: str, other: str) -> float:
        """The share of a report's words, 0 to 1, that stand in another."""
        return self.share(report, self.numbers(report, other))

    def share(self, report: str, numbers: Iterable[int]) -> float:
        """The share of a report's words, 0 to 1, that some of its sentences hold."""
        words = sum(self.lengths[report, number] for number in numbers)
        return words / max(1, self.sizes[report])

    def numbers(self, report: str, other: str) -> frozenset[int]:
        """The sentences of a report that stand in another."""
        a, b = self.twins.first.get(report, report), self.twins.first.get(other, other)
        if a == b:
            return self.known[a]
        if found := self.shared.get((a, b)):
            return found.of_a
        found = self.shared.get((b, a))
        return found.of_b if found else frozenset()

    def is_stitched(self, report: str) -> bool:
        """Whether a report was put together from several texts."""
        return self.twins.first[report] in self.stitched

    def others(self, report: str) -> tuple[str, ...]:
        """The reports that share text with one, verbatim copies of it apart."""
        found = self.partners.get(self.twins.first[report], ())
        return tuple(sorted(twin for other in found for twin in self.twins.all[other]))


def find_texts(
    digests: dict[str, str], lines: Iterable[ComparedSentence], pairs: Iterable[Pair]
) -> SharedTexts:
    """The texts of all reports; quotations that two reports share make no text.

    `digests`: by report id, that of its text.
    """
    twins = _twins(digests)
    ids = sorted(twins.all)
    lengths = {line.key: len(line.words) for line in lines}
    sizes: dict[str, int] = dict.fromkeys(digests, 0)
    known: dict[str, set[int]] = {report: set() for report in digests}
    for (report, number), length in lengths.items():
        sizes[report] += length
        known[report].add(number)
    shared = _shared(pairs, twins)
    partners: dict[str, set[str]] = defaultdict(set)
    for a, b in shared:
        partners[a].add(b)
        partners[b].add(a)
    met = {report: tuple(sorted(others)) for report, others in partners.items()}
    frozen = {report: frozenset(numbers) for report, numbers in known.items()}
    texts = SharedTexts({}, {}, shared, lengths, sizes, frozen, met, frozenset(), twins)
    alike = [(a, b) for a, b in sorted(shared) if _alike(texts, a, b)]
    cores = _joined(ids, alike)
    stitched = find_stitched(texts, {i: cores.root(i) for i in ids})
    whole = [pair for pair in alike if not stitched & set(pair)]
    whole += [(a, b) for a, b in sorted(shared) if _one_text(texts, a, b, stitched)]
    prints = {}
    for members in _joined(ids, whole).all():
        every = sorted(twin for member in members for twin in twins.all[member])
        prints[every[0]] = tuple(every)
    of_report = {member: first for first, members in prints.items() for member in members}
    return replace(texts, prints=prints, of_report=of_report, stitched=stitched)


def one_sentence(pair: Pair) -> bool:
    """Whether two sentences are one: half of both is common, or most of one; no quotation."""
    most, least = max(pair.covers_a, pair.covers_b), min(pair.covers_a, pair.covers_b)
    return pair.relation != "quotation" and (least >= PART or most >= ALL)


def _twins(digests: dict[str, str]) -> Twins:
    groups: dict[str, list[str]] = defaultdict(list)
    for report in sorted(digests):
        groups[digests[report]].append(report)
    return Twins(
        {report: found[0] for found in groups.values() for report in found},
        {found[0]: tuple(found) for found in groups.values()},
    )


def _joined(ids: list[str], pairs: Iterable[Couple]) -> Groups[str]:
    groups: Groups[str] = Groups(ids)
    for a, b in pairs:
        groups.join(a, b)
    return groups


def _shared(pairs: Iterable[Pair], twins: Twins) -> dict[Couple, Shared]:
    found: dict[Couple, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for pair in pairs:
        first = pair.a.key[0] in twins.all and pair.b.key[0] in twins.all
        if first and one_sentence(pair):
            sides = found[pair.a.key[0], pair.b.key[0]]
            sides[0].add(pair.a.key[1])
            sides[1].add(pair.b.key[1])
    return {key: Shared(frozenset(a), frozenset(b)) for key, (a, b) in found.items()}


def _alike(texts: SharedTexts, a: str, b: str) -> bool:
    """Whether most of each stands in the other."""
    return min(texts.cover(a, b), texts.cover(b, a)) >= BOTH and _enough(texts.shared[a, b])


def _enough(shared: Shared) -> bool:
    return min(len(shared.of_a), len(shared.of_b)) >= FEWEST_OF_PART


def _one_text(texts: SharedTexts, a: str, b: str, stitched: frozenset[str]) -> bool:
    """Whether one holds most of the other, or both hold a good deal of each other, edited."""
    if a in stitched or b in stitched:
        return False
    covers, shared = (texts.cover(a, b), texts.cover(b, a)), texts.shared[a, b]
    whole = max(covers) >= ONE and (_enough(shared) or max(covers) > 1 - 1e-9)
    many = min(len(shared.of_a), len(shared.of_b)) >= LOOSE_SENTENCES
    return whole or (many and min(covers) >= LOOSE)
