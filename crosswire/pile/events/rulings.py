"""What reviewers ruled of two events: it overrules all evidence."""

from __future__ import annotations

from msgspec.structs import replace

from crosswire.model.links import EventLink
from crosswire.model.rows import Decision
from crosswire.pile.events.rows import EventDraft
from crosswire.pile.identities.decided import RULED, evidence_of
from crosswire.pile.union_find import Groups

TABLE = "events:"
Pair = tuple[str, str]


def joined(drafts: list[EventDraft], rulings: dict[Pair, Decision]) -> list[EventDraft]:
    """The drafts, those that were ruled the same put together under the first of them."""
    known = {d.event_id: d for d in drafts}
    groups = Groups(known)
    for (a, b), decision in sorted(rulings.items()):
        if decision.judgement == "same" and a in known and b in known:
            groups.join(a, b)
    found = []
    for ids in groups.all():
        own = sorted((known[i] for i in ids), key=lambda d: (len(d.key), d.key))
        found.append(own[0] if len(own) == 1 else _one(own))
    return sorted(found, key=lambda d: d.key)


def with_rulings(links: list[EventLink], rulings: dict[Pair, Decision]) -> tuple[EventLink, ...]:
    """The links with what was ruled of them, in order."""
    table = {(one.event_a, one.event_b): one for one in links}
    for pair, decision in rulings.items():
        if pair not in table:
            continue
        judgement, score = RULED[decision.judgement]
        table[pair] = replace(
            table[pair], judgement=judgement, score=score,
            evidence=(evidence_of(decision), *table[pair].evidence),
            decided_by=decision.decision_id,
        )  # fmt: skip
    return tuple(table[pair] for pair in sorted(table))


def _one(drafts: list[EventDraft]) -> EventDraft:
    first = drafts[0]
    told = [d.days for d in drafts if d.days]
    return EventDraft(
        key=first.key,
        claims=tuple(c for d in drafts for c in d.claims),
        day=first.day,
        days=(min(d[0] for d in told), max(d[1] for d in told)) if told else None,
        evidence=first.evidence,
    )
