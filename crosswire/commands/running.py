"""`run`: reports into a case, and its record on screen."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.commands.shared import (
    OK,
    REFUSED,
    Json,
    Quiet,
    day_of,
    emit,
    keep_screen,
    progress_on,
)
from crosswire.desk.terminal.screen import Console

if TYPE_CHECKING:
    from crosswire.model.rows import Record
    from crosswire.run.case import Case
    from crosswire.run.taking_in import Added


class RuleName(str, Enum):
    """The rules by which conflicting figures become low, best and high."""

    ucdp = "ucdp"
    acled = "acled"
    gtd = "gtd"
    airwars = "airwars"


def run(
    inputs: Annotated[
        list[str], typer.Argument(help="Folders, files, JSONL, pages, or - for standard input.")
    ],
    case: Annotated[
        str | None, typer.Option("--case", help="The case to add to; made where there is none.")
    ] = None,
    rule: Annotated[
        RuleName | None, typer.Option(help="The rule for low, best and high; kept in the case.")
    ] = None,
    actors: Annotated[
        Path | None, typer.Option(help="A YAML file of the case's own actors; kept in the case.")
    ] = None,
    publishers: Annotated[
        Path | None,
        typer.Option(help="A YAML file of families of outlets; kept in the case."),
    ] = None,
    places: Annotated[
        Path | None, typer.Option(help="A YAML file of the case's own places; kept in the case.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(help="The ISO day of these reports, where you know better.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=0, max=1024, help="Processes that read; 0: one for each core.")
    ] = None,
    dossier: Annotated[
        bool, typer.Option("--dossier", help="Write the record as one page too, into the case.")
    ] = False,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Read reports into a case and show its record; only what is new is read."""
    from crosswire.case.layout import ACTORS_FILE, PLACES_FILE, PUBLISHERS_FILE
    from crosswire.intake.sources import read_lexicon
    from crosswire.run.case import case_folder, open_case
    from crosswire.run.publish import name_of, publish

    day = day_of(published)
    folder = case_folder(case if case is not None else name_of(inputs))
    with open_case(folder) as opened:
        if actors is not None:
            opened.store.set_lexicon(ACTORS_FILE, read_lexicon(actors))
        if publishers is not None:
            opened.store.set_lexicon(PUBLISHERS_FILE, read_lexicon(publishers))
        if places is not None:
            opened.store.set_lexicon(PLACES_FILE, read_lexicon(places))
        errors = Console(stderr=True)
        with progress_on(errors, quiet=quiet or as_json) as progress:
            added = opened.add(*inputs, published=day, progress=progress)
            record = opened.run(
                rule=rule.value if rule else None, workers=workers, progress=progress
            )
            files = publish(opened, record, progress, dossier=dossier)
        _show_run(opened, record, added, files, quiet=quiet, as_json=as_json)
        refused = bool(added.refused or opened.failures())
    raise typer.Exit(REFUSED if refused else OK)


def _show_run(
    opened: Case, record: Record, added: Added, files: dict[str, str], *, quiet: bool, as_json: bool
) -> None:
    from crosswire.desk.terminal.record import render_record
    from crosswire.desk.terminal.summary import render_summary, summary_json
    from crosswire.run.short_names import short_names

    refused = [(r.path, r.code, r.what, r.do) for r in added.refused]
    refused += [(f.name, f.code, f.what, f.do) for f in opened.failures()]
    counts = {"new": added.new, "known": added.known}
    if as_json:
        emit(summary_json(str(opened.folder), counts, refused, files, record.figures) + "\n")
        return
    console = Console()
    if not quiet:
        keep_screen(opened, render_record(console, record, names=short_names(record)))
    render_summary(console, str(opened.folder), counts, refused, files)
