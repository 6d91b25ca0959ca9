"""The row of an event, from its claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from crosswire.model.codes import ActorKind
from crosswire.model.days import iso
from crosswire.model.rows import Claim, Event, EventMention, Story
from crosswire.pile.event_day import EventDay
from crosswire.pile.events.codes import codes_of
from crosswire.pile.events.days import precision_of, span_of, voted_days
from crosswire.pile.events.happenings import Days
from crosswire.pile.events.scene import Around, EventScene, scene_of
from crosswire.pile.events.scene_mentions import Mentions
from crosswire.words.kinds import kinds

Key = tuple[str, ...]
NOTHING: Mapping[str, Mentions] = MappingProxyType({})
UNCOUNTED = "Violence of which no count is read"
BACKGROUND, PERIOD, TOTAL = "background", "period", "total"
AROUND: dict[str, Around] = {"shelter": "country", BACKGROUND: "none"}  # else all


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event to be: what tells it from others, its claims, and what is known of its days.

    `key`: the story, the family, and what tells it from others of these; `day`: what the
    reports tell of its day; `days`: those that its own words tell; `evidence`: why it is not
    the main event of its family, empty for that; `event_id`: as `names` gives it; `news_of`: the
    reports of which it is the news, whether they count anybody or not; `mentions`: all that tell
    of it, where it is told beside the news and nobody is counted.
    """

    key: Key
    claims: tuple[Claim, ...]
    day: EventDay | None = None
    days: Days | None = None
    evidence: tuple[str, ...] = ()
    part_of: str | None = None
    event_id: str = ""
    news_of: frozenset[str] = frozenset()
    mentions: tuple[EventMention, ...] = ()


def row_of(
    draft: EventDraft,
    story: Story,
    kinds: Mapping[str, ActorKind],
    told: Mapping[str, Mentions] = NOTHING,
    whole: EventScene | None = None,
) -> Event:
    """The row; `kinds` of the actors by id; `told`: what may be a scene, by report.

    `whole`: of a day of a continued event, where the whole of it is set.
    """
    claims = list(draft.claims)
    codes = codes_of(claims, kinds)
    first, last = _days(draft, story)
    scene = scene_of_day(draft, told, whole) if draft.part_of else scene_of_draft(draft, told)
    place = scene.place if scene else None
    reports = {c.report_id for c in claims} | {m.report_id for m in draft.mentions} | draft.news_of
    return Event(
        event_id=draft.event_id,
        story_id=story.story_id,
        title=_title(draft, place.name if place else None),
        type=codes.type,
        mode=codes.mode,
        acled_event_type=codes.acled[0],
        acled_sub_event_type=codes.acled[1],
        ucdp_violence_type=codes.violence,
        date_start=first,
        date_end=last,
        date_prec=precision_of(draft.day, claims),
        place_id=place.place_id if place else None,
        place=place.name if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        where_prec=scene.where_prec if scene else None,
        country=place.country if place else None,
        admin1=place.admin1 if place else None,
        admin2=place.admin2 if place else None,
        reports=tuple(sorted(reports)),
        origins=tuple(sorted({c.origin_id for c in claims if c.origin_id})),
        date_why=draft.day.why if draft.day else None,
        part_of=draft.part_of,
        reason=codes.reason,
        place_why=scene.why if scene else None,
    )


def _days(draft: EventDraft, story: Story) -> tuple[str | None, str | None]:
    """The first and the last day; an event of the story's news is by the story's first day."""
    if draft.day and not draft.days:
        return draft.day.first, draft.day.last
    span = draft.days or span_of(voted_days(list(draft.claims)))
    if span:
        return iso(span[0]), iso(span[1])
    alone = draft.key[1] in (TOTAL, BACKGROUND, PERIOD) or draft.mentions
    fallback = None if alone else story.first_day
    return fallback, fallback


def _title(draft: EventDraft, place: str | None) -> str:
    if not draft.claims:
        return UNCOUNTED
    main = max((kinds()[c.kind] for c in draft.claims), key=lambda t: (t.weight, t.id))
    where = f", {place}" if place else ""
    if draft.key[1] == TOTAL:
        return f"Total so far: {main.kind}"
    if draft.key[1] == BACKGROUND:
        return f"Background: {min(c.quote for c in draft.claims)}"
    if draft.key[1] == PERIOD:
        return f"Over a period: {main.title[0].lower()}{main.title[1:]}{where}"
    if draft.part_of:
        return f"One day of: {main.title[0].lower()}{main.title[1:]}{where}"
    return f"{main.title}{where}"


def scene_of_day(
    draft: EventDraft, told: Mapping[str, Mentions], whole: EventScene | None
) -> EventScene | None:
    """Where a day of an event is set: where its own counts put it, else where the whole is."""
    own = scene_of(draft.claims, told, "none")
    if own is None or (whole and own.place.country != whole.place.country):
        return whole
    return own


def scene_of_draft(draft: EventDraft, told: Mapping[str, Mentions]) -> EventScene | None:
    """Where it happened; a war is of no one place, and a camp is where it is told to be."""
    if draft.key[1] == TOTAL:
        return None
    if draft.key[1] == PERIOD or (draft.evidence and not draft.news_of):
        own = scene_of(draft.claims, told, "none")
        if own is not None:
            return own
    around: Around = AROUND.get(draft.key[1], "all")
    found = scene_of(draft.claims, told, around)
    if found is None and draft.key[1] == BACKGROUND:
        return scene_of(draft.claims, told, "country")
    return found
