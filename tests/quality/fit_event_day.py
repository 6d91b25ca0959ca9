"""The weights by which an event gets its day: fitted on one half of gva, scored on the other.

python -m tests.quality.fit_event_day             prints the weights and the scores
python -m tests.quality.fit_event_day --update    writes data/event_day.yml anew
python -m tests.quality.fit_event_day gva=FILE    takes readings kept as MessagePack

An incident of the gold stands for the event to which most claims of its reports belong. The day
of each of the event's reports is a mixture: its clues have chances (a conditional logit over
them), and what counts is the chance of all those of the gold's day. Fitted by expectation and
maximisation: the clues of the right day share their report by their chances, then Newton's
method with a ridge of `RIDGE`. An incident weighs the root of the number of its reports. Halves
are split by the second bit of the CRC-32 of the incident: by the first one, gva is half of its
corpus.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from crosswire.model.rows import Reading
from crosswire.pile.derive import derive
from crosswire.pile.event_day.choose import find_day
from crosswire.pile.event_day.weights import weights
from crosswire.pile.events.days import voices_of
from tests.quality.day_measures import KINDS, SHARED, rows
from tests.quality.fit_stories import readings

DATA = Path(__file__).parents[2] / "crosswire" / "data" / "event_day.yml"
RIDGE, ROUNDS, STEPS, ENOUGH = 1.0, 30, 20, 1e-3
Array = np.ndarray[Any, np.dtype[np.float64]]


class Example(NamedTuple):
    """The features of the clues of one report, a row a clue, and which of them are right."""

    incident: str
    features: Array
    right: np.ndarray[Any, np.dtype[np.bool_]]
    weight: float


def half(incident: str) -> int:
    """0 or 1, the same everywhere."""
    return (zlib.crc32(incident.encode()) >> 1) % 2


def voices(found: list[Reading]) -> dict[str, tuple[str, list[Any]]]:
    """For each incident its day, and what the reports of its event tell; none where none is."""
    record = derive(found)
    by_event: dict[str, list[Any]] = defaultdict(list)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in record.claims:
        if claim.event_id:
            by_event[claim.event_id].append(claim)
            if claim.kind in KINDS and claim.scope == "event":
                votes[claim.report_id][claim.event_id] += 1
    known = {r.report.report_id: r for r in found}
    incidents = {}
    for row in rows(SHARED / "gva" / "gold.jsonl"):
        cast: Counter[str] = sum((votes[r] for r in row["reports"]), Counter())
        event = min(cast, key=lambda key: (-cast[key], key)) if cast else ""
        told = voices_of(by_event.get(event, []), known)
        incidents[row["incident"]] = (row["date"], told)
    return incidents


def examples(incidents: dict[str, tuple[str, list[Any]]], names: list[str]) -> list[Example]:
    """Those reports whose clues hold the right day."""
    found = []
    for incident, (day, told) in incidents.items():
        for voice in told:
            right = np.array([c.day == date.fromisoformat(day).toordinal() for c in voice.clues])
            if right.any():
                table = [[float(name in c.features) for name in names] for c in voice.clues]
                found.append(Example(incident, np.array(table), right, len(told) ** -0.5))
    return found


def fit(found: list[Example]) -> Array:
    """The weights, by expectation and maximisation."""
    counts = np.zeros(found[0].features.shape[1])
    for _ in range(ROUNDS):
        goals = [_chances(one, counts, one.right) @ one.features for one in found]
        new = _maximised(found, goals, counts)
        moved, counts = float(np.abs(new - counts).max()), new
        if moved < ENOUGH:
            break
    return counts


def _maximised(found: list[Example], goals: list[Array], counts: Array) -> Array:
    for _ in range(STEPS):
        slope, bend = -RIDGE * counts, RIDGE * np.eye(len(counts))
        for one, goal in zip(found, goals, strict=True):
            likely = _chances(one, counts)
            mean = likely @ one.features
            slope += one.weight * (goal - mean)
            bend += one.weight * (
                (one.features * likely[:, None]).T @ one.features - np.outer(mean, mean)
            )
        step = np.linalg.solve(bend, slope)
        counts = counts + step * min(1.0, 2.0 / max(float(np.abs(step).max()), 1e-12))
        if float(np.abs(step).max()) < ENOUGH:
            break
    return counts


def _chances(one: Example, counts: Array, only: Any = None) -> Array:
    score = one.features @ counts
    likely = np.exp(score - score.max())
    if only is not None:
        likely = likely * only
    return np.asarray(likely / likely.sum())


def score(incidents: dict[str, tuple[str, list[Any]]], part: int) -> str:
    """How often the day is right, of the incidents of a half, by the weights of the package."""
    exact = near = every = 0
    for incident, (day, told) in incidents.items():
        if half(incident) == part:
            every += 1
            found = find_day(told)
            if found is not None and found.first == found.last:
                off = abs((date.fromisoformat(found.first) - date.fromisoformat(day)).days)
                exact, near = exact + (off == 0), near + (off <= 1)
    return f"{exact / every:.3f} exact, {near / every:.3f} within a day, of {every}"


def main(arguments: list[str]) -> None:
    """Fits, prints, and with --update writes."""
    kept = dict(a.split("=", 1) for a in arguments if "=" in a)
    found = sorted(readings("gva", kept.get("gva")), key=lambda r: r.report.report_id)
    incidents = voices(found)
    names = list(weights())
    shipped = dict(weights())
    for part, other in ((1, 0), (0, 1)):
        chosen = [e for e in examples(incidents, names) if half(e.incident) == part]
        learned = dict(zip(names, np.round(fit(chosen), 2).tolist(), strict=True))
        weights().update(learned)
        print(f"fitted on half {part}: {score(incidents, part)}; the other: "
              f"{score(incidents, other)}")  # fmt: skip
    for name, weight in learned.items():
        print(f"{name:16} {weight:7.2f}")
    if "--update" in arguments:
        write(learned)
    else:
        weights().update(shipped)


def write(learned: dict[str, float]) -> None:
    """Writes the data file; what each entry means stays as it is there."""
    lines = DATA.read_text("utf-8").splitlines()
    changed = [
        re.sub(r"weight: [-\d.e]+", f"weight: {learned[match[1]]:g}", line)
        if (match := re.match(r"- \{id: (\w+),", line))
        else line
        for line in lines
    ]
    DATA.write_text("\n".join(changed) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
