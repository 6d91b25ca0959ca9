"""Which claims are comparable: one kind, one group of people, one window, one unit.

A claim of a role (12 children) is of a row of its own and, beside others, of everybody; a claim
of an actor's people is never: 38 fighters of one side say nothing of the dead of all sides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from crosswire.model.ids import is_person
from crosswire.model.rows import Claim
from crosswire.words.sets import words

ANYBODY = ("unknown", "mixed")
NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Comparable:
    """What the claims of a row have in common; an empty string is everybody or no part.

    `window`: the scope, for a period with its words; `part`: a part of a group that is told
    elsewhere ("nine of them").
    """

    event_id: str
    kind: str
    affected_id: str
    role: str
    unit: str
    window: str
    part: str

    @property
    def everybody(self) -> bool:
        """Whether the row is of everybody."""
        return not (self.affected_id or self.role or self.part)


def comparable(
    claims: list[Claim], signs: Mapping[str, str] = NONE
) -> dict[Comparable, list[Claim]]:
    """The claims of each row, in the order of the rows' keys.

    Claims of roles stand in the row for everybody too where that row has others, or where
    there are claims of more than one role; a sub-count of a claim of that row does not.
    `signs`: what is equal for the prints of one claim, by claim id.
    """
    rows: dict[Comparable, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.event_id is not None:
            rows[_key(claim, signs)].append(claim)
    roles: dict[Comparable, list[list[Claim]]] = defaultdict(list)
    for key in sorted(rows):
        if key.role and not key.affected_id and not key.part:
            whole = Comparable(
                key.event_id, key.kind, "", "", key.unit, key.window, ""
            )  # fmt: skip
            roles[whole].append(rows[key])
    for whole, parts in roles.items():
        if whole in rows or len(parts) > 1:
            own = rows.get(whole, [])
            told = {c.claim_id for c in own}
            rows[whole] = [*own, *(c for part in parts for c in part if c.part_of not in told)]
    return {key: rows[key] for key in sorted(rows)}


def _key(claim: Claim, signs: Mapping[str, str]) -> Comparable:
    role = "" if claim.affected_role in ANYBODY else claim.affected_role
    group = "" if is_person(claim.affected_id) else claim.affected_id or ""
    return Comparable(
        event_id=claim.event_id or "",
        kind=claim.kind,
        affected_id=group,
        role="" if group else role,
        unit=claim.unit,
        window=_window(claim),
        part=_part(claim, role, signs),
    )


def _part(claim: Claim, role: str, signs: Mapping[str, str]) -> str:
    written = (claim.affected or "").lower()
    if written in words("partitive_pronouns"):
        # "nine of them" counts a group that is told elsewhere; in a copy it is the same group
        return signs.get(claim.claim_id, claim.claim_id)
    return written if claim.part_of and not role else ""


def _window(claim: Claim) -> str:
    if claim.scope != "period":
        return claim.scope
    return f"period {' '.join((claim.time_text or '').lower().split())}"
