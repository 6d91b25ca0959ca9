"""Splices: reports stitched from several texts; what has no known source counts with its place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from crosswire.model.notes import is_off_topic
from crosswire.model.rows import Reading
from crosswire.pile.origins.texts import SharedTexts

PARTS, SENTENCES, SHARE = 2, 3, 0.25  # other texts; their sentences; of all, under a false head


@dataclass(frozen=True, slots=True)
class Splice:
    """A stitched report: the root of the text that each sentence is counted with.

    `parts`: how many sentences were found in each of the other texts, by their root.
    """

    parts: dict[str, int]
    sources: dict[int, str]


def find_splices(
    by_id: dict[str, Reading],
    sources: dict[str, dict[int, str]],
    texts: SharedTexts,
) -> dict[str, Splice]:
    """The stitched reports. `sources`: by report and sentence, the root it was taken from.

    A sentence without a known source counts with the nearest one that has one (the one before
    it, of two), so that a splice is never an origin of its own.
    """
    found = {}
    for report_id, taken in sources.items():
        parts = Counter(taken.values())
        if len(parts) < PARTS or len(taken) < SENTENCES:
            continue
        reading = by_id[report_id]
        false_head = is_off_topic(reading.report.notes)
        foreign = len(taken) >= SHARE * len(reading.sentences)
        twins = texts.twins.all[texts.twins.first[report_id]]
        alone = len(texts.prints[texts.of_report[report_id]]) == len(twins)
        if texts.is_stitched(report_id) or (false_head and foreign and alone):
            found[report_id] = Splice(dict(sorted(parts.items())), _spread(reading, taken))
    return found


def _spread(reading: Reading, taken: dict[int, str]) -> dict[int, str]:
    known = sorted(taken)
    return {
        row.sentence: taken[min(known, key=lambda n: (abs(n - row.sentence), n))]
        for row in reading.sentences
    }
