"""The clues of one report to the day of an event: the days that it names, and its own day.

Each clue is a day and the features that speak for or against it; what a feature counts for is
learned (`data/event_day.yml`). A report names many days: of what happened, of an arrest, of a
court, of the page itself. One expression can stand for two days: a night goes on into the next.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from crosswire.model.days import ordinal
from crosswire.model.rows import Claim, EventMention, Reading, Sentence, Time
from crosswire.words.happenings import Tier, happenings
from crosswire.words.sets import words

AROUND = 80  # characters on either side, within the sentence
NEAR = 9  # words from an expression to the word that tells what it is the day of
BESIDE = 2  # words before an expression, where a word of speech takes it
LEAD, LATER = 4, 10  # sentences from the top
WEEK = 7
UPDATED = 6  # days since a weekday that can be tomorrow's: the page was changed later
BACK = 4  # days up to that of the report on which its news happens
LATE = 21  # the hour from which an evening goes on into the next day
SMALL = 6  # the hour up to which a night began the day before
LAGS = (0, 1, 2, 3, 4, 7, 8, 31)  # days before the report, each up to the next
LAST = date.max.toordinal()
WORD = re.compile(r"[a-z]+")
HOUR = re.compile(r"T(\d\d)")
PART = re.compile(r"T([A-Z]{2})")
LENGTH = re.compile(r"P(\d+)([DWMY])")
UNIT_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
AHEAD = 60  # characters in which what happened stands behind a length of time
CUES = ("happening", "dying", "follow_up", "told_by", "page_stamps")


class Clue(NamedTuple):
    """A day as an ordinal of `datetime.date`, what speaks for it, and the words that tell it.

    `quote` is None where it is the day of the report itself or one shortly before.
    """

    day: int
    features: tuple[str, ...]
    quote: str | None = None
    told: bool = False


class _Page(NamedTuple):
    """A report as its clues see it.

    `own`: the ordinal of its last day, None where unknown; `dated`: expressions with a known day
    or stretch, and the number of the sentence of each; `clocks`: the first hour without a day of
    a sentence; `claimed`: the sentences that tell a claim of the event; `deeds`: where the
    expressions begin that tell when something happened; `since`: lengths of time after something
    that happened, with their days.
    """

    text: str
    own: int | None
    sentences: tuple[Sentence, ...]
    dated: tuple[tuple[Time, int], ...]
    clocks: dict[int, int]
    claimed: frozenset[int]
    follow_up: bool
    deeds: frozenset[int] = frozenset()
    since: tuple[tuple[Time, int], ...] = ()


def clues_of(reading: Reading, claims: Iterable[Claim]) -> tuple[Clue, ...]:
    """What a report tells of the day of an event; `claims`: those that it makes of the event."""
    report, sentences = reading.report, reading.sentences
    starts = [sentence.start for sentence in sentences]
    dated: list[tuple[Time, int]] = []
    clocks: dict[int, int] = {}
    for time in reading.times:
        number = _sentence(starts, sentences, time.start)
        if number is None:
            continue
        if time.time_start and time.time_end and not (time.value or "").startswith("P"):
            dated.append((time, number))
        elif not time.time_start and (clock := HOUR.search(time.value or "")):
            clocks.setdefault(number, int(clock[1]))
    lead = report.text[: sentences[min(LEAD, len(sentences)) - 1].end] if sentences else ""
    claimed = (_sentence(starts, sentences, claim.start) for claim in claims)
    deeds = frozenset(m.when_start for m in reading.mentions if m.when_start and _tells(m))
    page = _Page(
        text=report.text,
        own=ordinal(report.published_end) if report.published_end else None,
        sentences=sentences,
        dated=tuple(dated),
        clocks=clocks,
        claimed=frozenset(number for number in claimed if number is not None),
        follow_up=bool(words("follow_up") & set(WORD.findall(lead.lower()))),
        deeds=deeds,
        since=tuple(_since(reading, dated, deeds)),
    )
    found = (*_told(page), *_after(page), *_weeks(page), *_near_own(page, report.published_start))
    return tuple(clue for clue in found if 0 < clue.day <= LAST)


def _told(page: _Page) -> Iterator[Clue]:
    """The days that it names."""
    for time, number in page.dated:
        if time.time_start != time.time_end:
            continue
        day = ordinal(time.time_start)
        around = _features(page, time, number)
        yield Clue(day, (*around, *_lag(page, day)), time.quote, told=True)
        yield from _shifted(page, time, number, around)


def _shifted(page: _Page, time: Time, number: int, around: tuple[str, ...]) -> Iterator[Clue]:
    """The other days for which an expression can stand."""
    day = ordinal(time.time_start)
    part, hour = PART.search(time.value or ""), _hour(page, time, number)
    said = set(WORD.findall(time.quote.lower()))
    said |= set(WORD.findall(page.text[max(0, time.start - AROUND) : time.start].lower())[-BESIDE:])
    if (part and part[1] in ("NI", "EV")) or (hour is not None and hour >= LATE):
        yield Clue(day + 1, ("night_after",), time.quote)
    small = hour is not None and hour < SMALL
    if "T" in (time.value or "") and (small or said & words("small_hours")):
        yield Clue(day - 1, ("night_before",), time.quote)
    if "weekday" in around and page.own is not None:
        if 0 < day - page.own <= WEEK:
            yield Clue(day - WEEK, (*around, *_lag(page, day - WEEK)), time.quote, told=True)
        elif page.own - day == UPDATED:
            yield Clue(day + WEEK, (*around, "updated"), time.quote)


def _after(page: _Page) -> Iterator[Clue]:
    """The days that lie a length of time before the report's: "eight days after the floods"."""
    if page.own is None:
        return
    for time, length in page.since:
        yield Clue(page.own - length, ("since_deed",), time.quote, told=True)


def _since(
    reading: Reading, dated: list[tuple[Time, int]], deeds: frozenset[int]
) -> Iterator[tuple[Time, int]]:
    """The lengths of time that end now and begin with something that happened, with their days.

    In a sentence that names another day or month (`dated`) they end then and not now, and where
    it tells what happened that day (`deeds`), the length leads to what lies behind the news.
    """
    text, sentences = reading.report.text, reading.sentences
    own = reading.report.published_end or ""
    past = {n for time, n in dated if (time.time_end or "") < own or time.start in deeds}
    begun = [sentence.start for sentence in sentences]
    starts = sorted(m.trigger_start for m in reading.mentions if _tells(m))
    for time in reading.times:
        length = LENGTH.fullmatch(time.value or "")
        if length is None or time.time_start:
            continue
        number = _sentence(begun, sentences, time.start)
        if number is None or number in past:
            continue
        behind = text[time.end : min(time.end + AHEAD, sentences[number].end)]
        said = WORD.findall(f"{time.quote} {behind}".lower())
        if words("since_words").isdisjoint(said[: len(WORD.findall(time.quote)) + 1]):
            continue
        at = bisect_right(starts, time.end)
        if at < len(starts) and starts[at] < time.end + len(behind):
            yield time, int(length[1]) * UNIT_DAYS[length[2]]


def _tells(mention: EventMention) -> bool:
    """Whether a mention tells of something that harms people, and that it did happen."""
    kind = happenings()[mention.happening]
    return kind.bears and mention.modality == "asserted" and kind.tier < Tier.BEFELL


def _weeks(page: _Page) -> Iterator[Clue]:
    """The days of the weeks and weekends that it names, up to its own."""
    for time, _ in page.dated:
        first, last = ordinal(time.time_start), ordinal(time.time_end)
        if 0 < last - first < WEEK:
            last = last if page.own is None else min(last, page.own)
            yield from (Clue(day, ("week",), time.quote) for day in range(first, last + 1))


def _near_own(page: _Page, start: str | None) -> Iterator[Clue]:
    """The day of the report and those shortly before: news is told soon."""
    if page.own is not None and start and ordinal(start) == page.own:
        yield from (Clue(page.own - back, (f"own_{back}",)) for back in range(BACK))


def _sentence(starts: list[int], sentences: tuple[Sentence, ...], place: int) -> int | None:
    """The number of the sentence that holds a place."""
    number = bisect_right(starts, place) - 1
    return number if number >= 0 and place < sentences[number].end else None


def _features(page: _Page, time: Time, number: int) -> tuple[str, ...]:
    """What stands around an expression, and what sort of one it is."""
    sentence = page.sentences[number]
    before = page.text[max(sentence.start, time.start - AROUND) : time.start].lower()
    after = page.text[time.end : min(sentence.end, time.end + AROUND)].lower()
    left, right = WORD.findall(before)[::-1], WORD.findall(after)
    said = set(WORD.findall(time.quote.lower()))
    value = time.value or ""
    weekday = bool(said & words("weekday_names"))
    found = {
        f"cue_{_cue(left, right)}": True,
        "spoken": not words("told_by").isdisjoint((*left[:BESIDE], *right[:1])),
        "hour": HOUR.search(value) is not None,
        "part": PART.search(value) is not None,
        "weekday": weekday,
        "date": not weekday and re.search(r"\d", time.quote) is not None and "T" not in value,
        "claim": number in page.claimed,
        "deed": time.start in page.deeds,
        "lead": number < LEAD,
        "later": number >= LATER,
    }
    return tuple(name for name, holds in found.items() if holds)


def _cue(left: list[str], right: list[str]) -> str:
    """What the nearest telling word is of; `none` where there is none near."""
    near, best = NEAR, "none"
    for name in CUES:
        telling = _cue_words(name)
        for side in (left, right):
            place = next((n for n, word in enumerate(side[:near]) if word in telling), None)
            if place is not None:
                near, best = place, name
    return best


@cache
def _cue_words(name: str) -> frozenset[str]:
    found = words(name)
    return found - words("dying") if name == "happening" else found


def _hour(page: _Page, time: Time, number: int) -> int | None:
    """The hour of an expression: its own, else that of its sentence or of the next one."""
    own = HOUR.search(time.value or "")
    if own:
        return int(own[1])
    return page.clocks.get(number, page.clocks.get(number + 1))


def _lag(page: _Page, day: int) -> tuple[str, ...]:
    """How long before the report a day lies; of a report of courts or mourning apart too."""
    if page.own is None:
        return ()
    lag = page.own - day
    name = "ahead" if lag < 0 else f"lag_{max(low for low in LAGS if low <= lag)}"
    return (name, f"follow_{name}") if page.follow_up else (name,)
