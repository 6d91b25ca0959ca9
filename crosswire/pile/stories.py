"""Stories: which reports tell of the same happening.

Reports as TF-IDF vectors of their words (names and the lead count double); clusters
by average linkage (Sokal & Michener 1958) over the pairs that share rare words, down to a
similarity of `SAME`; days far apart weaken a pair.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from datetime import date

from crosswire.ids import make_id
from crosswire.rows import Reading, Report, Story
from crosswire.wordsets import words

SAME = 0.18  # cosine; docs/steps/stories.md tells how it was chosen
PRIOR, RARE = (
    1000,
    10,
)  # a pile is a draw from all news: a word is not rare because the pile is small
LEAD = 500  # characters; news says first what it is about, and these words count double
KEYS = 40  # the heaviest words of a report, by which it meets others
SPREAD = 50  # reports that may meet in one word: keeps the cost linear in the pile
APART = 21  # days after which two reports hardly tell of one happening


def find_stories(readings: list[Reading], vectors: dict[str, dict[str, float]]) -> dict[str, int]:
    """The number of each report's story, by report id; numbers follow the sorted ids.

    `vectors`: those of `vectors_of`, by report id.
    """
    ids = sorted(r.report.report_id for r in readings)
    reports = {r.report.report_id: r.report for r in readings}
    links = _links(ids, vectors, reports)
    clusters = _average_link(ids, links)
    return {member: number for number, members in enumerate(clusters) for member in members}


def vectors_of(readings: list[Reading]) -> dict[str, dict[str, float]]:
    """Unit TF-IDF vectors by report id."""
    counts = {r.report.report_id: _terms(r) for r in readings}
    total = len(counts)
    spread = Counter(term for terms in counts.values() for term in terms)
    vectors = {}
    for report_id, terms in counts.items():
        weights = {
            t: (1 + math.log(n)) * math.log((total + PRIOR) / (spread[t] + RARE))
            for t, n in sorted(terms.items())
        }
        length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        vectors[report_id] = {t: w / length for t, w in weights.items()}
    return vectors


def story_rows(
    readings: list[Reading], numbers: dict[str, int], vectors: dict[str, dict[str, float]]
) -> tuple[Story, ...]:
    """The stories with their days, title and most telling words."""
    members: dict[int, list[Report]] = defaultdict(list)
    for reading in readings:
        members[numbers[reading.report.report_id]].append(reading.report)
    rows = []
    for number in sorted(members):
        reports = sorted(members[number], key=lambda r: r.report_id)
        ids = tuple(r.report_id for r in reports)
        days = [d for r in reports for d in (r.published_start, r.published_end) if d]
        weights: Counter[str] = Counter()
        for report in reports:
            weights.update(vectors[report.report_id])
        top = sorted(weights, key=lambda t: (t[0] in "@#", -round(weights[t], 6), t))[:8]
        rows.append(
            Story(
                story_id=make_id("story", min(ids)), title=_title(reports, vectors, weights),
                first_day=min(days, default=None), last_day=max(days, default=None),
                reports=ids, top_terms=tuple(top),
            )
        )  # fmt: skip
    return tuple(sorted(rows, key=lambda s: s.story_id))


def _title(
    reports: list[Report], vectors: dict[str, dict[str, float]], weights: Counter[str]
) -> str | None:
    """The title of the report that is most like the whole story, headlines off topic apart."""

    def central(report: Report) -> tuple[object, ...]:
        off = any(note.startswith("headline off topic") for note in report.notes)
        likeness = sum(w * weights[t] for t, w in vectors[report.report_id].items())
        return (report.title is None, off, -round(likeness, 6), report.report_id)

    return min(reports, key=central).title


def _terms(reading: Reading) -> Counter[str]:
    """The words of a report; actors and places count by their ids, whatever they are called."""
    report = reading.report
    terms: Counter[str] = Counter()
    for actor in reading.actors:
        if actor.kind != "agency":
            terms[f"@{actor.actor_id}"] += 1
    for place in reading.places:
        if place.place_id and place.precision in ("point", "near", "district"):
            terms[f"#{place.place_id}"] += 1
    body = report.text[:20_000]
    for match in re.finditer(r"[^\W\d_][\w’'-]{2,}", body):
        token = match.group()
        plain = token.lower().replace("’s", "").replace("'s", "")
        if plain not in words("english") and plain not in words("newsroom"):
            terms[plain] += (2 if token[0].isupper() else 1) * (2 if match.start() < LEAD else 1)
    for token in re.findall(r"[^\W\d_][\w’'-]{2,}", report.title or ""):
        plain = token.lower().replace("’s", "").replace("'s", "")
        if plain in terms:
            terms[plain] += 1
    return terms


def _links(
    ids: list[str], vectors: dict[str, dict[str, float]], reports: dict[str, Report]
) -> dict[tuple[int, int], float]:
    """The similarity of the pairs that meet in one of their heaviest words."""
    place = {report_id: n for n, report_id in enumerate(ids)}
    postings: dict[str, list[int]] = defaultdict(list)
    for report_id in ids:
        vector = vectors[report_id]
        for term in sorted(vector, key=lambda t: (-round(vector[t], 9), t))[:KEYS]:
            postings[term].append(place[report_id])
    pairs = {
        (a, b)
        for found in postings.values()
        if len(found) <= SPREAD
        for at, a in enumerate(found)
        for b in found[at + 1 :]
    }
    links = {}
    for a, b in pairs:
        value = _cosine(vectors[ids[a]], vectors[ids[b]])
        value *= _nearness(reports[ids[a]], reports[ids[b]])
        if value > SAME / 4:
            links[a, b] = value
    return links


def _cosine(a: dict[str, float], b: dict[str, float]) -> float:
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)


def _nearness(a: Report, b: Report) -> float:
    if not a.published_start or not b.published_start:
        return 1.0
    one, two = date.fromisoformat(a.published_start), date.fromisoformat(b.published_start)
    return 1.0 / (1.0 + max(0, abs((one - two).days) - 1) / APART)


def _average_link(ids: list[str], links: dict[tuple[int, int], float]) -> list[list[str]]:
    """Clusters by average linkage over a sparse graph; pairs without a link count as 0."""
    sums: dict[int, dict[int, float]] = {n: {} for n in range(len(ids))}
    members = {n: [n] for n in range(len(ids))}
    heap: list[tuple[float, int, int]] = []
    for (a, b), value in sorted(links.items()):
        sums[a][b] = sums[b][a] = value
        heapq.heappush(heap, (-value, a, b))
    following = len(ids)
    while heap:
        value, a, b = heapq.heappop(heap)
        if -value < SAME:
            break
        if a not in members or b not in members:
            continue
        merged = following
        following += 1
        members[merged] = members.pop(a) + members.pop(b)
        joined: dict[int, float] = defaultdict(float)
        for old in (a, b):
            for other, total in sums.pop(old).items():
                if other in members and other != merged:
                    joined[other] += total
                    sums[other].pop(old, None)
        sums[merged] = dict(joined)
        for other, total in sorted(joined.items()):
            sums[other][merged] = total
            average = total / (len(members[merged]) * len(members[other]))
            heapq.heappush(heap, (-average, min(other, merged), max(other, merged)))
    clusters = [sorted(ids[n] for n in group) for group in members.values()]
    return sorted(clusters)
