"""The interval of each claim, and its UCDP date precision, from what its report says of time."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from crosswire.ground.settle.background import with_background
from crosswire.model.rows import Claim, Report, Sentence, Time
from crosswire.words.sets import words


def with_days(
    claims: tuple[Claim, ...],
    report: Report,
    times: tuple[Time, ...],
    sentences: tuple[Sentence, ...],
) -> tuple[Claim, ...]:
    """The claims with the days of the expression that governs each, else of the report.

    A claim's expression is the one of `times` that begins at its `when_start`: of its own
    sentence, or that of the report's news. Without one, a claim of the event itself happened on
    the report's day or shortly before: its interval is the published one, and its precision
    never exact. `time_text` holds words of the claim's own sentence alone. What is of an earlier
    event than the news gets scope `background`.
    """
    known = {time.start: time for time in times}
    framed, dated = [], {}
    for claim in claims:
        when = known.get(claim.when_start) if claim.when_start is not None else None
        own = when is not None and _own(claim, sentences)
        if when is not None and when.time_start and when.time_end and own:
            dated[claim.claim_id] = (when.time_start, when.time_end)
        framed.append(_framed(claim, report, when, own=own))
    return with_background(tuple(framed), dated, report.published_start, report.text, sentences)


def _own(claim: Claim, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a claim's expression stands in its own sentence."""
    at = claim.when_start or 0
    return any(s.start <= claim.start < s.end and s.start <= at < s.end for s in sentences)


def date_precision(start: str, end: str) -> int:
    """UCDP's date_prec: 1 a day, 2 within 2-6 days, 3 a week, 4 within a month, 5 more."""
    days = (date.fromisoformat(end) - date.fromisoformat(start)).days + 1
    return next((code for limit, code in ((1, 1), (6, 2), (7, 3), (31, 4)) if days <= limit), 5)


def _framed(claim: Claim, report: Report, when: Time | None, *, own: bool) -> Claim:
    changes: dict[str, object] = {}
    if when is not None and when.time_start and when.time_end:
        changes |= {
            "time_start": when.time_start,
            "time_end": when.time_end,
            "date_prec": date_precision(when.time_start, when.time_end),
        }
    if when is None and claim.scope == "event" and report.published_start and report.published_end:
        changes |= {
            "time_start": report.published_start,
            "time_end": report.published_end,
            "date_prec": max(2, date_precision(report.published_start, report.published_end)),
        }
    if claim.time_text is None and when is not None and own:
        changes["time_text"] = when.quote  # a window is told by the words of its scope
    if claim.scope in ("period", "total") and when and _since(claim):
        changes |= {"time_end": report.published_end, "date_prec": None}
    return replace(claim, **changes)


def _since(claim: Claim) -> bool:
    told = (claim.time_text or "").lower()
    return any(word in told for word in words("since_mark"))
