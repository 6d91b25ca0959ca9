"""Rulings in a terminal: who ruled what, when and why, and whether it stands."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from crosswire.desk.rulings import RulingLine, lines_of, what_became, what_was_ruled
from crosswire.desk.words import plain
from crosswire.model.record import Decision, Record
from crosswire.words.prose import plural

STYLES = {
    "stands": "green", "replaced": "dim", "undone": "dim", "disputed": "bold red",
    "unresolved": "yellow",
}  # fmt: skip
MOST_CHANGES = 12  # changes that are shown one by one


def render_rulings(console: Console, record: Record) -> None:
    """Print all rulings of a case, the first one made first."""
    lines = lines_of(record)
    console.print(Text(_counts(lines), style="dim"))
    for line in lines:
        console.print(Padding(_head(line.decision), (1, 0, 0, 0)))
        console.print(Padding(Text(what_was_ruled(line)), (0, 0, 0, 2)))
        if line.decision.reason:
            console.print(Padding(Text(f"because {plain(line.decision.reason)}"), (0, 0, 0, 2)))
        style = STYLES[line.ruling.state]
        console.print(Padding(Text(what_became(line), style=style), (0, 0, 0, 2)))


def render_outcome(
    console: Console, line: RulingLine, changes: Sequence[str], *, kept: bool
) -> None:
    """Print what a ruling is, what became of it, and what it changed in the figures."""
    head = Text("" if kept else "Not ruled, only tried: ", style="yellow")
    console.print(head.append(Text(what_was_ruled(line), style="bold")))
    if line.ruling.state != "stands" or line.ruling.why:
        console.print(Text(what_became(line), style=STYLES[line.ruling.state]))
    if not changes:
        console.print(Text("No figure changes.", style="dim"))
    for change in changes[:MOST_CHANGES]:
        row = Table.grid(padding=(0, 1))
        row.add_row("  ·", Text(plain(change)))
        console.print(row)
    if len(changes) > MOST_CHANGES:
        console.print(Text(f"  and {len(changes) - MOST_CHANGES:,} more", style="dim"))
    if kept:
        hint = f"{line.decision.decision_id}; to undo it: crosswire rule undo last"
        console.print(Text(hint, style="dim"))


def _head(one: Decision) -> Text:
    when = plain(one.made_at)[:16].replace("T", " ")
    head = Text(f"{when}  ", style="dim").append(plain(one.made_by), style="not dim bold")
    return head.append(f"  {one.decision_id}", style="dim")


def _counts(lines: list[RulingLine]) -> str:
    parts = [plural(len(lines), "ruling")]
    for state, word in (("stands", "standing"), ("disputed", "in dispute"),
                        ("unresolved", "cannot be followed"), ("undone", "undone")):  # fmt: skip
        found = sum(line.ruling.state == state for line in lines)
        parts += [f"{found} {word}"] if found else []
    return " · ".join(parts)
