"""Victim status: civilians by one account, fighters by another, and how that is settled.

Casualty recorders publish four ways (Every Casualty): a range from none to all, the majority of
sources, a hierarchy of sources, and a ruling of the team. Contested are claims of one kind and
number of one event that are told of unarmed people by one line of reporting and of fighters by
another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from crosswire.model.codes import UNARMED, Role, StatusWay
from crosswire.model.ids import is_person
from crosswire.model.rows import Claim
from crosswire.pile.sides import Sides

ARMED: Role = "combatant"
Key = tuple[str, str, float, str, str]


class SettledRoles(NamedTuple):
    """Claims with their role as it is settled, and what is said of those contested, by id.

    `contested` holds the claims whose status stays open: they may be all or none of it.
    """

    claims: list[Claim]
    contested: frozenset[str]
    notes: dict[str, str]


def settle_status(
    claims: list[Claim], sides: Sides, way: StatusWay, ruled: frozenset[str] = frozenset()
) -> SettledRoles:
    """The status of all who were counted; the order of the claims changes nothing.

    `ruled`: the claims whose sort of people a reviewer gave; nothing settles it otherwise.
    """
    groups: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        told = claim.affected_role in UNARMED or claim.affected_role == ARMED
        if told and claim.value and claim.event_id and not is_person(claim.affected_id):
            groups[claim.event_id, claim.kind, claim.value, claim.unit, claim.scope].append(claim)
    changed: dict[str, Claim] = {}
    contested: set[str] = set()
    notes: dict[str, str] = {}
    for key in sorted(groups):
        group = [c for c in groups[key] if c.claim_id not in ruled]
        lines = {_armed(c): sides.line(c) for c in sorted(group, key=lambda c: c.claim_id)}
        if len(lines) < 2 or len(set(lines.values())) < 2:
            continue
        won = _winner(group, sides, way)
        for claim in group:
            notes[claim.claim_id] = _note(won, way)
            if won is None:
                contested.add(claim.claim_id)
            elif _armed(claim) != won:
                changed[claim.claim_id] = _as(claim, group, armed=won)
    settled = [changed.get(c.claim_id, c) for c in claims]
    return SettledRoles(settled, frozenset(contested), notes)


def _armed(claim: Claim) -> bool:
    return claim.affected_role == ARMED


def _winner(claims: list[Claim], sides: Sides, way: StatusWay) -> bool | None:
    """Whether they count as fighters; None where that stays open."""
    if way == "majority":
        lines = {armed: {sides.line(c) for c in claims if _armed(c) == armed} for armed in (0, 1)}
        return None if len(lines[0]) == len(lines[1]) else len(lines[1]) > len(lines[0])
    if way == "hierarchy":
        best = max(_rank(c, claims, sides) for c in claims)
        told = {_armed(c) for c in claims if _rank(c, claims, sides) == best}
        return told.pop() if len(told) == 1 else None
    return None


def _rank(claim: Claim, claims: list[Claim], sides: Sides) -> int:
    """3: a party that admits to have harmed unarmed people; 2: no party to it; 1: a party."""
    side = sides.side(claim)
    doers = {sides.body(c.agent_id) for c in claims if c.agent_id}
    parties = doers | {sides.body(c.affected_id) for c in claims if c.affected_id}
    if side in doers and not _armed(claim):
        return 3
    return 1 if side in parties else 2


def _as(claim: Claim, claims: Iterable[Claim], *, armed: bool) -> Claim:
    """The claim told of the people of whom those tell that won."""
    others = [c for c in claims if _armed(c) == armed]
    counts = Counter((c.affected_role, c.affected_id) for c in others)
    role, actor = min(counts, key=lambda k: (-counts[k], k[0], k[1] or ""))
    return replace(claim, affected_role=role, affected_id=actor)


def _note(won: bool | None, way: StatusWay) -> str:
    if won is None:
        return "whether they were civilians or fighters is contested"
    who = "fighters" if won else "civilians"
    return f"counted as {who} by the {way} of sources, others tell otherwise"
