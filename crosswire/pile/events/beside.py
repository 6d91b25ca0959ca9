"""The day that the sentence of a claim tells, where no words of the claim's own do.

"Four months ago, attackers from the capital killed 32 people": what is told as background stands
in a sentence of its own, and that sentence's day is its own too. A day on which somebody spoke is
none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from crosswire.model.days import ordinal
from crosswire.model.rows import Claim, Reading, Time
from crosswire.pile.known import is_day_of
from crosswire.words.patterns import pattern

WIDEST = 366  # days that a stretch may have which tells when something happened
DURATION = "P"  # what the value of a length of time begins with


def with_days_beside(claims: Iterable[Claim], readings: Mapping[str, Reading]) -> list[Claim]:
    """The claims, those of background that tell no day with the day of their sentence.

    A day of the sentence before, in one paragraph, is a claim's own: "It overran the camp on
    Tuesday. It also captured 157 fighters." So is that of what is meant by "in that raid".
    """
    rows = [_with_day_before(c, readings.get(c.report_id)) for c in claims]
    rows = [_with_day_of_that(c, readings.get(c.report_id)) for c in rows]
    return [
        replace(
            c,
            time_start=time.time_start,
            time_end=time.time_end,
            when_start=time.start,
            time_text=time.quote,
        )
        if (time := _beside(c, readings.get(c.report_id)))
        else c
        for c in rows
    ]


def _with_day_before(claim: Claim, reading: Reading | None) -> Claim:
    when = claim.when_start
    if reading is None or when is None or claim.time_text is not None or when >= claim.start:
        return claim
    text, starts = reading.report.text, [s.start for s in reading.sentences]
    near = bisect_right(starts, claim.start) - bisect_right(starts, when) <= 1
    if not near or "\n" in text[when : claim.start]:
        return claim
    quote = next((t.quote for t in reading.times if t.start == when), None)
    return replace(claim, time_text=quote)


def _with_day_of_that(claim: Claim, reading: Reading | None) -> Claim:
    """A claim with the day that the sentence before tells of what its own calls "that raid"."""
    if reading is None or claim.ruled_by or claim.scope != "event":
        return claim
    at = bisect_right(reading.sentences, claim.start, key=lambda s: s.start) - 1
    text = reading.report.text
    if at < 1 or "\n" in text[reading.sentences[at - 1].end : reading.sentences[at].start]:
        return claim
    before, own = reading.sentences[at - 1], reading.sentences[at]
    told = claim.when_start is not None and own.start <= claim.when_start < own.end
    if told or pattern("aside.that_one").search(text[own.start : own.end]) is None:
        return claim
    near = [t for t in reading.times if before.start <= t.start < before.end and _tells(t, reading)]
    day = next((t for t in reversed(near) if t.time_start == t.time_end), None)
    if day is None:
        return claim
    return replace(
        claim, time_start=day.time_start, time_end=day.time_end, when_start=day.start,
        when_end=day.end, time_text=day.quote,
    )  # fmt: skip


def _beside(claim: Claim, reading: Reading | None) -> Time | None:
    undated = claim.scope == "background" and claim.when_start is None and not claim.ruled_by
    return time_beside(claim, reading) if undated and reading is not None else None


def time_beside(claim: Claim, reading: Reading) -> Time | None:
    """The nearest expression of known days in the sentence of a claim; None where it has none."""
    at = bisect_right(reading.sentences, claim.start, key=lambda s: s.start) - 1
    if at < 0:
        return None
    start, end = reading.sentences[at].start, reading.sentences[at].end
    near = [t for t in reading.times if start <= t.start < end and _tells(t, reading)]
    return min(near, key=lambda t: (abs(t.start - claim.start), t.start), default=None)


def _tells(time: Time, reading: Reading) -> bool:
    if not time.time_start or not time.time_end or (time.value or "").startswith(DURATION):
        return False
    if ordinal(time.time_end) - ordinal(time.time_start) > WIDEST:
        return False
    return not any(is_day_of(time, s, reading.report.text) for s in reading.statements)
