"""What reports tell of an event: the mentions that its claims hang on, and those that join them.

An event's own mentions are those of its claims, and others of their sentences. Of a report whose
news it is, those of the same family of happenings join them, unless their sentence tells an
earlier day or their words another place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from crosswire.ground.gazetteer.spot import kilometres
from crosswire.model.codes import Precision
from crosswire.model.days import ordinal
from crosswire.model.rows import Claim, Event, EventMention, Reading
from crosswire.words.happenings import Tier, happenings
from crosswire.words.kinds import harming

DAYS_BEFORE = 2  # by which an earlier day of a sentence may differ from the event's
ELSEWHERE = 50.0  # kilometres from which two towns are two scenes
TOWNS: tuple[Precision, ...] = ("point", "near")
TOWN_PREC = 2  # where_prec of a known place or near one
FIRST_SENTENCES = 3  # sentences of a report that tell its news, its title among them


class EventTelling(NamedTuple):
    """The mentions of an event.

    `own`: of its claims and their sentences; `joined`: of the same family, in the reports of which
    it is the news; `around`: all of these reports that no day or place keeps apart; `lead`: ids
    of those in the first sentences of their report.
    """

    own: tuple[EventMention, ...]
    joined: tuple[EventMention, ...]
    around: tuple[EventMention, ...]
    lead: frozenset[str]


class MentionsTold:
    """The mentions of some reports, with what stands around them."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings
        self._by_id = {m.mention_id: m for r in readings.values() for m in r.mentions}

    def of_claims(self, claims: Iterable[Claim]) -> list[EventMention]:
        """The mentions that claims hang on, each once, in order."""
        ids = sorted({c.mention_id for c in claims if c.mention_id})
        return [self._by_id[one] for one in ids if one in self._by_id]

    def of_event(self, event: Event, claims: Iterable[Claim], news: frozenset[str]) -> EventTelling:
        """All mentions of an event; `news`: the reports of which it is the news."""
        rows_of = list(claims)
        direct = self.of_claims(rows_of)
        own = (*direct, *self._beside(rows_of, event, direct))
        rows = [m for r in sorted(news) if r in self._readings for m in self._readings[r].mentions]
        around = tuple(m for m in rows if self._is_then(m, event) and _is_there(m, event))
        families = _families(own) or (frozenset() if _is_clear(own) else _families(around))
        known = {m.mention_id for m in own}
        joined = tuple(
            m
            for m in around
            if m.mention_id not in known
            and self._is_near(m, event)
            and not families.isdisjoint(happenings()[m.happening].families)
        )
        lead = frozenset(m.mention_id for m in rows if is_lead(m, self._readings[m.report_id]))
        return EventTelling(own, joined, around, lead)

    def _beside(
        self, claims: Iterable[Claim], event: Event, direct: list[EventMention]
    ) -> list[EventMention]:
        """Further mentions in the sentences of claims of harm."""
        known, found = {m.mention_id for m in direct}, {}
        families = _families(direct)
        clear = _is_clear(direct)
        for claim in claims:
            if claim.kind not in harming() or claim.report_id not in self._readings:
                continue
            start, end = self._sentence(claim.report_id, claim.start)
            for mention in self._readings[claim.report_id].mentions:
                if not start <= mention.trigger_start < end or mention.mention_id in known:
                    continue
                kind = happenings()[mention.happening]
                tells = bool(kind.families) or kind.cause != "unknown"
                fits = not families.isdisjoint(kind.families) if families else tells and not clear
                if fits and _is_there(mention, event):
                    found[mention.mention_id] = mention
        return [found[key] for key in sorted(found)]

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
            start <= t.start < end and t.time_end and ordinal(t.time_end) < first - DAYS_BEFORE
            for t in times
        )

    def _is_near(self, mention: EventMention, event: Event) -> bool:
        """Whether the sentence of a mention names no town far off without one nearby."""
        if event.latitude is None or event.longitude is None:
            return True
        if (event.where_prec or ELSEWHERE) > TOWN_PREC:
            return True
        start, end = self._sentence(mention.report_id, mention.trigger_start)
        towns = [
            kilometres(p.latitude, p.longitude, event.latitude, event.longitude)
            for p in self._readings[mention.report_id].places
            if start <= p.start < end and p.precision in TOWNS
            if p.latitude is not None and p.longitude is not None
        ]
        return not towns or min(towns) < ELSEWHERE

    def _sentence(self, report_id: str, place: int) -> tuple[int, int]:
        """The sentence of a place of a report; an empty stretch where none holds it."""
        rows = self._readings[report_id].sentences
        at = bisect_right(rows, place, key=lambda s: s.start) - 1
        return (rows[at].start, rows[at].end) if at >= 0 else (place, place)


def is_lead(mention: EventMention, reading: Reading) -> bool:
    """Whether a mention stands in the first sentences of its report."""
    rows = reading.sentences
    return len(rows) <= FIRST_SENTENCES or mention.trigger_start < rows[FIRST_SENTENCES].start


def _is_there(mention: EventMention, event: Event) -> bool:
    """Whether the words of a mention tell no other place than the event's."""
    if mention.country and event.country and mention.country != event.country:
        return False
    spots = (mention.latitude, mention.longitude, event.latitude, event.longitude)
    if any(one is None for one in spots):
        return True
    if (mention.where_prec or ELSEWHERE) > TOWN_PREC or (event.where_prec or ELSEWHERE) > TOWN_PREC:
        return True
    return kilometres(*(float(one or 0) for one in spots)) < ELSEWHERE


def _is_clear(mentions: Iterable[EventMention]) -> bool:
    """Whether one of some mentions tells what happened, and not only what befell people."""
    return any(happenings()[m.happening].tier == Tier.CLEAR for m in mentions)


def _families(mentions: Iterable[EventMention]) -> frozenset[str]:
    """The families of happenings that most mentions are of."""
    counts = Counter(f for m in apart(mentions) for f in happenings()[m.happening].families)
    most = max(counts.values(), default=0)
    return frozenset(f for f in counts if counts[f] == most)


def apart(mentions: Iterable[EventMention]) -> list[EventMention]:
    """One mention of each wording, so that a copy of a report weighs nothing."""
    found = {(m.happening, plain(m.quote)): m for m in mentions}
    return [found[key] for key in sorted(found)]


def plain(text: str) -> str:
    """Words in lower case, one space between them: the same in each copy."""
    return " ".join(text.lower().split())


def with_events(
    mentions: Iterable[EventMention], events: Iterable[Event], incidents: Mapping[str, int]
) -> tuple[EventMention, ...]:
    """The mentions with their event: of several the one that fewest mentions tell of.

    `incidents`: by mention, the number of the incident of its report that it is of.
    """
    home: dict[str, tuple[int, str]] = {}
    for event in events:
        if event.part_of is None:
            for one in event.mentions:
                own = (len(event.mentions), event.event_id)
                home[one] = min(own, home.get(one, own))
    return tuple(
        replace(
            m,
            event_id=home[m.mention_id][1] if m.mention_id in home else None,
            incident=incidents.get(m.mention_id, 0),
            main=incidents.get(m.mention_id, 0) == 0,
        )
        for m in mentions
    )
