"""What a derivation changed, as the case writes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter

import msgspec

from crosswire.model.codes import Row
from crosswire.model.keys import DERIVED, KEYS, by_key
from crosswire.model.record import Decision, Record
from crosswire.model.series import Series

# By which column of a table the rows of a part are found, and which of the part's ids these are.
OF_REPORTS = (
    "reports", "sentences", "statements", "times", "places", "actors", "offices", "numbers",
    "claims", "event_mentions", "descents", "memberships", "datings",
)  # fmt: skip
FOUND_BY: dict[str, tuple[str, str]] = {
    **dict.fromkeys(OF_REPORTS, ("report_id", "reports")),
    "copies": ("report_a", "reports"),
    "stories": ("story_id", "stories"),
    "events": ("event_id", "events"),
    "event_links": ("event_a", "events"),
    "figures": ("event_id", "events"),
    "origins": ("origin_id", "origins"),
    "series": ("series_id", "series"),
}
OF_NO_PART = ("story_links", "actor_links", "rulings", "series")  # of series those of places

# By what the rows of a table stand together that are no report's by their key.
OF = {
    "statements": "report_id", "claims": "report_id", "event_mentions": "report_id",
    "figures": "event_id",
}  # fmt: skip


class Owned(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The ids of a part's rows, by which they are found again in the tables."""

    reports: tuple[str, ...]
    stories: tuple[str, ...]
    events: tuple[str, ...]
    origins: tuple[str, ...]
    series: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a derivation changed. `gone`: whose rows are no more; `rows`: what stands instead.

    `loose`: the rows of tables that are of no part, and the series of places under `series`;
    a table that is not named there is as it was.
    """

    gone: list[Owned] = field(default_factory=list)
    rows: list[dict[str, tuple[Row, ...]]] = field(default_factory=list)
    loose: dict[str, tuple[Row, ...]] = field(default_factory=dict)

    def record(self, decisions: tuple[Decision, ...] = (), *, as_told: bool = False) -> Record:
        """All rows as a record, where they were made from nothing; each table by its key.

        `as_told`: what a report tells stands in the order in which it tells it.
        """
        tables: dict[str, tuple[Row, ...]] = {}
        for name in DERIVED:
            rows = [row for part in self.rows for row in part.get(name, ())]
            rows += self.loose.get(name, ())
            of = OF.get(name, "report_id" if KEYS[name][0] == "report_id" else "")
            told = sorted(rows, key=attrgetter(of)) if as_told and of else by_key(name, rows)
            tables[name] = tuple(told)
        return msgspec.convert({**tables, "decisions": decisions}, Record, from_attributes=True)

    def on(self, record: Record, decisions: tuple[Decision, ...]) -> Record:
        """A record with the changes, by which the tables of it would be what they are told of."""
        tables: dict[str, tuple[Row, ...]] = {}
        for name in DERIVED:
            column, sort = FOUND_BY.get(name, ("", ""))
            gone = ids_of(self.gone, sort) if column else set()
            stay = [row for row in getattr(record, name) if not self._replaces(name, row, gone)]
            came = [row for rows in self.rows for row in rows.get(name, ())]
            tables[name] = tuple(by_key(name, [*stay, *came, *self.loose.get(name, ())]))
        return msgspec.convert({**tables, "decisions": decisions}, Record, from_attributes=True)

    def _replaces(self, name: str, row: Row, gone: set[str]) -> bool:
        """Whether a row of a record is no more, or of those that come anew."""
        if name in FOUND_BY and getattr(row, FOUND_BY[name][0]) in gone:
            return True
        of_no_part = not isinstance(row, Series) or row.place is not None
        return of_no_part and name in self.loose


def ids_of(gone: Iterable[Owned], sort: str) -> set[str]:
    """All ids of one sort that some parts had."""
    return {key for owned in gone for key in getattr(owned, sort)}
