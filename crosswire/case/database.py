"""One SQLite connection: how it is opened, its transactions, and its errors in our words."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from crosswire.model.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

Cell = str | int | float | bytes | None
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
# One row a report is committed: FULL is what makes an acknowledged row outlive a power cut.
PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")


def is_damage(error: CaseError) -> bool:
    """Whether a CW203 says that the file is damaged or no database, and not that it is closed."""
    return getattr(error.__cause__, "sqlite_errorcode", 0) & 0xFF in DAMAGED


def _lies_still(file: Path) -> bool:
    """Whether a database lies where nothing can be written, whole, as on a disk for keeping.

    Reading it else fails there, since the journal wants a file of its own beside it.
    """
    log = file.with_name(f"{file.name}-wal")
    return (
        file.is_file()
        and not os.access(file.parent, os.W_OK)
        and (not log.exists() or not log.stat().st_size)
    )


class Database:
    """A connection to `case.sqlite`. Writers wait `wait` seconds for each other.

    Where nothing can be written the case can be read all the same.

    Each method raises CaseError CW203 where the file is damaged, no database or cannot be
    written, and CW204 where another process holds it for longer than `wait`.
    """

    def __init__(self, file: Path, *, create: bool = False, wait: float = 10.0) -> None:
        self.file = file
        mode = "rwc" if create else "rw"
        if not create and _lies_still(file):
            mode = "ro&immutable=1"
        with self._guarded():
            # isolation_level None: the library's own transactions begin late, by kind of statement.
            self._connection = sqlite3.connect(
                f"{file.absolute().as_uri()}?mode={mode}",
                timeout=wait,
                isolation_level=None,
                uri=True,
            )
        try:
            for pragma in () if "immutable" in mode else PRAGMAS:
                self.run(f"PRAGMA {pragma}")
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Closes the connection; what was committed is on the disk already."""
        self._connection.close()

    def run(self, sql: str, cells: Sequence[Cell] = ()) -> int:
        """Runs one statement; the number of rows that it changed."""
        with self._guarded():
            return self._connection.execute(sql, cells).rowcount

    def many(self, sql: str, rows: Iterable[Sequence[Cell]]) -> None:
        """Runs one statement for each row."""
        with self._guarded():
            self._connection.executemany(sql, rows)

    def all(self, sql: str, cells: Sequence[Cell] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self._guarded():
            return self._connection.execute(sql, cells).fetchall()

    def first(self, sql: str, cells: Sequence[Cell] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        with self._guarded():
            row: tuple[Any, ...] | None = self._connection.execute(sql, cells).fetchone()
            return row

    def one(self, sql: str, cells: Sequence[Cell] = ()) -> tuple[Any, ...]:
        """The row of a query that always has one."""
        row = self.first(sql, cells)
        if row is None:
            raise LookupError(sql)
        return row

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is written inside is committed together, or not at all."""
        with self._transaction("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def looking(self) -> Iterator[None]:
        """All that is read inside is of one moment, whatever others write meanwhile."""
        with self._transaction("BEGIN"):
            yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self.run(begin)
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self.run("ROLLBACK")
            raise

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        where = str(self.file.parent)
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
            raise  # a mistake of the caller, not of the case
        except sqlite3.DatabaseError as problem:
            code = getattr(problem, "sqlite_errorcode", 0) & 0xFF
            if code in BUSY:
                raise CaseError(
                    "CW204",
                    "another process is writing to the case",
                    where=where,
                    do="Wait for it to end, or end it.",
                ) from problem
            raise CaseError(
                "CW203",
                f"its database cannot be used ({problem})",
                where=where,
                do=f"Build the case again from its originals: crosswire recover {where}"
                if code in DAMAGED
                else "Check the disk and the permissions.",
            ) from problem
