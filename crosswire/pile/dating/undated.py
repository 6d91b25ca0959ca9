"""The days of a pile's undated reports: found, put down with their reasons, and applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median_low
from types import MappingProxyType

from crosswire.model.links import Dating
from crosswire.model.rows import Reading, Record, Report
from crosswire.pile.copies import Pair
from crosswire.pile.dating.datelines import DatelineDay, dateline_day_of
from crosswire.pile.dating.reasons import ITS_STORY, STORIES_BESIDE, reasons
from crosswire.pile.dating.redate import redated
from crosswire.pile.dating.report_evidence import ReportEvidence, told_of
from crosswire.pile.dating.serials import Bracket, brackets
from crosswire.pile.dating.solve import ReportDays, solve

Copied = dict[tuple[str, str], float]
MOST = 60  # dated reports of a story beside which its undated ones are looked at

NO_HABITS: Mapping[str, bool] = MappingProxyType({})
OPEN = "day open:"  # what the note of a report begins with that may be of several days
FIRST_DAY, LAST_DAY = date(1000, 1, 1).toordinal(), date(9000, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Dated:
    """The readings with the days that were found, and why."""

    readings: list[Reading]
    datings: tuple[Dating, ...]


def find_days(
    readings: list[Reading],
    stories: dict[str, int],
    pairs: Sequence[Pair],
    serials: dict[str, Bracket] | None = None,
    day_first: Mapping[str, bool] = NO_HABITS,
) -> Dated:
    """Gives the undated reports the days that are left for them; the others stay as they are.

    `stories`: the number of each report's story; `pairs`: the copies; `serials`: what
    `brackets` gives of all reports of the pile, where these are a part of it; `day_first`:
    how unclear dates in figures begin, by report. The order of the readings changes nothing.
    """
    groups: dict[int, list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[stories[reading.report.report_id]].append(reading)
    waiting = {
        number: group
        for number, group in groups.items()
        if any(r.report.published_start is None for r in group)
    }
    if not waiting:
        return Dated(readings, ())
    if serials is None:
        serials = brackets(r.report for r in readings)
    copied = _copied(waiting, pairs)
    changed: dict[str, Reading] = {}
    rows: list[Dating] = []
    every = [r for r in readings if r.report.published_start]
    for number in sorted(waiting):
        group, around = waiting[number], ITS_STORY
        if not any(r.report.published_start for r in group):
            # what hangs together with the story is all there is
            group, around = [*group, *every], STORIES_BESIDE
        for key, found_day in _by_datelines(group, around).items():
            rows.append(found_day.row)
            reading = next(r for r in group if r.report.report_id == key)
            changed[key] = redated(reading, found_day.day, found_day.day, (), day_first.get(key))
        group = [changed.get(r.report.report_id, r) for r in group]
        if all(r.report.published_start for r in group):
            continue
        told, found = _story(group, copied, serials)
        for reading in group:
            key = reading.report.report_id
            if key in found:
                steps = reasons(told[key], found[key], around)
                rows += steps
                span = found[key].span
                if span is not None:
                    notes = () if found[key].is_given else (f"{OPEN} {steps[-1].reason}",)
                    changed[key] = redated(reading, *span, notes, day_first.get(key))
    return Dated(
        [changed.get(r.report.report_id, r) for r in readings],
        tuple(sorted(rows, key=lambda row: (row.report_id, row.step))),
    )


def _by_datelines(group: list[Reading], around: str) -> dict[str, DatelineDay]:
    """The days of the undated reports of a story that their datelines give, by report."""
    dated = [r for r in group if r.report.published_start]
    told = {
        r.report.report_id: dateline_day_of(r, dated, around)
        for r in group
        if r.report.published_start is None
    }
    return {key: found for key, found in told.items() if found is not None}


def days_of(
    readings: list[Reading], whole: Record, day_first: Mapping[str, bool] = NO_HABITS
) -> Dated:
    """The readings with the days that a record of more of them found, and its reasons.

    On a part of a pile less is known of the days; what is known by all of it holds.
    """
    reports = {r.report_id: r for r in whole.reports}
    known = {r.report.report_id for r in readings}
    rows = tuple(d for d in whole.datings if d.report_id in known)
    return Dated([_as_in(r, reports.get(r.report.report_id), day_first) for r in readings], rows)


def _as_in(reading: Reading, found: Report | None, day_first: Mapping[str, bool]) -> Reading:
    if reading.report.published_start or found is None:
        return reading
    if not (found.published_start and found.published_end):
        return reading
    first, last = (date.fromisoformat(d) for d in (found.published_start, found.published_end))
    notes = tuple(note for note in found.notes if note.startswith(OPEN))
    habit = day_first.get(reading.report.report_id)
    return redated(reading, first.toordinal(), last.toordinal(), notes, habit)


def _story(
    group: list[Reading], copied: Copied, serials: dict[str, Bracket]
) -> tuple[dict[str, ReportEvidence], dict[str, ReportDays]]:
    """What the reports of a story tell, and what was found of those without a day."""
    group = sorted(group, key=lambda r: r.report.report_id)
    open_ = [r for r in group if r.report.published_start is None]
    dated = _spread(_prints([r for r in group if r.report.published_start]), open_, copied)
    told = {r.report.report_id: told_of(r, 1) for r in dated}
    spans = [one.span for one in told.values() if one.span is not None]
    base = median_low([span[0] for span in spans]) if spans else None
    for reading in open_:
        key = reading.report.report_id
        page = serials[key].first if key in serials else None
        told[key] = told_of(reading, _sane(base or _own_base(reading) or page))
    return told, solve(told, copied, serials)


def _prints(dated: list[Reading]) -> list[Reading]:
    """Dated reports without the copies, word for word, of one of the same day."""
    seen = {(r.report.text_sha256, r.report.published_start): r for r in reversed(dated)}
    return [r for r in dated if seen[r.report.text_sha256, r.report.published_start] is r]


def _spread(dated: list[Reading], open_: list[Reading], copied: Copied) -> list[Reading]:
    """The dated reports that are looked at: all of a usual story.

    Of a vast one, those of as many days as can be, and those with which an undated report
    shares sentences.
    """
    if len(dated) <= MOST:
        return dated
    ranked = sorted(dated, key=lambda r: (r.report.published_start or "", r.report.report_id))
    kept = {ranked[n * len(ranked) // MOST].report.report_id for n in range(MOST)}
    shared = sorted(
        (share, other)
        for (one, other), share in copied.items()
        if one in {r.report.report_id for r in open_}
    )
    kept |= {other for _, other in shared[-MOST:]}
    return [r for r in dated if r.report.report_id in kept]


def _sane(day: int | None) -> int | None:
    """A day that has weeks and months before and after it in the calendar."""
    return None if day is None else min(max(day, FIRST_DAY), LAST_DAY)


def _own_base(reading: Reading) -> int | None:
    """A day that an undated report itself gives in full."""
    days = [
        date.fromisoformat(t.time_start).toordinal()
        for t in reading.times
        if t.basis == "itself" and t.time_start and t.time_start == t.time_end
    ]
    return median_low(days) if days else None


def _copied(waiting: dict[int, list[Reading]], pairs: Sequence[Pair]) -> Copied:
    """The share of each undated report's sentences that stand in another of its story."""
    length = {
        r.report.report_id: len(r.sentences)
        for group in waiting.values()
        for r in group
        if r.report.published_start is None
    }
    lines: dict[tuple[str, str], set[int]] = defaultdict(set)
    for pair in pairs:
        for one, other in ((pair.a.key, pair.b.key), (pair.b.key, pair.a.key)):
            if one[0] in length:
                lines[one[0], other[0]].add(one[1])
    return {key: len(found) / max(1, length[key[0]]) for key, found in lines.items()}
