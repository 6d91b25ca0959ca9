"""The record and what it rests on: its figures, and the way down to the characters."""

from __future__ import annotations

from typing import Annotated

import typer

from crosswire.commands.shared import CaseOption, Json, keep_screen, open_it, row_of, write_table
from crosswire.desk.terminal.screen import Console


def figures(
    case: CaseOption,
    limit: Annotated[int, typer.Option(min=1, help="Stories to show.")] = 50,
    as_json: Json = False,
) -> None:
    """The reconciled numbers: low, best, high, independent origins, who says so."""
    from crosswire.desk.terminal.record import SCREEN_TABLES, render_record

    with open_it(case) as opened:
        if as_json:
            write_table(opened, "figures", None)
            return
        part = opened.part(*SCREEN_TABLES)
        shown = render_record(Console(), part, names=opened.names(), limit=limit)
        keep_screen(opened, shown)


def trace(
    row_id: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="The id of a figure, event, claim, story, origin, statement or report, or a "
            "row's number on the last screen.",
        ),
    ],
    case: CaseOption,
) -> None:
    """From any figure, event or claim down to the characters of its reports."""
    from crosswire.desk.terminal.tracing import render_trace

    with open_it(case) as opened:
        found = opened.trace(row_of(opened, row_id))
        keep_screen(opened, render_trace(Console(), found))
