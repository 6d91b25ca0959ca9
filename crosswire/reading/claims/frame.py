"""When a claim happened: the words of its clause, else the report's own news day."""

from __future__ import annotations

from msgspec.structs import replace

from crosswire.ground.settle import with_days
from crosswire.model.rows import Claim, Report, Sentence, Time
from crosswire.reading.claims.news_day import news_time
from crosswire.words.kinds import lasting

UNDATED_HOUR = "XXXX-XX-XXT"  # the value of an hour whose day the text does not tell


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
    for claim in claims:
        clause = clauses[claim.claim_id]
        own = [t for t in times if any(t.start <= at < t.end for at in clause)]
        framed.append(_at_time(claim, _nearest([t for t in own if _is_when(t, claim)], claim)))
    news = news_time([c for c in framed if c.when_start is not None], times, report, sentences)
    framed = [_at_time(c, news) if _lacks_day(c) else c for c in framed]
    return with_days(tuple(framed), report, times, sentences)


def _lacks_day(claim: Claim) -> bool:
    """Whether a claim is of the report's own event and has no expression of its own."""
    return claim.when_start is None and claim.scope == "event" and claim.kind not in lasting()


def _at_time(claim: Claim, when: Time | None) -> Claim:
    if when is None:
        return claim
    return replace(claim, when_start=when.start, when_end=when.end)


def _is_when(time: Time, claim: Claim) -> bool:
    """Whether an expression can date an event: a day, month or year, no mere hour or duration."""
    return not (time.value or "").startswith(("P", UNDATED_HOUR)) and not _covers(time, claim)


def _covers(time: Time, claim: Claim) -> bool:
    return claim.value_start is not None and time.start <= claim.value_start < time.end


def _nearest(rows: list[Time], claim: Claim) -> Time | None:
    return min(
        rows,
        key=lambda r: (max(r.start - claim.end, claim.start - r.end, 0), r.start),
        default=None,
    )
