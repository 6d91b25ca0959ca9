"""Which event of a later record an earlier one goes on in: by its claims, else its mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from crosswire.desk.changes.rows import EventChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from crosswire.model.rows import Record


def event_changes(before: Record, after: Record) -> Iterable[EventChange]:
    """The events that are new, and those that are gone with where they are now."""
    followed = _followed(before, after)
    now = {e.event_id: e for e in after.events}
    size = {k: (-len(t.claims), -len(t.mentions)) for k, t in _by_event(before).items()}
    heirs: dict[str, str] = {}
    for old in sorted(followed, key=lambda e: (size[e], e)):
        heirs.setdefault(followed[old], old)  # the largest of those that merged goes on
    told = {c.event_id for c in (*before.claims, *after.claims)}
    told |= {e.event_id for e in (*before.events, *after.events) if e.mentions}
    both = {e.event_id for e in before.events} & now.keys()
    known = {key for key in both if key not in told}  # nothing tells of them, but they are there
    for event in after.events:
        if event.event_id not in heirs and event.event_id not in known:
            yield EventChange(what="new", event=event)
    for event in before.events:
        to = followed.get(event.event_id)
        gone = to is None or heirs[to] != event.event_id
        if gone and event.event_id not in known:
            yield EventChange(what="gone", event=event, to=now.get(to or ""))


def _followed(before: Record, after: Record) -> dict[str, str]:
    """For each earlier event, the later one in which most of its claims stand.

    Of what nobody counted, or counts no more, the mentions tell it. A day of a longer event goes
    on in a day of one, and the whole in a whole.
    """
    here, there = _by_event(before), _by_event(after)
    claims, mentions = _standing(there, "claims"), _standing(there, "mentions")
    found = {}
    for old, tokens in here.items():
        votes = Counter(
            new for key in tokens.claims for new in claims.get((tokens.part, key), ())
        ) or Counter(new for key in tokens.mentions for new in mentions.get((tokens.part, key), ()))
        if votes:
            found[old] = min((-count, new != old, new) for new, count in votes.items())[2]
    return found


class _Tokens(NamedTuple):
    """What an event is known again by; `part`: whether it is a day of another."""

    part: bool
    claims: set[str]
    mentions: frozenset[str]


def _standing(
    events: Mapping[str, _Tokens], what: Literal["claims", "mentions"]
) -> dict[tuple[bool, str], list[str]]:
    """The events in which each claim, or mention, stands."""
    found: dict[tuple[bool, str], list[str]] = defaultdict(list)
    for event, tokens in events.items():
        for key in tokens.claims if what == "claims" else tokens.mentions:
            found[tokens.part, key].append(event)
    return found


def _by_event(record: Record) -> dict[str, _Tokens]:
    """The claims of each event, those of its figures too, and its mentions."""
    found = {
        e.event_id: _Tokens(e.part_of is not None, set(), frozenset(e.mentions))
        for e in record.events
    }
    for claim in record.claims:
        if claim.event_id in found:
            found[claim.event_id].claims.add(claim.claim_id)
    for figure in record.figures:
        if figure.event_id in found:
            found[figure.event_id].claims.update(figure.claims)
    return found
