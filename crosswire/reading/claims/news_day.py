"""The time expression that dates the news of a report: what its claims share that have no own one.

Each day that the report names is weighed by what stands around it. That it comes early, beside
a word of something that happens, with an hour or a part of the day, and in the clause of a
counted harm speaks for it; a word of speech or of a court beside it speaks against it. Each
counts one: weights fitted on gva were all near that and no better.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from crosswire.ground.timex import TWO_READINGS
from crosswire.model.days import iso, ordinal
from crosswire.model.rows import Claim, Report, Sentence, Time
from crosswire.reading.statements.lexicon import SpeechEntry
from crosswire.words.entries import load
from crosswire.words.forms import forms
from crosswire.words.kinds import lasting
from crosswire.words.sets import words

AROUND = 60  # characters on either side, within the sentence
BEFORE, AFTER = 2, 1  # words beside an expression where a word of speech takes it
WORD = re.compile(r"[a-z]+")
LAST = "9999"
OLDEST = 366  # days before its report from which a day is one that it recalls


def news_time(
    claims: Iterable[Claim],
    times: tuple[Time, ...],
    report: Report,
    sentences: tuple[Sentence, ...],
) -> Time | None:
    """The expression that dates what a report is about; None where it names no day.

    `claims` are those with an expression of their own. What is to come is no news yet.
    """
    text, last = report.text, report.published_end or LAST
    own = {c.when_start for c in claims if c.scope == "event" and c.kind not in lasting()}
    best: tuple[float, int] | None = None
    found: Time | None = None
    first = _oldest(report)
    days = (
        t
        for t in times
        if names_a_day(t, last) and (t.time_end or LAST) >= first and not _is_of_speech(t, text)
    )
    for order, time in enumerate(days):
        around = _around(time, text, sentences)
        score = 1 / (1 + order) + bool(around & words("happening")) + (time.start in own)
        score += ("T" in (time.value or "")) - bool(around & _aside())
        if best is None or (score, -time.start) > best:
            best, found = (score, -time.start), time
    return found


def _oldest(report: Report) -> str:
    """The first day that can be one of a report's news, as ISO text."""
    if not report.published_start:
        return ""
    day = ordinal(report.published_start) - OLDEST
    return iso(day) if day > 0 else ""


def names_a_day(time: Time, last: str = LAST) -> bool:
    """Whether an expression names one day up to a last one, or one that is yet to be known.

    So are a weekday of an undated report and a date in figures that has two readings.
    """
    if time.time_start is not None:
        one = time.time_start == time.time_end and time.time_start <= last
        return one and not (time.value or "").startswith("P")
    if (time.value or "").endswith(TWO_READINGS):
        return True
    return bool(set(WORD.findall(time.quote.lower())) & words("weekday_names"))


def _is_of_speech(time: Time, text: str) -> bool:
    """Whether it is the day on which somebody spoke: "said on Tuesday", "on Tuesday said"."""
    if text[time.end : time.end + 1] == ":":  # the head of what follows
        return False
    before = WORD.findall(text[max(0, time.start - AROUND) : time.start].lower())[-BEFORE:]
    after = WORD.findall(text[time.end : time.end + AROUND].lower())[:AFTER]
    return not _spoken().isdisjoint((*before, *after))


def _around(time: Time, text: str, sentences: tuple[Sentence, ...]) -> set[str]:
    sentence = next((s for s in sentences if s.start <= time.start < s.end), None)
    first, last = (sentence.start, sentence.end) if sentence else (time.start, time.end)
    before = text[max(first, time.start - AROUND) : time.start]
    after = text[time.end : min(last, time.end + AROUND)]
    return set(WORD.findall(f"{before} {after}".lower()))


@cache
def _spoken() -> frozenset[str]:
    lemmas = {lemma for entry in load("speech", SpeechEntry) for lemma in entry.lemmas}
    return frozenset().union(*(forms(lemma) for lemma in sorted(lemmas)))


@cache
def _aside() -> frozenset[str]:
    """Words of speech, courts and mourning: their day is not that of what happened."""
    return words("follow_up") | _spoken()
