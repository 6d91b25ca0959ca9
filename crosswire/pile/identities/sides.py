"""Fighters whose side is only implied."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from crosswire.model.codes import ActorKind
from crosswire.model.ids import is_named, is_person
from crosswire.model.rows import Claim, Reading
from crosswire.words.articles import without_article
from crosswire.words.patterns import pattern
from crosswire.words.sets import words

ARMED = ("rebel", "militia", "state_force")
DOMINANT = 2  # how many times the runner-up's mentions make the one armed group that is meant


def imply_sides(reading: Reading) -> Reading:
    """Claims of "jihadists" or "fighters" with the armed group that the report means.

    It is the armed group that the report names far more often than any other, once the
    speaker's own side and the side that acts are set aside. "Soldiers" are those of the one
    state force that the report names, whoever counts them. Where two are left, neither.
    """
    counts = Counter(
        (a.actor_id, a.kind)
        for a in reading.actors
        if a.actor_id and a.kind in ARMED and is_named(a.basis)
    )
    sides = {s.statement_id: s.speaker_for for s in reading.statements}
    return replace(
        reading, claims=tuple(_implied(claim, counts, sides) for claim in reading.claims)
    )


def _implied(
    claim: Claim, counts: Counter[tuple[str, ActorKind]], sides: dict[str, str | None]
) -> Claim:
    affected = (claim.affected or "").lower()
    sided = claim.affected_id is not None and not is_person(claim.affected_id)
    if sided or claim.affected_role not in ("combatant", "mixed"):
        return claim
    parts = without_article(affected, "definite_article").split()
    own = sides.get(claim.statement_id or "")
    if own is not None and parts[:1] and parts[0] in words("own_side"):
        return replace(claim, affected_id=own)
    ends = {*parts[:1], *parts[-1:]}
    irregular, regular = ends & words("irregular_fighters"), ends & words("regular_fighters")
    if (own is None and claim.agent_id is None) or not (irregular or regular):
        return claim
    groups_own = pattern("side.own_group").match(affected)  # "the group's fighters"

    def may_be(actor: str, kind: ActorKind) -> bool:
        if groups_own:
            return kind in ("rebel", "militia") and actor != claim.agent_id
        return actor not in (own, claim.agent_id) if irregular else kind == "state_force"

    if groups_own and any(actor == own and kind != "state_force" for actor, kind in counts):
        return replace(claim, affected_id=own)
    left = [(n, actor) for (actor, kind), n in counts.items() if actor and may_be(actor, kind)]
    left.sort(key=lambda pair: (-pair[0], pair[1]))
    if not left or (len(left) > 1 and left[0][0] < DOMINANT * left[1][0]):
        return claim
    return replace(claim, affected_id=left[0][1])
