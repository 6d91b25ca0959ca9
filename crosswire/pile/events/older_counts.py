"""Counts of older happenings that a report gives without the words which tell that they are older.

"The war has killed 30,000 people since 1990", says one report; "30,000 died", says another of the
same news. Where nothing else is told of a number, the words of the first hold for both.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from crosswire.model.days import ordinal
from crosswire.model.rows import Claim

OLDER = 60  # days before its report from which a happening is none of that report's news
TELLING, KNOWN = 10, 100  # a number that tells a count of one sort of people, and of any
Count = tuple[str, float, str]


def with_older_scopes(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, those of the news whose number is told elsewhere of something older as such."""
    rows = list(claims)
    older: dict[tuple[Count, str], Claim] = {}
    for claim in sorted(rows, key=lambda c: c.claim_id):
        if _is_older(claim) and (count := _count(claim)):
            older.setdefault((count, _group(claim)), claim)
            if count[1] >= KNOWN:
                older.setdefault((count, ""), claim)
    return [_as_told(claim, older) for claim in rows]


def _as_told(claim: Claim, older: dict[tuple[Count, str], Claim]) -> Claim:
    count = _count(claim)
    if claim.scope != "event" or count is None or _tells_recent_day(claim):
        return claim
    found = older.get((count, _group(claim)))
    if found is None and count[1] >= KNOWN:
        found = older.get((count, ""))
    return claim if found is None else replace(claim, scope=found.scope)


def _is_older(claim: Claim) -> bool:
    """Whether words tell that it counts a whole war, or something of more than two months ago."""
    if claim.scope == "total":
        return True
    if claim.scope != "background" or claim.when_start is None:
        return False
    return bool(claim.time_end and claim.known_start) and _age(claim) > OLDER


def _tells_recent_day(claim: Claim) -> bool:
    """Whether words of its own sentence put it on a day of its report's news."""
    told = claim.time_text is not None and claim.time_end and claim.known_start
    return bool(told) and _age(claim) <= OLDER


def _age(claim: Claim) -> int:
    return ordinal(claim.known_start or "") - ordinal(claim.time_end or "")


def _count(claim: Claim) -> Count | None:
    of_a_sort = claim.affected_id is not None or claim.affected_role == "combatant"
    if claim.value is None or claim.value < (TELLING if of_a_sort else KNOWN):
        return None
    return claim.kind, claim.value, claim.unit


def _group(claim: Claim) -> str:
    return (claim.affected or "").lower()
