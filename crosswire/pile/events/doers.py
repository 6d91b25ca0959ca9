"""Who did what an event tells, and to whom: its actors, from its mentions and claims.

A doer who is told far less often than another is of something else; so is one whose target is the
doer of the event: who shoots the attacker has not made the attack.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from msgspec.structs import replace

from crosswire.model.codes import EventRole, Modality
from crosswire.model.ids import is_person
from crosswire.model.rows import ActorRole, Claim, Event, EventMention
from crosswire.pile.events.families import HARMLESS, VIOLENCE, family, tells_deed
from crosswire.pile.events.told import EventTelling, apart, plain
from crosswire.words.doers import generic_id, is_solo, sorts
from crosswire.words.happenings import happenings
from crosswire.words.kinds import bodily

SURE_ENOUGH: tuple[Modality, ...] = ("asserted", "unverified")
DOER_SHARE = 4  # a doer counts that has one in four of the sentences of the doer told most
RIVAL_TIMES = 2  # times that a target is told as doer more often than who harmed it


class Deed(NamedTuple):
    """A telling of who did it. `text`: its words, the same in every copy; `sort`: as in doers."""

    actor_id: str
    name: str | None
    target_id: str | None
    modality: Modality
    speaker_id: str | None
    mention_id: str | None
    text: str
    violent: bool = True


def with_actors(event: Event, claims: Iterable[Claim], telling: EventTelling) -> Event:
    """The event with its actors; `telling`: its mentions."""
    own = list(claims)
    affected = {c.affected_id for c in own if c.affected_id and not is_person(c.affected_id)}
    roles = [ActorRole(actor_id=a, role="affected") for a in sorted(affected)]
    if event.cause in HARMLESS or not tells_deed(own):
        return replace(event, actors=tuple(roles))
    mentions = [*telling.own, *telling.joined]
    deeds = [d for m in _of_one_side(mentions) if (d := _of_mention(m))]
    deeds += [d for c in own if (d := _of_claim(c))]
    deeds = _done(_one_country(_violent(deeds, own), mentions, event.country))
    agents = {d.actor_id for d in deeds}
    found = [_role("agent", [d for d in deeds if d.actor_id == a]) for a in sorted(agents)]
    targets = {d.target_id for d in deeds if d.target_id} - affected - agents
    found += [
        _role("target", [d for d in deeds if d.target_id == t], t)
        for t in sorted(targets)
        if not is_person(t)
    ]
    return replace(event, actors=tuple(sorted((*roles, *found), key=_order)))


def _of_one_side(mentions: list[EventMention]) -> list[EventMention]:
    """The mentions whose doer did what happened: of a bombing, none of what the police did."""
    known = [m for m in mentions if happenings()[m.happening].families]
    counts = Counter(m.happening for m in apart(known) if not happenings()[m.happening].plain)
    first = min(counts, key=lambda h: (-counts[h], h), default=None)
    if first is None or not happenings()[first].sole:
        return known
    families = set(happenings()[first].families)
    return [m for m in known if _is_of_sole(m.happening, families)]


def _is_of_sole(happening: str, families: set[str]) -> bool:
    kind = happenings()[happening]
    return (kind.sole or kind.plain) and not families.isdisjoint(kind.families)


def _violent(deeds: list[Deed], claims: list[Claim]) -> list[Deed]:
    """Where somebody came to harm or did violence, the deeds of violence: no march or arrest."""
    violent = [d for d in deeds if d.violent]
    return violent if violent or any(c.kind in bodily() for c in claims) else deeds


def _of_mention(mention: EventMention) -> Deed | None:
    if mention.agent_id is None or mention.modality not in SURE_ENOUGH:
        return None
    return Deed(
        mention.agent_id,
        mention.agent,
        mention.target_id,
        mention.agent_modality or mention.modality,
        mention.accuser_id or mention.speaker_id,
        mention.mention_id,
        plain(mention.quote),
        mention.cause == "violence",
    )


def _of_claim(claim: Claim) -> Deed | None:
    if (
        claim.agent_id is None
        or claim.modality not in SURE_ENOUGH
        or family(claim.kind) != VIOLENCE
    ):
        return None
    return Deed(
        claim.agent_id,
        claim.agent,
        claim.affected_id,
        claim.modality,
        claim.speaker_id,
        None,
        plain(claim.quote),
    )


def _one_country(
    deeds: list[Deed], mentions: list[EventMention], country: str | None
) -> list[Deed]:
    """The deeds with one id for a sort of party: of the country that words tell, else the event's.

    "Pirates" are the "Somali pirates" of the same event.
    """
    sort_of = {m.mention_id: m.agent_sort for m in mentions if m.agent_sort}
    told: dict[str, set[str]] = defaultdict(set)
    for deed in deeds:
        sort = deed.actor_id.partition("-")[2]
        if deed.mention_id not in sort_of and sort in sorts():
            told[sort].add(deed.actor_id)
    found = []
    for deed in deeds:
        sort = sort_of.get(deed.mention_id or "", "")
        actor_id = deed.actor_id
        if sort and len(told[sort]) == 1:
            actor_id = next(iter(told[sort]))
        elif sort:
            actor_id = generic_id(sort, None if is_solo(sort) else country)
        found.append(deed._replace(actor_id=actor_id))
    return found


def _done(deeds: list[Deed]) -> list[Deed]:
    """The deeds of those who did it: not of who harmed the doer, nor of who is hardly told."""
    counts = _counts(deeds)
    left = [
        d
        for d in deeds
        if d.target_id is None
        or d.target_id not in counts
        or d.target_id == d.actor_id
        or not (is_person(d.target_id) or counts[d.target_id] >= RIVAL_TIMES * counts[d.actor_id])
    ]
    counts = _counts(left)
    most = max(counts.values(), default=0)
    return [d for d in left if counts[d.actor_id] * DOER_SHARE >= most]


def _counts(deeds: Iterable[Deed]) -> Counter[str]:
    """In how many wordings each doer is told."""
    return Counter(actor for actor, _ in {(d.actor_id, d.text) for d in deeds})


def _role(role: EventRole, deeds: list[Deed], actor_id: str | None = None) -> ActorRole:
    modalities = {d.modality for d in deeds}
    names = Counter(d.name for d in deeds if d.name) if actor_id is None else Counter[str]()
    return ActorRole(
        actor_id=actor_id or deeds[0].actor_id,
        role=role,
        name=min(names, key=lambda n: (-names[n], n), default=None),
        modality=next(one for one in SURE_ENOUGH if one in modalities),
        speakers=tuple(sorted({d.speaker_id for d in deeds if d.speaker_id})),
        mentions=tuple(sorted({d.mention_id for d in deeds if d.mention_id})),
    )


def _order(row: ActorRole) -> tuple[str, int, str]:
    return row.role, -len(row.mentions), row.actor_id
