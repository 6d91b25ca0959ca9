"""Quantities over time in a terminal: a table and a bar for each count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich import box
from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from crosswire.desk.happened import course, uncounted
from crosswire.desk.index import Index, index
from crosswire.desk.series_words import MEASURES, named, speaker, told
from crosswire.desk.terminal.events import uncounted_line
from crosswire.desk.words import amount, clip, days, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosswire.model.rows import Event, Record
    from crosswire.model.series import Series, SeriesPoint

_BAR, _SHORT, _NARROW = 24, 10, 100  # characters of the highest count; of a narrow terminal
_STYLES: Final = {
    "contradiction": "bold red", "revision": "yellow", "jump": "cyan", "plateau": "dim",
}  # fmt: skip


def render_series(
    console: Console, record: Record, *, names: Mapping[str, str] | None = None, limit: int = 50
) -> None:
    """Print each series: who counted how many on which days, and what the notes say."""
    look = index(record, names)
    counts = sum(len(s.points) for s in record.series)
    console.print(
        Text(f"{len(record.series):,} series · {plural(counts, 'count')}", style="dim")
    )  # fmt: skip
    ordered = sorted(record.series, key=lambda s: (s.story_id or "", s.kind, s.series_id))
    last = None
    for series in ordered[:limit]:
        if series.story_id != last:
            story = look.stories.get(series.story_id or "")
            title = plain(story.title or "Untitled story") if story else "In no story"
            head = Group(Rule(style="dim"), Text(title, style="bold"))
            console.print(Padding(head, (1, 0, 0, 0)))
            last = series.story_id
        _print(console, look, series)
    if len(ordered) > limit:
        console.print(Text(f"and {len(ordered) - limit:,} more; --limit shows more", style="dim"))
    _uncounted(console, uncounted(look, course(look.record.events)), limit)


def _uncounted(console: Console, events: list[Event], limit: int) -> None:
    """What happened meanwhile and has no count that a series could follow, by days."""
    if not events:
        return
    head = Text("What happened, without a figure", style="bold")
    console.print(Padding(Group(Rule(style="dim"), head), (1, 0, 0, 0)))
    for event in events[:limit]:
        console.print(uncounted_line(event))
    if len(events) > limit:
        console.print(Text(f"and {len(events) - limit:,} more; --limit shows more", style="dim"))


def _print(console: Console, look: Index, series: Series) -> None:
    head = Text(named(series), style="bold cyan")
    head.append(f"  {MEASURES[series.measure]}", style="not bold dim")
    head.append(f"  {series.series_id}", style="not bold dim")
    console.print(Padding(head, (1, 0, 0, 0)))
    table = Table(
        box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), header_style="dim", expand=False
    )
    table.add_column("days", overflow="fold", min_width=11)
    table.add_column("count", justify="right", overflow="fold", min_width=8)
    table.add_column("", no_wrap=True)
    table.add_column("who counts, in which report", overflow="fold", min_width=16)
    table.add_column("", no_wrap=True)
    top = max((p.value or p.high or 0.0 for p in (*series.points, *series.reference)), default=0.0)
    most = _BAR if console.width >= _NARROW else _SHORT
    for point in series.points:
        mark = Text(point.mark or "", style=_STYLES.get(point.mark or "", ""))
        table.add_row(*_cells(look, point, top, most), mark)
    for value in sorted({p.value for p in series.reference if p.value is not None}):
        who = sorted({speaker(p) for p in series.reference if p.value == value})
        bar = Text(_bar(value, top, most), style="dim")
        table.add_row("", Text(amount(value), style="dim"), bar,
                      Text(f"room, says {', '.join(who)}", style="dim"), "")  # fmt: skip
    console.print(table)
    for note in series.notes:
        console.print(Text(f"· {plain(note)}", style="dim"))


def _cells(look: Index, point: SeriesPoint, top: float, most: int) -> tuple[Text, Text, Text, Text]:
    when = Text(days(point.day_start, point.day_end))
    if point.window:
        when.append(f"\n“{clip(plain(point.window), 28)}”", style="dim")
    bar = _bar(point.value or point.high or 0.0, top, most) + ("→" if point.high is None else "")
    return (
        when, Text(told(point), style="bold"), Text(bar, style="cyan"),
        Text(speaker(point)).append(f"\n{look.name(point.report_id)}", style="dim"),
    )  # fmt: skip


def _bar(value: float, top: float, most: int) -> str:
    return "▪" * max(round(value / top * most) if top else 0, 1)
