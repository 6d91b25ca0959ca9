"""When a claim happened: the words of its sentence, else the report's own frame."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from crosswire.reading.background import with_background
from crosswire.rows import Claim, Report, Sentence, Time


def with_frame(
    claims: tuple[Claim, ...],
    clauses: dict[str, frozenset[int]],
    report: Report,
    times: tuple[Time, ...],
    sentences: tuple[Sentence, ...],
) -> tuple[Claim, ...]:
    """The claims with their interval; what the report does not tell stays null.

    `clauses`: by claim id, where the words of its clause begin: a day in the clause of
    speech around it ("said on Tuesday that") is not the day of what happened.
    """
    framed: list[Claim] = []
    dated: dict[str, tuple[str, str]] = {}
    for claim in claims:
        clause = clauses[claim.claim_id]
        own = [t for t in times if any(t.start <= at < t.end for at in clause)]
        when = _nearest([t for t in own if _is_when(t, claim)], claim)
        if when is not None and when.time_start and when.time_end:
            dated[claim.claim_id] = (when.time_start, when.time_end)
        framed.append(_framed(claim, report, when))
    return with_background(tuple(framed), dated, report.published_start, report.text, sentences)


def date_precision(start: str, end: str) -> int:
    """UCDP's date_prec: 1 a day, 2 within 2-6 days, 3 a week, 4 within a month, 5 more."""
    days = (date.fromisoformat(end) - date.fromisoformat(start)).days + 1
    return next((code for limit, code in ((1, 1), (6, 2), (7, 3), (31, 4)) if days <= limit), 5)


def _framed(claim: Claim, report: Report, when: Time | None) -> Claim:
    changes: dict[str, object] = {}
    if when is not None and when.time_start and when.time_end:
        changes |= {
            "time_start": when.time_start,
            "time_end": when.time_end,
            "time_text": when.quote,
            "date_prec": date_precision(when.time_start, when.time_end),
        }
    elif when is not None:
        changes |= {"time_text": when.quote}
    if when is None and claim.scope == "event" and report.published_start and report.published_end:
        changes |= {
            "time_start": report.published_start,
            "time_end": report.published_end,
            "date_prec": max(2, date_precision(report.published_start, report.published_end)),
        }
    if claim.scope in ("period", "total") and _is_since(when, claim):
        changes |= {"time_end": report.published_end, "date_prec": None}
    if claim.time_text is not None:
        changes["time_text"] = claim.time_text  # the window is told by the words of its scope
    return replace(claim, **changes)


def _is_when(time: Time, claim: Claim) -> bool:
    """Whether an expression can date an event: a day, month or year, no mere duration."""
    return not (time.value or "").startswith("P") and not _covers(time, claim)


def _is_since(when: Time | None, claim: Claim) -> bool:
    """Whether the window begins at its time and runs to the report's own day."""
    return when is not None and "since" in (claim.time_text or "").lower()


def _covers(time: Time, claim: Claim) -> bool:
    return claim.value_start is not None and time.start <= claim.value_start < time.end


def _nearest(rows: list[Time], claim: Claim) -> Time | None:
    return min(rows, key=lambda r: (max(r.start - claim.end, claim.start - r.end, 0), r.start),
               default=None)  # fmt: skip
