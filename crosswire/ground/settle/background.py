"""Which claims of a report are about an earlier event, by the days that its text names."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from crosswire.ground.settle.lead import end_of_lead
from crosswire.model.rows import Claim, Sentence
from crosswire.words.kinds import harming
from crosswire.words.sets import words

LONG_AGO = 30  # days before publication from which an undated report's news is another event
NEXT = 1  # sentences of one paragraph over which an earlier event is told on
SLACK = 3  # days by which two mentions of one event may differ


def with_background(
    claims: tuple[Claim, ...],
    dated: dict[str, tuple[str, str]],
    published: str | None,
    text: str,
    sentences: tuple[Sentence, ...],
) -> tuple[Claim, ...]:
    """The claims, with scope `background` where their own day is before that of the news.

    `dated`: by claim id, the interval that the claim's own clause names. What the lead of a
    report of courts or mourning tells is its news, however old. A claim of an earlier day
    than the lead's is background; where the lead gives no day, one before publication is,
    and in a report of courts or mourning one of another number long before it.
    """
    end = end_of_lead(sentences)
    lead = [c for c in claims if c.start < end and c.kind in harming()]
    news = dated[lead[0].claim_id][0] if lead and lead[0].claim_id in dated else None
    follow_up = _is_follow_up(text[:end])
    if news is None and published and lead and not follow_up:
        news = published
    told = {c.kind: {o.value for o in lead if o.kind == c.kind} for c in lead}
    changed: list[Claim] = []
    for claim in claims:
        own = dated.get(claim.claim_id)
        first = bool(lead) and (claim is lead[0] or (own and own == dated.get(lead[0].claim_id)))
        scope = claim.scope
        if first and scope == "background" and follow_up:
            scope = "event"
        elif scope == "event" and claim.kind in harming() and not first:
            if own and news:
                scope = "background" if _days_before(own[1], news) > SLACK else scope
            elif own and claim.value not in told.get(claim.kind, {claim.value}) and published:
                old = _days_before(own[1], published) > LONG_AGO
                scope = "background" if old else scope
            elif own is None and changed and _goes_on(changed[-1], claim, text, sentences):
                scope = changed[-1].scope
        changed.append(claim if scope == claim.scope else replace(claim, scope=scope))
    return tuple(changed)


def _is_follow_up(lead: str) -> bool:
    """Whether a lead tells of courts, arrests or mourning, whose deaths may be long past."""
    return bool(words("follow_up") & set(re.findall(r"[a-z]+", lead.lower())))


def _goes_on(before: Claim, claim: Claim, text: str, sentences: tuple[Sentence, ...]) -> bool:
    """Whether a claim goes on with a background claim, in its sentence or the next one."""
    if before.scope != "background" or before.kind not in harming():
        return False
    if "\n" in text[before.end : claim.start]:
        return False
    between = [s for s in sentences if before.start < s.start <= claim.start]
    return len(between) <= NEXT


def _days_before(day: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(day)).days
