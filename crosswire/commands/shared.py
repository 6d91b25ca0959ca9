"""What all commands share: options, exit codes, opening a case, writing a table."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.desk.escape import shown
from crosswire.model.errors import InputError, QueryError

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

    from crosswire.run.case import Case
    from crosswire.run.progress import Reporter

OK, FAILED, USAGE, REFUSED = 0, 1, 2, 3

CaseOption = Annotated[
    str, typer.Option("--case", help="The case: a name (NAME.case here) or a path.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print no progress and no record.")]


def open_it(case: str) -> Case:
    """The case of a name or a path. Raises CaseError CW201 where there is none."""
    from crosswire.run.case import open_case

    return open_case(case, create=False)


def day_of(value: str | None) -> str | None:
    """An ISO day as it was typed. Raises InputError CW109 where it is none."""
    if value is None:
        return None
    from crosswire.intake.open import iso_day

    day = iso_day(value)
    if day is None:
        raise InputError("CW109", f"{value!r} is no ISO 8601 date", do="Write it as 2019-03-12.")
    return day


def progress_on(console: Console, *, quiet: bool) -> AbstractContextManager[Reporter]:
    """Tells how far work is: bars on a terminal, lines elsewhere, nothing where it is quiet."""
    from crosswire.run.progress import Bars, Plain, Silent

    if quiet:
        return nullcontext(Silent())
    return Bars(console) if console.is_terminal else nullcontext(Plain(console))


def unwritable(problem: OSError) -> QueryError:
    """The error for a disk or an output that takes no more: CW504."""
    return QueryError(
        "CW504",
        f"it cannot be written ({problem.strerror or problem})",
        where=str(problem.filename) if problem.filename else None,
        do="Check the space and the permissions.",
    )


def say(line: str, *, err: bool = False) -> None:
    """Prints a line for people; what it holds of paths, names and ids acts on no terminal."""
    typer.echo(shown(line), err=err)


def emit(text: str) -> None:
    """Prints what programs read, JSON or a document: UTF-8 on any terminal, with its line ends."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def write_table(opened: Case, table: str, output: Path | None) -> int:
    """Writes a table to a file, or as JSONL to standard output; gives the number of rows."""
    from crosswire.export import export_table
    from crosswire.export.tables.files import format_of

    rows = opened.table(table)
    if output is None:
        return export_table(rows, table, sys.stdout.buffer, "jsonl")
    return export_table(rows, table, output, format_of(output))


def keep_screen(opened: Case, rows: list[str]) -> None:
    """Keeps the ids of the numbered rows that were shown, so that a number names one."""
    from crosswire.case.screens import Screen, put_screen

    fingerprint = opened.store.record_fingerprint() or ""
    put_screen(opened.folder, Screen(fingerprint=fingerprint, rows=tuple(rows)))


def row_of(opened: Case, wanted: str) -> str:
    """The id that a text means: itself, or that of the row of that number on the last screen.

    Raises QueryError CW512 where the record changed since that screen.
    """
    from crosswire.case.screens import last_screen
    from crosswire.run.ruling_ids import is_number, numbered

    if not is_number(wanted):
        return wanted
    screen = last_screen(opened.folder)
    return numbered(int(wanted), screen, opened.store.record_fingerprint())
