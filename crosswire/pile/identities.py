"""Who is who over reports: speakers named in part, and fighters whose side is only implied."""

from __future__ import annotations

from collections import Counter, defaultdict

from msgspec.structs import replace

from crosswire.ids import is_named, is_person
from crosswire.rows import ActorKind, Claim, Reading, Statement
from crosswire.wordsets import words

ARMED = ("rebel", "militia", "state_force")
DOMINANT = 2  # how many times the runner-up's mentions make the one armed group that is meant


def unify_speakers(readings: list[Reading], stories: dict[str, int]) -> list[Reading]:
    """Readings in which "Tavik" is "Aren Tavik" wherever their story knows but one.

    A speaker named by the last name alone takes the id of the only full name of the same
    story that ends in it; two candidates leave it as it is.
    """
    full: dict[tuple[int, str], set[str]] = defaultdict(set)
    speaks: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
    for reading in readings:
        story = stories[reading.report.report_id]
        for statement in reading.statements:
            speaker = statement.speaker_id or ""
            if speaker.startswith("person-") and speaker.count("-") > 1:
                full[story, speaker.rsplit("-", 1)[1]].add(speaker)
            if speaker.startswith("person-") and statement.speaker_for:
                speaks[story, speaker.rsplit("-", 1)[1]][statement.speaker_for] += 1
    return [_unified(r, stories[r.report.report_id], full, speaks) for r in readings]


def _unified(
    reading: Reading,
    story: int,
    full: dict[tuple[int, str], set[str]],
    speaks: dict[tuple[int, str], Counter[str]],
) -> Reading:
    def known(speaker: str | None) -> str | None:
        if speaker is None or not speaker.startswith("person-"):
            return speaker
        candidates = full.get((story, speaker.rsplit("-", 1)[1]), set())
        if speaker.count("-") == 1 and len(candidates) == 1:
            return next(iter(candidates))
        return speaker

    def side(row: Statement) -> str | None:
        if row.speaker_for or not (row.speaker_id or "").startswith("person-"):
            return row.speaker_for
        counts = speaks.get((story, (row.speaker_id or "").rsplit("-", 1)[1]))
        return min(counts, key=lambda s: (-counts[s], s)) if counts else None

    return replace(
        reading,
        statements=tuple(
            replace(s, speaker_id=known(s.speaker_id), speaker_for=side(s))
            for s in reading.statements
        ),
        claims=tuple(replace(c, speaker_id=known(c.speaker_id)) for c in reading.claims),
    )


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
    sided = claim.affected_id is not None and not is_person(claim.affected_id)
    if sided or claim.affected_role not in ("combatant", "mixed"):
        return claim
    parts = (claim.affected or "").lower().removeprefix("the ").split()
    own = sides.get(claim.statement_id or "")
    if own is not None and parts[:1] and parts[0] in words("own_side"):
        return replace(claim, affected_id=own)
    ends = {word.removesuffix("s") for word in parts[:1] + parts[-1:]}
    irregular, regular = ends & words("irregular_fighters"), ends & words("regular_fighters")
    if (own is None and claim.agent_id is None) or not (irregular or regular):
        return claim
    groups_own = parts[:1] and parts[0].startswith("group")  # "the group's fighters"

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
