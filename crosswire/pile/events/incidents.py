"""The events of all stories, the event of each claim, and how events hang together.

A story holds several: what was done to people, captures, surrenders, where people went, what a
camp holds. Claims with a window of their own ("in the past month"), totals of a war and events
told as background stand by themselves, so that nothing is set against another happening.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from crosswire.model.codes import ActorKind
from crosswire.model.links import EventLink
from crosswire.model.rows import Event, Origin, Reading, Story
from crosswire.pile.decisions.claims import RuledClaims
from crosswire.pile.decisions.states import Verdict
from crosswire.pile.events.asides import asides
from crosswire.pile.events.beside import with_days_beside
from crosswire.pile.events.codes import kinds_of
from crosswire.pile.events.copied import as_first_told
from crosswire.pile.events.drafts import drafts_of
from crosswire.pile.events.linking.text_likeness import TextLikeness
from crosswire.pile.events.links import links_of
from crosswire.pile.events.names import EventName, event_ids, names_of, naming_of
from crosswire.pile.events.parts import left_to_days, parts_of
from crosswire.pile.events.rows import EventDraft, Key, row_of, scene_of_draft
from crosswire.pile.events.rulings import under_rulings, with_rulings
from crosswire.pile.events.scene_mentions import mentions_of, with_true_scenes
from crosswire.pile.events.told import EventTelling, MentionsTold
from crosswire.pile.events.types import as_told
from crosswire.pile.events.uncounted import uncounted

NONE: Mapping[str, Reading] = MappingProxyType({})


class Events(NamedTuple):
    """The events by id, the event of each claim by its id, their links, and parts of events.

    `in_parts`: the claims of each daily part, by the id of its event; `of_claim` has the
    continued event for them. `verdicts`: what became of the rulings on events; `contested`: what
    is to be said of claims of whose event reviewers disagree; `told`: what the events may be
    called before any was joined or parted, `names`: what those of now may be; `of_days`: the
    claims that count one day, and nothing of the whole; `incidents`: by mention, the number of
    the incident of its report that it is of.
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
    incidents: Mapping[str, int] = MappingProxyType({})


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
    alike: TextLikeness | None = None,
) -> Events:
    """The events of all stories, of the claims that reviewers leave.

    `readings` by report id: what they tell of days; of those left out the days of the claims
    count. `origins`: an event is named after a claim of its earliest one. Where the readings are
    a part of a pile: `kinds` of its actors by id, and the names that are `taken`. `alike`: how
    likely it is by their texts that two reports tell of one happening.
    """
    by_id = {s.story_id: s for s in stories}
    if kinds is None:
        kinds = kinds_of(readings.values())
    scenes = mentions_of(readings.values())
    kept = with_true_scenes(as_first_told(ruled.kept, readings), scenes)
    kept = with_days_beside(kept, readings)
    if alike is None:
        alike = TextLikeness.of_stories(stories)
    drafts = drafts_of(kept, stories, readings, scenes, ruled.days, alike)
    drafts += uncounted(drafts, stories, readings)
    beside, incident_of = asides(drafts, stories, readings, scenes)
    drafts += beside
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
    rows, of_claim, in_parts, told_by = [], {}, {}, MentionsTold(readings)
    of_days: frozenset[str] = frozenset()
    links: list[EventLink] = []
    apart: dict[Key, list[EventDraft]] = defaultdict(list)
    for draft in drafts:
        if draft.evidence:
            apart[draft.key[:2]].append(draft)
    for draft in drafts:
        parts = parts_of(draft)
        scene = scene_of_draft(draft, scenes) if parts else None
        story = by_id[draft.key[0]]
        for one in (draft, *parts):
            row = row_of(one, story, kinds, scenes, scene)
            telling = told_by.of_event(row, one.claims, one.news_of)
            if one.mentions:
                telling = EventTelling(one.mentions, (), (), frozenset())
            rows.append(as_told(row, one.claims, telling, kinds))
        of_claim.update({c.claim_id: draft.event_id for c in draft.claims})
        of_days |= left_to_days(draft, parts)
        in_parts.update({p.event_id: tuple(c.claim_id for c in p.claims) for p in parts})
        links += links_of(draft, parts, apart.get(draft.key, []))
    rows.sort(key=lambda e: e.event_id)
    of_group = {group: drafts[n].event_id for group, n in place.items()}
    return Events(
        tuple(rows), of_claim, with_rulings(links, done, of_group, ruled.decisions), in_parts,
        done.verdicts, done.contested, tuple(told), tuple(names), of_days, incident_of,
    )  # fmt: skip
