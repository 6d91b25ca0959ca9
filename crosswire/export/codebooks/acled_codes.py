"""ACLED's codes: actors, interactions, places and the kinds of disorder."""

from __future__ import annotations

from typing import Final

from crosswire.export.codebooks.countries import state_of
from crosswire.export.codebooks.sides import STATE_ACTORS
from crosswire.export.exchange.lookup import Lookup
from crosswire.model.codes import ActorKind
from crosswire.model.ids import is_person

STATE_FORCES, REBELS, MILITIA, RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL = 1, 2, 3, 5, 6, 7, 8
KINDS: Final[dict[ActorKind, int]] = {
    "state_force": STATE_FORCES, "police": STATE_FORCES, "government": STATE_FORCES,
    "rebel": REBELS, "militia": MILITIA, "other": MILITIA, "civilians": CIVILIANS,
    "agency": CIVILIANS, "person": CIVILIANS, "international": EXTERNAL,
}  # fmt: skip
DISORDER: Final = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
# Sub-event types whose disorder is another than that of their type.
DISORDER_OF_SUB: Final = {
    "Excessive force against protesters": "Political violence; Demonstrations",
    "Mob violence": "Political violence",
}
EXCESSIVE: Final = "Excessive force against protesters"
AGAINST_CIVILIANS: Final = "Violence against civilians"
# geo_precision by UCDP's where_prec: a town; a small area or near a town; a larger region.
GEO: Final = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 6: 3, 7: 3}


def disorder(event_type: str | None, sub_event_type: str | None) -> str | None:
    """The kind of disorder of an event's types."""
    return DISORDER_OF_SUB.get(sub_event_type or "") or DISORDER.get(event_type or "")


def inter(actor_id: str, country: str | None, lookup: Lookup) -> int | None:
    """What sort of actor it is; the forces of another state than the event's are external."""
    kind = lookup.actor(actor_id).kind
    if kind is None:
        return CIVILIANS if is_person(actor_id) else None
    state = state_of(lookup.root(actor_id))
    if kind in STATE_ACTORS and state is not None and country and state.country != country:
        return EXTERNAL
    return KINDS[kind]


def interaction(one: int | None, other: int | None) -> int | None:
    """Both codes as two digits, the lower first; an actor alone stands before a zero."""
    codes = sorted(code for code in (one, other) if code)
    if not codes:
        return None
    return codes[0] * 10 + (codes[1] if len(codes) > 1 else 0)
