"""The command line: gathers the commands of `crosswire.commands`, and shows errors in our words."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from crosswire import __version__
from crosswire.commands.shared import FAILED, OK, say, unwritable
from crosswire.desk.terminal.screen import Console, close_output, prepare_streams
from crosswire.model.errors import CrosswireError

if TYPE_CHECKING:
    from types import ModuleType

# Each command and the module of `crosswire.commands` that has it: one that is named on the command
# line is loaded alone, so that a command that shows a little starts as fast as it can.
COMMANDS = {
    "run": "running",
    "figures": "record", "trace": "record",
    "copies": "sources", "origins": "sources", "stories": "sources", "dates": "sources",
    "actors": "sources", "rulings": "rulings", "new": "sources",
    "series": "over_time", "diff": "over_time", "sitrep": "over_time",
    "export": "writing", "dossier": "writing", "map": "writing",
    "doctor": "machine", "recover": "recover",
}  # fmt: skip
GROUPS = {"rule": "rulings", "gazetteer": "places"}


def command_line(named: str | None = None) -> typer.Typer:
    """The application with all its commands, or, where `named` is one of them, with that alone."""
    app = typer.Typer(
        name="crosswire", no_args_is_help=True, add_completion=False, rich_markup_mode=None,
        pretty_exceptions_enable=False,
        help="Reads many overlapping reports of a conflict or crisis and turns them into one "
        "sourced record. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were "
        "refused.",
    )  # fmt: skip
    app.callback(invoke_without_command=True)(_root)
    every = [*COMMANDS, *GROUPS]
    for name in [named] if named in every else every:
        if name in GROUPS:
            app.add_typer(getattr(_module(GROUPS[name]), name), name=name)
        else:
            # a name that Python or its builtins have taken ends in an underscore: `map_`
            module = _module(COMMANDS[name])
            command = getattr(module, name, None) or getattr(module, f"{name}_")
            app.command(name)(command)
    return app


def _module(name: str) -> ModuleType:
    return import_module(f"crosswire.commands.{name}")


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
            command_line(next(iter(sys.argv[1:]), None))()
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
