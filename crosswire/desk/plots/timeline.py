"""When it happened: reports, events and claims by day, story by story."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal

import altair as alt
import msgspec

from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.index import Index, index
from crosswire.desk.plots.svg import ACCENT, INK, MUTED, PALE, chart_of, configure, joined, to_svg
from crosswire.desk.words import claim_amount, clip, day_of, days, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crosswire.model.rows import Claim, Event, Record, Report, Story

MOST_ROWS: Final = 40
LONGEST: Final = 120  # days; an event over a longer time does not set the window
_ROW: Final = 40.0
_BAR: Final = 26.0  # from the top of a row to the middle of its marks
_DAY = timedelta(days=1)
_NOON: Final = 43_200_000  # milliseconds


Window = tuple[date, date]
Shape = Literal["report", "spread", "event", "span", "claim"]


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One mark: whole days `[start, end)` in milliseconds since 1970, UTC."""

    kind: Shape
    y: float
    start: int
    end: int
    middle: int
    number: int
    tip: str
    link: str


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """The words over a row, with the days at which its marks were cut."""

    y: float
    text: str
    weight: Literal["normal", "bold"] = "normal"


class _Row(msgspec.Struct, frozen=True, kw_only=True):
    text: str
    heading: bool = False
    reports: tuple[Report, ...] = ()
    event: Event | None = None
    claims: tuple[Claim, ...] = ()


def timeline(record: Record, story_id: str | None = None, *, width: int = 720) -> str | None:
    """Reports, events and claims by day as SVG; of one story, or of all with a heading each.

    A range of days is a bar, a day a dot, and a dot grows with the claims of that day. What
    lies outside the days of the reports and events is cut, and its row tells where it ends. Returns
    None where nothing has a day.
    """
    return draw(index(record), story_id, width=width)


def draw(look: Index, story_id: str | None = None, *, width: int = 720) -> str | None:
    """The same as `timeline` from look-ups that are built already."""
    stories = [s for s in look.record.stories if story_id in {None, s.story_id}]
    rows = [row for story in stories for row in _rows(look, story, many=len(stories) > 1)]
    window = _window(rows)
    if window is None:
        return None
    shown = rows[:MOST_ROWS]
    items = [item for n, row in enumerate(shown) for item in _items(row, n * _ROW, window)]
    labels = [_label(row, n * _ROW, window, width) for n, row in enumerate(shown)]
    if len(rows) > len(shown):
        words = f"and {len(rows) - len(shown)} more events, in the tables"
        labels.append(Label(y=len(shown) * _ROW + 8, text=words))
    height = _ROW * len(shown) + (24 if len(labels) > len(shown) else 4)
    chart = _chart(items, labels, window, width, height)
    return to_svg(configure(chart), label=_alternative(stories, rows, window))


def _rows(look: Index, story: Story, *, many: bool) -> Iterator[_Row]:
    reports = tuple(look.reports[key] for key in story.reports if key in look.reports)
    title = plain(story.title or "Untitled story") if many else "Reports, by day of publication"
    yield _Row(text=title, heading=many, reports=reports)
    for event in look.events_of(story):
        claims = look.event_claims.get(event.event_id, [])
        dated = tuple(claim for claim in claims if _span(claim.time_start, claim.time_end))
        if dated or _span(event.date_start, event.date_end):
            yield _Row(text=plain(event.title or "Untitled event"), event=event, claims=dated)


def _span(start: str | None, end: str | None) -> Window | None:
    first, last = day_of(start), day_of(end)
    first, last = first or last, last or first
    return None if first is None or last is None or last < first else (first, last)


def _window(rows: Iterable[_Row]) -> Window | None:
    core: list[Window] = []
    rest: list[Window] = []
    for row in rows:
        spans = [_span(r.published_start, r.published_end) for r in row.reports]
        if row.event:
            spans.append(_span(row.event.date_start, row.event.date_end))
        rest += [span for c in row.claims if (span := _span(c.time_start, c.time_end))]
        core += [span for span in spans if span and (span[1] - span[0]).days <= LONGEST]
        rest += [span for span in spans if span]
    found = core or rest
    if not found:
        return None
    first, last = min(span[0] for span in found), max(span[1] for span in found)
    # A day of air at both ends, where the calendar has one.
    return max(first, date.min + _DAY) - _DAY, min(last, date.max - 3 * _DAY) + _DAY


def _items(row: _Row, top: float, window: Window) -> Iterator[Item]:
    y = top + _BAR
    for report in row.reports:
        span = _span(report.published_start, report.published_end)
        if span:
            name = plain(report.title or report.outlet or report.report_id)
            tip = f"{days(report.published_start, report.published_end)}: {clip(name, 90)}"
            yield from _mark("report", y, span, window, 1, tip, anchor("r", report.report_id))
    if row.event and (span := _span(row.event.date_start, row.event.date_end)):
        tip = f"{days(row.event.date_start, row.event.date_end)}: {clip(row.text, 90)}"
        yield from _mark("event", y, span, window, 1, tip, anchor("e", row.event.event_id))
    groups: dict[Window, list[Claim]] = {}
    for claim in row.claims:
        if span := _span(claim.time_start, claim.time_end):
            groups.setdefault(span, []).append(claim)
    for span, claims in sorted(groups.items()):
        words = joined((f"{claim_amount(c)} {c.kind}" for c in claims), 120)
        when = days(span[0].isoformat(), span[1].isoformat())
        tip = f"{when}, {plural(len(claims), 'claim')}: {words}"
        kind: Shape = "claim" if span[0] == span[1] else "span"
        link = anchor("c", claims[0].claim_id)
        yield from _mark(kind, y, span, window, len(claims), tip, link)


def _mark(
    kind: Shape,
    y: float, span: Window, window: Window, number: int, tip: str, link: str,
) -> Iterator[Item]:  # fmt: skip
    first, last = max(span[0], window[0]), min(span[1], window[1])
    if last < first:
        return
    start, end = _ms(first), _ms(last) + 2 * _NOON
    middle = (start + end) // 2
    if kind == "report" and first != last:
        kind = "spread"
    yield Item(
        kind=kind, y=y, start=start, end=end, middle=middle, number=min(number, 30), tip=tip,
        link=f"#{link}",
    )  # fmt: skip


def _ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def _label(row: _Row, top: float, window: Window, width: int) -> Label:
    spans = [_span(c.time_start, c.time_end) for c in row.claims]
    if row.event:
        spans.append(_span(row.event.date_start, row.event.date_end))
    starts = [span[0] for span in spans if span and span[0] < window[0]]
    ends = [span[1] for span in spans if span and span[1] > window[1]]
    since = f"  ◂ {days(min(starts).isoformat())}" if starts else ""
    until = f"  ▸ {days(max(ends).isoformat())}" if ends else ""
    text = clip(row.text, int(width / 6.4) - len(since + until)) + since + until
    return Label(y=top + 8, text=text, weight="bold" if row.heading else "normal")


def _chart(
    items: list[Item], labels: list[Label], window: Window, width: int, height: float
) -> alt.LayerChart:
    scale = alt.Scale(type="utc", domain=[_ms(window[0]), _ms(window[1]) + 2 * _NOON], nice=False)
    ticks, form = _ticks(window, width)
    axis = alt.Axis(values=ticks, format=form, title=None, labelFlush=True, gridDash=[2, 3])
    x = alt.X("start:T", scale=scale, axis=axis)
    y = alt.Y("y:Q", stack=None, scale=alt.Scale(domain=[0, height], range=[0, height]), axis=None)
    common = {"y": y, "description": "tip:N", "href": "link:N"}
    bars = _of(items, "event").mark_bar(
        orient="horizontal", size=16, color=PALE, cornerRadius=3, aria=True
    )
    spans = _of(items, "span").mark_bar(
        orient="horizontal", size=4, color=ACCENT, cornerRadius=2, aria=True
    )
    spreads = _of(items, "spread").mark_bar(
        orient="horizontal", size=4, color=MUTED, cornerRadius=2, aria=True
    )
    reports = _of(items, "report").mark_point(
        shape="diamond", filled=True, size=80, color=MUTED, opacity=1
    )
    claims = _of(items, "claim").mark_circle(color=ACCENT, opacity=1)
    size = alt.Size("number:Q", scale=alt.Scale(domain=[1, 30], range=[46, 420]), legend=None)
    middle = alt.X("middle:T", scale=scale, axis=axis)
    layers = [
        bars.encode(x=x, x2="end:T", **common), spans.encode(x=x, x2="end:T", **common),
        spreads.encode(x=x, x2="end:T", **common), reports.encode(x=middle, **common),
        claims.encode(x=middle, size=size, **common),
        *_words(labels, y),
    ]  # fmt: skip
    return alt.LayerChart(layer=layers, width=width, height=height)


def _of(items: list[Item], kind: Shape) -> alt.Chart:
    return chart_of(item for item in items if item.kind == kind)


def _words(labels: list[Label], y: alt.Y) -> Iterator[alt.Chart]:
    weights: tuple[Literal["bold", "normal"], ...] = ("bold", "normal")
    for weight in weights:
        mark = chart_of(label for label in labels if label.weight == weight).mark_text(
            align="left", baseline="middle", fontSize=12, fontWeight=weight, color=INK, aria=False
        )
        yield mark.encode(x=alt.value(0), y=y, text="text:N")


def _ticks(window: Window, width: int) -> tuple[list[int], str]:
    length = (window[1] - window[0]).days + 1
    most = max(width // 80, 3)
    step = next((s for s in (1, 2, 3, 7, 14, 30, 61, 91, 182) if length / s <= most), 0)
    step = step or -(-length // most)
    form = "%-d %b" if length <= 200 else "%b %Y"
    return [_ms(window[0] + n * _DAY) + _NOON for n in range(0, length, step)], form


def _alternative(stories: list[Story], rows: list[_Row], window: Window) -> str:
    when = days(window[0].isoformat(), window[1].isoformat())
    title = plain(stories[0].title or "a story") if len(stories) == 1 else f"{len(stories)} stories"
    events = (
        f"{clip(row.text, 80)}, {days(row.event.date_start, row.event.date_end)}, "
        f"{plural(len(row.claims), 'dated claim')}"
        for row in rows
        if row.event
    )
    return f"Timeline of {title}, {when}. {joined(events)}".strip()
