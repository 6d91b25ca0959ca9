"""The rows of a record that hang on one id: what a trace is made from, and no more is loaded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

import msgspec

from crosswire.case.cells import select, to_row
from crosswire.model.keys import by_key
from crosswire.model.record import Record

if TYPE_CHECKING:
    from crosswire.case.database import Database
    from crosswire.model.codes import Row
    from crosswire.model.rows import Claim, Event, Figure, Origin, Report, Statement, Story

# The tables whose rows a trace may begin at, and the column of their ids.
IDS = {
    "figures": "figure_id", "events": "event_id", "claims": "claim_id",
    "statements": "statement_id", "origins": "origin_id", "stories": "story_id",
    "reports": "report_id",
}  # fmt: skip
VALUES_AT_ONCE = 500  # values in one query


def excerpt(database: Database, row_id: str) -> Record:
    """The rows with an id, what they rest on, and what names them; empty where there are none.

    The caller looks at one moment of the database.
    """
    rows = _Rows(database)
    for table, column in IDS.items():
        rows.take(table, column, [row_id])
    stories = cast("list[Story]", rows.of("stories"))
    rows.take("events", "story_id", [s.story_id for s in stories])
    events = [e.event_id for e in cast("list[Event]", rows.of("events"))]
    rows.take("figures", "event_id", events)
    rows.take("claims", "event_id", events)
    figures = cast("list[Figure]", rows.of("figures"))
    rows.take("claims", "claim_id", [key for figure in figures for key in figure.claims])
    begun = [r.report_id for r in cast("list[Report]", rows.of("reports"))]
    rows.take("numbers", "report_id", begun)
    begun += [s.report_id for s in cast("list[Statement]", rows.of("statements"))]
    rows.take("claims", "report_id", begun)
    origins = cast("list[Origin]", rows.of("origins"))
    rows.take("claims", "origin_id", [o.origin_id for o in origins])
    claims = cast("list[Claim]", rows.of("claims"))
    rows.take("statements", "statement_id", [c.statement_id for c in claims if c.statement_id])
    rows.take("origins", "origin_id", [c.origin_id for c in claims if c.origin_id])
    of_reports = {*begun, *(c.report_id for c in claims)}
    named = [o.first_report_id for o in cast("list[Origin]", rows.of("origins"))]
    of_reports |= {report for report in named if report}
    of_reports |= {report for origin in origins for report in origin.reports}
    rows.take("reports", "report_id", of_reports)
    rows.take("sentences", "report_id", of_reports)
    speakers = {c.speaker_id for c in claims if c.speaker_id}
    actors = speakers | {f.affected_id for f in figures if f.affected_id}
    rows.take("actors", "actor_id", actors)
    rows.take("claims", "speaker_id", speakers)  # a speaker is called as most of them write it
    return rows.record()


class _Rows:
    """The rows that were taken, each once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._found: dict[str, dict[int, Row]] = {}

    def take(self, table: str, column: str, values: Iterable[str | None]) -> None:
        """Takes in the rows of a table that hold one of some values in a column."""
        wanted = sorted({value for value in values if value})
        found = self._found.setdefault(table, {})
        chosen = select(table).replace("SELECT ", "SELECT rowid, ", 1)
        for at in range(0, len(wanted), VALUES_AT_ONCE):
            some = wanted[at : at + VALUES_AT_ONCE]
            marks = ", ".join("?" * len(some))
            sql = f'{chosen} WHERE "{column}" IN ({marks})'
            for number, *cells in self._database.all(sql, some):
                if number not in found:
                    found[number] = to_row(table, cells)

    def of(self, table: str) -> list[Row]:
        """The rows that were taken of a table."""
        return list(self._found.get(table, {}).values())

    def record(self) -> Record:
        """All that was taken, each table by its key."""
        tables = {name: tuple(by_key(name, rows.values())) for name, rows in self._found.items()}
        return msgspec.convert(tables, Record, from_attributes=True)
