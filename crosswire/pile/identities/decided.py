"""What reviewers ruled of identities: it overrules all evidence."""

from __future__ import annotations

from msgspec.structs import replace

from crosswire.model.codes import LinkJudgement
from crosswire.model.links import ActorLink
from crosswire.model.rows import Decision

TABLE = "actors:"
RULED: dict[str, tuple[LinkJudgement, float]] = {
    "same": ("same", 1.0), "different": ("different", 0.0), "unsure": ("undecided", 0.5),
}  # fmt: skip


def about(one: str, two: str, table: str = TABLE) -> str:
    """What a decision on two ids of a table is about: `actors:ID|ID`, in order."""
    a, b = sorted((one, two))
    return f"{table}{a}|{b}"


def evidence_of(decision: Decision) -> str:
    """A ruling in plain words, as it stands among the evidence."""
    why = f"{decision.made_by} ruled: {decision.judgement}"
    return f"{why} ({decision.reason})" if decision.reason else why


def with_decisions(
    links: list[ActorLink], decisions: tuple[Decision, ...], known: set[str]
) -> list[ActorLink]:
    """Links with what was ruled; of two rulings on a pair that stand, the last one counts.

    A ruling on an id that the pile does not hold any more waits until it does.
    """
    table = {(one.actor_a, one.actor_b): one for one in links}
    for key, decision in standing(decisions).items():
        if not set(key) <= known:
            continue
        judgement, score = RULED[decision.judgement]
        a, b = key
        old = table.get(key) or ActorLink(
            actor_a=a, actor_b=b, judgement=judgement, score=score
        )  # fmt: skip
        table[key] = replace(
            old, judgement=judgement, score=score, evidence=(evidence_of(decision), *old.evidence),
            decided_by=decision.decision_id,
        )  # fmt: skip
    return [table[key] for key in sorted(table)]


def standing(
    decisions: tuple[Decision, ...], table: str = TABLE
) -> dict[tuple[str, str], Decision]:
    """The rulings on pairs of a table's ids that nobody took back, the last one of each pair."""
    revoked = {one.revokes for one in decisions if one.revokes}
    found = {}
    for one in decisions:
        parts = tuple(sorted(one.about.removeprefix(table).split("|")))
        fits = one.about.startswith(table) and len(parts) == 2 and one.judgement in RULED
        if fits and one.revokes is None and one.decision_id not in revoked:
            found[parts[0], parts[1]] = one
    return found
