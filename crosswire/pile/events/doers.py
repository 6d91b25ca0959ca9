"""Who did what an event tells, and to whom: its actors, from the mentions of its reports.

An event's own mentions are those that its claims hang on, and others of their sentences. Of a
report whose news it is, those of the same family of happenings join them, unless their sentence
tells an earlier day or their words another place. A doer who is told far less often than another
is of something else; so is one whose target is the doer of the event: who shoots the attacker has
not made the attack.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from crosswire.ground.gazetteer.spot import kilometres
from crosswire.model.codes import Cause, EventRole, Modality
from crosswire.model.days import ordinal
from crosswire.model.ids import is_person
from crosswire.model.rows import ActorRole, Claim, Event, EventMention, Reading
from crosswire.pile.events.families import VIOLENCE, family
from crosswire.words.doers import generic_id, is_solo, sorts
from crosswire.words.happenings import happenings
from crosswire.words.kinds import bodily, harming

HARMLESS: tuple[Cause, ...] = ("hazard", "accident", "illness_or_hardship")  # done by nobody
SURE: tuple[Modality, ...] = ("asserted", "unverified")
DAYS = 2  # by which an earlier day of a sentence may differ from the event's
FAR = 50.0  # kilometres from which two towns are two scenes
TOWN = 2  # where_prec of a known place or near one
SHARE = 4  # a doer counts that has one in four of the sentences of the doer told most
RIVAL = 2  # times that a target is told as doer more often than who harmed it


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


def with_actors(event: Event, claims: Iterable[Claim], told: Told, news: frozenset[str]) -> Event:
    """The event with its actors; `news`: the reports of which it is the news."""
    own = list(claims)
    direct = told.of_claims(own)
    beside = told.beside(own, event, direct)
    affected = {c.affected_id for c in own if c.affected_id and not is_person(c.affected_id)}
    roles = [ActorRole(actor_id=a, role="affected") for a in sorted(affected)]
    if cause_of(direct) in HARMLESS or not _is_done(own):
        return replace(event, actors=tuple(roles))
    near = [*direct, *beside]
    mentions = [*near, *told.joining(event, near, news)]
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


def cause_of(mentions: Iterable[EventMention]) -> Cause:
    """What most of some mentions tell as the cause; of two alike, violence."""
    counts = Counter[Cause](m.cause for m in _apart(mentions) if m.cause != "unknown")
    return min(counts, key=lambda c: (-counts[c], c != "violence", c), default="unknown")


def _is_done(claims: list[Claim]) -> bool:
    """Whether somebody may have done what claims count; nobody makes a camp's people."""
    return not claims or any(c.kind in harming() for c in claims)


def _of_one_side(mentions: list[EventMention]) -> list[EventMention]:
    """The mentions whose doer did what happened: of a bombing, none of what the police did."""
    known = [m for m in mentions if happenings()[m.happening].families]
    counts = Counter(m.happening for m in _apart(known) if not happenings()[m.happening].plain)
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


class Told:
    """The mentions of some reports, with what stands around them."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings
        self._by_id = {m.mention_id: m for r in readings.values() for m in r.mentions}

    def of_claims(self, claims: Iterable[Claim]) -> list[EventMention]:
        """The mentions that claims hang on, each once, in order."""
        ids = sorted({c.mention_id for c in claims if c.mention_id})
        return [self._by_id[one] for one in ids if one in self._by_id]

    def beside(
        self, claims: Iterable[Claim], event: Event, direct: list[EventMention]
    ) -> list[EventMention]:
        """Further mentions in the sentences of claims of harm."""
        known, found = {m.mention_id for m in direct}, {}
        family = _family(direct)
        for claim in claims:
            if claim.kind not in harming() or claim.report_id not in self._readings:
                continue
            start, end = self._sentence(claim.report_id, claim.start)
            for mention in self._readings[claim.report_id].mentions:
                if not start <= mention.trigger_start < end or mention.mention_id in known:
                    continue
                families = happenings()[mention.happening].families
                if (
                    families
                    and (family is None or family in families)
                    and _is_there(mention, event)
                ):
                    found[mention.mention_id] = mention
        return [found[key] for key in sorted(found)]

    def joining(
        self, event: Event, direct: list[EventMention], news: frozenset[str]
    ) -> Iterator[EventMention]:
        """Further mentions of an event in the reports of which it is the news."""
        known = {m.mention_id for m in direct}
        rows = [m for r in sorted(news) if r in self._readings for m in self._readings[r].mentions]
        family = _family(direct) or _family(rows)
        if family is None:
            return
        for mention in rows:
            if mention.mention_id in known or mention.agent_id is None:
                continue
            if family not in happenings()[mention.happening].families:
                continue
            if self._is_then(mention, event) and _is_there(mention, event):
                yield mention

    def _is_then(self, mention: EventMention, event: Event) -> bool:
        """Whether neither a mention nor its sentence tells a day before the event."""
        if not event.date_start or not event.date_end:
            return True
        first, last = ordinal(event.date_start), ordinal(event.date_end)
        if mention.time_start and mention.time_end:
            start, end = ordinal(mention.time_start), ordinal(mention.time_end)
            if end < first - 1 or start > last + 1:
                return False
        start, end = self._sentence(mention.report_id, mention.trigger_start)
        times = self._readings[mention.report_id].times
        return not any(
            start <= t.start < end and t.time_end and ordinal(t.time_end) < first - DAYS
            for t in times
        )

    def _sentence(self, report_id: str, place: int) -> tuple[int, int]:
        """The sentence of a place of a report; an empty stretch where none holds it."""
        rows = self._readings[report_id].sentences
        at = bisect_right(rows, place, key=lambda s: s.start) - 1
        return (rows[at].start, rows[at].end) if at >= 0 else (place, place)


def _is_there(mention: EventMention, event: Event) -> bool:
    """Whether the words of a mention tell no other place than the event's."""
    if mention.country and event.country and mention.country != event.country:
        return False
    spots = (mention.latitude, mention.longitude, event.latitude, event.longitude)
    if any(one is None for one in spots):
        return True
    if (mention.where_prec or FAR) > TOWN or (event.where_prec or FAR) > TOWN:
        return True
    return kilometres(*(float(one or 0) for one in spots)) < FAR


def _family(mentions: Iterable[EventMention]) -> str | None:
    """The family of happenings that most mentions are of."""
    counts = Counter(f for m in _apart(mentions) for f in happenings()[m.happening].families)
    return min(counts, key=lambda f: (-counts[f], f), default=None)


def _apart(mentions: Iterable[EventMention]) -> list[EventMention]:
    """One mention of each wording, so that a copy of a report weighs nothing."""
    found = {(m.happening, _plain(m.quote)): m for m in mentions}
    return [found[key] for key in sorted(found)]


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _of_mention(mention: EventMention) -> Deed | None:
    if mention.agent_id is None or mention.modality not in SURE:
        return None
    return Deed(
        mention.agent_id,
        mention.agent,
        mention.target_id,
        mention.agent_modality or mention.modality,
        mention.accuser_id or mention.speaker_id,
        mention.mention_id,
        _plain(mention.quote),
        mention.cause == "violence",
    )


def _of_claim(claim: Claim) -> Deed | None:
    if claim.agent_id is None or claim.modality not in SURE or family(claim.kind) != VIOLENCE:
        return None
    return Deed(
        claim.agent_id,
        claim.agent,
        claim.affected_id,
        claim.modality,
        claim.speaker_id,
        None,
        _plain(claim.quote),
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
        or not (is_person(d.target_id) or counts[d.target_id] >= RIVAL * counts[d.actor_id])
    ]
    counts = _counts(left)
    most = max(counts.values(), default=0)
    return [d for d in left if counts[d.actor_id] * SHARE >= most]


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
        modality=next(one for one in SURE if one in modalities),
        speakers=tuple(sorted({d.speaker_id for d in deeds if d.speaker_id})),
        mentions=tuple(sorted({d.mention_id for d in deeds if d.mention_id})),
    )


def _order(row: ActorRole) -> tuple[str, int, str]:
    return row.role, -len(row.mentions), row.actor_id
