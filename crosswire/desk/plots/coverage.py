"""How much was reported by day, and how much of it was new: a plot."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import msgspec

from crosswire.desk.plots.axes import DAY, FOOT, day_words, foot, ms
from crosswire.desk.plots.svg import ACCENT, INK, PALE, add, finish, joined, paint, write
from crosswire.desk.words import day_of, days, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.rows import Report, Story

HEIGHT: Final = 120
MOST: Final = 60  # bars; longer times are drawn by week, then by four weeks, and so on
_PAD: Final = 2.0
_LENGTH: Final = 86_400_000  # milliseconds of a day


class CoverageBar(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of days, in milliseconds since 1970, UTC; `new` of its `reports` in words."""

    first: date
    start: int
    end: int
    new: float
    reports: int
    tip: str


def draw_coverage(look: Index, story: Story, *, width: int = 720) -> str | None:
    """Reports by day as SVG, each with the part of its words that nobody had before at the foot.

    None where fewer than two reports have a day.
    """
    dated = [(day, r) for key in story.reports if (r := look.reports.get(key)) and (day := _day(r))]
    if len(dated) < 2:
        return None
    first, last = min(day for day, _ in dated), max(day for day, _ in dated)
    step = _step((last - first).days + 1)
    groups: dict[int, list[Report]] = {}
    for day, report in dated:
        groups.setdefault((day - first).days // step, []).append(report)
    bars = []
    for number, reports in sorted(groups.items()):
        start = first + number * step * DAY
        new = sum(1.0 if r.new_text is None else r.new_text for r in reports)
        begun, ended = ms(start), ms(start) + step * _LENGTH
        gap = (ended - begun) // 12
        end = min(start + min(step - 1, (last - start).days) * DAY, last)
        when = days(start.isoformat(), end.isoformat())
        tip = f"{when}: {plural(len(reports), 'report')}, {new / len(reports):.0%} of the text new"
        bars.append(CoverageBar(
            first=start, start=begun + gap, end=ended - gap, new=new, reports=len(reports), tip=tip
        ))  # fmt: skip
    told = joined(bar.tip for bar in bars)
    label = f"Coverage of {plain(story.title or 'a story')}. {told}"
    return _chart(bars, (ms(first), ms(last) + step * _LENGTH), width, label)


def _chart(bars: list[CoverageBar], window: tuple[int, int], width: int, label: str) -> str:
    root, inner = ET.Element("svg"), width - 2 * _PAD
    sheet = add(root, "g", transform=f"translate({_PAD:g},2)")
    first, last = window
    top = max(bar.reports for bar in bars) * 1.15
    length, ticks = (last - first) // _LENGTH, []
    for bar in bars:
        left, right = ((at - first) / (last - first) * inner for at in (bar.start, bar.end))
        new, all_ = HEIGHT * (1 - bar.new / top), HEIGHT * (1 - bar.reports / top)
        group = add(sheet, "g")
        add(group, "title").text = bar.tip
        add(group, "rect", x=left, y=new, width=right - left, height=HEIGHT - new,
            fill=paint(ACCENT))  # fmt: skip
        add(group, "rect", x=left, y=all_, width=right - left, height=new - all_,
            fill=paint(PALE))  # fmt: skip
        middle = (left + right) / 2
        write(sheet, str(bar.reports), middle, all_ - 4, 11, fill=paint(INK), text_anchor="middle")
        ticks.append((middle, day_words(bar.first, length)))
    most = max(width // 80, 3)
    foot(sheet, ticks[:: -(-len(ticks) // most)], inner, HEIGHT, lines=False)
    return finish(root, width, HEIGHT + FOOT + 4, label)


def _day(report: Report) -> date | None:
    return day_of(report.published_start)


def _step(length: int) -> int:
    step = 1
    while length / step > MOST:
        step = 7 if step == 1 else step * 4
    return step
