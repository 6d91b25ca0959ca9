"""The weights by which an undated report gets its day: fitted on one half, scored on the other.

python -m tests.quality.fit_dating                     prints the weights and the scores
python -m tests.quality.fit_dating --update            writes data/dating.yml anew
python -m tests.quality.fit_dating gva=FILE muc=FILE   takes readings kept as MessagePack

An example is a report whose day is known, taken as if it were not. In gva and muc it stands in
its story, found over the whole set, and about half of the story's other reports keep their
days; page numbers in addresses are bracketed by those of the other half of the set. Reports of
gva that print their day are left out, and the datelines of muc are blanked. Single reports of
polnear, timex and places teach how the weekdays and dates that news names lie before its day.
The weights are those of a conditional logit over the days that are looked at, by Newton's
method with a ridge of `RIDGE`. Halves are split by the CRC-32 of the first report of the story.
"""

from __future__ import annotations

import json
import re
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from statistics import median_low
from typing import Any, NamedTuple

import numpy as np
from msgspec.structs import replace

from crosswire.model.rows import Reading
from crosswire.pile.copies import find_pairs, lines_of
from crosswire.pile.dating.evidence import Beside, measure
from crosswire.pile.dating.report_evidence import ReportEvidence, told_of
from crosswire.pile.dating.serials import Bracket, brackets
from crosswire.pile.dating.solve import DAYS_AFTER, DAYS_BEFORE, GIVEN, LIKELY
from crosswire.pile.stories import find_stories
from crosswire.reading.actors.lexicon import default_names
from crosswire.reading.page.printed_days import day_beside
from crosswire.reading.truecase import truecase
from tests.quality.fit_stories import readings

DATA = Path(__file__).parents[2] / "crosswire" / "data" / "dating.yml"
IN_STORIES, ALONE = ("gva", "muc"), ("polnear", "timex", "places")
FEWEST = 3  # reports of a story from which its reports are examples
WINDOW = 30  # days on either side in which a report that stands alone could be
RIDGE, STEPS, LONGEST_STEP = 1.0, 30, 2.0
DATELINE = re.compile(r"[^\n]{0,120}?,? ?(\d{1,2} [A-Z]{3,9} \d\d)\b")
Array = np.ndarray[Any, np.dtype[np.float64]]


class Example(NamedTuple):
    """The features of the days of one report, a row a day, and the row of its own day."""

    source: str
    story: str
    days: np.ndarray[Any, np.dtype[np.int64]]
    features: Array
    right: int | None
    truth: int


def bit(name: str) -> int:
    """0 or 1, the same everywhere."""
    return zlib.crc32(name.encode()) % 2


def undated(reading: Reading) -> Reading:
    """A reading as if nothing told its report's day; what it prints of it is blanked."""
    text = reading.report.text
    match = DATELINE.match(text)
    if match:
        text = text[: match.start(1)] + "x" * len(match[1]) + text[match.end(1) :]
    cased = truecase(text, default_names(()))
    report = replace(reading.report, text=text, published_start=None, published_end=None)
    return replace(reading, report=report, cased=cased if cased != text else None)


def day_of(reading: Reading) -> int | None:
    """The ordinal of a report's day, where it is one known day."""
    start, end = reading.report.published_start, reading.report.published_end
    return date.fromisoformat(start).toordinal() if start and start == end else None


def in_stories(source: str, found: list[Reading]) -> Iterator[Example]:
    """The examples of a set whose reports stand in stories."""
    by_id = {r.report.report_id: r for r in found}
    shares = copied(found)
    bracket: dict[str, Bracket] = {}
    for part in (0, 1):
        bracket |= brackets(
            undated(r).report if bit("part" + r.report.report_id) == part else r.report
            for r in found
        )
    for story in find_stories(found).stories:
        ids = [key for key in story.reports if day_of(by_id[key]) is not None]
        if len(ids) < FEWEST:
            continue
        told = {key: told_of(by_id[key], 1) for key in ids}
        for key in ids:
            reading = by_id[key]
            if source == "gva" and day_beside(reading.report.text):
                continue
            others = [o for o in ids if o != key]
            others = [o for o in others if bit(key + o)] or others[:1]
            yield example(source, story.reports[0], reading, told, others, shares, bracket.get(key))


def example(
    source: str,
    story: str,
    reading: Reading,
    told: dict[str, ReportEvidence],
    others: list[str],
    shares: dict[tuple[str, str], float],
    bracket: Bracket | None,
) -> Example:
    """One report of a story, beside others of known days."""
    key, truth = reading.report.report_id, day_of(reading) or 0
    spans = {other: told[other].span or (0, 0) for other in others}
    known = sorted([span[0] for span in spans.values()] + ([*bracket.days] if bracket else []))
    one = told_of(undated(reading), median_low(known))
    beside = [Beside(told[o], *spans[o], shares.get((key, o), 0.0)) for o in others]
    days = np.arange(known[0] - DAYS_BEFORE, known[-1] + DAYS_AFTER, dtype=np.int64)
    return made(source, story, measure(one, beside, days, bracket), days, truth)


def alone(source: str, found: list[Reading]) -> Iterator[Example]:
    """The examples of a set whose reports stand alone: what they name, and nothing else."""
    for reading in found:
        key, truth = reading.report.report_id, day_of(reading)
        if truth is None:
            continue
        base = truth - zlib.crc32(key.encode()) % (WINDOW + 1)
        one = told_of(undated(reading), base)
        if one.mentions:
            days = np.arange(base - WINDOW, base + 2 * WINDOW + 1, dtype=np.int64)
            yield made(source, key, measure(one, (), days), days, truth)


def made(
    source: str, story: str, features: dict[str, Array], days: np.ndarray, truth: int
) -> Example:
    """An example of its features; its own day can lie outside the days that are looked at."""
    at = np.flatnonzero(days == truth)
    rows = np.stack(list(features.values()), axis=1)
    return Example(source, story, days, rows, int(at[0]) if len(at) else None, truth)


def copied(found: list[Reading]) -> dict[tuple[str, str], float]:
    """The share of each report's sentences that stand in another."""
    lines: dict[tuple[str, str], set[int]] = defaultdict(set)
    for pair in find_pairs([line for r in found for line in lines_of(r)]):
        lines[pair.a.key[0], pair.b.key[0]].add(pair.a.key[1])
        lines[pair.b.key[0], pair.a.key[0]].add(pair.b.key[1])
    length = {r.report.report_id: max(1, len(r.sentences)) for r in found}
    return {key: len(rows) / length[key[0]] for key, rows in lines.items()}


def fit(examples: list[Example]) -> Array:
    """The weights of a conditional logit with a ridge."""
    width = examples[0].features.shape[1]
    weights = np.zeros(width)
    for _ in range(STEPS):
        slope, bend = -RIDGE * weights, RIDGE * np.eye(width)
        for one in examples:
            likely = chances(one, weights)
            mean = likely @ one.features
            slope += one.features[one.right] - mean
            bend += (one.features * likely[:, None]).T @ one.features - np.outer(mean, mean)
        step = np.linalg.solve(bend, slope)
        longest = float(np.abs(step).max())
        weights = weights + step * min(1.0, LONGEST_STEP / max(longest, 1e-12))
        if longest < 1e-4:
            break
    return weights


def chances(one: Example, weights: Array) -> Array:
    """The probability of each day."""
    score = one.features @ weights
    likely = np.exp(score - score.max())
    return np.asarray(likely / likely.sum())


def report(name: str, examples: list[Example], weights: Array) -> None:
    """Prints how often the likeliest day is right to one day, at each bar."""
    rows = []
    for one in examples:
        three = np.convolve(chances(one, weights), np.ones(3), "same")
        best = int(three.argmax())
        rows.append((float(three[best]), abs(int(one.days[best]) - one.truth) <= 1))
    for bar in (0.0, LIKELY, GIVEN):
        given = [right for mass, right in rows if mass >= bar]
        print(
            f"{name:16} {len(rows):5} reports, bar {bar:.2f}: given {len(given) / len(rows):.3f}, "
            f"right {sum(given) / len(rows):.3f}, wrong {(len(given) - sum(given)) / len(rows):.3f}"
        )


def main(arguments: list[str]) -> None:
    """Fits, prints, and with --update writes."""
    kept = dict(a.split("=", 1) for a in arguments if "=" in a)
    examples: list[Example] = []
    for source in IN_STORIES + ALONE:
        found = sorted(readings(source, kept.get(source)), key=lambda r: r.report.report_id)
        make = in_stories if source in IN_STORIES else alone
        examples += make(source, found)
    half = [e for e in examples if bit(e.story) == 0 and e.right is not None]
    weights = np.round(fit(half), 2)
    for source in IN_STORIES + ALONE:
        for part, name in ((0, "fitted"), (1, "held out")):
            chosen = [e for e in examples if e.source == source and bit(e.story) == part]
            report(f"{source} {name}", chosen, weights)
    names = feature_names()
    for name, weight in zip(names, weights.tolist(), strict=True):
        print(f"{name:16} {weight:7.2f}")
    if "--update" in arguments:
        write(dict(zip(names, weights.tolist(), strict=True)))


def feature_names() -> list[str]:
    """The names of the features in the order of their columns."""
    nothing = ReportEvidence("r", None, (), (), {}, {}, frozenset(), frozenset(), follow_up=False)
    return list(measure(nothing, (), np.arange(1, 3, dtype=np.int64)))


def write(weights: dict[str, float]) -> None:
    """Writes the data file; what each entry means stays as it is there."""
    lines = DATA.read_text("utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    words = dict(_words(lines))
    rows = []
    for name, weight in weights.items():
        example, counter = (json.dumps(one, ensure_ascii=False) for one in words[name])
        rows.append(f"- {{id: {name}, weight: {weight:g}, example: {example}, counter: {counter}}}")
    DATA.write_text("\n".join((*head, *rows)) + "\n", "utf-8")


def _words(lines: Iterable[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    for line in lines:
        match = re.fullmatch(r'- \{id: (\w+), .*example: (".*"), counter: (".*")\}', line)
        if match:
            yield match[1], (json.loads(match[2]), json.loads(match[3]))


if __name__ == "__main__":
    main(sys.argv[1:])
