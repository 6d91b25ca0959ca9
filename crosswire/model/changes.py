"""What a derivation changed, as the case writes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter

import msgspec

from crosswire.model.codes import Row
from crosswire.model.keys import DERIVED, KEYS, by_key
from crosswire.model.record import Decision, Record

# By what the rows of a table stand together that are no report's by their key.
OF = {"statements": "report_id", "claims": "report_id", "figures": "event_id"}


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
