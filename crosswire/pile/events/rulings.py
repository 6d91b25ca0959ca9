"""The events under what reviewers ruled of their claims: it overrules all evidence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from msgspec.structs import replace

from crosswire.model.links import EventLink
from crosswire.model.rows import Claim, Decision, Reading
from crosswire.pile.decisions.claims import RuledClaims
from crosswire.pile.decisions.groups import Grouped, grouped
from crosswire.pile.decisions.marks import Marked
from crosswire.pile.events.days import span_of, voted_days, weighed_day
from crosswire.pile.events.families import VIOLENCE
from crosswire.pile.events.happenings import Days, own_days
from crosswire.pile.events.rows import BACKGROUND, PERIOD, TOTAL, EventDraft, Key
from crosswire.pile.identities.decided import RULED, evidence_of


def under_rulings(
    drafts: list[EventDraft],
    ruled: RuledClaims,
    names: Mapping[str, int],
    readings: Mapping[str, Reading],
) -> tuple[list[EventDraft], Grouped, dict[int, int]]:
    """The drafts as rulings leave them, what was done, and the place of each group in them.

    `names`: the numbers of drafts by the ids that decisions without claims may call them by.
    """
    done = grouped([frozenset(c.claim_id for c in d.claims) for d in drafts], ruled, names)
    members: dict[int, list[Claim]] = defaultdict(list)
    home = {c.claim_id: n for n, d in enumerate(drafts) for c in d.claims}
    for draft in drafts:
        for claim in draft.claims:
            members[done.of_claim[claim.claim_id]].append(claim)
    made = {n: d for n, d in enumerate(drafts) if not d.claims}
    for number, claims in members.items():
        claims.sort(key=lambda c: c.claim_id)
        own = {c.claim_id for c in drafts[number].claims} if number < len(drafts) else set()
        same = own == {c.claim_id for c in claims}
        made[number] = (
            drafts[number]
            if same
            else _made(number, claims, drafts, home, done, ruled.prints.marked, readings)
        )
    order = sorted(made, key=lambda n: (made[n].key, n))
    return [made[n] for n in order], done, {n: place for place, n in enumerate(order)}


def with_rulings(
    links: list[EventLink],
    done: Grouped,
    events: Mapping[int, str],
    decisions: tuple[Decision, ...],
) -> tuple[EventLink, ...]:
    """The links with what was ruled of them, in order. `events`: the id of each group."""
    table = {(one.event_a, one.event_b): one for one in links}
    by_id = {d.decision_id: d for d in decisions}
    for key, pair in done.pairs.items():
        decision = by_id[key]
        a, b = sorted(events[number] for number in pair)
        if a == b or decision.judgement not in RULED:
            continue
        judgement, score = RULED[decision.judgement]
        old = table.get((a, b)) or EventLink(event_a=a, event_b=b, judgement=judgement, score=score)
        table[a, b] = replace(
            old, judgement=judgement, score=score, evidence=(evidence_of(decision), *old.evidence),
            decided_by=key,
        )  # fmt: skip
    return tuple(table[pair] for pair in sorted(table))


def _made(
    number: int,
    claims: list[Claim],
    drafts: list[EventDraft],
    home: Mapping[str, int],
    done: Grouped,
    marks: Marked,
    readings: Mapping[str, Reading],
) -> EventDraft:
    """An event whose claims are not those that the reports alone give it."""
    counts = Counter(home[c.claim_id] for c in claims)
    told: dict[int, set[str]] = defaultdict(set)  # prints of one count are one
    for claim in claims:
        told[home[claim.claim_id]].add(marks.sign(claim))
    most = [n for n in counts if 2 * len(told[n]) > len({marks.sign(c) for c in drafts[n].claims})]
    best = min(most or counts, key=lambda n: (len(drafts[n].key) > 2, -len(told[n]), drafts[n].key))
    like = drafts[best]
    by = done.parted.get(number)
    first = min((marks.sign(c), c.claim_id) for c in claims)
    key: Key = like.key if most else (*like.key[:2], "", "", "ruled", *first)
    whole = [drafts[n] for n in sorted(counts) if counts[n] == len(drafts[n].claims)]
    if len(whole) > 1 and sum(len(d.claims) for d in whole) == len(claims):
        days = [d.days for d in whole if d.days]
        span = (min(d[0] for d in days), max(d[1] for d in days)) if days else None
        return EventDraft(
            key=key, claims=tuple(claims), day=like.day, days=span, evidence=like.evidence
        )
    evidence = like.evidence if most else ((evidence_of(by),) if by else ("ruled apart",))
    if key[1] in (TOTAL, BACKGROUND, PERIOD):
        return EventDraft(key=key, claims=tuple(claims), days=like.days, evidence=evidence)
    day = weighed_day(claims, readings) if key[1] == VIOLENCE else None
    lasts = _still(claims, like.days) if most else None
    if day is None and lasts is None:
        lasts = span_of(voted_days(claims))
    return EventDraft(key=key, claims=tuple(claims), day=day, days=lasts, evidence=evidence)


def _still(claims: list[Claim], days: Days | None) -> Days | None:
    """The days of an event that lasts, as far as its claims still tell them; None of one day."""
    told = [d for c in claims if (d := own_days(c))]
    inside = [d for d in told if days and days[0] <= d[0] and d[1] <= days[1]]
    found = (min(d[0] for d in inside), max(d[1] for d in inside)) if inside else None
    return found if found and found[0] < found[1] else None
