"""What later reports changed, in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from crosswire.desk.happened import sort_of
from crosswire.desk.index import Index, index
from crosswire.desk.words import (
    bounds,
    claim_amount,
    clip,
    days,
    disagreement,
    plain,
    spread,
)
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosswire.desk.changes import FigureChange, RecordChanges
    from crosswire.model.rows import Claim, Event, Figure, Record, Report

_SENTENCE: Final = 160
_MARKS: Final = {"+": "bold green", "=": "dim", "-": "bold red"}  # new, a copy, left
_STYLES: Final = {"new": "bold green", "gone": "bold red"}


def render_changes(
    console: Console,
    changes: RecordChanges,
    records: tuple[Record, Record],
    *,
    names: Mapping[str, str] | None = None,
    spans: tuple[str, str] = ("before", "after"),
    limit: int = 50,
) -> None:
    """Print what changed between two records, with the claims that did it.

    `records`: the earlier and the later one; `spans`: what they are called.
    """
    before, after = (index(one, names) for one in records)
    console.print(Text(f"{plain(spans[0])} → {plain(spans[1])}", style="bold"))
    moved = [c for c in changes.figures if not {"new", "gone"}.intersection(c.what)]
    fresh, gone = changes.of("new"), changes.of("gone")
    new_events = [e for e in changes.events if e.what == "new"]
    counts = (
        plural(len(changes.reports), "new report"), plural(len(new_events), "new event"),
        plural(len(moved), "changed figure"), plural(len(fresh), "new figure"),
        f"{plural(len(gone), 'figure')} gone",
    )  # fmt: skip
    console.print(Text(" · ".join(counts), style="dim"))
    _reports(console, after, changes.reports, "New reports")
    _reports(console, before, changes.left_reports, "Reports that are left out now")
    _events(console, (before, after), changes)
    for title, found in (("Changed", moved), ("New", fresh), ("Gone", gone)):
        if found:
            console.print(Padding(Text(title, style="bold underline"), (1, 0, 0, 0)))
        for change in found[:limit]:
            _figure(console, (before, after), change)
        if len(found) > limit:
            console.print(Text(f"and {len(found) - limit:,} more; --limit shows more", "dim"))
    if not (changes.figures or changes.events or changes.reports or changes.left_reports):
        console.print(Text("Nothing changed."))


def _reports(console: Console, look: Index, reports: tuple[Report, ...], title: str) -> None:
    if not reports:
        return
    console.print(Padding(Text(title, style="bold underline"), (1, 0, 0, 0)))
    for report in reports:
        text = Text(f"  {days(report.published_start, report.published_end)}  ", style="dim")
        text.append(look.name(report.report_id), style="not dim bold")
        text.append(f"  {clip(plain(report.title or ''), 80)}", style="not dim")
        console.print(text)


def _events(console: Console, looks: tuple[Index, Index], changes: RecordChanges) -> None:
    if not changes.events:
        return
    console.print(Padding(Text("Events", style="bold underline"), (1, 0, 0, 0)))
    for change in changes.events:
        text = Text(f"  {change.what}  ", style=_STYLES[change.what])
        text.append(plain(change.event.title or "Untitled event"), style="not bold default")
        when = days(change.event.date_start, change.event.date_end)
        text.append(f"  {when}", style="not bold dim")
        if change.to is not None:
            text.append(f"  now in: {plain(change.to.title or '')}", style="not bold dim")
        console.print(text)
        look = looks[1] if change.what == "new" else looks[0]
        if not look.event_figures.get(change.event.event_id):
            _uncounted(console, change.event)


def _uncounted(console: Console, event: Event) -> None:
    """What tells of an event without figures: its sort, its place, its sentence."""
    told = [sort_of(event), "" if event.place else "place not told", "no figure"]
    console.print(Text(f"    {', '.join(part for part in told if part)}", style="dim"))
    if event.sentence:
        quote = clip(plain(event.sentence), _SENTENCE)
        console.print(Text(f"      “{quote}”", style="italic"))


def _figure(console: Console, looks: tuple[Index, Index], change: FigureChange) -> None:
    look = looks[1] if change.after else looks[0]
    figure = change.figure
    head = Text(f"  {figure.kind}, {look.whom(figure)}", style="bold cyan")
    head.append(f"  {plain(change.event or '')}", style="not bold dim")
    head.append(f"  {figure.figure_id}", style="not bold dim")
    console.print(Padding(head, (1, 0, 0, 0)))
    steps = [step for step in change.what if step not in ("new", "gone")]
    if change.before and change.after:
        was, now = span(change.before), span(change.after)
        line = Text(f"    {was} → ", style="dim").append(now, style="not dim bold")
        if was == now:
            line = Text(f"    {now}", style="bold")
        console.print(line.append(f"  {', '.join(steps)}", style="not bold yellow"))
        old, new = disagreement(change.before), disagreement(change.after)
        if old != new:
            console.print(Text(f"    {old} → {new}", style="dim"))
    else:
        console.print(Text(f"    {span(figure)}", style="bold"))
    if change.to is not None:
        into = f"    now in: {change.to.kind}, {looks[1].whom(change.to)} {span(change.to)}"
        console.print(Text(into, style="dim"))
    marked = (
        ("+", change.moved_by, looks[1]), ("=", change.repeats, looks[1]),
        ("-", change.left, looks[0]),
    )  # fmt: skip
    for mark, claims, where in marked if change.after else ():
        for claim in claims:
            console.print(_claim(where, claim, mark))
    if change.before and change.before.why != figure.why:
        console.print(Text(f"    was: {plain(change.before.why)}", style="dim"))
    console.print(Text(f"    why: {plain(figure.why)}"))


def span(figure: Figure) -> str:
    """Low, best and high in one: `25 – 25 – 38`, or the number alone."""
    return spread(*bounds(figure))


def _claim(look: Index, claim: Claim, mark: str) -> Text:
    who = look.speaker(claim) or "the report itself"
    report = look.reports.get(claim.report_id)
    when = days(report.published_start, report.published_end) if report else ""
    text = Text(f"    {mark} ", style=_MARKS[mark])
    text.append(f"{claim_amount(claim)}, {who}", style="not bold default")
    text.append(f"  {look.name(claim.report_id)}, {when}", style="not bold dim")
    if mark == "=":
        return text.append("  a copy", style="not bold dim")
    quote = clip(plain(claim.quote), _SENTENCE)
    return text.append(f"\n      “{quote}”", style="not bold italic default")
