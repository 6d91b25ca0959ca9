"""The command line: run, figures, trace, export, dossier, doctor."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer
from rich.console import Console

from crosswire import __version__
from crosswire.commands import over_time, shared
from crosswire.commands.shared import CaseOption, Json, Quiet, day_of, open_it, write_table
from crosswire.model.errors import CrosswireError, QueryError

if TYPE_CHECKING:
    from crosswire.run.case import Added, Case
    from crosswire.run.progress import Reporter

OK, FAILED, USAGE, REFUSED = shared.OK, shared.FAILED, shared.USAGE, shared.REFUSED

app = typer.Typer(
    name="crosswire", no_args_is_help=True, add_completion=False, rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Reads many overlapping reports of a conflict or crisis and turns them into one sourced "
    "record. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were refused.",
)  # fmt: skip


class RuleName(str, Enum):
    """The rules by which conflicting figures become low, best and high."""

    ucdp = "ucdp"
    acled = "acled"
    gtd = "gtd"
    airwars = "airwars"


gazetteer = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="The places that a case knows by name."
)
app.add_typer(gazetteer, name="gazetteer")


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        typer.echo(f"crosswire {__version__}")
        raise typer.Exit(OK)


@app.command()
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
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Read reports into a case and show its record; only what is new is read."""
    from crosswire.case.layout import ACTORS, PLACES, PUBLISHERS
    from crosswire.intake.sources import read_lexicon
    from crosswire.run.case import case_folder, open_case
    from crosswire.run.publish import name_of, publish

    day = day_of(published)
    folder = case_folder(case if case is not None else name_of(inputs))
    with open_case(folder) as opened:
        if actors is not None:
            opened.store.set_lexicon(ACTORS, read_lexicon(actors))
        if publishers is not None:
            opened.store.set_lexicon(PUBLISHERS, read_lexicon(publishers))
        if places is not None:
            opened.store.set_lexicon(PLACES, read_lexicon(places))
        errors = Console(stderr=True)
        with _progress(errors, quiet=quiet or as_json) as progress:
            added = opened.add(*inputs, published=day, progress=progress)
            opened.update(rule=rule.value if rule else None, workers=workers, progress=progress)
            files = publish(opened, progress)
        _show_run(opened, added, files, quiet=quiet, as_json=as_json)
        refused = bool(added.refused or opened.failures())
    raise typer.Exit(REFUSED if refused else OK)


@app.command()
def figures(case: CaseOption, as_json: Json = False) -> None:
    """The reconciled numbers: low, best, high, independent origins, who says so."""
    from crosswire.desk.terminal.record import SHOWN, render_record

    with open_it(case) as opened:
        if as_json:
            write_table(opened, "figures", None)
            return
        render_record(Console(), opened.part(*SHOWN), names=opened.names())


@app.command()
def trace(
    row_id: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="The id of a figure, event, claim, story, origin, statement or report.",
        ),
    ],
    case: CaseOption,
) -> None:
    """From any figure, event or claim down to the characters of its reports."""
    from crosswire.desk.terminal.record import render_trace

    with open_it(case) as opened:
        render_trace(Console(), opened.trace(row_id))


@app.command()
def copies(
    case: CaseOption,
    report: Annotated[
        str | None, typer.Option(help="Only the passages of this report, by id or file.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="Pairs of reports to show.")] = 50,
    as_json: Json = False,
) -> None:
    """The passages that reports share: verbatim, edited, or the same quotation."""
    from crosswire.desk.terminal.copies import render_copies

    with open_it(case) as opened:
        if as_json:
            write_table(opened, "copies", None)
            return
        render_copies(Console(), opened.record(), names=opened.names(), report=report, limit=limit)


@app.command()
def origins(case: CaseOption, as_json: Json = False) -> None:
    """The independent lines of reporting, and who has it from whom."""
    from crosswire.desk.terminal.origins import render_origins

    with open_it(case) as opened:
        if as_json:
            write_table(opened, "origins", None)
            return
        render_origins(Console(), opened.record(), names=opened.names())


@app.command()
def stories(
    case: CaseOption,
    limit: Annotated[int, typer.Option(min=1, help="Stories to show.")] = 50,
    as_json: Json = False,
) -> None:
    """The stories: their reports, why each belongs, and which stories hang together."""
    from crosswire.desk.terminal.stories import render_stories

    with open_it(case) as opened:
        if as_json:
            write_table(opened, "stories", None)
            return
        render_stories(Console(), opened.record(), names=opened.names(), limit=limit)


@app.command()
def dates(
    case: CaseOption,
    limit: Annotated[int, typer.Option(min=1, help="Reports to show.")] = 50,
    as_json: Json = False,
) -> None:
    """The days of the undated reports: which are found, which stay open, and why."""
    from crosswire.desk.terminal.dates import render_dates

    with open_it(case) as opened:
        if as_json:
            write_table(opened, "datings", None)
            return
        render_dates(Console(), opened.record(), names=opened.names(), limit=limit)


@app.command()
def actors(
    case: CaseOption,
    limit: Annotated[int, typer.Option(min=1, help="Actors and pairs to show.")] = 50,
    as_json: Json = False,
) -> None:
    """Who is named: kind, side, names seen; and which pairs may be one actor."""
    from crosswire.desk.terminal.actors import render_actors

    with open_it(case) as opened:
        if as_json:
            write_table(opened, "actor_links", None)
            return
        render_actors(Console(), opened.record(), backers=opened.backers(), limit=limit)


One = Annotated[
    str, typer.Argument(metavar="A", help="The id or name of an actor, or an event's id.")
]
Two = Annotated[str, typer.Argument(metavar="B", help="The id or name of the other.")]
Because = Annotated[str | None, typer.Option("--because", help="Why, in your words.")]
By = Annotated[str | None, typer.Option("--by", help="Who rules; else the user's name.")]


@app.command()
def same(one: One, two: Two, case: CaseOption, because: Because = None, by: By = None) -> None:
    """Rule that two actors or two events are one; the record follows at once."""
    _rule(case, one, two, "same", because, by)


@app.command()
def different(one: One, two: Two, case: CaseOption, because: Because = None, by: By = None) -> None:
    """Rule that two actors or two events are not one, whatever speaks for it."""
    _rule(case, one, two, "different", because, by)


@app.command()
def new(
    case: CaseOption,
    since: Annotated[str, typer.Option(help="The first day, as 2019-03-12.")],
    as_json: Json = False,
) -> None:
    """What reports of a day or later add to all that came before."""
    from crosswire.desk.terminal.news import render_news

    with open_it(case) as opened:
        news = opened.new_since(since)
        if as_json:
            import msgspec

            typer.echo(msgspec.json.encode(news).decode())
            return
        render_news(Console(), opened.record(), news, names=opened.names())


app.command()(over_time.series)
app.command()(over_time.diff)
app.command()(over_time.sitrep)


@app.command()
def export(
    what: Annotated[
        str,
        typer.Argument(
            metavar="TABLE|FORMAT",
            help="A table; jsonl, csv or parquet for all tables; ucdp, acled, hxl, geojson, prov "
            "or xlsx.",
        ),
    ],
    case: CaseOption,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            help="A file whose ending says the format, or a folder for all tables.",
        ),
    ] = None,
) -> None:
    """Write one table, all of them, or the record in a format of the field."""
    from crosswire.export import export_all, export_as
    from crosswire.export.exchange.formats import EXCHANGES
    from crosswire.export.tables.files import FORMATS
    from crosswire.model.rows import TABLES

    with open_it(case) as opened:
        if what in TABLES:
            count = write_table(opened, what, output)
            if output is not None:
                typer.echo(f"{output}: {count:,} rows", err=True)
        elif what in FORMATS:
            if output is None:
                raise QueryError("CW502", "all tables need a folder", do="Name it with -o FOLDER.")
            counts = export_all(opened.record(), output, FORMATS[what])
            typer.echo(f"{output}: {len(counts)} tables, {sum(counts.values()):,} rows", err=True)
        elif what in EXCHANGES:
            count = export_as(opened.record(), what, output)
            if output is not None:
                typer.echo(f"{output}: {count:,} {EXCHANGES[what].counts}", err=True)
        else:
            raise QueryError(
                "CW502", f"{what!r} is neither a table nor a format",
                do=f"Tables: {', '.join(TABLES)}. Formats: {', '.join([*FORMATS, *EXCHANGES])}.",
            )  # fmt: skip


@app.command()
def dossier(
    case: CaseOption,
    output: Annotated[Path, typer.Option("-o", "--output", help="Where to write the page.")] = Path(
        "dossier.html"
    ),
) -> None:
    """One self-contained page: the record, each number linked to its sentence."""
    from crosswire.export.tables.files import write_text

    with open_it(case) as opened:
        write_text(output, opened.dossier())
    typer.echo(str(output), err=True)


@app.command(name="map")
def map_(
    case: CaseOption,
    output: Annotated[
        Path,
        typer.Option("-o", "--output", "--out", help="Where to write it: .svg, .png or .pdf."),
    ] = Path("map.svg"),
) -> None:
    """Where it happened: the places of events on a map."""
    from crosswire.export.exchange.pictures import write_picture

    with open_it(case) as opened:
        drawn = opened.map()
    if drawn is None:
        raise QueryError(
            "CW505", "no place of the record has a point",
            do="Give places of your own with crosswire run --places.",
        )  # fmt: skip
    write_picture(output, drawn)
    typer.echo(str(output), err=True)


@app.command()
def doctor(
    case: Annotated[str | None, typer.Option("--case", help="Look at this case too.")] = None,
    as_json: Json = False,
) -> None:
    """What is installed: model and hash, database, versions; what to do where something lacks."""
    from crosswire.desk.terminal.findings import render_findings
    from crosswire.run.case import case_folder
    from crosswire.run.doctor import examine

    findings = examine(folder=case_folder(case) if case else None)
    if as_json:
        import msgspec

        typer.echo(msgspec.json.encode(findings).decode())
    else:
        render_findings(Console(), [(f.what, f.found, f.state, f.do) for f in findings])
    raise typer.Exit(FAILED if any(f.state != "ok" for f in findings) else OK)


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
    with open_case(case) as opened, _progress(errors, quiet=quiet) as progress:
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
    from crosswire.ground.gazetteer.own import NONE
    from crosswire.run.own_places import own_of

    found = known_places(name, own_of(case) if case is not None else NONE)
    if as_json:
        import msgspec

        typer.echo(msgspec.json.encode(found).decode())
    else:
        render_places(Console(), name, found)
    raise typer.Exit(OK if found else FAILED)


def main() -> None:
    """Runs the command line; every error comes with its code, and no traceback."""
    try:
        app()
    except CrosswireError as error:
        _fail(str(error))
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(FAILED)
    except KeyboardInterrupt:
        _fail("Stopped. What was done is kept; run the command again to go on.")


def _fail(message: str) -> NoReturn:
    Console(stderr=True).print(message, style="bold red", markup=False, highlight=False)
    sys.exit(FAILED)


def _rule(
    case: str, one: str, two: str, judgement: Literal["same", "different"],
    because: str | None, by: str | None,
) -> None:  # fmt: skip
    from crosswire.run.rulings import rule_on

    with open_it(case) as opened:
        decision = rule_on(opened, one, two, judgement, reason=because, by=by)
        opened.update()
    typer.echo(f"{decision.decision_id}: {decision.about} {judgement}")


def _progress(console: Console, *, quiet: bool) -> AbstractContextManager[Reporter]:
    from crosswire.run.progress import Bars, Plain, Silent

    if quiet:
        return nullcontext(Silent())
    return Bars(console) if console.is_terminal else nullcontext(Plain(console))


def _show_run(
    opened: Case, added: Added, files: dict[str, str], *, quiet: bool, as_json: bool
) -> None:
    from crosswire.desk.terminal.record import render_record
    from crosswire.desk.terminal.summary import render_summary, summary_json

    refused = [(r.path, r.code, r.what, r.do) for r in added.refused]
    refused += [(f.report_id, f.code, f.what, "") for f in opened.failures()]
    counts = {"new": added.new, "known": added.known}
    if as_json:
        typer.echo(summary_json(str(opened.folder), counts, refused, files, opened.figures()))
        return
    console = Console()
    if not quiet:
        render_record(console, opened.record(), names=opened.names())
    render_summary(console, str(opened.folder), counts, refused, files)
