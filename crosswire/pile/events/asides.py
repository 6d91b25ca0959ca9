"""Events that nobody counted and that reports tell beside their news, with a setting of their own.

"Warplanes struck the centre of Orvel on Tuesday" in a report of another town: what has a scene of
its own, and neither the days nor the scene of any event of its story that is counted, is an event
of the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from crosswire.model.days import iso, ordinal
from crosswire.model.rows import EventMention, Reading, Story
from crosswire.pile.events.days import span_of, voted_days
from crosswire.pile.events.happenings import DAYS_BETWEEN, Days
from crosswire.pile.events.leading import real
from crosswire.pile.events.linking.spots import SceneSpot, scene_spot
from crosswire.pile.events.rows import BACKGROUND, EventDraft, scene_of_draft
from crosswire.pile.events.scene_mentions import Mentions
from crosswire.pile.events.slots import Slot, between, elsewhere, slots_of
from crosswire.words.happenings import Tier, happenings

TOLD_BESIDE = "aside"
TOWN_AT_MOST = 2  # where_prec of a known place or near one
OLDEST = 31  # days before its report of what is still part of the record and no history


@dataclass(frozen=True, slots=True)
class EventSetting:
    """The days and the scene of an event, None for what is not known."""

    days: Days | None
    spot: SceneSpot | None


@dataclass(slots=True)
class _Aside:
    """One event told beside the news, in the reports of one story."""

    story_id: str
    happening: str
    setting: EventSetting
    mentions: list[EventMention] = field(default_factory=list)


def asides(
    drafts: Iterable[EventDraft],
    stories: Iterable[Story],
    readings: Mapping[str, Reading],
    scenes: Mapping[str, Mentions],
) -> tuple[list[EventDraft], dict[str, int]]:
    """The drafts of these events, and the number of each mention's incident in its report.

    Each draft holds its mentions and no claim; 0 is the number of a report's news.
    """
    settings: dict[str, list[EventSetting]] = {}
    news: dict[str, EventSetting] = {}
    counted: set[str] = set()
    for draft in drafts:
        found = _setting(draft, scenes)
        settings.setdefault(draft.key[0], []).append(found)
        counted |= {c.mention_id for c in draft.claims if c.mention_id}
        if draft.key[1] != BACKGROUND:
            news |= dict.fromkeys(draft.news_of, found)
    made: list[EventDraft] = []
    numbers: dict[str, int] = {}
    for story in stories:
        told: list[_Aside] = []
        for reading in sorted((readings[r] for r in story.reports if r in readings), key=_first):
            own = news.get(reading.report.report_id, EventSetting(None, None))
            rows = slots_of(reading, scenes.get(reading.report.report_id), own.days, own.spot)
            numbers |= {m.mention_id: slot.number for slot in rows for m in slot.mentions}
            for slot in _uncounted(rows, reading, own, counted):
                _enter(told, slot, story.story_id, settings.get(story.story_id, []))
        made += [_draft(one) for one in told]
    return made, numbers


def _setting(draft: EventDraft, scenes: Mapping[str, Mentions]) -> EventSetting:
    told = [(draft.day.first, draft.day.last)] if draft.day else voted_days(list(draft.claims))
    scene = scene_of_draft(draft, scenes)
    return EventSetting(draft.days or span_of(told), scene_spot(scene.place) if scene else None)


def _first(reading: Reading) -> tuple[str, str, str]:
    report = reading.report
    return report.published_start or "9999", report.text_sha256 or "", report.report_id


def _uncounted(
    rows: list[Slot], reading: Reading, news: EventSetting, counted: set[str]
) -> list[Slot]:
    """The slots of a report that tell an event of which nobody is counted."""
    of_news = {m.happening for m in rows[0].mentions}
    return [
        slot
        for slot in rows[1:]
        if slot.opened
        and slot.spot is not None
        and slot.spot.level <= TOWN_AT_MOST
        and counted.isdisjoint(m.mention_id for m in slot.mentions)
        and (chief := _chief(slot)) is not None
        and (chief.happening not in of_news or _on_another_day(slot, news))
        and _is_recent(slot, reading.report.published_end)
    ]


def _chief(slot: Slot) -> EventMention | None:
    """The first mention of a slot that tells clearly what happened, and that it did."""
    clear = (m for m in real(slot.mentions) if happenings()[m.happening].tier == Tier.CLEAR)
    return next(clear, None)


def _on_another_day(slot: Slot, news: EventSetting) -> bool:
    return bool(slot.days and news.days and between(slot.days, news.days) > DAYS_BETWEEN)


def _is_recent(slot: Slot, last: str | None) -> bool:
    """Whether it is not history, and no more than told beforehand. `last`: the report's day."""
    if last is None:
        return True
    told = [ordinal(m.time_end) for m in slot.mentions if m.when_start and m.time_end]
    return all(0 <= ordinal(last) - day <= OLDEST for day in told)


def _enter(told: list[_Aside], slot: Slot, story_id: str, known: Iterable[EventSetting]) -> None:
    setting, chief = EventSetting(slot.days, slot.spot), _chief(slot)
    if chief is None or any(_may_be_one(setting, other) for other in known):
        return
    for one in told:
        if one.happening == chief.happening and _may_be_one(setting, one.setting):
            one.mentions += slot.mentions
            return
    told.append(_Aside(story_id, chief.happening, setting, list(slot.mentions)))


def _may_be_one(a: EventSetting, b: EventSetting) -> bool:
    """Whether neither days nor scenes of two events keep them apart, as far as both are told."""
    if a.days and b.days and between(a.days, b.days) > DAYS_BETWEEN:
        return False
    if a.spot and b.spot:
        return not elsewhere(a.spot, b.spot)
    return bool(a.days and b.days)


def _draft(one: _Aside) -> EventDraft:
    where = one.setting.spot.name if one.setting.spot else ""
    day = iso(one.setting.days[0]) if one.setting.days else ""
    return EventDraft(
        (one.story_id, TOLD_BESIDE, one.happening, day, where),
        (),
        days=one.setting.days,
        mentions=tuple(sorted(one.mentions, key=lambda m: m.mention_id)),
    )
