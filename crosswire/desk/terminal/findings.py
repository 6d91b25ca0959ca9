"""What the doctor found, on screen."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

MARKS = {"ok": ("✓", "green"), "missing": ("✗", "red"), "wrong": ("!", "yellow")}


def render_findings(console: Console, findings: Sequence[tuple[str, str, str, str]]) -> None:
    """Prints rows of (what, found, state, what to do), the state as a mark."""
    table = Table(box=None, pad_edge=False, show_header=False)
    for what, found, state, do in findings:
        mark, style = MARKS[state]
        table.add_row(Text(mark, style=style), Text(what, style="bold"), Text(found), Text(do))
    console.print(table)
