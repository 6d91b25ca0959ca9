"""Claims of series made by hand: a few lines of what a report counts."""

from __future__ import annotations

from typing import Any

from crosswire.model.ids import make_id
from crosswire.model.rows import Claim, Report, Time
from crosswire.model.series import Series
from crosswire.pile.series import find_series
from crosswire.pile.sides import Sides

NOBODY = Sides(speaker_for={}, names={}, speakers={}, parents={}, lines={})


def said(day: str | None, value: float | None, kind: str = "sheltered", **columns: Any) -> Claim:
    """A claim of a report of its own; the report's id is its day, so that `reports_of` knows it.

    `who`: the speaker; `line`: the line of reporting; `text`: which of several reports of a day.
    """
    who, line = columns.pop("who", "the mayor"), columns.pop("line", None)
    report = f"r-{day}-{columns.pop('text', '')}"
    quote = f"{value} {kind}"
    base = {
        "claim_id": make_id("c", report, kind, value, who, columns.get("time_text")),
        "report_id": report, "start": 0, "end": len(quote), "quote": quote, "kind": kind,
        "value": value, "low": value, "high": value, "qualifier": "exact", "rule_id": "test",
        "confidence": 1.0, "origin_id": line or f"o-{report}", "affected": "people",
        "speaker": who, "speaker_id": who and f"person-{who}", "event_id": "e-1",
    }  # fmt: skip
    if columns.get("qualifier") == "more_than":
        base["high"] = None
    if columns.get("qualifier") == "vague":
        base["value_text"] = columns.pop("word", "thousands")
    return Claim(**{**base, **columns})


def reports_of(claims: list[Claim], story: str = "s-1") -> dict[str, Report]:
    """The reports of claims, of the days in their ids; `None` is an undated one."""
    found = {}
    for claim in claims:
        day = claim.report_id[2:12] if claim.report_id[2:6].isdigit() else None
        found[claim.report_id] = Report(
            report_id=claim.report_id, text=claim.quote, text_sha256="0", story_id=story,
            published_start=day, published_end=day,
        )  # fmt: skip
    return found


def series(*claims: Claim, times: tuple[Time, ...] = ()) -> tuple[Series, ...]:
    """The series of claims."""
    rows = list(claims)
    return find_series(rows, reports_of(rows), list(times), NOBODY)


def only(*claims: Claim, times: tuple[Time, ...] = ()) -> Series:
    """The one series of claims."""
    (found,) = series(*claims, times=times)
    return found


def window(claim: Claim, value: str) -> Time:
    """The time expression that a claim's window is."""
    text = claim.time_text or ""
    return Time(report_id=claim.report_id, start=0, end=len(text), quote=text, value=value)
