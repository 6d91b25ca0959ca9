"""What a derivation changed, as the case writes it."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from crosswire.model.codes import Row
from crosswire.model.keys import DERIVED, by_key
from crosswire.model.record import Decision, Record


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

    def record(self, decisions: tuple[Decision, ...] = ()) -> Record:
        """All rows as a record, where they were made from nothing; each table by its key."""
        tables: dict[str, tuple[Row, ...]] = {}
        for name in DERIVED:
            every = [row for rows in self.rows for row in rows.get(name, ())]
            tables[name] = tuple(by_key(name, [*every, *self.loose.get(name, ())]))
        return msgspec.convert({**tables, "decisions": decisions}, Record, from_attributes=True)
