"""The places that a case knows by name."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosswire.commands.shared import (
    FAILED,
    OK,
    REFUSED,
    CaseOption,
    Json,
    Quiet,
    emit,
    progress_on,
)
from crosswire.desk.terminal.screen import Console

gazetteer = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="The places that a case knows by name."
)


@gazetteer.command(name="import")
def import_places(
    file: Annotated[Path, typer.Argument(help="A country file of GeoNames: SY.txt.")],
    case: CaseOption,
    quiet: Quiet = False,
) -> None:
    """Take all places of a GeoNames country file into a case; its reports are read anew."""
    from crosswire.desk.terminal.gazetteer import render_import
    from crosswire.run.case import open_case

    errors = Console(stderr=True)
    with open_case(case) as opened, progress_on(errors, quiet=quiet) as progress:
        done = opened.import_places(file, progress)
    render_import(Console(), done.kept, done.left, [(r.path, r.code, r.what) for r in done.refused])
    raise typer.Exit(REFUSED if done.refused else OK)


@gazetteer.command(name="show")
def show_places(
    name: Annotated[str, typer.Argument(help="A place's name, however it is spelt.")],
    case: Annotated[
        str | None, typer.Option("--case", help="Look among the places of this case too.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Every place of a name: where it is, and where it is known from. Exit code 1: none."""
    from crosswire.desk.terminal.gazetteer import render_places
    from crosswire.ground.gazetteer.known import known_places
    from crosswire.ground.gazetteer.own import NO_PLACES
    from crosswire.run.case import case_folder
    from crosswire.run.own_places import own_of

    found = known_places(name, own_of(case_folder(case)) if case is not None else NO_PLACES)
    if as_json:
        import msgspec

        emit(msgspec.json.encode(found).decode() + "\n")
    else:
        render_places(Console(), name, found)
    raise typer.Exit(OK if found else FAILED)
