"""The weights by which two reports are one story: fitted on one half, scored on the other.

python -m tests.quality.fit_stories                     prints the weights and the scores
python -m tests.quality.fit_stories --update            writes data/likeness.yml anew
python -m tests.quality.fit_stories gva=FILE muc=FILE   takes readings kept as MessagePack

The pairs are those that the index compares in the shared sets gva and muc, each set as one
pile. In gva a pair is alike where its reports stand under one incident. In muc it is alike
where the keys of its messages share an incident (day, kind and place, and a victim or a
target), different where both have keys and no day and place of theirs is the same; all else
is left out. Halves are split by the CRC-32 of the incident, in muc by that of the month, and
a pair over both halves is left out. The fit is a logistic regression by Newton's method with
a ridge of `RIDGE`; a weight whose sign speaks against its name is held at 0. What other
thresholds of joining would score is printed for comparison.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from math import comb
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from crosswire.model.rows import Reading
from crosswire.pile.stories.clusters import JOINED_FROM, group
from crosswire.pile.stories.index import StoryIndex
from crosswire.pile.stories.likeness import BASE, FEATURES, Weight, measure
from crosswire.pile.union_find import Groups
from crosswire.words.entries import load

SHARED = Path(__file__).parents[3] / "shared" / "gold"
DATA = Path(__file__).parents[2] / "crosswire" / "data" / "likeness.yml"
RIDGE = 1.0
THRESHOLDS = (-1.0, -0.5, 0.0, 0.5, 1.0)
Labels = dict[tuple[str, str], tuple[int, bool]]  # half and truth of a pair of reports
Array = np.ndarray[Any, np.dtype[np.float64]]


def half(name: str) -> int:
    """The half, 0 (fitted on) or 1 (held out), of an incident or a month."""
    return (zlib.crc32(name.encode()) >> 1) % 2


def incidents() -> dict[str, str]:
    """The incident of each report of gva."""
    lines = (SHARED / "gva" / "gold.jsonl").read_text("utf-8").splitlines()
    return {r: row["incident"] for row in map(json.loads, lines) for r in row["reports"]}


def readings(name: str, kept: str | None) -> list[Reading]:
    """The readings of a shared set; taken from a file where one is named."""
    if kept:
        return msgspec.msgpack.decode(Path(kept).read_bytes(), type=list[Reading])
    from crosswire.intake.open import open_received
    from crosswire.intake.received import Received
    from crosswire.intake.sources import receive
    from crosswire.reading.report import read_reports

    received = receive([SHARED / name / "reports.jsonl"])
    return list(read_reports(open_received(r) for r in received if isinstance(r, Received)))


def index_of(found: Iterable[Reading]) -> StoryIndex:
    """All readings as one pile."""
    index = StoryIndex()
    for reading in found:
        index.add(reading)
    index.refresh()
    return index


def pairs(index: StoryIndex, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs that the index compares."""
    for a in sorted(set(ids) & set(index.firsts())):
        yield from ((a, b) for b in sorted(index.near(a)) if a < b)


def gva_labels(index: StoryIndex) -> Labels:
    """The truth of the pairs of gva that lie in one half."""
    own = incidents()
    return {
        (a, b): (half(own[a]), own[a] == own[b])
        for a, b in pairs(index, own)
        if half(own[a]) == half(own[b])
    }


def muc_labels(index: StoryIndex) -> Labels:
    """The truth of the pairs of muc whose keys tell it."""
    keys: dict[str, list[dict[str, Any]]] = {}
    for line in (SHARED / "muc" / "gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        dated = [t for t in row["templates"] if t["date_start"] and t["location_parts"]]
        if dated and row["report_id"] in index:
            keys[row["report_id"]] = dated
    labels: Labels = {}
    for a, b in pairs(index, keys):
        if b not in keys:
            continue
        halves = {half(t["date_start"][:7]) for key in (a, b) for t in keys[key]}
        truth = _same(keys[a], keys[b])
        if truth is not None and len(halves) == 1:
            labels[a, b] = (halves.pop(), truth)
    return labels


def _same(one: list[dict[str, Any]], two: list[dict[str, Any]]) -> bool | None:
    near = False
    for a in one:
        for b in two:
            days = abs((_day(a["date_start"]) - _day(b["date_start"])).days)
            place, hit = _parts_of(a) & _parts_of(b), _hit(a) & _hit(b)
            if days <= 2 and a["type"] == b["type"] and place and hit:
                return True
            near |= bool(hit) or (days <= 7 and bool(place))
    return None if near else False


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def _parts_of(template: dict[str, Any]) -> set[str]:
    """The words of its place; its country apart unless there is no more."""
    parts = template["location_parts"]
    return {word for part in parts[1:] or parts for word in part["name"].split()}


def _hit(template: dict[str, Any]) -> set[str]:
    """The words by which the key writes victims and targets."""
    rows = template["victims"] + template["targets"]
    found = {s for row in rows for s in row.get("strings") or row.get("alternatives") or ()}
    return {word for string in found for word in string.split() if len(word) > 4}


def fit(rows: Array, truth: Array, signs: Array) -> Array:
    """Weights of a logistic regression; the last column of `rows` is the base."""
    active = np.ones(rows.shape[1], bool)
    while True:
        weights = np.zeros(rows.shape[1])
        weights[active] = _newton(rows[:, active], truth)
        wrong = active & (signs != 0) & (weights * signs < 0)
        if not wrong.any():
            return weights
        active &= ~wrong


def _newton(rows: Array, truth: Array) -> Array:
    spread = rows.std(axis=0)
    spread[spread == 0] = 1.0
    scaled = rows / spread
    weights = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], RIDGE)
    ridge[-1] = 0.0
    for _ in range(50):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (likely - truth) + ridge * weights
        bend = (scaled.T * (likely * (1 - likely))) @ scaled + np.diag(ridge + 1e-9)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if abs(step).max() < 1e-8:
            break
    return np.asarray(weights / spread)


def table(index: StoryIndex, found: Iterable[tuple[str, str]]) -> Array:
    """The features of pairs, a row each, and a 1 for the base."""
    profile = index.profile
    return np.array([(*measure(profile(a), profile(b)), 1.0) for a, b in found])


def groups_at(index: StoryIndex, weights: Array, same: float) -> list[list[str]]:
    """The groups of a whole pile by other weights than those of the data file."""
    ids = index.firsts()
    every = list(pairs(index, ids))
    known = dict(zip(every, (table(index, every) @ weights).tolist(), strict=True))

    def odds(a: str, b: str) -> float:
        one, two = sorted((a, b))
        row = (*measure(index.profile(one), index.profile(two)), 1.0)
        return float(np.array(row) @ weights)

    parts = _parts(ids, known, same)
    found = [g for part in parts for g in group(part, _within(part, known), odds, same)]
    return [[report for first in g for report in index.prints(first)] for g in found]


def _parts(ids: list[str], known: dict[tuple[str, str], float], same: float) -> list[list[str]]:
    joined = Groups(ids)
    for (a, b), value in known.items():
        if value >= same:
            joined.join(a, b)
    return joined.all()


def _within(part: list[str], known: dict[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    if len(part) == 1:
        return {}
    inside = set(part)
    return {pair: v for pair, v in known.items() if pair[0] in inside and pair[1] in inside}


def scores(groups: list[list[str]], truth: dict[str, str]) -> dict[str, float]:
    """B-cubed and pairwise precision, recall and F1 over the reports of `truth`."""
    label = {key: n for n, found in enumerate(groups) for key in found}
    got = Counter(label[key] for key in truth)
    wanted = Counter(truth.values())
    both = Counter((label[key], truth[key]) for key in truth)
    total = len(truth)
    precision = sum(both[label[k], truth[k]] / got[label[k]] for k in truth) / total
    recall = sum(both[label[k], truth[k]] / wanted[truth[k]] for k in truth) / total
    right, made, gold = (sum(comb(n, 2) for n in c.values()) for c in (both, got, wanted))
    return {
        "bcubed.precision": precision, "bcubed.recall": recall,
        "bcubed.f1": 2 * precision * recall / (precision + recall),
        "pairwise.precision": right / max(made, 1), "pairwise.recall": right / max(gold, 1),
        "pairwise.f1": 2 * right / max(made + gold, 1),
    }  # fmt: skip


def labelled_f1(groups: list[list[str]], labels: Labels, part: int) -> float:
    """F1 of "in one group" over the labelled pairs of one half."""
    label = {key: n for n, found in enumerate(groups) for key in found}
    told = [(label[a] == label[b], t) for (a, b), (h, t) in labels.items() if h == part]
    right = sum(made and alike for made, alike in told)
    return 2 * right / (sum(made for made, _ in told) + sum(alike for _, alike in told))


def main(arguments: list[str]) -> None:
    """Fits, prints, and with --update writes."""
    kept = dict(a.split("=", 1) for a in arguments if "=" in a)
    piles = {name: index_of(readings(name, kept.get(name))) for name in ("gva", "muc")}
    labels = {"gva": gva_labels(piles["gva"]), "muc": muc_labels(piles["muc"])}
    signs = np.array([e.sign for name in (*FEATURES, BASE) for e in _entries() if e.id == name])
    tables = {name: table(piles[name], labels[name]) for name in piles}
    rows = np.vstack([tables[n][_half_of(labels[n], 0)] for n in piles])
    truth = np.concatenate([_truth(labels[n], 0) for n in piles])
    weights = np.round(fit(rows, truth, signs), 2)
    for name, found in labels.items():
        for part in (0, 1):
            likely = 1 / (1 + np.exp(-tables[name][_half_of(found, part)] @ weights))
            told = _truth(found, part)
            loss = -np.log(np.where(told > 0, likely, 1 - likely) + 1e-12).mean()
            right = ((likely > 0.5) == (told > 0)).mean()
            print(f"{name} half {part}: {len(told)} pairs, {told.sum():.0f} alike, "
                  f"right {right:.4f}, loss {loss:.4f}")  # fmt: skip
    every = {k: v for k, v in incidents().items() if k in piles["gva"]}
    fitted = {k: v for k, v in every.items() if half(v) == 0}
    held = {k: v for k, v in every.items() if half(v) == 1}
    for same in THRESHOLDS:
        groups = groups_at(piles["gva"], weights, same)
        others = groups_at(piles["muc"], weights, same)
        print("joined from log-odds", same, "(the rule)" if same == JOINED_FROM else "")
        for name, own in (("fitted", fitted), ("held out", held), ("all", fitted | held)):
            print("  gva", name, {k: round(v, 4) for k, v in scores(groups, own).items()})
        f1 = [labelled_f1(others, labels["muc"], part) for part in (0, 1)]
        print(f"  muc fitted {f1[0]:.4f}, held out {f1[1]:.4f}")
    final = dict(zip((*FEATURES, BASE), weights.tolist(), strict=True))
    for name, value in final.items():
        print(f"{name:14} {value:7.2f}")
    if "--update" in arguments:
        _write(final)


def _entries() -> tuple[Weight, ...]:
    return load("likeness", Weight)


def _half_of(labels: Labels, part: int) -> list[int]:
    return [n for n, (found, _) in enumerate(labels.values()) if found == part]


def _truth(labels: Labels, part: int) -> Array:
    return np.array([float(alike) for found, alike in labels.values() if found == part])


def _write(weights: dict[str, float]) -> None:
    head = [line for line in DATA.read_text("utf-8").splitlines() if line.startswith("#")]
    lines = [
        f"- {{id: {e.id}, weight: {weights[e.id]}, sign: {e.sign}, "
        f"example: {json.dumps(e.example)}, counter: {json.dumps(e.counter)}}}"
        for e in _entries()
    ]
    DATA.write_text("\n".join((*head, *lines)) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
