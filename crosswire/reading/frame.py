"""When and where a claim happened: the words of its sentence, else the report's own frame."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from crosswire.reading.background import with_background
from crosswire.rows import Claim, Place, Precision, Report, Sentence, Time

Spot = TypeVar("Spot", Time, Place)
# UCDP's where_prec by how exactly a name tells the place.
WHERE: dict[Precision, int] = {
    "point": 1, "near": 2, "district": 3, "province": 4, "region": 5, "country": 6,
}  # fmt: skip


def with_frame(
    claims: tuple[Claim, ...],
    clauses: dict[str, frozenset[int]],
    report: Report,
    times: tuple[Time, ...],
    places: tuple[Place, ...],
    sentences: tuple[Sentence, ...],
) -> tuple[Claim, ...]:
    """The claims with their interval and place; what the report does not tell stays null.

    `clauses`: by claim id, where the words of its clause begin: a day in the clause of
    speech around it ("said on Tuesday that") is not the day of what happened.
    """
    home = _home(places)
    framed: list[Claim] = []
    dated: dict[str, tuple[str, str]] = {}
    for claim in claims:
        sentence = next(s for s in sentences if s.start <= claim.start < s.end)
        clause = clauses[claim.claim_id]
        own = [t for t in times if any(t.start <= at < t.end for at in clause)]
        near = [p for p in places if sentence.start <= p.start < sentence.end]
        when = _nearest([t for t in own if _is_when(t, claim)], claim)
        if when is not None and when.time_start and when.time_end:
            dated[claim.claim_id] = (when.time_start, when.time_end)
        framed.append(_framed(claim, report, when, near, home))
    return with_background(tuple(framed), dated, report.published_start, report.text, sentences)


def date_precision(start: str, end: str) -> int:
    """UCDP's date_prec: 1 a day, 2 within 2-6 days, 3 a week, 4 within a month, 5 more."""
    days = (date.fromisoformat(end) - date.fromisoformat(start)).days + 1
    return next((code for limit, code in ((1, 1), (6, 2), (7, 3), (31, 4)) if days <= limit), 5)


def _framed(
    claim: Claim, report: Report, when: Time | None, places: list[Place], home: Place | None
) -> Claim:
    where = _nearest([p for p in places if p.latitude is not None], claim)
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
    spot = where or (home if claim.scope == "event" else None)
    if spot is not None:
        changes |= {
            "place_id": spot.place_id,
            "place": spot.name,
            "latitude": spot.latitude,
            "longitude": spot.longitude,
            "where_prec": WHERE[spot.precision] if spot.precision else None,
        }
    return replace(claim, **changes)


def _home(places: tuple[Place, ...]) -> Place | None:
    """The place that a report is mainly about: named most often, the exact before the wide."""
    known = [p for p in places if p.latitude is not None and p.precision in ("point", "near")]
    if not known:
        return None
    counts = Counter(p.place_id or p.name for p in known)
    return min(known, key=lambda p: (-counts[p.place_id or p.name], p.start))


def _is_when(time: Time, claim: Claim) -> bool:
    """Whether an expression can date an event: a day, month or year, no mere duration."""
    return not (time.value or "").startswith("P") and not _covers(time, claim)


def _is_since(when: Time | None, claim: Claim) -> bool:
    """Whether the window begins at its time and runs to the report's own day."""
    return when is not None and "since" in (claim.time_text or "").lower()


def _covers(time: Time, claim: Claim) -> bool:
    return claim.value_start is not None and time.start <= claim.value_start < time.end


def _nearest(rows: list[Spot], claim: Claim) -> Spot | None:
    return min(rows, key=lambda r: (max(r.start - claim.end, claim.start - r.end, 0), r.start),
               default=None)  # fmt: skip
