"""Who took part in an event, by class: forces of a state, police, armed groups, people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from crosswire.model.codes import UNARMED, ActorKind
from crosswire.model.rows import Claim, Event
from crosswire.pile.events.told import EventTelling
from crosswire.words.doers import kind_of_sort

PartyClass = Literal["state", "police", "armed", "crowd"]
PARTY_CLASSES: dict[ActorKind, PartyClass] = {
    "state_force": "state", "government": "state", "police": "police", "rebel": "armed",
    "militia": "armed", "civilians": "crowd",
}  # fmt: skip
ARMS: tuple[PartyClass, ...] = ("state", "police", "armed")
Harmed = Literal["armed", "unarmed", "any"]


def class_of(actor_id: str | None, kinds: Mapping[str, ActorKind]) -> PartyClass | None:
    """The class of a party by its id: of a name its own kind, else that of its sort."""
    if actor_id is None:
        return None
    kind = kinds.get(actor_id) or kind_of_sort(actor_id) or kind_of_sort(actor_id.partition("-")[2])
    return PARTY_CLASSES.get(kind) if kind else None


def doers_of(event: Event, kinds: Mapping[str, ActorKind]) -> set[PartyClass]:
    """The classes of those who did it."""
    agents = [a.actor_id for a in event.actors if a.role == "agent"]
    return {c for one in agents if (c := class_of(one, kinds)) is not None}


def targets_of(
    event: Event, telling: EventTelling, kinds: Mapping[str, ActorKind]
) -> set[PartyClass]:
    """The classes of those whom mentions name as targets, and who did not do it."""
    agents = {a.actor_id for a in event.actors if a.role == "agent"}
    targets = {m.target_id for m in (*telling.own, *telling.joined)} - agents
    return {c for one in targets if (c := class_of(one, kinds)) is not None}


def harmed_by(
    claims: Iterable[Claim], event: Event, telling: EventTelling, kinds: Mapping[str, ActorKind]
) -> Harmed:
    """Whether most of those harmed are told to be armed or unarmed; any where nothing tells."""
    counts = Counter[Harmed]()
    for claim in claims:
        if claim.affected_role == "combatant" or class_of(claim.affected_id, kinds) in ARMS:
            counts["armed"] += 1
        elif claim.affected_role in UNARMED:
            counts["unarmed"] += 1
    if not counts:
        classes = targets_of(event, telling, kinds)
        counts.update("armed" if c in ARMS else "unarmed" for c in classes)
    return min(counts, key=lambda k: (-counts[k], k), default="any")
