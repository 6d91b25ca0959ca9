"""What a case gives to others: tables, formats of the field, the dossier, the map."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosswire.commands.shared import CaseOption, open_it, say, write_table
from crosswire.model.errors import QueryError


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
                say(f"{output}: {count:,} rows", err=True)
        elif what in FORMATS:
            if output is None:
                raise QueryError("CW502", "all tables need a folder", do="Name it with -o FOLDER.")
            counts = export_all(opened.record(), output, FORMATS[what])
            say(f"{output}: {len(counts)} tables, {sum(counts.values()):,} rows", err=True)
        elif what in EXCHANGES:
            count = export_as(opened.record(), what, output)
            if output is not None:
                say(f"{output}: {count:,} {EXCHANGES[what].counts}", err=True)
        else:
            raise QueryError(
                "CW502", f"{what!r} is neither a table nor a format",
                do=f"Tables: {', '.join(TABLES)}. Formats: {', '.join([*FORMATS, *EXCHANGES])}.",
            )  # fmt: skip


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
    say(str(output), err=True)


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
    say(str(output), err=True)
