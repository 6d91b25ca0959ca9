"""Builds a case again from its originals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.commands.shared import OK, REFUSED, Json, progress_on
from crosswire.desk.terminal.screen import Console

if TYPE_CHECKING:
    from crosswire.case.recover import Recovered


def recover(
    case: Annotated[str, typer.Argument(help="The case: a name (NAME.case here) or a path.")],
    as_json: Json = False,
) -> None:
    """Build a case again whose database is lost or damaged, from the originals beside it.

    Exit code 3: something could not be brought back.
    """
    from crosswire.case.recover import recover as build
    from crosswire.desk.terminal.recovered import render_recovered
    from crosswire.run.case import case_folder, open_case

    folder = case_folder(case)
    done = build(folder)
    with (
        open_case(folder, create=False) as opened,
        progress_on(Console(stderr=True), quiet=as_json) as progress,
    ):
        opened.run(progress=progress)
        failed = [f"{f.name}: [{f.code}] {f.what}" for f in opened.failures()]
    if as_json:
        from crosswire.commands.shared import emit

        emit(_json(done))
    else:
        render_recovered(
            Console(), str(folder), (done.reports, done.decisions), done.guessed, done.lost,
            failed, done.aside,
        )  # fmt: skip
    raise typer.Exit(REFUSED if done.lost or failed else OK)


def _json(done: Recovered) -> str:
    import msgspec

    return msgspec.json.encode(done).decode() + "\n"
