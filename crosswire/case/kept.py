"""What a derivation keeps for the next one, in the case's database.

All that is put is held back until `write`, which the tables of the record are written with: after
a kill at any moment rows and tables are of one derivation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.case.readings import decode, reading_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from crosswire.case.database import Database
    from crosswire.model.rows import Reading

Kept = tuple[str, bytes]
STATE, CODE = "state", "code"
NAMES_AT_ONCE = 500  # names in one query


class CaseKept:
    """Rows by sort and name. `code`: what their making hangs on besides; of another, none count."""

    keeps = True

    def __init__(self, database: Database, code: str, *, anew: bool = False) -> None:
        self._database = database
        self._code = code
        row = database.first("SELECT key FROM kept WHERE sort = ? AND name = ?", (STATE, CODE))
        self.fresh = anew or row is None or row[0] != code
        self._put: dict[tuple[str, str], Kept | None] = {}

    def keys(self, sort: str) -> Mapping[str, str]:
        """The key of each row of a sort, by name."""
        if self.fresh:
            return {}
        found = self._database.all("SELECT name, key FROM kept WHERE sort = ?", (sort,))
        return dict(found)

    def rows(self, sort: str, names: Iterable[str] | None = None) -> Mapping[str, Kept]:
        """The rows of a sort by name: all, or those of some names that are there."""
        if self.fresh:
            return {}
        select = "SELECT name, key, data FROM kept WHERE sort = ?"
        if names is None:
            found = self._database.all(select, (sort,))
        else:
            one = f"{select} AND name = ?"
            found = [row for name in names for row in self._database.all(one, (sort, name))]
        return {name: (key, data) for name, key, data in found}

    def put(self, sort: str, name: str, key: str, data: bytes) -> None:
        """Keeps a row in the place of the one of that name, once `write` is called."""
        self._put[sort, name] = (key, data)

    def drop(self, sort: str, name: str) -> None:
        """Lets a row go, if it is there, once `write` is called."""
        self._put[sort, name] = None

    def write(self) -> None:
        """Writes all that was put; the caller holds a transaction."""
        if self.fresh:
            self._database.run("DELETE FROM kept")
        gone = [key for key, row in self._put.items() if row is None]
        self._database.many("DELETE FROM kept WHERE sort = ? AND name = ?", gone)
        rows = [(*key, *row) for key, row in self._put.items() if row is not None]
        rows.append((STATE, CODE, self._code, b""))
        self._database.many(
            "INSERT OR REPLACE INTO kept (sort, name, key, data) VALUES (?, ?, ?, ?)", rows
        )


class CaseReadings:
    """The readings of a case, opened when they are asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.keys: Mapping[str, str] = reading_keys(database)

    def load(self, report_ids: Iterable[str]) -> list[Reading]:
        """Some readings, in the order asked for. Raises CaseError CW203 where one is damaged."""
        found = []
        for key in report_ids:
            (data,) = self._database.one("SELECT rows FROM readings WHERE report_id = ?", (key,))
            found.append(decode(self._database, key, data))
        return found
