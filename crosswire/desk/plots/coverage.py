"""How much was reported by day, and how much of it was new: a plot."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import altair as alt
import msgspec

from crosswire.desk.plots.svg import ACCENT, INK, PALE, chart_of, configure, joined, to_svg
from crosswire.desk.words import day_of, days, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.rows import Report, Story

HEIGHT: Final = 120
MOST: Final = 60  # bars; longer times are drawn by week, then by four weeks, and so on
_DAY: Final = timedelta(days=1)
_LENGTH: Final = 86_400_000  # milliseconds of a day


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of days, in milliseconds since 1970, UTC; `low` and `high` count reports."""

    start: int
    end: int
    low: float
    high: float
    tip: str


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """The number of reports over a bar."""

    middle: int
    top: float
    text: str


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
    fresh, rest, labels = [], [], []
    for number, reports in sorted(groups.items()):
        start = first + number * step * _DAY
        new = sum(1.0 if r.new_text is None else r.new_text for r in reports)
        begun, ended = _ms(start), _ms(start) + step * _LENGTH
        gap = (ended - begun) // 12
        end = min(start + min(step - 1, (last - start).days) * _DAY, last)
        when = days(start.isoformat(), end.isoformat())
        tip = f"{when}: {plural(len(reports), 'report')}, {new / len(reports):.0%} of the text new"
        begun, ended = begun + gap, ended - gap
        fresh.append(Bar(start=begun, end=ended, low=0, high=new, tip=tip))
        rest.append(Bar(start=begun, end=ended, low=new, high=len(reports), tip=tip))
        labels.append(Label(middle=(begun + ended) // 2, top=len(reports), text=str(len(reports))))
    chart = _chart(fresh, rest, labels, (_ms(first), _ms(last) + step * _LENGTH), width, step)
    told = joined(bar.tip for bar in fresh)
    return to_svg(configure(chart), label=f"Coverage of {plain(story.title or 'a story')}. {told}")


def _chart(
    fresh: list[Bar],
    rest: list[Bar],
    labels: list[Label],
    window: tuple[int, int],
    width: int,
    step: int,
) -> alt.LayerChart:
    form = "%-d %b" if step < 60 else "%b %Y"
    most = max(width // 80, 3)
    starts = sorted({bar.start for bar in fresh})
    ticks = [label.middle for label in labels][:: -(-len(starts) // most)]
    scale = alt.Scale(type="utc", domain=list(window), nice=False)
    axis = alt.Axis(values=ticks, format=form, title=None, grid=False, labelFlush=False)
    top = max(label.top for label in labels) * 1.15
    y_scale = alt.Scale(domain=[0, top])
    x = alt.X("start:T", scale=scale, axis=axis)
    y = alt.Y("low:Q", scale=y_scale, axis=None)
    layers = [
        chart_of(bars)
        .mark_rect(color=color, aria=True)
        .encode(x=x, x2="end:T", y=y, y2="high:Q", description="tip:N")
        for bars, color in ((fresh, ACCENT), (rest, PALE))
    ]
    words = chart_of(labels).mark_text(baseline="bottom", dy=-3, fontSize=11, color=INK, aria=False)
    layers.append(
        words.encode(
            x=alt.X("middle:T", scale=scale, axis=axis),
            y=alt.Y("top:Q", scale=y_scale, axis=None),
            text="text:N",
        )
    )
    return alt.LayerChart(layer=layers, width=width, height=HEIGHT)


def _day(report: Report) -> date | None:
    return day_of(report.published_start)


def _step(length: int) -> int:
    step = 1
    while length / step > MOST:
        step = 7 if step == 1 else step * 4
    return step


def _ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)
