"""What reviewers ruled of identities: it overrules all evidence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from msgspec.structs import replace

from crosswire.model.codes import LinkJudgement
from crosswire.model.links import ActorLink
from crosswire.model.rows import Decision
from crosswire.pile.decisions.content import ACTORS, content_of
from crosswire.pile.decisions.standing import in_force, order_of
from crosswire.pile.decisions.states import Verdict, disputed, replaced, stands, unresolved

TABLE = "actors:"
Couple = tuple[str, str]
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


@dataclass(frozen=True, slots=True)
class RuledPairs:
    """What stands of pairs of actors: the ruling that counts of each, and what became of all."""

    of: dict[Couple, Decision]
    verdicts: dict[str, Verdict]

    @property
    def apart(self) -> frozenset[Couple]:
        """The pairs of ids that were ruled to be two, or left open."""
        return frozenset(key for key, one in self.of.items() if one.judgement != "same")


def with_decisions(
    links: list[ActorLink], ruled: RuledPairs, known: set[str]
) -> tuple[list[ActorLink], dict[str, Verdict]]:
    """Links with what was ruled, and what became of the rulings, by decision id.

    A ruling on an id that the pile does not hold any more waits until it does.
    """
    table = {(one.actor_a, one.actor_b): one for one in links}
    verdicts = {
        key: found if set(found.rows) <= known else unresolved(_nobody(set(found.rows) - known))
        for key, found in ruled.verdicts.items()
    }
    for key, decision in ruled.of.items():
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
    return [table[key] for key in sorted(table)], verdicts


def ruled_pairs(decisions: tuple[Decision, ...]) -> RuledPairs:
    """The rulings on pairs of actors that nobody undid.

    Of one reviewer the last one on a pair counts; where two differ, none does.
    """
    told: dict[Couple, list[Decision]] = defaultdict(list)
    for one in in_force(decisions):
        content = content_of(one)
        if content.table == ACTORS and content.act in RULED:
            a, b = sorted(content.ids)
            told[a, b].append(one)
    done = RuledPairs({}, {})
    for pair, rulings in sorted(told.items()):
        last = {d.made_by: d for d in rulings}
        counted = [d for d in last.values() if d.judgement != "unsure"]
        differ = len({d.judgement for d in counted}) > 1
        for one in rulings:
            mine = last[one.made_by]
            others = [d for d in counted if d.judgement != one.judgement]
            if mine != one:
                done.verdicts[one.decision_id] = replaced(pair, mine)
            elif differ and one in counted:
                done.verdicts[one.decision_id] = disputed(pair, others)
            else:
                done.verdicts[one.decision_id] = stands(pair)
        if not differ:
            done.of[pair] = max(counted or last.values(), key=order_of)
    return done


def _nobody(ids: set[str]) -> str:
    return f"no report names {' or '.join(sorted(ids))}"
