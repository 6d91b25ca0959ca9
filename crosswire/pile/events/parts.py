"""The daily parts of a continued event: what its claims tell of each day in words of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from crosswire.model.days import iso
from crosswire.model.ids import make_id
from crosswire.model.rows import Claim
from crosswire.pile.events.happenings import lasts, own_days
from crosswire.pile.events.rows import EventDraft

LONGEST = 4  # parts of a key: a part has no parts


def parts_of(draft: EventDraft) -> list[EventDraft]:
    """The part of each day, where an event tells of two days or more.

    A claim of several days, or with no words for its day, is of the whole alone. An attack with
    an arrest on the next day is not continued: one of the days at least must be of harm on
    another day than the first.
    """
    if draft.days is None or draft.days[0] == draft.days[1]:
        return []
    by_day: dict[int, list[Claim]] = defaultdict(list)
    for claim in draft.claims:
        days = own_days(claim)
        counted = claim.scope == "event" and claim.value is not None
        inside = days and draft.days[0] <= days[0] <= draft.days[1]
        if days and inside and days[0] == days[1] and counted:
            by_day[days[0]].append(claim)
    lasting = [day for day, own in by_day.items() if any(lasts(c) for c in own)]
    if len(lasting) < 2 or len(draft.key) > LONGEST:
        return []
    return [
        EventDraft(
            key=(*draft.key, "day", iso(day)),
            claims=tuple(own),
            days=(day, day),
            part_of=draft.event_id,
            event_id=make_id("e", draft.event_id, "day", iso(day)),
        )
        for day, own in sorted(by_day.items())
    ]


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
