"""The events of all stories, the event of each claim, and how events hang together.

A story holds several: what was done to people, captures, surrenders, where people went, what a
camp holds. Claims with a window of their own ("in the past month"), totals of a war and events
told as background stand by themselves, so that nothing is set against another happening.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from crosswire.model.codes import ActorKind
from crosswire.model.links import EventLink
from crosswire.model.rows import Claim, Event, Origin, Reading, Story
from crosswire.pile.decisions.claims import RuledClaims
from crosswire.pile.decisions.states import Verdict
from crosswire.pile.events.codes import kinds_of
from crosswire.pile.events.copied import as_first_told
from crosswire.pile.events.days import ruled_day, span_of, voted_days, weighed_day
from crosswire.pile.events.families import VIOLENCE, family
from crosswire.pile.events.happenings import happenings_of
from crosswire.pile.events.links import links_of
from crosswire.pile.events.names import EventName, event_ids, names_of, naming_of
from crosswire.pile.events.parts import left_to_days, parts_of
from crosswire.pile.events.rows import BACKGROUND, PERIOD, TOTAL, EventDraft, Key, row_of
from crosswire.pile.events.rulings import under_rulings, with_rulings
from crosswire.pile.events.scene_mentions import mentions_of, without_false_scenes
from crosswire.pile.series.stretch import is_rate, stretch_of
from crosswire.words.sets import words

NONE: Mapping[str, Reading] = MappingProxyType({})


class Events(NamedTuple):
    """The events by id, the event of each claim by its id, their links, and parts of events.

    `in_parts`: the claims of each daily part, by the id of its event; `of_claim` has the
    continued event for them. `verdicts`: what became of the rulings on events; `contested`: what
    is to be said of claims of whose event reviewers disagree; `told`: what the events may be
    called before any was joined or parted, `names`: what those of now may be; `of_days`: the
    claims that count one day, and nothing of the whole.
    """

    rows: tuple[Event, ...]
    of_claim: dict[str, str]
    links: tuple[EventLink, ...]
    in_parts: dict[str, tuple[str, ...]]
    verdicts: dict[str, Verdict]
    contested: dict[str, str]
    told: tuple[EventName, ...] = ()
    names: tuple[EventName, ...] = ()
    of_days: frozenset[str] = frozenset()


class TakenSigns(NamedTuple):
    """Signs after which events of the rest of the pile are named: before rulings, and now."""

    before: frozenset[str] = frozenset()
    now: frozenset[str] = frozenset()


FREE = TakenSigns()


def find_events(
    ruled: RuledClaims,
    stories: tuple[Story, ...],
    readings: Mapping[str, Reading] = NONE,
    origins: tuple[Origin, ...] = (),
    kinds: Mapping[str, ActorKind] | None = None,
    taken: TakenSigns = FREE,
) -> Events:
    """The events of all stories, of the claims that reviewers leave.

    `readings` by report id: what they tell of days; of those left out the days of the claims
    count. `origins`: an event is named after a claim of its earliest one. Where the readings are
    a part of a pile: `kinds` of its actors by id, and the names that are `taken`.
    """
    by_id = {s.story_id: s for s in stories}
    story_of = {r: s.story_id for s in stories for r in s.reports}
    if kinds is None:
        kinds = kinds_of(readings.values())
    groups: dict[Key, list[Claim]] = defaultdict(list)
    scenes = mentions_of(readings.values())
    for claim in without_false_scenes(as_first_told(ruled.kept, readings), scenes):
        groups[_key(claim, story_of[claim.report_id])].append(claim)
    drafts = [
        draft for key in sorted(groups) for draft in _drafts(key, groups[key], readings, ruled.days)
    ]  # fmt: skip
    drafts += _uncounted(drafts, stories, readings)
    naming = naming_of(ruled.prints.marked, readings, origins)
    drafts.sort(key=lambda d: d.key)
    reports = {key: story.reports for key, story in by_id.items()}
    told = names_of(drafts, naming, reports)
    numbers = {key: n for n, key in enumerate(event_ids(told, taken.before))}
    numbers |= {name.before: n for n, name in enumerate(told)}
    drafts, done, place = under_rulings(drafts, ruled, numbers, readings)
    names = names_of(drafts, naming, reports)
    drafts = [
        replace(d, event_id=i) for d, i in zip(drafts, event_ids(names, taken.now), strict=True)
    ]
    rows, of_claim, in_parts = [], {}, {}
    of_days: frozenset[str] = frozenset()
    links: list[EventLink] = []
    apart: dict[Key, list[EventDraft]] = defaultdict(list)
    for draft in drafts:
        if draft.evidence:
            apart[draft.key[:2]].append(draft)
    for draft in drafts:
        parts = parts_of(draft)
        rows += [row_of(one, by_id[one.key[0]], kinds, scenes) for one in (draft, *parts)]
        of_claim.update({c.claim_id: draft.event_id for c in draft.claims})
        of_days |= left_to_days(draft, parts)
        in_parts.update({p.event_id: tuple(c.claim_id for c in p.claims) for p in parts})
        links += links_of(draft, parts, apart.get(draft.key, []))
    rows.sort(key=lambda e: e.event_id)
    of_group = {group: drafts[n].event_id for group, n in place.items()}
    return Events(
        tuple(rows), of_claim, with_rulings(links, done, of_group, ruled.decisions), in_parts,
        done.verdicts, done.contested, tuple(told), tuple(names), of_days,
    )  # fmt: skip


def _uncounted(
    drafts: list[EventDraft], stories: tuple[Story, ...], readings: Mapping[str, Reading]
) -> list[EventDraft]:
    """An event for each story of which no claim is read and whose headline tells of violence.

    It has no figure: that nothing was counted, or read, is told and not passed over.
    """
    told = {d.key[0] for d in drafts}
    found = []
    for story in stories:
        titles = [readings[r].report.title or "" for r in story.reports if r in readings]
        headline = {w for title in titles for w in re.findall(r"\w+", title.lower())}
        if story.story_id not in told and not headline.isdisjoint(words("violent_headline")):
            found.append(EventDraft((story.story_id, VIOLENCE), ()))
    return found


def _key(claim: Claim, story_id: str) -> Key:
    """What claims of one event have in common, before days and places are looked at."""
    if claim.scope == TOTAL:
        return story_id, TOTAL, claim.kind, claim.unit
    if claim.scope == BACKGROUND:
        if claim.when_start is not None and claim.time_start:
            return story_id, BACKGROUND, claim.time_start, claim.time_end or ""
        return story_id, BACKGROUND, claim.kind, str(claim.value)
    if claim.scope == PERIOD:
        return story_id, PERIOD, claim.kind
    return story_id, family(claim.kind)


def _drafts(
    key: Key, claims: list[Claim], readings: Mapping[str, Reading], fixed: frozenset[str]
) -> list[EventDraft]:
    if len(key) > 2:  # told apart by its words already
        days = _windows(claims, readings) if key[1] == PERIOD else None
        return [EventDraft(key, tuple(sorted(claims, key=lambda c: c.claim_id)), days=days)]
    day = ruled_day(claims, fixed)
    if day is None and key[1] == VIOLENCE:
        day = weighed_day(claims, readings)
    told = [(day.first, day.last)] if day else voted_days(claims)
    return [
        EventDraft(
            key=(*key, *one.key),
            claims=one.claims,
            day=None if one.key else day,
            days=one.days if one.key or _lasts(one.days) else None,
            evidence=one.evidence,
        )
        for one in happenings_of(claims, span_of(told))
    ]


def _windows(claims: list[Claim], readings: Mapping[str, Reading]) -> tuple[int, int] | None:
    """The first and the last day of the windows of claims; None where none has any."""
    found = []
    for claim in claims:
        reading = readings.get(claim.report_id)
        if reading is not None and not is_rate(claim):
            stretch = stretch_of(claim, reading.report, reading.times, "flow")
            found += [(stretch.start, stretch.end)] if stretch else []
    return span_of(found)


def _lasts(days: tuple[int, int] | None) -> bool:
    return days is not None and days[0] < days[1]
