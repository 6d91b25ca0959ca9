"""Why a report is of its day: a chain of steps, each with the days that it speaks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from crosswire.model.codes import DatingBasis
from crosswire.model.days import iso
from crosswire.model.links import Dating
from crosswire.pile.dating.evidence import Beside
from crosswire.pile.dating.mentions import NamedDay
from crosswire.pile.dating.report_evidence import ReportEvidence, alike
from crosswire.pile.dating.solve import ReportDays, Span
from crosswire.words.prose import plural

ALIKE = 0.3  # of what two sentences tell, from which they tell of one day
COPIED = 0.1  # share of a report's sentences from which a copy is worth a word
NAMED = 3  # reports or figures that a reason names at most
ITS_STORY, STORIES_BESIDE = "its story", "the stories beside its own"


def reasons(one: ReportEvidence, found: ReportDays, around: str = ITS_STORY) -> tuple[Dating, ...]:
    """The steps for one report, in the order of an argument; the last is what comes of it.

    `around`: what the other reports that were looked at are of, in words.
    """
    steps = list(_steps(one, found, around))
    return tuple(
        Dating(
            report_id=one.report_id, step=number, basis=basis, reason=reason,
            start=mention.start if mention else None, end=mention.end if mention else None,
            quote=mention.quote if mention else None, from_report_id=other,
            day_start=iso(span[0]) if span else None, day_end=iso(span[1]) if span else None,
        )
        for number, (basis, reason, mention, other, span) in enumerate(steps, 1)
    )  # fmt: skip


Step = tuple[DatingBasis, str, NamedDay | None, str | None, Span | None]


def _steps(one: ReportEvidence, found: ReportDays, around: str) -> Iterator[Step]:
    others = found.beside
    if others:
        span = min(o.first for o in others), max(o.last for o in others)
        known = "the other report" if len(others) == 1 else f"{len(others)} other reports"
        verb = "is" if len(others) == 1 else "are"
        yield "story", f"{known} of {around} {verb} of {spoken(span)}", None, None, span
    if found.bracket is not None:
        bracket = found.bracket
        span = bracket.first, bracket.last
        yield (
            "number", f"the number in its address lies between those of pages of {spoken(span)}",
            None, bracket.before, span,
        )  # fmt: skip
    day = found.best or found.left
    if day is not None:
        yield from _copies(others)
        yield from _events(one, others, day)
        yield from _silence(one, found, day)
        yield from _words(one, day)
    yield _result(found)


def _copies(others: Sequence[Beside]) -> Iterator[Step]:
    best = max(others, key=lambda o: (o.copied, o.told.report_id), default=None)
    if best is not None and best.copied >= COPIED:
        span = best.first, best.last
        words = f"{best.copied:.0%} of its sentences stand in a report of {spoken(span)}"
        yield "copy", words, None, best.told.report_id, span


def _events(one: ReportEvidence, others: Sequence[Beside], day: Span) -> Iterator[Step]:
    """The days that it names and that another report names in the same words, one each."""
    done: set[int] = set()
    for mention in one.mentions:
        meant = mention.on_day(day[0])
        if meant in done or meant > day[1]:
            continue
        found = [
            (alike(mention.terms, theirs.terms), theirs, other)
            for other, theirs in _on(others, meant)
        ]
        if found:
            likeness, theirs, other = max(found, key=lambda row: (row[0], row[2].told.report_id))
            if likeness >= ALIKE:
                done.add(meant)
                words = (
                    f"it tells of “{mention.quote}” what another report tells of "
                    f"“{theirs.quote}”: {spoken((meant, meant))}"
                )
                yield "event", words, mention, other.told.report_id, (meant, meant)


def _on(others: Sequence[Beside], day: int) -> Iterator[tuple[Beside, NamedDay]]:
    for other in others:
        for theirs in other.told.mentions:
            if theirs.on_day(other.last) == day:
                yield other, theirs


def _silence(one: ReportEvidence, found: ReportDays, day: Span) -> Iterator[Step]:
    if found.silent:
        days = sorted({(o.first, o.last) for o in found.silent})
        span = days[0][0], days[-1][1]
        figures = ", ".join(_figure(f) for f in sorted(one.figures)[:NAMED])
        words = (
            f"{plural(len(found.silent), 'report')} of {spoken(span)} quote the same side, and "
            f"none knows what this one tells ({figures}): it is of a later day"
            if day[0] > span[1]
            else f"{plural(len(found.silent), 'report')} of {spoken(span)} quote the same side, "
            f"and none knows what this one tells ({figures}): it is of another day"
        )
        yield "silence", words, None, found.silent[0].told.report_id, span


def _figure(term: str) -> str:
    kind, value = term.split(" ", 1)
    return f"{value.removesuffix('.0')} {kind}"


def _words(one: ReportEvidence, day: Span) -> Iterator[Step]:
    """Its own latest weekday and latest date that are not to come."""
    weekdays = [m for m in one.mentions if m.weekday and m.fixed is None]
    dates = [m for m in one.mentions if m.fixed is not None]
    yield from _latest("weekday", weekdays, day)
    yield from _latest("date", dates, day)


def _latest(basis: DatingBasis, mentions: Sequence[NamedDay], day: Span) -> Iterator[Step]:
    meant = [(m.on_day(day[1]), m) for m in mentions]
    past = [(on, m) for on, m in meant if on <= day[1]]
    if past:
        latest = max(on for on, _ in past)
        named = [m for on, m in past if on == latest]
        mention = next((m for m in named if m.part != "whole"), named[0])
        span = latest, latest
        words = f"the latest day that it names is “{mention.quote}”: {spoken(span)}"
        yield basis, words, mention, None, span


def _result(found: ReportDays) -> Step:
    if found.best is None or found.left is None:
        words = "its day stays open: no report of its story has a day"
        return "open", words, None, None, None
    chance = f"{found.likely:.0%}, give or take a day"
    if found.is_given:
        return "result", f"{spoken(found.best)} ({chance})", None, None, found.best
    words = f"it stays open: {spoken(found.left)}"
    if found.span == found.best:
        words = f"likely {spoken(found.best)} ({chance}); {words}"
    return "open", words, None, None, found.span or found.left


def spoken(span: Span) -> str:
    """A day or a stretch in words: "Tuesday 12 March 2019", "10 to 14 March 2019"."""
    first, last = (date.fromordinal(day) for day in span)
    if first == last:
        return f"{first:%A} {first.day} {first:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {last.day} {last:%B %Y}"
    if first.year == last.year:
        return f"{first.day} {first:%B} to {last.day} {last:%B %Y}"
    return f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}"
