"""Which decisions stand: in the order in which they were made, revocations followed.

What is undone does not stand; where the undoing is undone itself, it stands again. Decisions
are looked at by `made_at` and id, so the order in which they come changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime

from crosswire.model.record import Decision


def in_order(decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions as they were made, the first one first; each id once."""
    return sorted({d.decision_id: d for d in decisions}.values(), key=order_of)


def order_of(decision: Decision) -> tuple[float, str, str]:
    """What decisions are put in order by: the moment, whatever its zone, then the id."""
    try:
        moment = datetime.fromisoformat(decision.made_at)
    except ValueError:
        return 0.0, decision.made_at, decision.decision_id
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds(), "", decision.decision_id


def undone(decisions: Iterable[Decision]) -> dict[str, str]:
    """The decision that undoes each one that does not stand, by id.

    Where decisions undo each other in a circle, which only a forged file can hold, one of them
    is taken not to be undone: always the same one.
    """
    by_target: dict[str, list[str]] = defaultdict(list)
    ordered = in_order(decisions)
    for one in ordered:
        if one.revokes is not None:
            by_target[one.revokes].append(one.decision_id)
    found: dict[str, str | None] = {}
    for one in reversed(ordered):  # who undoes comes later, as a rule: so nothing nests deep
        _look(one.decision_id, by_target, found)
    return {key: by for key, by in found.items() if by is not None}


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that stand and are no mere undoing, the first one made first."""
    ordered = in_order(decisions)
    gone = undone(ordered)
    return tuple(d for d in ordered if d.revokes is None and d.decision_id not in gone)


def _look(start: str, by_target: dict[str, list[str]], found: dict[str, str | None]) -> None:
    """Enters who undoes a decision, and what is to be known for that; without recursion."""
    stack = [start]
    open_: set[str] = set()
    while stack:
        key = stack[-1]
        if key in found:
            stack.pop()
            continue
        waiting = [k for k in by_target.get(key, ()) if k not in found and k not in open_]
        if waiting and key not in open_:
            open_.add(key)
            stack += waiting
            continue
        stands = [k for k in by_target.get(key, ()) if found.get(k, "") is None]
        found[key] = stands[0] if stands else None
        stack.pop()
