"""The incidents of one report: the main one, which is its news, and others that it tells of.

What a report counts without a day or place of its own is of its main incident. A count with
words of its own for another day, or a place far off, is of another one, unless its number or its
person is told of the main one too: then day or place may be misread, and it stays. What is told
as background is of an incident of its own, those of one sentence together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping

from crosswire.ground.settle.asides import aside_of
from crosswire.ground.settle.city_labels import label_names
from crosswire.model.days import ordinal
from crosswire.model.ids import is_person
from crosswire.model.rows import Claim, Reading
from crosswire.pile.event_day import DayVoice, clues_of, find_day
from crosswire.pile.event_day.clues import Clue
from crosswire.pile.event_day.weights import chances
from crosswire.pile.events.days import span_of
from crosswire.pile.events.families import families_of
from crosswire.pile.events.happenings import (
    Days,
    Happening,
    happenings_of,
    lasts,
    number_of,
    own_days,
)
from crosswire.pile.events.linking.located import located_asides
from crosswire.pile.events.linking.past_news import with_its_own_past
from crosswire.pile.events.linking.report_incident import ReportIncident
from crosswire.pile.events.linking.spots import SceneSpot, scene_spot
from crosswire.pile.events.linking.vessels import vessels_of_claims, vessels_of_news
from crosswire.pile.events.own_news import is_running
from crosswire.pile.events.scene import scene_of
from crosswire.pile.events.scene_mentions import Mentions, name_at
from crosswire.words.happenings import happenings

LEAD = 2  # sentences from the top, in which a report tells what happened
FAINT = 0.08  # a day of less chance counts for nothing
YEAR = 366  # days that a year has at most
FOLLOW_UP = "follow_"  # what features of a clue begin with in a report of a court or a burial
DEED = "deed"  # the feature of a clue whose words tell that harm was done
NAMED = 24  # places of a report that are compared at most


def report_incidents(
    reading: Reading,
    claims: Iterable[Claim],
    mentions: Mapping[str, Mentions],
    ships: frozenset[str] = frozenset(),
) -> list[ReportIncident]:
    """The incidents that a report tells of, the main one first; it has one without claims too.

    `claims`: those of the report that tell of what happened, as news or as background;
    `mentions`: what may be a scene, by report; `ships`: names of ships that the pile tells of.
    """
    rows = sorted(claims, key=lambda c: (c.start, c.claim_id))
    every = news = [c for c in rows if c.scope == "event"]
    news, told_aside = _parted(reading, news, mentions.get(reading.report.report_id))
    clues = clues_of(reading, news)
    day = find_day([DayVoice(reading.report.report_id, "", clues)])
    span = span_of([(day.first, day.last)]) if day else None
    likely = chances(clues)
    told = sum(share for d, share in likely.items() if any(c.told and c.day == d for c in clues))
    named = _named(mentions.get(reading.report.report_id))
    names = _scene_names(reading, news, mentions.get(reading.report.report_id))
    main, *others = happenings_of(news, span, names) or [Happening((), ())]
    if main.key:  # each count has a day or a place of another happening
        main, others = Happening((), ()), [main, *others]
    items = _items(reading, news)
    if items:
        main, others = Happening((), ()), [Happening((), tuple(own)) for own in items]
    scene, placed = _scene(main.claims or _anything(reading), mentions, whole=True)
    told_days = frozenset(c.day for c in clues if c.told)
    follows_up = any(f.startswith(FOLLOW_UP) for c in clues for f in c.features)
    if follows_up:
        told_days -= _of_court(reading, clues)
        likely = {d: share for d, share in likely.items() if d in told_days}
    likely = _before_toll(likely, main.claims, told_days)
    beside = [d for own in told_aside for c in own if (d := own_days(c))]
    beside += [d for c in rows if c.scope == "background" and (d := own_days(c))]
    likely = _without(likely, [*(h.days for h in others if h.days), *beside], main.claims)
    found = [
        ReportIncident(
            report_id=reading.report.report_id,
            main=True,
            claims=main.claims,
            days=tuple(sorted((d, share) for d, share in likely.items() if share >= FAINT)),
            told=2 * told >= sum(likely.values()),
            mentioned=frozenset(c.day for c in clues if c.told),
            scene=scene,
            placed=placed,
            named=named,
            unlisted=_unlisted(reading, mentions.get(reading.report.report_id)),
            happenings=frozenset() if follows_up else _happenings(reading, main.claims),
            counts=_counts(main.claims),
            known=_known(main.claims),
            persons=_persons(main.claims) | _people(reading, main.claims, every),
            copied=_copied(main.claims),
            set_apart=_set_apart(_elsewhere(others, main.claims, names), likely),
            vessels=vessels_of_news(reading, ships),
        )
    ]
    apart = items or [own for one in others for own in _by_sentence(reading, one.claims)]
    found += [_further(reading, own, mentions, ships) for own in (*apart, *told_aside)]
    background = [c for c in rows if c.scope != "event"]
    earlier = [_further(reading, own, mentions, ships) for own in _by_sentence(reading, background)]
    return with_its_own_past(reading, [*found, *earlier])


def _of_court(reading: Reading, clues: Iterable[Clue]) -> frozenset[int]:
    """The days of a report whose news is a court's, but for those that it tells harm of."""
    own = reading.report.published_end
    end = reading.sentences[min(LEAD, len(reading.sentences)) - 1].end if reading.sentences else 0
    court = any(happenings()[m.happening].judges for m in reading.mentions if m.trigger_start < end)
    if not own or not court:
        return frozenset()
    told = [c for c in clues if c.told]
    done = {c.day for c in told if DEED in c.features}
    return frozenset(c.day for c in told if c.day >= ordinal(own) - 1 and c.day not in done)


def _without(
    likely: dict[int, float], others: Iterable[Days], claims: Iterable[Claim]
) -> dict[int, float]:
    """The likely days of the news without those of what the report tells apart from it."""
    days = [own for c in claims if lasts(c) and (own := own_days(c))]
    told = {day for first, last in days for day in range(first, last + 1)}
    gone = {day for first, last in others for day in range(first, last + 1)} - told
    left = {day: share for day, share in likely.items() if day not in gone}
    whole = sum(left.values())
    return {day: share / whole for day, share in left.items()} if whole else likely


def _elsewhere(
    others: Iterable[Happening], claims: Iterable[Claim], names: Mapping[str, str]
) -> list[Happening]:
    """What a report tells apart from its news that is set at a place of another name too.

    A day alone is none: a siege has many, and a report may count one that is not its own.
    """
    main = {names[c.claim_id] for c in claims if c.claim_id in names}
    found = [(h, {names[c.claim_id] for c in h.claims if c.claim_id in names}) for h in others]
    return [h for h, own in found if own and own.isdisjoint(main)]


def _set_apart(others: Iterable[Happening], likely: Mapping[int, float]) -> frozenset[int]:
    """The days of what is told apart, each a day or two, that the news may not be of."""
    spans = [h.days for h in others if h.days and h.days[1] - h.days[0] <= 1]
    days = {day for first, last in spans for day in range(first, last + 1)}
    return frozenset(day for day in days if likely.get(day, 0.0) < FAINT)


def _scene_names(
    reading: Reading, claims: Iterable[Claim], mentions: Mentions | None
) -> dict[str, str]:
    """The name of the place where the clause of each claim sets it, in lower case."""
    where = {m.mention_id: m.where_start for m in reading.mentions if m.where_start is not None}
    found = {}
    for claim in claims:
        start = where.get(claim.mention_id or "")
        name = name_at(reading.report.text, start) if start is not None else ""
        if not name and mentions is not None and mentions.govern(claim):
            name = claim.place or ""
        if name:
            found[claim.claim_id] = name.lower()
    return found


def _before_toll(
    likely: dict[int, float], claims: Iterable[Claim], told: frozenset[int]
) -> dict[int, float]:
    """The chances of days, where a running toll is told of those that words tell before it alone.

    It was known after what it counts; how long after, such a report does not tell.
    """
    known = [ordinal(c.known_start) for c in claims if is_running(c) and c.known_start]
    if not known:
        return likely
    return {d: share for d, share in likely.items() if d in told and d < min(known) - 1}


def _further(
    reading: Reading,
    claims: Iterable[Claim],
    mentions: Mapping[str, Mentions],
    ships: frozenset[str],
) -> ReportIncident:
    rows = tuple(claims)
    days = [d for c in rows if (d := _days(c))]
    scene, placed = _scene(rows, mentions, whole=False)
    first, last = (min(days, key=lambda d: (d[1] - d[0], d))) if days else (0, -1)
    return ReportIncident(
        report_id=reading.report.report_id,
        main=False,
        claims=rows,
        days=tuple((d, 1 / (last - first + 1)) for d in range(first, last + 1)),
        told=bool(days),
        scene=scene,
        placed=placed,
        happenings=_own_happenings(reading, rows),
        counts=_counts(rows),
        persons=_persons(rows),
        copied=_copied(rows),
        vessels=vessels_of_claims(reading, rows, ships),
    )


def _own_happenings(reading: Reading, claims: Iterable[Claim]) -> frozenset[str]:
    """What the mentions tell that some claims hang on."""
    own = {c.mention_id for c in claims if c.mention_id}
    told = (m.happening for m in reading.mentions if m.mention_id in own)
    return frozenset(h for h in told if families_of(h))


def _days(claim: Claim) -> tuple[int, int] | None:
    """The days that a claim's own words tell, of a year or less."""
    if claim.when_start is None or not claim.time_start or not claim.time_end:
        return None
    first, last = ordinal(claim.time_start), ordinal(claim.time_end)
    return (first, last) if last - first <= YEAR else None


def _by_sentence(reading: Reading, claims: Iterable[Claim]) -> list[list[Claim]]:
    """Claims of one sentence together, unless their own days keep them apart."""
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    starts = [s.start for s in reading.sentences]
    for claim in claims:
        number = bisect_right(starts, claim.start)
        groups[number, claim.time_start if claim.when_start is not None else None].append(claim)
    return list(groups.values())


def _parted(
    reading: Reading, claims: Iterable[Claim], mentions: Mentions | None
) -> tuple[list[Claim], list[list[Claim]]]:
    """The claims without those of sentences that turn to another incident, and these by incident.

    Where nothing else is counted, a report's news is told there.
    """
    asides = aside_of(reading.report.text, reading.sentences)
    asides |= located_asides(reading, mentions)
    starts = [s.start for s in reading.sentences]
    main: list[Claim] = []
    told: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        opened = asides.get(bisect_right(starts, claim.start) - 1)
        (main if opened is None else told[opened]).append(claim)
    if not main:
        return [c for own in told.values() for c in own], []
    return main, [told[at] for at in sorted(told)]


def _items(reading: Reading, claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims of each item of a roundup, by the labels of its cities; none where it is none."""
    labels = sorted(label_names(reading.report.text))
    items: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims if labels else ():
        items[bisect_right(labels, claim.start)].append(claim)
    return [items[at] for at in sorted(items)]


def _anything(reading: Reading) -> tuple[Claim, ...]:
    """A claim of a report that counts nobody, so that what it names can be asked for a scene."""
    return tuple(reading.claims[:1])


def _scene(
    claims: Iterable[Claim], mentions: Mapping[str, Mentions], *, whole: bool
) -> tuple[SceneSpot | None, bool]:
    """Where a report sets an incident, and whether a count's own words do."""
    rows = list(claims)
    if not rows:
        return None, False
    own = {rows[0].report_id: mentions[rows[0].report_id]} if rows[0].report_id in mentions else {}
    found = scene_of(rows, own, "all" if whole else "none")
    return (scene_spot(found.place), found.told) if found else (None, False)


def _named(mentions: Mentions | None) -> tuple[SceneSpot, ...]:
    if mentions is None:
        return ()
    return tuple(sorted({scene_spot(p) for p in mentions.places.values()}))[:NAMED]


def _unlisted(reading: Reading, mentions: Mentions | None) -> frozenset[str]:
    names = {p.quote.lower() for p in reading.places if p.latitude is None}
    names |= {name.lower() for name in mentions.unlisted} if mentions else set()
    return frozenset(sorted(names)[:NAMED])


def _counts(claims: Iterable[Claim]) -> frozenset[tuple[object, ...]]:
    return frozenset(n for c in claims if (n := number_of(c)) is not None)


def _happenings(reading: Reading, claims: Iterable[Claim]) -> frozenset[str]:
    """What mentions of claims and of the first sentences tell; no bare death or wound."""
    own = {c.mention_id for c in claims}
    end = reading.sentences[min(LEAD, len(reading.sentences)) - 1].end if reading.sentences else 0
    told = (m for m in reading.mentions if m.mention_id in own or m.trigger_start < end)
    found = {m.happening for m in told if families_of(m.happening)}
    return frozenset(found - {older for h in found for older in happenings()[h].behind})


def _known(claims: Iterable[Claim]) -> int:
    return min((ordinal(c.known_start) for c in claims if c.known_start), default=0)


def _persons(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(c.affected_id for c in claims if c.affected_id and is_person(c.affected_id))


def _people(reading: Reading, main: Iterable[Claim], news: Iterable[Claim]) -> frozenset[str]:
    """The persons that a report names with its news.

    But for those who speak in it, of much, and those named only where it counts for another
    incident alone.
    """
    starts = [s.start for s in reading.sentences]
    own = {bisect_right(starts, c.start) for c in main}
    apart = {bisect_right(starts, c.start) for c in news} - own
    speaking = {s.speaker_id for s in reading.statements}
    found = {
        a.actor_id
        for a in reading.actors
        if a.actor_id and is_person(a.actor_id) and bisect_right(starts, a.start) not in apart
    }
    return frozenset(found - speaking)


def _copied(claims: Iterable[Claim]) -> frozenset[tuple[object, ...]]:
    return frozenset((c.origin_id, *n) for c in claims if c.origin_id and (n := number_of(c)))
