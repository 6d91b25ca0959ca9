"""Events: which claims of a story are about the same happening.

A first rule: what happened to people in the story is one event, where they went and stayed is
another; each event told as background and each total of a war stands by itself, so that nothing
is ever set against a figure of another happening.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from crosswire.codes import Kind
from crosswire.ids import is_person, make_id
from crosswire.lexicon import Entry, load
from crosswire.pile.event_day import EventDay, Voice, clues_of, find_day
from crosswire.rows import ActorRole, Claim, Event, Reading, Story
from crosswire.when import date_precision

Key = tuple[str, ...]
NONE: Mapping[str, Reading] = MappingProxyType({})


class EventType(Entry, frozen=True, kw_only=True):
    """What sort of event a kind of claim tells of; types are (event, sub-event) of ACLED."""

    kind: Kind
    group: str
    weight: int
    plover: str | None
    mode: str | None = None
    acled: tuple[str, str]
    civilian: tuple[str, str] | None = None
    title: str


def event_key(claim: Claim, story_id: str) -> Key:
    """What tells an event from the others of its story."""
    if claim.scope == "total":
        return story_id, "total", claim.kind, claim.unit
    if claim.scope == "background":
        return story_id, "background", claim.kind, str(claim.value)
    return story_id, types()[claim.kind].group


def find_events(
    claims: list[Claim], stories: tuple[Story, ...], readings: Mapping[str, Reading] = NONE
) -> tuple[tuple[Event, ...], dict[str, str]]:
    """The events of all stories, and the event of each claim by its id.

    `readings` by report id: what they tell of days. Of those left out the days of the claims count.
    """
    story_of = {r: s for s in stories for r in s.reports}
    members: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        members[event_key(claim, story_of[claim.report_id].story_id)].append(claim)
    events, of_claim = [], {}
    for key in sorted(members):
        story = story_of[members[key][0].report_id]
        event = _event(key, members[key], story, readings)
        events.append(event)
        of_claim.update({c.claim_id: event.event_id for c in members[key]})
    return tuple(events), of_claim


@cache
def types() -> dict[Kind, EventType]:
    """The event type of each kind."""
    return {entry.kind: entry for entry in load("event_types", EventType)}


def _event(key: Key, claims: list[Claim], story: Story, readings: Mapping[str, Reading]) -> Event:
    main = max((types()[c.kind] for c in claims), key=lambda t: (t.weight, t.id))
    acled = _acled(main, claims)
    whole_story = key[1:] == ("violence",)
    day = find_day(voices_of(claims, readings)) if whole_story else None
    days = [(day.first, day.last)] if day else _days(claims)
    place = _place(claims) if key[1] != "total" else None  # a war is of no one place
    fallback = story.first_day if key[1] not in ("total", "background") else None
    reports = set(story.reports) if whole_story else {c.report_id for c in claims}
    return Event(
        event_id=make_id("e", *key),
        story_id=story.story_id,
        title=_title(key, main, claims, place.place if place else None),
        type=main.plover,
        mode=main.mode,
        acled_event_type=acled[0],
        acled_sub_event_type=acled[1],
        date_start=min((d[0] for d in days), default=fallback),
        date_end=max((d[1] for d in days), default=fallback),
        date_prec=_precision(day, claims),
        place_id=place.place_id if place else None,
        place=place.place if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        where_prec=place.where_prec if place else None,
        country=place.country if place else None,
        admin1=place.admin1 if place else None,
        admin2=place.admin2 if place else None,
        actors=_actors(claims),
        reports=tuple(sorted(reports)),
        origins=tuple(sorted({c.origin_id for c in claims if c.origin_id})),
        date_why=day.why if day else None,
    )


def _precision(day: EventDay | None, claims: list[Claim]) -> int | None:
    """How exactly the day is known: a day that no words denote is one of some."""
    if day is None:
        return min((c.date_prec for c in claims if c.date_prec), default=None)
    return max(date_precision(day.first, day.last), 1 if day.told else 2)


def voices_of(claims: Iterable[Claim], readings: Mapping[str, Reading]) -> list[Voice]:
    """What each report tells of the day of the event that the claims are of."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.scope == "event" and claim.report_id in readings:
            told[claim.report_id].append(claim)
    return [
        Voice(report_id, _origin(own), clues_of(readings[report_id], own))
        for report_id, own in sorted(told.items())
    ]


def _origin(claims: list[Claim]) -> str:
    """The line of reporting of most of a report's claims; the report itself where none is known."""
    counts = Counter(claim.origin_id or claim.report_id for claim in claims)
    return min(counts, key=lambda key: (-counts[key], key))


def _days(claims: list[Claim]) -> list[tuple[str, str]]:
    """The intervals of the claims that tell a day; windows reach beyond the event.

    Each report that tells a day exactly has one vote. A day with at least half of the votes is
    the event's: of two, the earlier, for what a report adds is mostly of the days after. Where
    no report tells a day exactly, it happened by the day of the first report.
    """
    dated = [
        c for c in claims if c.time_start and c.time_end and c.scope not in ("period", "total")
    ]
    if not dated:
        return []
    exact = [c for c in dated if c.date_prec == 1]
    if not exact:
        return [min((c.time_start or "", c.time_end or "") for c in dated)]
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in exact:
        told[claim.report_id][claim.time_start or ""] += 1
    votes = Counter(max(days, key=lambda d: (days[d], d)) for days in told.values())
    most = max(votes.values())
    if 2 * most >= len(told):
        day = min(day for day, count in votes.items() if count == most)
        return [(day, day)]
    return sorted({(c.time_start or "", c.time_end or "") for c in exact})


def _acled(main: EventType, claims: list[Claim]) -> tuple[str, str]:
    civilians = sum(c.affected_role in ("civilian", "child", "woman") for c in claims)
    fighters = sum(c.affected_role == "combatant" for c in claims)
    if main.civilian and civilians > fighters:
        return main.civilian
    return main.acled


def _title(key: Key, main: EventType, claims: list[Claim], place: str | None) -> str:
    if key[1] == "total":
        return f"Total so far: {main.kind}"
    if key[1] == "background":
        return f"Background: {claims[0].quote}"
    return f"{main.title}, {place}" if place else main.title


def _place(claims: list[Claim]) -> Claim | None:
    known = [c for c in claims if c.place and c.latitude is not None]
    counts = Counter(c.place for c in known)
    return min(known, key=lambda c: (-counts[c.place], c.where_prec or 9, c.claim_id), default=None)


def _actors(claims: list[Claim]) -> tuple[ActorRole, ...]:
    found = {
        (c.affected_id, "affected")
        for c in claims
        if c.affected_id and not is_person(c.affected_id)
    }
    found |= {(c.agent_id, "agent") for c in claims if c.agent_id}
    return tuple(ActorRole(actor_id=a, role=r) for a, r in sorted(found) if a)
