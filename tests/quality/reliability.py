"""How far confidence can be trusted: fitted on one half of the gold, checked on the other.

python -m tests.quality.reliability            prints the reliability on the other half
python -m tests.quality.reliability --update   fits data/confidence.yml anew

A claim of deaths or injuries in a report of the shared set gva counts as right where the
incident's final count can hold it: it is no larger, and no one is said to be hurt where
nobody was. Of each sort, the first claim of a report counts. Halves are split by the CRC-32
of the incident.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crosswire.model.facts import entry_of
from crosswire.model.rows import Claim
from crosswire.reading.claims.confidence import Sort, confidence_of, sorts_of

SHARED = Path(__file__).parents[3] / "shared" / "gold" / "gva"
ROOT = Path(__file__).parents[2]
DATA = ROOT / "crosswire" / "data" / "confidence.yml"
PLOT = ROOT / "docs" / "steps" / "reliability.svg"
HARMED = ("killed", "injured")
BINS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
UNREAL = ("denied", "hypothetical", "planned")


def is_right(claim: Claim, killed: int, injured: int) -> bool:
    """Whether an incident's final counts can hold a claim."""
    limit = killed if claim.kind == "killed" else injured
    if entry_of(claim) in ("injured.shoot", "injured.hit", "injured.hospital"):
        limit = killed + injured  # who was shot may have died
    least = claim.value if claim.value is not None else claim.low
    return least is None or (0 < least <= limit if least else limit == 0)


def labelled() -> Iterator[tuple[int, Sort, bool]]:
    """For each claim of the set: the half that it is in, its sort, whether it is right."""
    from crosswire.intake.open import open_received
    from crosswire.intake.received import Received
    from crosswire.intake.sources import receive
    from crosswire.reading.report import read_reports

    gold: dict[str, dict[str, Any]] = {}
    for line in (SHARED / "gold.jsonl").read_text("utf-8").splitlines():
        incident = json.loads(line)
        gold |= dict.fromkeys(incident["reports"], incident)
    received = [r for r in receive([SHARED / "reports.jsonl"]) if isinstance(r, Received)]
    for reading in read_reports(open_received(r) for r in received):
        own = gold.get(reading.report.report_id)
        if own is None:
            continue
        half = (zlib.crc32(own["incident"].encode()) >> 1) % 2
        sorts = sorts_of(reading.claims, reading.sentences)
        seen: set[Sort] = set()  # a long page of many claims of one sort counts once
        for claim, sort in zip(reading.claims, sorts, strict=True):
            told = claim.scope == "event" and claim.modality not in UNREAL
            if claim.kind in HARMED and told and sort not in seen:
                seen.add(sort)
                yield half, sort, is_right(claim, own["killed"], own["injured"])


def fit(rows: list[tuple[int, Sort, bool]]) -> dict[Sort, tuple[int, int]]:
    """Right and read, for each sort and for the wider sorts that hold it."""
    counts: dict[Sort, list[int]] = defaultdict(lambda: [0, 0])
    for _, (route, kind, place, told), right in rows:
        for sort in {
            (route, kind, place, told), (route, kind, place, None), (route, kind, None, None),
            (route, None, None, None),
        }:  # fmt: skip
            counts[sort][0] += right
            counts[sort][1] += 1
    return {sort: (right, read) for sort, (right, read) in counts.items()}


def bins(rows: list[tuple[int, Sort, bool]]) -> list[tuple[float, float, int]]:
    """Mean confidence, share right and number of claims, for each bin of confidence."""
    told: Counter[int] = Counter()
    right: Counter[int] = Counter()
    total: Counter[int] = Counter()
    mean: dict[int, float] = defaultdict(float)
    for _, sort, correct in rows:
        confidence = confidence_of(sort)
        place = next(i for i, edge in enumerate(BINS) if confidence < edge)
        told[place] += 1
        total[place] += 1
        right[place] += correct
        mean[place] += confidence
    return [(mean[i] / total[i], right[i] / total[i], total[i]) for i in sorted(told)]


def entries(counts: dict[Sort, tuple[int, int]]) -> str:
    """The lines of data/confidence.yml."""
    lines = [
        "# How often claims of a sort were right: right of read, on one half of the shared gold",
        "# set gva (`python -m tests.quality.reliability --update` fits it). A sort is told by",
        "# the route on which a claim was read, its kind, the part of the report in which it",
        "# stands, and whether another claim of the report has its number.",
        "# confidence is (right + 1) / (read + 2), Laplace's rule of succession.",
    ]
    examples = {
        "argument": ("the number is the subject or object of the word", "a number elsewhere"),
        "person": ("one person without a number", "a number"),
        "total": ("a toll that rises to a number", "a number of its own"),
        "part": ("a sub-count under including", "a whole"),
        "beside": ("a number beside the word", "a number far from it"),
        "adjective": ("dead or wounded before the noun", "a verb"),
        "again": ("they, after a number that counted them", "a number of its own"),
    }
    for (route, kind, place, told), (right, read) in sorted(
        counts.items(), key=lambda item: tuple(part or "" for part in item[0])
    ):
        if kind is not None and read < 40:
            continue
        parts = [p for p in (route, kind, place, told) if p]
        fields = [f"id: {'.'.join(parts)}", f"route: {route}"]
        fields += [
            f"{name}: {value}"
            for name, value in (("kind", kind), ("place", place), ("told", told)) if value
        ]  # fmt: skip
        example, counter = examples[route]
        fields += [
            f"right: {right}",
            f"read: {read}",
            f'example: "{example}"',
            f"counter: {counter}",
        ]
        lines.append("- {" + ", ".join(fields) + "}")
    return "\n".join(lines) + "\n"


def plot(found: list[tuple[float, float, int]]) -> str:
    """The reliability diagram: confidence against the share that was right, as SVG."""
    side, edge, low = 320, 48, 0.5

    def at(x: float, y: float) -> tuple[float, float]:
        scale = side / (1 - low)
        return edge + (x - low) * scale, edge / 2 + (1 - y) * scale

    marks = []
    for tick in (0.5, 0.6, 0.7, 0.8, 0.9, 1.0):
        (x, bottom), (left, y) = at(tick, low), at(low, tick)
        marks.append(f'<text x="{x:.0f}" y="{bottom + 18:.0f}" text-anchor="middle">{tick}</text>')
        marks.append(f'<text x="{left - 8:.0f}" y="{y + 4:.0f}" text-anchor="end">{tick}</text>')
        marks.append(f'<path d="M{x:.0f} {bottom:.0f}V{edge / 2:.0f}" stroke="#e3e3e3"/>')
        marks.append(f'<path d="M{left:.0f} {y:.0f}H{edge + side}" stroke="#e3e3e3"/>')
    (x0, y0), (x1, y1) = at(low, low), at(1, 1)
    marks.append(f'<path d="M{x0:.0f} {y0:.0f}L{x1:.0f} {y1:.0f}" stroke="#888"/>')
    for confidence, share, number in found:
        x, y = at(confidence, max(low, share))
        radius = 3 + number**0.5 / 10
        title = f"confidence {confidence:.2f}, right {share:.2f}, {number:,} claims"
        marks.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="#1f5fa8" '
            f'fill-opacity=".75"><title>{title}</title></circle>'
        )
        marks.append(
            f'<text x="{x + radius + 4:.0f}" y="{y + 16:.0f}" fill="#444">{number:,}</text>'
        )
    width, height = side + edge + 48, side + edge / 2 + 48
    label = f'<text x="{edge + side / 2:.0f}" y="{height - 8:.0f}" text-anchor="middle">'
    upright = f'<text transform="translate(14 {edge / 2 + side / 2:.0f}) rotate(-90)" '
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:.0f}" '
        f'width="{width}" font-family="sans-serif" font-size="12" fill="#222">'
        '<rect width="100%" height="100%" fill="#fff"/>'
        + "".join(marks)
        + f"{label}confidence</text>"
        + f'{upright}text-anchor="middle">share of claims that were right</text></svg>\n'
    )


def main() -> None:
    """Prints the reliability and draws it; with --update fits anew instead."""
    rows = list(labelled())
    if "--update" in sys.argv:
        DATA.write_text(entries(fit([row for row in rows if row[0] == 0])), "utf-8")
        print("fitted; run again to check")
        return
    checked = [row for row in rows if row[0] == 1]
    found = bins(checked)
    PLOT.write_text(plot(found), "utf-8")
    for confidence, share, number in found:
        print(f"confidence {confidence:.3f}  right {share:.3f}  n {number}")
    error = sum(abs(c - s) * n for c, s, n in found) / len(checked)
    print(f"expected calibration error {error:.4f}  n {len(checked)}")
    print(f"baseline: all claims {sum(r[2] for r in checked) / len(checked):.3f} right")


if __name__ == "__main__":
    main()
