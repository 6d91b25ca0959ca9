"""The two sides of an event: who fought, the state first, and whom else it names."""

from __future__ import annotations

from collections import Counter
from typing import Final

from crosswire.export.exchange.lookup import Lookup
from crosswire.model import codes
from crosswire.model.codes import ActorKind, Modality, Role, Row
from crosswire.model.ids import is_person
from crosswire.model.rows import ActorRole, Claim, Event

ARMED: Final[frozenset[ActorKind | None]] = frozenset(
    {"state_force", "rebel", "militia", "police", "government", "other"}
)
STATE_ACTORS: Final[frozenset[ActorKind | None]] = frozenset(
    {"state_force", "police", "government"}
)
# Those whom both codebooks count as civilians: also aid workers and journalists.
UNARMED_ACTORS: Final[frozenset[ActorKind | None]] = frozenset(
    {"civilians", "international", "agency"}
)
CIVILIAN: Final[frozenset[Role | None]] = frozenset(codes.UNARMED)
ACCUSED: Final[Modality] = "unverified"  # of one who is only blamed


class Side(Row, frozen=True, kw_only=True):
    """One side: its root, and those of its bodies and forces that the event names."""

    root: str
    members: tuple[str, ...]
    state: bool = False


class EventSides(Row, frozen=True, kw_only=True):
    """Side a, side b, and further armed actors, which no codebook has room for."""

    a: Side | None = None
    b: Side | None = None
    others: tuple[str, ...] = ()


def sides_of(event: Event, lookup: Lookup) -> EventSides:
    """The two sides that most claims and mentions of the event name as doer or as harmed.

    Who is only accused is none.

    A state comes first; of two states, or of two that are none, the one that harmed more often.
    """
    claims = [c for c in lookup.claims_of(event) if c.scope == "event"]
    named = _weights(event, claims, lookup)
    ranked = sorted(named, key=lambda root: (-named[root], root))
    did = Counter(lookup.root(c.agent_id) for c in claims if c.agent_id)
    found = [_side(root, event, claims, lookup) for root in ranked[:2]]
    found.sort(key=lambda side: (not side.state, -did[side.root], side.root))
    return EventSides(
        a=found[0] if found else None,
        b=found[1] if len(found) > 1 else None,
        others=tuple(ranked[2:]),
    )


def doer_of(event: Event, sides: EventSides, lookup: Lookup) -> Side | None:
    """The side that most claims and mentions name as doer; None where none is named."""
    did = Counter(lookup.root(c.agent_id) for c in lookup.claims_of(event) if c.agent_id)
    for one in _sure(event):
        if one.role == "agent":
            did[lookup.root(one.actor_id)] += len(one.mentions)
    named = [one for one in (sides.a, sides.b) if one is not None and did[one.root]]
    return min(named, key=lambda side: (-did[side.root], side.root), default=None)


def against_civilians(event: Event, sides: EventSides, lookup: Lookup) -> EventSides:
    """The doer alone as side a: those whom it harms are civilians."""
    doer = doer_of(event, sides, lookup) or sides.a
    rest = [one.root for one in (sides.a, sides.b) if one is not None and one != doer]
    return EventSides(a=doer, others=(*rest, *sides.others))


def is_armed(actor_id: str, lookup: Lookup) -> bool:
    """Whether an actor bears arms or holds a state's power, by its own kind."""
    return not is_person(actor_id) and lookup.actor(actor_id).kind in ARMED


def _weights(event: Event, claims: list[Claim], lookup: Lookup) -> Counter[str]:
    """Each armed root of the event, and how many of its claims and mentions name it."""
    found: Counter[str] = Counter()
    for one in _sure(event):
        if is_armed(one.actor_id, lookup):
            found[lookup.root(one.actor_id)] += len(one.mentions)
    for claim in claims:
        for actor_id in {claim.agent_id, claim.affected_id} - {None}:
            if is_armed(str(actor_id), lookup) and lookup.root(str(actor_id)) in found:
                found[lookup.root(str(actor_id))] += 1
    return found


def _sure(event: Event) -> list[ActorRole]:
    """The actors of an event but for those who are only accused."""
    return [one for one in event.actors if one.modality != ACCUSED]


def _side(root: str, event: Event, claims: list[Claim], lookup: Lookup) -> Side:
    named = {one.actor_id for one in _sure(event)}
    named |= {one for c in claims for one in (c.agent_id, c.affected_id) if one}
    members = sorted(one for one in named if one != root and lookup.root(one) == root)
    armed = [one for one in members if is_armed(one, lookup)]
    kinds = {lookup.actor(one).kind for one in (root, *armed)}
    return Side(root=root, members=tuple(armed), state=bool(kinds & STATE_ACTORS))
