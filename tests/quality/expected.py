"""The sample's expected record, and how much of it a reading finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from crosswire.model.rows import Claim, Reading

SAMPLE = Path(__file__).parents[2] / "sample"


def load() -> dict[str, Any]:
    """`sample/expected.yml`; its header explains the keys."""
    return yaml.safe_load((SAMPLE / "expected.yml").read_text("utf-8"))


@dataclass
class Tally:
    """How many of the expected claims were found, and how many of those are right in what."""

    wanted: int = 0
    found: int = 0
    right: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("qualifier", "speaker", "scope", "modality"), 0)
    )
    parts_wanted: int = 0
    parts: int = 0
    numbered: int = 0
    matched: int = 0
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """Each measure as a share, rounded down to three digits."""
        found = max(1, self.found)
        values = {
            "found": self.found / max(1, self.wanted),
            **{name: count / found for name, count in self.right.items()},
            "part_of": self.parts / max(1, self.parts_wanted),
            "precision": self.matched / max(1, self.numbered),
        }
        return {name: int(value * 1000) / 1000 for name, value in values.items()}


def tally(readings: list[Reading]) -> Tally:
    """Compares readings of the sample's reports with the expected record."""
    total, expected = Tally(), load()["reports"]
    for reading in readings:
        report = reading.report
        given = not report.report_id.startswith("r-")
        _report(reading, expected[report.report_id if given else report.path], total)
    return total


def _report(reading: Reading, gold: dict[str, Any], total: Tally) -> None:
    text = reading.report.text
    hits: dict[str, Claim] = {}
    used: set[str] = set()
    for wanted in gold["claims"]:
        at = text.find(wanted["in"])
        span = (at, at + len(wanted["in"]))
        found = [c for c in reading.claims if at >= 0 and _agrees(c, wanted, span)]
        used.update(c.claim_id for c in found)
        if wanted.get("optional"):
            continue
        total.wanted += 1
        if not found:
            total.missed.append(f"{reading.report.path}: {wanted['in']}")
            continue
        total.found += 1
        hits[wanted["in"]] = found[0]
        for name in total.right:
            total.right[name] += _right(found[0], wanted, name)
    for wanted in gold["claims"]:
        if wanted.get("part_of") and wanted["in"] in hits:
            total.parts_wanted += 1
            host = hits.get(wanted["part_of"])
            total.parts += host is not None and hits[wanted["in"]].part_of == host.claim_id
    for claim in reading.claims:
        if claim.value is not None:
            total.numbered += 1
            total.matched += claim.claim_id in used
    for number in gold["not_people"]:
        at = text.find(number)
        total.false += [
            f"{reading.report.path}: {number} ({c.quote})"
            for c in reading.claims
            if c.claim_id not in used
            and c.value_start is not None
            and at <= c.value_start < at + len(number)
        ]


def _agrees(claim: Claim, wanted: dict[str, Any], span: tuple[int, int]) -> bool:
    inside = (claim.value_start or 0) < span[1] and span[0] < (claim.value_end or 0)
    kinds = {wanted["kind"], *wanted.get("kind_alt", [])}
    if not inside or claim.kind not in kinds:
        return False
    if wanted["value"] is None:
        return claim.value is None and claim.qualifier == wanted["qualifier"]
    return claim.value == wanted["value"]


def _right(claim: Claim, wanted: dict[str, Any], name: str) -> bool:
    if name != "speaker":
        return getattr(claim, name) in {wanted[name], *wanted.get(f"{name}_alt", [])}
    names = [wanted["speaker"], *wanted.get("speaker_alt", []), wanted.get("speaker_as_written")]
    got = f"{claim.speaker or ''} {claim.speaker_id or ''}".lower().replace("-", " ").strip()
    if not got:
        return None in [wanted["speaker"], *wanted.get("speaker_alt", [])]
    return any(name.split()[-1].lower() in got for name in names if name)
