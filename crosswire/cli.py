"""The command line: gathers the commands of `crosswire.commands`, and shows errors in our words."""

from __future__ import annotations

import sys
from typing import Annotated, NoReturn

import typer

from crosswire import __version__
from crosswire.commands import (
    machine,
    over_time,
    places,
    record,
    recover,
    rulings,
    running,
    sources,
    writing,
)
from crosswire.commands.shared import FAILED, OK, say, unwritable
from crosswire.desk.terminal.screen import Console, close_output, prepare_streams
from crosswire.model.errors import CrosswireError

app = typer.Typer(
    name="crosswire", no_args_is_help=True, add_completion=False, rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Reads many overlapping reports of a conflict or crisis and turns them into one sourced "
    "record. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were refused.",
)  # fmt: skip
COMMANDS = (
    running.run,
    record.figures,
    record.trace,
    sources.copies,
    sources.origins,
    sources.stories,
    sources.dates,
    sources.actors,
    rulings.rulings,
    sources.new,
    over_time.series,
    over_time.diff,
    over_time.sitrep,
    writing.export,
    writing.dossier,
    writing.map_,
    machine.doctor,
    recover.recover,
)
for command in COMMANDS:
    app.command(command.__name__.rstrip("_"))(command)
app.add_typer(rulings.rule, name="rule")
app.add_typer(places.gazetteer, name="gazetteer")


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        say(f"crosswire {__version__}")
        raise typer.Exit(OK)


def main() -> None:
    """Runs the command line; every error comes with its code, and no traceback."""
    prepare_streams()
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except CrosswireError as error:
        _fail(str(error))
    except BrokenPipeError:
        close_output()
        sys.exit(FAILED)
    except OSError as problem:
        close_output()
        _fail(str(unwritable(problem)))
    except KeyboardInterrupt:
        _fail("Stopped. What was done is kept; run the command again to go on.")


def _fail(message: str) -> NoReturn:
    Console(stderr=True).print(message, style="bold red", markup=False, highlight=False)
    sys.exit(FAILED)
