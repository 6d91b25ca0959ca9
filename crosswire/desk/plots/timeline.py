"""When it happened: reports, events and claims by day, story by story."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import msgspec

from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.index import Index, index
from crosswire.desk.order import ranked_stories
from crosswire.desk.plots.axes import DAY, NOON, ms
from crosswire.desk.plots.svg import joined
from crosswire.desk.plots.timeline_chart import Item, Kind, Label, draw_rows
from crosswire.desk.words import claim_amount, clip, day_of, days, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crosswire.model.rows import Claim, Event, Record, Report, Story

TIMELINE_ROWS: Final = 40
LONGEST: Final = 120  # days; an event over a longer time does not set the window
_ROW: Final = 40.0
_BAR: Final = 26.0  # from the top of a row to the middle of its marks
Window = tuple[date, date]


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
    stories = [s for s in ranked_stories(look.record) if story_id in {None, s.story_id}]
    rows = [row for story in stories for row in _rows(look, story, many=len(stories) > 1)]
    window = _window(rows)
    if window is None:
        return None
    shown = rows[:TIMELINE_ROWS]
    items = [item for n, row in enumerate(shown) for item in _items(row, n * _ROW, window)]
    labels = [_label(row, n * _ROW, window, width) for n, row in enumerate(shown)]
    if len(rows) > len(shown):
        words = f"and {len(rows) - len(shown)} more events, in the tables"
        labels.append(Label(y=len(shown) * _ROW + 8, text=words))
    height = _ROW * len(shown) + (24 if len(labels) > len(shown) else 4)
    label = _alternative(stories, rows, window)
    return draw_rows(items, labels, window, width=width, height=height, label=label)


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
    return max(first, date.min + DAY) - DAY, min(last, date.max - 3 * DAY) + DAY


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
        kind: Kind = "claim" if span[0] == span[1] else "span"
        link = anchor("c", claims[0].claim_id)
        yield from _mark(kind, y, span, window, len(claims), tip, link)


def _mark(
    kind: Kind,
    y: float, span: Window, window: Window, number: int, tip: str, link: str,
) -> Iterator[Item]:  # fmt: skip
    first, last = max(span[0], window[0]), min(span[1], window[1])
    if last < first:
        return
    start, end = ms(first), ms(last) + 2 * NOON
    middle = (start + end) // 2
    if kind == "report" and first != last:
        kind = "spread"
    yield Item(
        kind=kind, y=y, start=start, end=end, middle=middle, number=min(number, 30), tip=tip,
        link=f"#{link}",
    )  # fmt: skip


def _label(row: _Row, top: float, window: Window, width: int) -> Label:
    spans = [_span(c.time_start, c.time_end) for c in row.claims]
    if row.event:
        spans.append(_span(row.event.date_start, row.event.date_end))
    starts = [span[0] for span in spans if span and span[0] < window[0]]
    ends = [span[1] for span in spans if span and span[1] > window[1]]
    since = f"  ◂ {days(min(starts).isoformat())}" if starts else ""
    until = f"  ▸ {days(max(ends).isoformat())}" if ends else ""
    text = clip(row.text, int((width - 16) / 6.5) - len(since + until)) + since + until
    return Label(y=top + 8, text=text, bold=row.heading)


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
