"""What each report adds to all that is earlier: the share of its words, and its claims.

Reports are taken by their day. One without a day is not later than the first dated report that
descends from it, and comes last where there is none; of one day, the print that others descend
from comes first.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from crosswire.model.facts import fact_of
from crosswire.model.rows import Claim, Reading, Sentence
from crosswire.pile.copies import Pair
from crosswire.pile.origins import Origins
from crosswire.pile.union_find import Groups


@dataclass(frozen=True, slots=True)
class Novelty:
    """The share of a report's words that no earlier report has, and the number of its new claims.

    `text` is null where no sentence is long enough to be recognised.
    """

    text: float | None
    claims: int


def reading_order(readings: list[Reading], origins: Origins) -> list[str]:
    """The report ids in the order in which the pile is taken to have come out."""
    days = {r.report.report_id: r.report.published_start for r in readings}
    latest: dict[str, str] = {}
    for (report_id, _), source in origins.source.items():
        day = days[report_id]
        if day and days[source] is None:
            latest[source] = min(day, latest.get(source, day))

    def rank(report_id: str) -> tuple[object, ...]:
        root = origins.roots[origins.texts.of_report[report_id]]
        day = days[report_id] or latest.get(report_id)
        spliced = report_id in origins.spliced
        return (day is None, day or "", spliced, report_id != root, report_id)

    return sorted(days, key=rank)


def find_novelty(
    readings: list[Reading],
    origins: Origins,
    pairs: list[Pair],
    stories: dict[str, int],
) -> dict[str, Novelty]:
    """What is new in each report, by report id.

    A claim in a sentence that an earlier report has is no news where a report that it hangs
    together with, by stories and shared text, told it before.
    """
    order = reading_order(readings, origins)
    place = {report_id: n for n, report_id in enumerate(order)}
    old: set[tuple[str, int]] = set()
    for pair in pairs:
        a, b = pair.a.key, pair.b.key
        old.add(b if place[a[0]] < place[b[0]] else a)
    words: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for key, length in origins.texts.lengths.items():
        count = words[key[0]]
        count[0] += length
        count[1] += 0 if key in old else length
    by_id = {r.report.report_id: r for r in readings}
    told: set[tuple[object, ...]] = set()
    anywhere: set[tuple[str, tuple[object, ...]]] = set()
    hang = _hanging(stories, pairs)
    found = {}
    for report_id in order:
        reading, story = by_id[report_id], stories[report_id]
        copied = [s for s in reading.sentences if (report_id, s.sentence) in old]
        facts = {
            fact_of(c, story)
            for c in reading.claims
            if not ((hang.root(report_id), fact_of(c, None)) in anywhere and _within(c, copied))
        }
        total, new = words[report_id]
        share = round(new / total, 3) if total else None
        found[report_id] = Novelty(share, len(facts - told))
        told |= {fact_of(c, story) for c in reading.claims}
        anywhere |= {(hang.root(report_id), fact_of(c, None)) for c in reading.claims}
    return found


def _hanging(stories: dict[str, int], pairs: list[Pair]) -> Groups[str]:
    """The reports in groups: those of one story, and those that share a sentence."""
    groups = Groups(sorted(stories))
    first: dict[int, str] = {}
    for report_id, story in sorted(stories.items()):
        groups.join(first.setdefault(story, report_id), report_id)
    for one, two in sorted({(pair.a.key[0], pair.b.key[0]) for pair in pairs}):
        groups.join(one, two)
    return groups


def _within(claim: Claim, sentences: list[Sentence]) -> bool:
    return any(s.start <= claim.start < s.end for s in sentences)
