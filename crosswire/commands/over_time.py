"""The record over time: series, what changed between two days, and the situation report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosswire.commands.shared import CaseOption, Json, emit, open_it, say, write_table
from crosswire.desk.terminal.screen import Console
from crosswire.model.errors import QueryError
from crosswire.model.rows import Record

_FORMS = ("md", "html", "pdf")


def series(
    case: CaseOption,
    limit: Annotated[int, typer.Option(min=1, help="Series to show.")] = 50,
    as_json: Json = False,
) -> None:
    """Quantities over time: a camp's people, a rising toll, those who left."""
    from crosswire.desk.terminal.series import render_series

    with open_it(case) as opened:
        if as_json:
            write_table(opened, "series", None)
            return
        render_series(Console(), opened.record(), names=opened.names(), limit=limit)


def diff(
    before: Annotated[str, typer.Argument(metavar="CASE@DAY", help="The record as of a day.")],
    after: Annotated[
        str, typer.Argument(metavar="CASE@DAY", help="As of a later day; CASE alone is now.")
    ],
    limit: Annotated[int, typer.Option(min=1, help="Figures of each sort to show.")] = 50,
    as_json: Json = False,
) -> None:
    """What later reports changed in the record, and which claims did it."""
    from crosswire.desk.changes import changes_between
    from crosswire.desk.terminal.changes import render_changes
    from crosswire.run.as_of import case_and_day

    records: list[Record] = []
    names: dict[str, str] = {}
    for text in (before, after):
        case, day = case_and_day(text)
        with open_it(case) as opened:
            records.append(opened.record(until=day))
            names |= opened.names()
    changes = changes_between(records[0], records[1])
    if as_json:
        import msgspec

        emit(msgspec.json.encode(changes).decode() + "\n")
        return
    both = (records[0], records[1])
    render_changes(
        Console(), changes, both, names=names, spans=(before, after), limit=limit
    )  # fmt: skip


def sitrep(
    case: CaseOption,
    since: Annotated[str, typer.Option(help="The first day of the period, as 2019-03-12.")],
    until: Annotated[str, typer.Option(help="The last day of the period.")],
    form: Annotated[
        str | None, typer.Option("--format", help="md, html or pdf; else as the file is named.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A file: .md, .html or .pdf.")
    ] = None,
) -> None:
    """The situation of a period: highlights, figures, changes, disagreements, gaps, sources."""
    from crosswire.desk.sitrep import to_html, to_markdown, to_pdf
    from crosswire.export.tables.files import write_bytes, write_text

    ending = (form or (output.suffix.lstrip(".") if output else "md")).lower()
    if ending not in _FORMS:
        raise QueryError(
            "CW502", f"{ending!r} is no form of a situation report",
            do=f"Choose {', '.join(_FORMS)}.",
        )  # fmt: skip
    if ending == "pdf" and output is None:
        raise QueryError("CW502", "a PDF needs a file", do="Name it with -o FILE.pdf.")
    with open_it(case) as opened:
        report = opened.sitrep(since, until)
    if output is None:
        emit(to_html(report) if ending == "html" else to_markdown(report))
        return
    if ending == "pdf":
        write_bytes(output, to_pdf(report))
    else:
        write_text(output, to_html(report) if ending == "html" else to_markdown(report))
    say(str(output), err=True)
