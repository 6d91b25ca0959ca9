"""What a claim is known by, whatever the id of its report: its sentence and its place in it.

The same count in the same sentence has the same sign in every print of a text, case, accents
and marks apart. Event and figure ids are made of signs, and rulings are kept on them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from crosswire.model.claims import Claim
from crosswire.model.ids import make_id
from crosswire.model.reading import Reading
from crosswire.model.reports import Sentence
from crosswire.pile.copies import plain_words
from crosswire.pile.decisions.content import Mark

HEAD = 1_000  # characters in which a dateline stands
RECOGNISED = 6  # words from which on a sentence does not recur by itself
LONGEST_QUOTE = 160  # characters of a quote that a ruling keeps


@dataclass(frozen=True, slots=True)
class Marked:
    """The sign of each claim by its id, and how many words its sentence has."""

    signs: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, int] = field(default_factory=dict)

    def sign(self, claim: Claim) -> str:
        """The sign of a claim; its id where nothing is known of its sentence."""
        return self.signs.get(claim.claim_id, claim.claim_id)

    def mark(self, claim: Claim) -> Mark:
        """What a ruling keeps of a claim."""
        return Mark(
            claim_id=claim.claim_id,
            report_id=claim.report_id,
            sign=self.sign(claim),
            words=self.words.get(claim.claim_id, 0),
            quote=" ".join(claim.quote.split())[:LONGEST_QUOTE] or None,
        )


def marked(readings: Iterable[Reading]) -> Marked:
    """The signs of all claims of some readings: a function of each report's text alone."""
    signs: dict[str, str] = {}
    words: dict[str, int] = {}
    for reading in readings:
        _mark(reading, signs, words)
    return Marked(signs, words)


def _mark(reading: Reading, signs: dict[str, str], words: dict[str, int]) -> None:
    rows = sorted(reading.sentences, key=lambda s: s.start)
    starts = [row.start for row in rows]
    begin = _after_dateline(reading)
    groups: dict[tuple[int, int, str, str], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        anchor = _anchor(claim)
        number = bisect_right(starts, anchor) - 1
        groups[number, anchor, claim.kind, claim.unit].append(claim)
    texts: dict[int, list[str]] = {}
    for (number, anchor, kind, unit), claims in groups.items():
        start, end = _span(rows, number, begin, claims[0])
        if number not in texts:
            texts[number] = plain_words(reading.report.text[start:end])
        at = len(plain_words(reading.report.text[start:anchor]))
        for place, claim in enumerate(sorted(claims, key=_within_a_place)):
            signs[claim.claim_id] = make_id("g", kind, unit, at, place, *texts[number])
            words[claim.claim_id] = len(texts[number])


def _span(rows: list[Sentence], number: int, begin: int, claim: Claim) -> tuple[int, int]:
    """The characters of a sentence, behind the dateline; of none, those of the claim."""
    if number < 0:
        return claim.start, claim.end
    row = rows[number]
    return (begin if row.start < begin < row.end else row.start), row.end


def _anchor(claim: Claim) -> int:
    return claim.start if claim.value_start is None else claim.value_start


def _within_a_place(claim: Claim) -> tuple[object, ...]:
    return claim.quote, claim.affected or "", claim.claim_id


def _after_dateline(reading: Reading) -> int:
    """Where the text begins behind its dateline: place, day and agency are no one's wording."""
    dateline = reading.report.dateline
    found = reading.report.text.find(dateline, 0, HEAD) if dateline else -1
    return found + len(dateline or "") if found >= 0 else 0


@dataclass(frozen=True, slots=True)
class Prints:
    """The claims of a pile by what they are known by, to find those that a ruling is about.

    `aside`: ids of claims that are there and do not count, as their reports are excluded.
    """

    claims: Mapping[str, Claim]
    marked: Marked
    by_sign: Mapping[str, tuple[Claim, ...]]
    aside: frozenset[str] = frozenset()

    def find(self, mark: Mark) -> list[str]:
        """The ids of the claims that a mark is of, sorted.

        Its own claim, and the same count in every print of its sentence that descends from
        the same origin. Where its own is gone (or was read anew with other bounds): the same
        count of its report; else that of any print, if the sentence is long enough to be known.
        """
        own = self.claims.get(mark.claim_id)
        sign = mark.sign if own is None else self.marked.sign(own)
        alike = self.by_sign.get(sign, ())
        if own is None:
            own = next((c for c in alike if c.report_id == mark.report_id), None)
        if own is None:
            return sorted(c.claim_id for c in alike) if mark.words >= RECOGNISED else []
        prints = {c.claim_id for c in alike if c.origin_id == own.origin_id}
        return sorted(prints | {own.claim_id})

    def find_all(self, marks: Iterable[Mark]) -> set[str]:
        """The ids of all claims that some marks are of."""
        return {claim_id for mark in marks for claim_id in self.find(mark)}

    def signs(self, claim_ids: Iterable[str]) -> set[str]:
        """The signs of some claims: prints of one count are one."""
        return {self.marked.sign(self.claims[key]) for key in claim_ids}

    def of_id(self, claim_id: str) -> list[str]:
        """The claims that an id alone is of, as decisions of version 0.1.0 have it."""
        own = self.claims.get(claim_id)
        return self.find(self.marked.mark(own)) if own is not None else []


def prints_of(claims: Iterable[Claim], known: Marked, aside: Iterable[str] = ()) -> Prints:
    """The claims of a pile by what they are known by."""
    by_sign: dict[str, list[Claim]] = defaultdict(list)
    by_id = {c.claim_id: c for c in claims}
    for key in sorted(by_id):
        by_sign[known.sign(by_id[key])].append(by_id[key])
    found = {sign: tuple(rows) for sign, rows in by_sign.items()}
    return Prints(by_id, known, found, frozenset(aside))
