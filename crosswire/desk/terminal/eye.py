"""What needs a human eye, in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from crosswire.desk.amounts import range_of
from crosswire.desk.happened import lacking, name_of
from crosswire.desk.rulings import RulingLine, what_became, what_was_ruled
from crosswire.desk.terminal.events import LOUD
from crosswire.desk.words import disagreement, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.desk.attention import Attention, Unread
    from crosswire.desk.index import Index
    from crosswire.model.rows import Figure

MOST_DOUBTS = 40  # rows of one kind that need an eye; the rest is counted, never silently left out

_LACKING = "Events without a figure, of which no day or no place is told"


def eye_lines(look: Index, eye: Attention) -> Iterator[RenderableType]:
    """What the record cannot settle by itself, one kind after another."""
    title = Text("What needs a human eye", style="bold")
    yield Padding(Group(Rule(style="dim"), title), (1, 0, 0, 0))
    if not eye.total:
        yield Text("nothing", style="dim")
    undated = [Text(look.name(r.report_id)) for r in eye.undated]
    yield from _list("Reports without a day", undated)
    noted = [
        Text(f"{look.name(r.report_id)}: {'; '.join(plain(n) for n in r.notes)}") for r in eye.noted
    ]
    yield from _list("Reports with warnings", noted)
    disputed = [_dispute(look, figure) for figure in eye.disputed]
    yield from _list("Figures that the reports dispute", disputed)
    yield from _list(_LACKING, [Text(f"{name_of(e)}: {lacking(e)}") for e in eye.events])
    yield from _list("Rulings that need a look", [_ruling(line) for line in eye.rulings])
    yield from _list("Numbers that no rule could read", [_unread(look, row) for row in eye.unread])


def _list(title: str, rows: list[Text]) -> Iterator[RenderableType]:
    if not rows:
        return
    yield Padding(Text(f"{title} ({len(rows):,})", style="yellow"), (1, 0, 0, 0))
    for row in rows[:MOST_DOUBTS]:
        grid = Table.grid(padding=(0, 1))
        grid.add_row("  ·", row)
        yield grid
    if len(rows) > MOST_DOUBTS:
        yield Text(f"    and {len(rows) - MOST_DOUBTS:,} more, in the dossier", style="dim")


def _dispute(look: Index, figure: Figure) -> Text:
    text = Text(f"{figure.kind}, {look.whom(figure)}: {range_of(look, figure)} ")
    text.append(disagreement(figure), style=LOUD.get(figure.disagreement, ""))
    return text.append(f". {plain(figure.why)}")


def _ruling(line: RulingLine) -> Text:
    return Text(f"{plain(line.decision.made_by)}: {what_was_ruled(line)}. {what_became(line)}")


def _unread(look: Index, row: Unread) -> Text:
    start = max(row.number.start - row.at, 0)
    text = Text(row.sentence)
    text.stylize("bold reverse", start, start + len(row.number.quote))
    where = f"{look.name(row.number.report_id)} [{row.number.start}:{row.number.end}] "
    return Text(where, style="dim") + Text(f"“{plain(row.number.quote)}” in: ") + text
