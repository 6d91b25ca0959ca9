"""Commands by which a reviewer rules, undoes, and shares rulings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.commands.shared import FAILED, CaseOption, Json, open_it, say
from crosswire.desk.terminal.screen import Console
from crosswire.model.errors import QueryError

if TYPE_CHECKING:
    from crosswire.run.ruling_acts import RuleAct
    from crosswire.run.rulings import RulingOutcome

rule = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None,
    help="Rule on claims, figures, events, actors and reports. A ruling outlives later reports; "
    "each says what it changes in the figures, and `undo` takes it back.",
)  # fmt: skip

Because = Annotated[str | None, typer.Option("--because", help="Why, in your words.")]
By = Annotated[str | None, typer.Option("--by", help="Who rules; else the user's name.")]
Dry = Annotated[
    bool, typer.Option("--dry-run", help="Show what it would change, and rule nothing.")
]
Row = Annotated[
    str,
    typer.Argument(metavar="ROW", help="An id, its beginning, or a number on the last screen."),
]
Rows = Annotated[
    list[str],
    typer.Argument(metavar="ROW...", help="Ids, their beginnings, or numbers on the last screen."),
]
Two = Annotated[
    str, typer.Argument(metavar="B", help="The other: an event's row, or an actor's id or name.")
]
One = Annotated[str, typer.Argument(metavar="A", help="An event's row, or an actor's id or name.")]


@rule.command()
def reject(
    row: Row, case: CaseOption, because: Because = None, by: By = None, dry_run: Dry = False
) -> None:
    """A claim is wrong: it stays in the table and counts for nothing."""
    _rule(case, "reject", (row,), because, by, dry_run)


@rule.command()
def accept(
    row: Row, case: CaseOption, because: Because = None, by: By = None, dry_run: Dry = False
) -> None:
    """A claim, a figure, an event or a report is right as it stands."""
    _rule(case, "accept", (row,), because, by, dry_run)


@rule.command()
def unsure(
    row: Row, case: CaseOption, because: Because = None, by: By = None, dry_run: Dry = False
) -> None:
    """Looked at and not decided: it goes to what needs a human eye."""
    _rule(case, "unsure", (row,), because, by, dry_run)


@rule.command()
def edit(
    row: Row,
    cells: Annotated[
        list[str],
        typer.Argument(
            metavar="COLUMN=VALUE...",
            help="kind, value, low, high, affected, role, speaker, scope, modality, day or place.",
        ),
    ],
    case: CaseOption,
    because: Because = None,
    by: By = None,
    dry_run: Dry = False,
) -> None:
    """A claim is to be read otherwise: its columns as they should be."""
    told: dict[str, str] = {}
    for cell in cells:
        name, mark, value = cell.partition("=")
        if not mark:
            raise QueryError("CW511", f"{cell!r} is no COLUMN=VALUE", do="Write value=38.")
        told[name.strip()] = value.strip()
    _rule(case, "edit", (row,), because, by, dry_run, told)


@rule.command()
def move(
    rows: Annotated[
        list[str],
        typer.Argument(metavar="CLAIM... EVENT", help="The claims, and last the event's row."),
    ],
    case: CaseOption,
    because: Because = None,
    by: By = None,
    dry_run: Dry = False,
) -> None:
    """Claims are of another event."""
    _rule(case, "move", tuple(rows), because, by, dry_run)


@rule.command()
def split(
    rows: Rows, case: CaseOption, because: Because = None, by: By = None, dry_run: Dry = False
) -> None:
    """Claims are of an event of their own, apart from the one that they are in."""
    _rule(case, "split", tuple(rows), because, by, dry_run)


@rule.command()
def same(
    one: One, two: Two, case: CaseOption, because: Because = None, by: By = None,
    dry_run: Dry = False,
) -> None:  # fmt: skip
    """Two events are one happening, or two actors are one."""
    _rule(case, "same", (one, two), because, by, dry_run)


@rule.command()
def different(
    one: One, two: Two, case: CaseOption, because: Because = None, by: By = None,
    dry_run: Dry = False,
) -> None:  # fmt: skip
    """Two events, or two actors, are not one, whatever speaks for it."""
    _rule(case, "different", (one, two), because, by, dry_run)


@rule.command()
def exclude(
    case: CaseOption,
    row: Annotated[
        str | None, typer.Argument(metavar="REPORT", help="The id of a report, or its beginning.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(help="All reports of this outlet, also those yet to come.")
    ] = None,
    because: Annotated[
        str | None, typer.Option("--because", help="Why: a forgery, off topic.")
    ] = None,
    by: By = None,
    dry_run: Dry = False,
) -> None:
    """A report, or all of an outlet, counts for nothing; copies to the letter neither."""
    if (row is None) == (outlet is None):
        raise QueryError("CW511", "a report or an outlet is needed", do="Give one of the two.")
    if not because:
        raise QueryError("CW511", "no reason is given", do="Say why with --because.")
    ids = () if row is None else (row,)
    _rule(case, "exclude", ids, because, by, dry_run, {"outlet": outlet} if outlet else None)


@rule.command()
def best(
    row: Row,
    case: CaseOption,
    value: Annotated[str | None, typer.Option("--best", help="The number to use.")] = None,
    low: Annotated[str | None, typer.Option(help="The lowest, or `open`.")] = None,
    high: Annotated[str | None, typer.Option(help="The highest, or `open`.")] = None,
    because: Because = None,
    by: By = None,
    dry_run: Dry = False,
) -> None:
    """Set best, low or high of a figure; what the rule gave is kept beside it."""
    if not because:
        raise QueryError("CW511", "no reason is given", do="Say why with --because.")
    cells = {"best": value, "low": low, "high": high}
    _rule(case, "best", (row,), because, by, dry_run, {k: v for k, v in cells.items() if v})


@rule.command()
def undo(
    case: CaseOption,
    decision: Annotated[
        str, typer.Argument(help="The id of a decision, its beginning, or `last`.")
    ] = "last",
    because: Because = None,
    by: By = None,
    dry_run: Dry = False,
) -> None:
    """Take a ruling back; an undoing can be undone too."""
    from crosswire.run.rulings import undo as take_back

    with open_it(case) as opened:
        outcome = take_back(opened, decision, because=because, by=by, dry_run=dry_run)
    _show(outcome)


def rulings(
    case: CaseOption,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write all decisions as JSONL.")
    ] = None,
    read: Annotated[
        Path | None, typer.Option(help="Take in decisions that a colleague wrote as JSONL.")
    ] = None,
    as_json: Json = False,
) -> None:
    """What was ruled: who, when, what, why, and whether it stands."""
    from crosswire.commands.shared import write_table
    from crosswire.desk.terminal.rulings import render_rulings

    with open_it(case) as opened:
        refused = 0
        if read is not None:
            from crosswire.run.shared_rulings import read_rulings

            taken = read_rulings(opened, read)
            refused = len(taken.refused)
            for line in taken.refused:
                say(f"{read}:{line.number}: {line.why}", err=True)
            say(f"{read}: {taken.new} new, {taken.known} known, {refused} refused", err=True)
        if output is not None:
            count = write_table(opened, "decisions", output)
            say(f"{output}: {count:,} rows", err=True)
        if as_json:
            write_table(opened, "rulings", None)
        elif output is None:
            render_rulings(Console(), opened.record())
    raise typer.Exit(FAILED if refused else 0)


def _rule(
    case: str, act: RuleAct, ids: tuple[str, ...], because: str | None, by: str | None,
    dry_run: bool, cells: dict[str, str] | None = None,
) -> None:  # fmt: skip
    from crosswire.run.rulings import rule as rule_on

    with open_it(case) as opened:
        outcome = rule_on(
            opened, act, *ids, because=because, by=by, dry_run=dry_run, cells=cells
        )  # fmt: skip
    _show(outcome)


def _show(outcome: RulingOutcome) -> None:
    from crosswire.desk.rulings import RulingLine
    from crosswire.desk.terminal.rulings import render_outcome

    if outcome.ruling is None:
        raise QueryError("CW511", "the ruling is not in the record", do="Run Crosswire again.")
    line = RulingLine(decision=outcome.decision, ruling=outcome.ruling)
    render_outcome(Console(), line, outcome.changes, kept=outcome.kept)
