"""An event in a terminal: what happened, where and when, and the table of its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from crosswire.desk.amounts import amounts
from crosswire.desk.happened import OTHER_TIMES, sort_of
from crosswire.desk.rows import FigureRow, figure_rows
from crosswire.desk.sources import NO_SPEAKER, speakers_of, support
from crosswire.desk.words import clip, days, disagreement, plain, stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.desk.index import Index
    from crosswire.model.rows import Event, Figure

WIDE = 120  # below this many columns a word under the origins tells how they disagree
WIDEST = 132  # columns that a table fills at most
LOUD = {
    "contested": "bold red", "different_values": "yellow", "revised": "cyan",
    "different_scope": "cyan", "none": "dim",
}  # fmt: skip
_SHORT = {
    "contested": "contested", "different_values": "differ", "revised": "revised",
    "different_scope": "scopes",
}  # fmt: skip
_DAY = 11  # columns of a day
_SENTENCE, _SPEAKERS, _SPEAKER = 300, 2, 120
_INSET = 2  # columns that a part stands behind its whole
_LONGEST_WORD = 12  # columns that a word in the place of a number is not broken below
_NUMBERS = 0.6  # of the width, beyond which numbers may be broken


def event_head(event: Event, number: int) -> Text:
    """`12 Bombing, Orsk  3 May 2021`, with the place where the title does not tell it.

    Where no place is told, it says so.
    """
    head = Text(f"{number} ", style="dim")
    head.append(plain(event.title or "Untitled event"), style="not dim bold cyan")
    head.append(f"  {days(event.date_start, event.date_end)}", style="not bold dim")
    place = event.place or ("" if event.role in OTHER_TIMES else "place not told")
    told = place in (event.title or "")
    return head.append("" if told else f"  {plain(place)}", style="not bold dim")


def uncounted_lines(events: list[Event], rows: list[str]) -> Iterator[RenderableType]:
    """What happened and nobody counted, by days; the ids of the events are added to `rows`."""
    if not events:
        return
    yield Padding(Text("What else happened, without a figure", style="bold"), (1, 0, 0, 0))
    for event in events:
        rows.append(event.event_id)
        yield uncounted_line(event, len(rows))


def uncounted_line(event: Event, number: int | None = None) -> Table:
    """A day, what happened and where, its sort, and the sentence that tells it."""
    head = Text(plain(event.title or "Untitled event"), style="bold cyan")
    if not event.place:
        head.append(", place not told", style="not bold dim")
    head.append(f"  {sort_of(event)}", style="not bold dim")
    sentence = event_sentence(event)
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(justify="right", style="dim", min_width=2)
    table.add_column(no_wrap=True, min_width=_DAY)
    table.add_column(overflow="fold")
    told = Text("\n").join([head, sentence]) if sentence else head
    when = Text(days(event.date_start, event.date_end))
    table.add_row(Text("" if number is None else str(number)), when, told)
    return table


def event_sentence(event: Event) -> Text | None:
    """The sentence that tells an event best; None where it has none."""
    if not event.sentence:
        return None
    return Text(f"“{clip(plain(event.sentence), _SENTENCE)}”", style="italic")


def figure_table(look: Index, event: Event, rows: list[str], width: int) -> Table:
    """The figures of an event, what is asked first on top; their ids are added to `rows`.

    `width`: columns that it may fill. What is a part of another row stands set in.
    """
    wide = width >= WIDE
    shown = figure_rows(look, event.event_id)
    table = Table(
        box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), header_style="dim",
        width=min(width, WIDEST),
    )  # fmt: skip
    table.add_column("", justify="right", no_wrap=True, style="dim", min_width=2)
    table.add_column("what", overflow="fold", ratio=1)
    numbers = [amounts(look, row.figure) for row in shown]
    longest = [_longest(told) for told in zip(*numbers, strict=True)]
    whole = sum(longest) < width * _NUMBERS
    for name, least in zip(("low", "best", "high"), longest, strict=True):
        table.add_column(
            name, justify="right", overflow="fold", min_width=least if whole else None,
            width=least if whole else None,
        )  # fmt: skip
    table.add_column("orig/rep", justify="right", no_wrap=True)
    table.add_column("said by", overflow="fold", ratio=1)
    if wide:
        table.add_column("sources", no_wrap=True)
    for place, row in enumerate(shown):
        if place and row.lead != shown[place - 1].lead and _opens(row):
            table.add_section()
        rows.append(row.figure.figure_id)
        table.add_row(Text(str(len(rows))), *_cells(look, row, numbers[place], wide=wide))
    return table


def _opens(row: FigureRow) -> bool:
    """Whether a row begins what is told beside what a reader asks first."""
    return not row.lead and (row.under is None or row.figure.unit != "percent")


def _longest(told: tuple[str, ...]) -> int:
    """The columns that keep numbers whole; words may be broken where one ends."""
    least = 4
    for text in told:
        parts = text.split() if text.startswith("“") else [text]
        most = _LONGEST_WORD if text.startswith("“") else len(text)
        least = max(least, *(min(len(part), most) for part in parts or [""]))
    return least


def _cells(
    look: Index, row: FigureRow, numbers: tuple[str, str, str], *, wide: bool
) -> list[RenderableType]:
    figure = row.figure
    what = what_and_whom(look, row)
    low, best, high = numbers
    origins = Text("/".join(map(str, support(figure))))
    state = Text(disagreement(figure), style=LOUD.get(figure.disagreement, ""))
    if not wide and figure.disagreement in _SHORT:
        origins.append(f"\n{_SHORT[figure.disagreement]}", style=LOUD[figure.disagreement])
    cells: list[RenderableType] = [
        Padding(what, (0, 0, 0, _INSET)) if row.under else what,
        Text(low), Text(best, style="bold"), Text(high), origins, Text(_said_by(look, figure)),
    ]  # fmt: skip
    return [*cells, state] if wide else cells


def what_and_whom(look: Index, row: FigureRow) -> Text:
    """`killed children`, and what it covers if not this event."""
    figure = row.figure
    text = Text(figure.kind, style="bold")
    whom = look.whom(figure) if figure.label or figure.affected_id or figure.affected_role else ""
    text.append(f" {whom}" if whom else "", style="not bold")
    if figure.scope != "event":
        text.append(f", {stretch(figure)}", style="not bold dim")
    return text


def _said_by(look: Index, figure: Figure) -> str:
    """Who says so, two of them by name."""
    names = [clip(name, _SPEAKER) for name in speakers_of(look, figure)]
    if not names:
        return NO_SPEAKER
    rest = f" +{len(names) - _SPEAKERS}" if len(names) > _SPEAKERS else ""
    return ", ".join(names[:_SPEAKERS]) + rest
