"""The incidents of one report, as its mentions tell them: a slot each, the first for its news.

A mention with a day or a place of its own that the slots so far exclude opens another, and so does
a second event told as such ("a separate raid", "elsewhere"). What tells neither day nor place is
of the slot that was opened last in its paragraph, else of the news. What no slot's happenings can
be told as opens one of its own, which has no setting.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from crosswire.model.days import ordinal
from crosswire.model.rows import EventMention, Reading
from crosswire.pile.events.families import families_of
from crosswire.pile.events.happenings import DAYS_BETWEEN, Days
from crosswire.pile.events.leading import real
from crosswire.pile.events.linking.spots import SceneSpot, apart, scene_spot
from crosswire.pile.events.scene_mentions import Mentions
from crosswire.words.happenings import Tier, happenings
from crosswire.words.sets import words

NO_DAY_FROM = 7  # days; what lasts longer has no day
BORDER = 10.0  # kilometres from which two scenes are apart, beyond what both are wide
MOST_SLOTS = 12  # of one report
WORDS_BEFORE = 4  # words before a trigger that may tell of another event


@dataclass(slots=True)
class Slot:
    """One incident of a report: its number, days and scene where told, families, mentions.

    `opened`: a day, a place or a word sets it apart from the news.
    """

    number: int
    days: Days | None = None
    spot: SceneSpot | None = None
    families: set[str] = field(default_factory=set)
    mentions: list[EventMention] = field(default_factory=list)
    opened: bool = False


def slots_of(
    reading: Reading, scenes: Mentions | None, days: Days | None, spot: SceneSpot | None
) -> list[Slot]:
    """The slots of a report. `days`, `spot`: of its news, where they are known.

    `scenes`: which of its places may be scenes.
    """
    rows = sorted(reading.mentions, key=lambda m: (m.trigger_start, m.mention_id))
    text, starts = reading.report.text, [s.start for s in reading.sentences]
    slots = [Slot(0, days, spot)]
    focus, opened_at = slots[0], 0
    for mention in rows:
        if "\n" in text[opened_at : mention.trigger_start]:
            focus = slots[0]
        told = _Told(mention, scenes, _is_another(reading, starts, mention))
        slot = _slot(told, focus, slots)
        if slot is None:
            slot = Slot(len(slots), opened=told.is_set or told.another)
            slots.append(slot)
        _fill(slot, told)
        if slot.opened or slot is slots[0]:
            focus, opened_at = slot, mention.trigger_start
    return slots


class _Told:
    """A mention, its own days and scene, and whether it is told as another event."""

    def __init__(self, mention: EventMention, scenes: Mentions | None, another: bool) -> None:
        self.mention, self.another = mention, another
        self.days = _span(mention)
        place = scenes.places.get(mention.where_start) if scenes and mention.where_start else None
        self.spot = scene_spot(place) if place is not None else None
        self.families = set(families_of(mention.happening))
        tells = happenings()[mention.happening].tier < Tier.BEFELL
        self.opens = bool(real([mention])) and tells and bool(self.families)

    @property
    def is_set(self) -> bool:
        return self.days is not None or self.spot is not None


def _slot(told: _Told, focus: Slot, slots: list[Slot]) -> Slot | None:
    """The slot of a mention; None where it opens one."""
    if told.another and told.opens and len(slots) < MOST_SLOTS:
        return None
    order = [focus, slots[0], *reversed(slots[1:])]
    fits = [s for s in order if _fits(told, s)]
    if told.is_set:
        near = [s for s in fits if _agrees(told, s)]
        fits = near or fits
    if fits:
        return fits[0]
    return None if told.opens and len(slots) < MOST_SLOTS else focus


def _fits(told: _Told, slot: Slot) -> bool:
    """Whether neither days nor scenes nor what happened keep a mention from a slot."""
    if told.families and slot.families and told.families.isdisjoint(slot.families):
        return False
    if told.days and slot.days and between(told.days, slot.days) > DAYS_BETWEEN:
        return False
    return not (told.spot and slot.spot and elsewhere(told.spot, slot.spot))


def _agrees(told: _Told, slot: Slot) -> bool:
    day = told.days and slot.days and between(told.days, slot.days) <= DAYS_BETWEEN
    return bool(day or (told.spot and slot.spot))


def elsewhere(one: SceneSpot, two: SceneSpot) -> bool:
    """Whether two scenes exclude each other, wide as they are."""
    if one.country and two.country and one.country != two.country:
        return True
    return apart(one, two) > BORDER


def between(one: Days, two: Days) -> int:
    """How many days lie between two stretches of days; 0 where they meet."""
    return max(one[0] - two[1], two[0] - one[1], 0)


def _fill(slot: Slot, told: _Told) -> None:
    slot.mentions.append(told.mention)
    if told.opens:
        slot.families |= told.families
    if told.days and slot.days is None:
        slot.days = told.days
    if told.spot and (slot.spot is None or told.spot.level < slot.spot.level):
        slot.spot = told.spot


def _span(mention: EventMention) -> Days | None:
    if mention.when_start is None or not mention.time_start or not mention.time_end:
        return None
    first, last = ordinal(mention.time_start), ordinal(mention.time_end)
    return (first, last) if last - first < NO_DAY_FROM else None


def _is_another(reading: Reading, starts: list[int], mention: EventMention) -> bool:
    """Whether words before a trigger in its sentence tell of an event beside the others."""
    at = bisect_right(starts, mention.trigger_start) - 1
    first = starts[at] if at >= 0 else mention.start
    head = reading.report.text[first : mention.trigger_start].lower().split()
    return not words("another_event").isdisjoint(head[-WORDS_BEFORE:])
