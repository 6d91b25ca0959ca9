"""When and where a claim happened: the words of its sentence, else the report's own frame."""

from __future__ import annotations

from collections import Counter
from typing import TypeVar

from msgspec.structs import replace

from crosswire.reading.news_day import STATES, news_time
from crosswire.rows import Claim, Place, Precision, Report, Sentence, Time
from crosswire.when import with_days

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
    for claim in claims:
        sentence = next(s for s in sentences if s.start <= claim.start < s.end)
        clause = clauses[claim.claim_id]
        own = [t for t in times if any(t.start <= at < t.end for at in clause)]
        near = [p for p in places if sentence.start <= p.start < sentence.end]
        when = _nearest([t for t in own if _is_when(t, claim)], claim)
        framed.append(_at_time(_at_place(claim, near, home), when))
    news = news_time([c for c in framed if c.when_start is not None], times, report, sentences)
    framed = [_at_time(c, news) if _lacks_day(c) else c for c in framed]
    return with_days(tuple(framed), report, times, sentences)


def _lacks_day(claim: Claim) -> bool:
    """Whether a claim is of the report's own event and has no expression of its own."""
    return claim.when_start is None and claim.scope == "event" and claim.kind not in STATES


def _at_time(claim: Claim, when: Time | None) -> Claim:
    if when is None:
        return claim
    return replace(claim, when_start=when.start, when_end=when.end)


def _at_place(claim: Claim, places: list[Place], home: Place | None) -> Claim:
    where = _nearest([p for p in places if p.latitude is not None], claim)
    spot = where or (home if claim.scope == "event" else None)
    if spot is None:
        return claim
    return replace(
        claim,
        place_id=spot.place_id,
        place=spot.name,
        latitude=spot.latitude,
        longitude=spot.longitude,
        where_prec=WHERE[spot.precision] if spot.precision else None,
    )


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


def _covers(time: Time, claim: Claim) -> bool:
    return claim.value_start is not None and time.start <= claim.value_start < time.end


def _nearest(rows: list[Spot], claim: Claim) -> Spot | None:
    return min(rows, key=lambda r: (max(r.start - claim.end, claim.start - r.end, 0), r.start),
               default=None)  # fmt: skip
