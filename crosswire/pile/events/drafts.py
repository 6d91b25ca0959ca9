"""The events to be: incidents put together from reports, and counts that are of no one happening.

What happened comes first: the incidents that reports tell of, over all stories of a part of the
pile. Totals of a war, counts of a window of time ("in the past month") and people who stay
somewhere stand by themselves under the news that they are told with.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from crosswire.model.days import iso
from crosswire.model.rows import Claim, Reading, Story
from crosswire.pile.events.days import ruled_day, span_of, voted_days, weighed_day
from crosswire.pile.events.families import MISHAP, VIOLENCE, families_of, family
from crosswire.pile.events.happenings import Days, happenings_of, lasting_days, own_days
from crosswire.pile.events.linking.likeness import apart_by
from crosswire.pile.events.linking.of_pile import Incident, incidents_of
from crosswire.pile.events.linking.text_likeness import TextLikeness
from crosswire.pile.events.rows import BACKGROUND, PERIOD, TOTAL, EventDraft, Key
from crosswire.pile.events.scene_mentions import Mentions
from crosswire.pile.events.windows import by_window
from crosswire.pile.union_find import Groups
from crosswire.words.happenings import happenings
from crosswire.words.kinds import kinds

STOCK = "stock"
SURE_DAY = 0.8  # chance of a day of which a report's words leave no doubt
LONGEST_LASTING = 14  # days between two days that reports tell of something that goes on


def drafts_of(
    claims: Iterable[Claim],
    stories: Iterable[Story],
    readings: Mapping[str, Reading],
    scenes: Mapping[str, Mentions],
    fixed: frozenset[str],
    alike: TextLikeness,
) -> list[EventDraft]:
    """The drafts of all events. `fixed`: the claims whose days a reviewer gave.

    `alike`: how likely it is by their texts that two reports tell of one happening.
    """
    story_of = {r: s.story_id for s in stories for r in s.reports}
    news: list[Claim] = []
    others: list[Claim] = []
    for claim in claims:
        (others if _stands_alone(claim) else news).append(claim)
    incidents = incidents_of(news, readings, story_of, scenes, alike)
    first = _first_stories(incidents, story_of)
    drafts = _of_incidents(incidents, story_of, readings, fixed)
    groups: dict[Key, list[Claim]] = defaultdict(list)
    for claim in others:
        story = story_of[claim.report_id]
        groups[_key(claim, first.get(story, story))].append(claim)
    for key in sorted(groups):
        drafts += _others(key, groups[key], readings)
    return drafts


def _stands_alone(claim: Claim) -> bool:
    """Whether it counts no one happening: a total, a window of time, people who are somewhere."""
    return claim.scope in (TOTAL, PERIOD) or ((
        kinds()[claim.kind].measure == STOCK or kinds()[claim.kind].timeless
    ) and family(claim.kind) != VIOLENCE and claim.scope != BACKGROUND)  # fmt: skip


def _first_stories(incidents: Iterable[Incident], story_of: Mapping[str, str]) -> dict[str, str]:
    """The least story of those whose news is one incident, by each of them."""
    hang: Groups[str] = Groups(sorted(set(story_of.values())))
    for incident in incidents:
        if incident.is_news:
            told = sorted({story_of[r] for r in incident.news_of})
            for other in told[1:]:
                hang.join(told[0], other)
    return {story: found[0] for found in hang.all() for story in found}


def _of_incidents(
    incidents: list[Incident],
    story_of: Mapping[str, str],
    readings: Mapping[str, Reading],
    fixed: frozenset[str],
) -> list[EventDraft]:
    homes = [_story(one, story_of) for one in incidents]
    best: dict[str, int] = {}
    for n, one in sorted(enumerate(incidents), key=lambda x: (-len(x[1].news_of), x[0])):
        if one.is_news:
            best.setdefault(homes[n], n)
    drafts, taken = [], Counter[Key]()
    for n, one in enumerate(incidents):
        main = best.get(homes[n]) == n
        draft = _draft(one, homes[n], readings, fixed, main=main)
        if not main:
            rival = incidents[best[homes[n]]] if homes[n] in best else None
            draft = replace(draft, evidence=_evidence(one, rival))
        taken[draft.key] += 1
        if taken[draft.key] > 1:
            draft = replace(draft, key=(*draft.key, str(taken[draft.key])))
        drafts.append(draft)
    return drafts


def _story(incident: Incident, story_of: Mapping[str, str]) -> str:
    """The story that most reports of an incident are of."""
    counts = Counter(story_of[r] for r in incident.news_of)
    if not counts:
        counts = Counter(story_of[c.report_id] for c in incident.claims)
    return min(counts, key=lambda s: (-counts[s], s))


def _draft(
    incident: Incident,
    story: str,
    readings: Mapping[str, Reading],
    fixed: frozenset[str],
    *,
    main: bool,
) -> EventDraft:
    claims = incident.claims
    day = ruled_day(claims, fixed)
    news = [c for c in claims if c.report_id in incident.news_of]
    if day is None and incident.is_news:
        day = weighed_day(news, readings, once=_is_mishap(incident))
    told = [(day.first, day.last)] if day else voted_days(list(claims))
    span = span_of(told)
    lasting = incident.is_news and not _is_mishap(incident)
    days = lasting_days(list(claims), span) if lasting else span or _own_span(claims)
    if incident.is_news and day is not None and span is not None:
        first, last = with_days_of_reports(span, incident)
        day = day._replace(first=iso(first), last=iso(last))
    if incident.is_news:
        key = (story, VIOLENCE) if main else _apart(story, claims, days)
        lasts = days if _lasts(days) else None
        return EventDraft(key, claims, day, lasts, news_of=incident.news_of)
    background = all(c.scope == BACKGROUND for c in claims)
    key = _older(story, claims[0]) if background else _apart(story, claims, days)
    return EventDraft(key, claims, None, days)


def with_days_of_reports(days: Days, incident: Incident) -> Days:
    """The days of an incident with those that its reports are sure of, where it goes on for days.

    A siege of which two reports tell the Sunday and two others the Wednesday lasted from one to
    the other. One report alone may be wrong.
    """
    told = [m for m in incident.members if m.main and m.happenings]
    lasting = sum(any(happenings()[h].lasts for h in m.happenings) for m in told)
    if 2 * lasting <= len(told):
        return days
    sure = [m.day for m in told if m.told and m.days and max(s for _, s in m.days) >= SURE_DAY]
    near = [day for day in sure if days[0] - LONGEST_LASTING <= day <= days[1] + LONGEST_LASTING]
    shared = [day for day in near if sum(abs(day - other) <= 1 for other in near) > 1]
    return min(days[0], *shared, days[0]), max(days[1], *shared, days[1])


def _is_mishap(incident: Incident) -> bool:
    """Whether most of its reports tell of a hazard or an accident: the days of its toll are later.

    A flood, a wreck happens once; people go on being found for weeks.
    """
    told = [m for m in incident.members if m.main and m.happenings]
    mishaps = sum(any(MISHAP in families_of(h) for h in m.happenings) for m in told)
    return 2 * mishaps > len(told)


def _apart(story: str, claims: Iterable[Claim], days: Days | None) -> Key:
    """What tells an incident from the main one of its story: its first day and its place."""
    place = next((c.place_id for c in claims if c.place_id), None)
    return story, VIOLENCE, iso(days[0]) if days else "", place or ""


def _older(story: str, claim: Claim) -> Key:
    """What tells an older incident from others: its days, else what is counted."""
    if claim.when_start is not None and claim.time_start:
        return story, BACKGROUND, claim.time_start, claim.time_end or ""
    return story, BACKGROUND, claim.kind, str(claim.value)


def _own_span(claims: Iterable[Claim]) -> Days | None:
    """The days of what is told beside the news: all that words tell, of a week or less each."""
    found = [d for c in claims if (d := own_days(c))]
    return (min(d[0] for d in found), max(d[1] for d in found)) if found else None


def _evidence(incident: Incident, main: Incident | None) -> tuple[str, ...]:
    """Why an incident is not the main one of its story."""
    if main is None:
        return ()
    a, b = (min(x.members, key=lambda m: (not m.main, m.key)) for x in (incident, main))
    why = apart_by(a, b)
    return (*why, "no number or person shared") if why else ("told beside it",)


def _others(key: Key, claims: list[Claim], readings: Mapping[str, Reading]) -> list[EventDraft]:
    """The drafts of what stands alone."""
    if key[1] == PERIOD:
        return [
            EventDraft((*key, *(iso(day) for day in days or ())), tuple(own), days=days)
            for days, own in by_window(claims, readings)
        ]
    if key[1] == TOTAL:
        return [EventDraft(key, tuple(sorted(claims, key=lambda c: c.claim_id)))]
    return [
        EventDraft((*key, *one.key), one.claims, None, one.days if one.key else None, one.evidence)
        for one in happenings_of(claims, span_of(voted_days(claims)))
    ]


def _key(claim: Claim, story_id: str) -> Key:
    """What claims of one event have in common, before days and places are looked at."""
    if claim.scope == TOTAL:
        return story_id, TOTAL, claim.kind, claim.unit
    if claim.scope == PERIOD:
        return story_id, PERIOD, claim.kind
    return story_id, family(claim.kind)


def _lasts(days: Days | None) -> bool:
    return days is not None and days[0] < days[1]
