"""Counts that read like background and are the report's own news.

"The toll from last week's earthquake has risen to 646" tells of something older than the report,
and is all the same what the report is about. So it is with a toll that is told anew as it grows,
where a report begins with it, with a count whose own day is one on which, by all that the
report says of days, its news happened, and with a count from that day on.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from crosswire.ground.settle.lead import end_of_lead
from crosswire.model.days import ordinal
from crosswire.model.rows import Claim, Reading
from crosswire.pile.event_day import clues_of
from crosswire.pile.event_day.weights import chances
from crosswire.pile.events.beside import time_beside
from crosswire.words.kinds import done_to_people
from crosswire.words.sets import words

Days = tuple[int, int]
RUNNING = "total"  # the route of a count to which a toll has come
RECENT = 62  # days since a happening of which a report still gives the toll as its news
LIKELY = 0.3  # chance of a day from which the report's news may have happened on it


def is_running(claim: Claim) -> bool:
    """Whether a claim gives the toll of something that happened before, as known on its own day."""
    if claim.route != RUNNING:
        return False
    return not claim.time_start or claim.time_start >= (claim.known_start or "9")


def with_own_news(claims: Iterable[Claim], reading: Reading) -> list[Claim]:
    """The claims of a report, what reads like background and is its news as counts of its news."""
    rows = [_on_its_day(c) for c in claims]
    told = {c.claim_id: d for c in rows if (d := _days(c, reading)) is not None}
    lead = end_of_lead(reading.sentences)
    since = [c for c in rows if _begins_with_it(c)]
    doubtful = [
        c for c in rows if c.scope == "background" and _age(c, told.get(c.claim_id)) <= RECENT
    ]
    if not doubtful and not since:
        return rows
    news = {c.claim_id for c in doubtful if c.route == RUNNING and c.start < lead}
    dated = [c for c in doubtful if c.claim_id not in news and c.claim_id in told]
    if dated or since:
        of_event = [c for c in rows if c.scope == "event" or c.claim_id in news]
        likely = chances(clues_of(reading, of_event or dated))
        days = {day for day, share in likely.items() if share >= LIKELY}
        news |= {c.claim_id for c in dated if _is_of(c, told[c.claim_id], days, of_event)}
        news |= {c.claim_id for c in since if ordinal(c.time_start or "") in days}
    return [replace(c, scope="event", time_text=None) if c.claim_id in news else c for c in rows]


def _begins_with_it(claim: Claim) -> bool:
    """Whether a count is told from one day on, which may be that of the report's news.

    "33 have been killed since Thursday", where the fighting began on Thursday, is all of them.
    """
    told = (claim.time_text or "").lower().split(" ", 1)[0]
    dated = claim.scope == "period" and claim.time_start and told in words("since_mark")
    return bool(dated) and claim.kind in done_to_people()


def _is_of(claim: Claim, own: Days, days: set[int], news: Iterable[Claim]) -> bool:
    """Whether a claim's days are those of the news, and the news counts its kind on no others."""
    return _on(own, days) and not _set_apart(claim, own, news)


def _on_its_day(claim: Claim) -> Claim:
    """A claim with one day of its own is of no window, whatever stands around it."""
    day = claim.time_start if claim.when_start is not None else None
    if claim.scope != "period" or day is None or day != claim.time_end:
        return claim
    return replace(claim, scope="background")


def _days(claim: Claim, reading: Reading) -> Days | None:
    """The days that a claim's own words tell, or else its sentence."""
    start, end = claim.time_start, claim.time_end
    if claim.when_start is None and claim.scope == "background":
        time = time_beside(claim, reading)
        start, end = (time.time_start, time.time_end) if time else (None, None)
    return (ordinal(start), ordinal(end)) if start and end else None


def _age(claim: Claim, days: Days | None) -> int:
    """How many days before its report a claim's own day lies, 0 where no day is told."""
    return 0 if days is None or not claim.known_end else ordinal(claim.known_end) - days[1]


def _set_apart(claim: Claim, days: Days, news: Iterable[Claim]) -> bool:
    """Whether the news has counts of its kind with another day of their own."""
    return any(
        c.kind == claim.kind
        and c.when_start is not None
        and c.route != RUNNING
        and c.time_start
        and c.time_end
        and (ordinal(c.time_start), ordinal(c.time_end)) != days
        for c in news
    )


def _on(told: Days, days: set[int]) -> bool:
    """Whether words tell one of some days, or a week that holds it."""
    first, last = told
    return last - first < 7 and any(first <= day <= last for day in days)
