"""What the reports have in common: copies, origins, stories, days, actors, and what is new."""

from __future__ import annotations

from typing import Annotated

import typer

from crosswire.commands.shared import CaseOption, Json, emit, open_it, write_table
from crosswire.desk.terminal.screen import Console


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


def origins(case: CaseOption, as_json: Json = False) -> None:
    """The independent lines of reporting, and who has it from whom."""
    from crosswire.desk.terminal.origins import render_origins

    with open_it(case) as opened:
        if as_json:
            write_table(opened, "origins", None)
            return
        render_origins(Console(), opened.record(), names=opened.names())


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

            emit(msgspec.json.encode(news).decode() + "\n")
            return
        render_news(Console(), opened.record(), news, names=opened.names())
