"""What a report tells of time: its day where it is known, the days that it names, its news."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.ground.timex import find_times
from crosswire.model.codes import Scope
from crosswire.model.days import ordinal
from crosswire.model.rows import Reading
from crosswire.pile.dating.mentions import (
    NamedDay,
    NamedPeriod,
    Terms,
    is_day,
    moving,
    stretches,
)
from crosswire.pile.stories.rarity import MOST_RARE, rarities
from crosswire.pile.stories.written import plain_words
from crosswire.words.happenings import happenings
from crosswire.words.sets import words

PLAIN = 2  # rarity up to which a word tells nothing
LEAD = 3  # sentences in which a report tells its news
FIGURE = 8  # what a figure of people tells, beside words of at most MOST_RARE
LONGEST = 8_000  # characters: news tells its days before that
MENTIONS = 12  # the most that are weighed of one report
TOLD = ("asserted", "unverified")
NEWS: tuple[Scope, ...] = ("event",)
TOLD_OF: tuple[Scope, ...] = ("event", "period")


@dataclass(frozen=True, slots=True)
class ReportEvidence:
    """What one report tells.

    `span` is the first and last day of its own, None where it is not known. `lead` is its news,
    `words` all that it tells, `figures` the counts of people of its own event, `sides` who
    speaks in it. `follow_up`: its lead tells of courts, arrests or mourning. `done`: the last day,
    written with its year, on which it tells that something happened; it is of no day before.
    """

    report_id: str
    span: tuple[int, int] | None
    mentions: tuple[NamedDay, ...]
    stretches: tuple[NamedPeriod, ...]
    lead: Terms
    words: Terms
    figures: frozenset[str]
    sides: frozenset[str]
    follow_up: bool
    done: int | None = None


def told_of(reading: Reading, base: int | None) -> ReportEvidence:
    """What a report tells; `base`: a day near which an undated one is, for days without a year.

    Without a base an undated report names no day.
    """
    report = reading.report
    text = report.text[:LONGEST]
    terms = [
        (s.start, s.end, _terms(text[s.start : s.end]))
        for s in reading.sentences
        if s.end <= LONGEST
    ]

    def terms_at(place: int) -> Terms:
        return next((found for start, end, found in terms if start <= place < end), {})

    span: tuple[int, int] | None = None
    mentions: list[NamedDay] = []
    periods: list[NamedPeriod] = []
    if report.published_start and report.published_end:
        span = (ordinal(report.published_start), ordinal(report.published_end))
        days = [t for t in reading.times if t.start < LONGEST and is_day(t)]
        mentions = [
            NamedDay(t.start, t.end, t.quote, terms_at(t.start), ordinal(t.time_start))
            for t in days
        ]
    elif base is not None:
        expressions = find_times((reading.cased or report.text)[:LONGEST])
        mentions = list(moving(expressions, terms_at, base))
        periods = list(stretches(expressions, base))
    figures = _figures(reading, TOLD_OF)
    end = terms[min(LEAD, len(terms)) - 1][1] if terms else 0
    return ReportEvidence(
        report_id=report.report_id,
        span=span,
        mentions=tuple(mentions[:MENTIONS]),
        stretches=tuple(periods[:MENTIONS]),
        lead=_joined([found for _, _, found in terms[:LEAD]], [f for at, f in figures if at < end]),
        words=_joined([found for _, _, found in terms], [f for _, f in figures]),
        figures=frozenset(f for _, f in _figures(reading, NEWS)),
        sides=frozenset(
            side for s in reading.statements for side in (s.speaker_for, s.speaker_id) if side
        ),
        follow_up=bool(words("follow_up") & set(re.findall(r"[a-z]+", text[:end].lower()))),
        done=_done(reading),
    )


def _done(reading: Reading) -> int | None:
    """The last day in full, by itself, on which harm is told to have been done.

    A hearing or a vote may lie ahead however surely it is told.
    """
    told = {
        m.when_start
        for m in reading.mentions
        if m.modality == "asserted" and happenings()[m.happening].bears
    }
    days = [
        ordinal(t.time_start)
        for t in reading.times
        if t.start in told and t.basis == "itself" and t.time_start and t.time_start == t.time_end
    ]
    return max(days, default=None)


def _joined(found: list[Terms], figures: list[str]) -> Terms:
    whole: Terms = {}
    for terms in found:
        whole |= terms
    return whole | dict.fromkeys(figures, FIGURE)


def _terms(sentence: str) -> Terms:
    rare = rarities()
    idle = words("weekday_names") | words("newsroom")
    return {
        word: weight
        for word in plain_words(sentence)
        if word not in idle and (weight := rare.get(word, MOST_RARE)) > PLAIN
    }


def _figures(reading: Reading, scopes: tuple[Scope, ...]) -> list[tuple[int, str]]:
    """Figures of people as terms, with where they stand."""
    return [
        (c.start, f"{c.kind} {c.value or c.value_text}")
        for c in reading.claims
        if c.modality in TOLD and c.scope in scopes
    ]


def alike(one: Terms, two: Terms) -> float:
    """How much of what both tell is the same, 0 to 1: the mean of the two shares."""
    return (shared(one, two) + shared(two, one)) / 2


def shared(one: Terms, two: Terms) -> float:
    """What the terms of one tell that the other has too, as a share of it, 0 to 1."""
    whole = sum(one.values())
    return sum(w for term, w in one.items() if term in two) / whole if whole else 0.0
