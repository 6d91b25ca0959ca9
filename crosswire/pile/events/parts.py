"""The daily parts of a continued event: what its claims tell of each day in words of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from msgspec.structs import replace

from crosswire.model.days import iso, ordinal
from crosswire.model.ids import make_id
from crosswire.model.rows import Claim
from crosswire.pile.events.happenings import days_told, lasts, number_of
from crosswire.pile.events.rows import EventDraft

LONGEST = 4  # parts of a key: a part has no parts
FRESH = 1  # days after which a count of a day is no news of that day


def parts_of(draft: EventDraft) -> list[EventDraft]:
    """The days that reports count by themselves, where an event lasts two days or more.

    A claim of several days, or with no words for its day, is of the whole alone, and so is a
    number that is told of the whole, or of another day, too. An attack with an arrest on the
    next day is not continued: one of the days at least must be of harm on another day than the
    first. A toll that is told anew each day counts no day.
    """
    if draft.days is None or draft.days[0] == draft.days[1] or len(draft.key) > LONGEST:
        return []
    by_day = _by_day(draft)
    lasting = [day for day, own in by_day.items() if any(lasts(c) for c in own)]
    if len(lasting) < 2:
        return []
    return [
        EventDraft(
            key=(*draft.key, "day", iso(day)),
            claims=tuple(own),
            days=(day, day),
            part_of=draft.event_id,
            event_id=make_id("e", draft.event_id, "day", iso(day)),
        )
        for day, own in sorted(_counted_alone(draft.claims, by_day).items())
    ]


def left_to_days(draft: EventDraft, parts: Iterable[EventDraft]) -> frozenset[str]:
    """The ids of the claims that days count, where the whole has a count of its own beside them.

    It is one of the same people, or of all: what fighters lost tells nothing of the others.
    """
    own = {c.claim_id: c for part in parts for c in part.claims}
    most: dict[tuple[str, str, str | None], float] = defaultdict(lambda: -1.0)
    for claim in draft.claims:
        if claim.claim_id not in own and claim.value is not None and not claim.part_of:
            group = (claim.kind, claim.unit, claim.affected_id)
            most[group] = max(most[group], claim.value)
    return frozenset(
        key
        for key, c in own.items()
        if any((c.value or 0.0) <= most[c.kind, c.unit, who] for who in (None, c.affected_id))
    )


def _by_day(draft: EventDraft) -> dict[int, list[Claim]]:
    """The counts that words of their own put on one day of the event."""
    first, last = draft.days or (0, -1)
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in draft.claims:
        days = days_told(claim)
        counted = claim.scope == "event" and claim.value is not None
        if days and first <= days[0] == days[1] <= last and counted:
            found[days[0]].append(claim)
    return found


def _counted_alone(
    claims: Iterable[Claim], by_day: Mapping[int, list[Claim]]
) -> dict[int, list[Claim]]:
    """The counts of each day that are of no other day and not of the whole; no empty day."""
    day_of = {c.claim_id: day for day, own in by_day.items() for c in own}
    told: dict[tuple[object, ...] | None, set[int | None]] = defaultdict(set)
    for claim in claims:
        told[number_of(claim)].add(day_of.get(claim.claim_id))
    growing = {kind for kind in {c.kind for c in claims} if _is_told_anew(kind, by_day)}
    kept = {
        day: [
            c
            for c in own
            if (c.value or 0.0) > 1 and len(told[number_of(c)]) == 1 and c.kind not in growing
        ]
        for day, own in by_day.items()
    }
    return {day: own for day, own in kept.items() if own}


def _is_told_anew(kind: str, by_day: Mapping[int, list[Claim]]) -> bool:
    """Whether the counts of days are one toll that grows: each is larger, and told by its day."""
    counts = {day: found for day, own in by_day.items() if (found := _wholes(kind, own))}
    if len(counts) < 2:
        return False
    tops = [max(c.value or 0.0 for c in counts[day]) for day in sorted(counts)]
    rises = all(a < b for a, b in pairwise(tops))
    fresh = all(
        any(c.known_end and ordinal(c.known_end) - day <= FRESH for c in own)
        for day, own in counts.items()
    )
    return rises and fresh


def _wholes(kind: str, claims: Iterable[Claim]) -> list[Claim]:
    return [c for c in claims if c.kind == kind and (c.value or 0.0) > 1 and not c.part_of]


def claims_of_parts(
    claims: Iterable[Claim], in_parts: Mapping[str, tuple[str, ...]]
) -> list[Claim]:
    """The claims of daily parts, under the events of these, for figures of each day."""
    known = {c.claim_id: c for c in claims}
    return [
        replace(known[claim_id], event_id=event_id)
        for event_id, ids in sorted(in_parts.items())
        for claim_id in ids
    ]
