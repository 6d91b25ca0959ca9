"""Events that nobody counted: a protest, a raid, a truce of which reports give no number.

A report that is of no other event tells one where its first sentences say that something happened.
Reports of one story that tell the same happening of the same day and place, or in the same words,
tell one event.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from crosswire.model.days import ordinal
from crosswire.model.rows import Event, EventMention, Reading, Story
from crosswire.pile.events.families import VIOLENCE
from crosswire.pile.events.leading import cause_of, leading, leading_of, told_as
from crosswire.pile.events.rows import EventDraft
from crosswire.pile.events.told import EventTelling, plain
from crosswire.words.happenings import happenings
from crosswire.words.sets import words

NOBODY_COUNTED = "uncounted"
WEEK = 7  # days; what lasts longer has no day


def uncounted(
    drafts: Iterable[EventDraft], stories: Iterable[Story], readings: Mapping[str, Reading]
) -> list[EventDraft]:
    """The drafts of events without numbers; they have no figure, and are not passed over."""
    known = list(drafts)
    taken = {r for d in known for r in d.news_of} | {c.report_id for d in known for c in d.claims}
    told = {d.key[0] for d in known}
    found: list[EventDraft] = []
    for story in stories:
        left = [readings[r] for r in story.reports if r in readings and r not in taken]
        own = _of_story(story, left)
        if not own and story.story_id not in told and _is_violent(left):
            key = (story.story_id, VIOLENCE)
            own = [EventDraft(key, (), news_of=frozenset(story.reports))]
        found += own
    return found


def _of_story(story: Story, readings: Iterable[Reading]) -> list[EventDraft]:
    groups: dict[tuple[str, str, str], list[tuple[str, EventMention]]] = defaultdict(list)
    prints: dict[tuple[str, str], tuple[str, str]] = {}  # of each wording, day and place
    for reading in sorted(readings, key=_first_print):
        first = leading_of(reading)
        if first is not None:
            wording = (first.happening, plain(first.quote))
            day = first.time_start or reading.report.published_start or ""
            day, where = prints.setdefault(wording, (day, first.place_id or wording[1]))
            groups[first.happening, day, where].append((reading.report.report_id, first))
    found = []
    for key, rows in sorted(groups.items()):
        span = next((s for _, m in rows if (s := _span(m))), None)
        found.append(
            EventDraft(
                (story.story_id, NOBODY_COUNTED, *key),
                (),
                days=span,
                news_of=frozenset(r for r, _ in rows),
            )
        )
    return found


def _first_print(reading: Reading) -> tuple[str, str, str]:
    report = reading.report
    return report.published_start or "9999", report.text_sha256 or "", report.report_id


def _span(mention: EventMention) -> tuple[int, int] | None:
    """The days that a mention's own words tell, of a week or less."""
    if not mention.time_start or not mention.time_end:
        return None
    first, last = ordinal(mention.time_start), ordinal(mention.time_end)
    return (first, last) if last - first < WEEK else None


def _is_violent(readings: Iterable[Reading]) -> bool:
    """Whether a headline tells of violence."""
    titles = [r.report.title or "" for r in readings]
    headline = {w for title in titles for w in re.findall(r"\w+", title.lower())}
    return not headline.isdisjoint(words("violent_headline"))


def told_alone(event: Event, telling: EventTelling) -> Event:
    """An event that nobody counted, with title and place from the mentions of its happening."""
    first = leading(told_as(telling, cause_of(telling)), telling)
    rows = [m for m in telling.around or telling.own if m.happening == first]
    if first is None or not rows:
        return event
    placed = [m for m in rows if m.place and m.latitude is not None]
    counts = Counter(m.place for m in placed)
    best = min(
        placed, key=lambda m: (m.where_prec or 9, -counts[m.place], m.place or ""), default=None
    )
    said = min(rows, key=lambda m: (m.mention_id not in telling.lead, plain(m.quote)))
    event = replace(event, sentence=said.quote)
    name = happenings()[first].words
    title = f"{name[0].upper()}{name[1:]}"
    if best is None:
        return replace(event, title=title)
    return replace(
        event,
        title=f"{title}, {best.place}",
        place_id=best.place_id,
        place=best.place,
        country=best.country,
        latitude=best.latitude,
        longitude=best.longitude,
        where_prec=best.where_prec,
    )
