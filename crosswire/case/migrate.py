"""Numbered migrations: each is one SQL file and one transaction; the version is `user_version`."""

from __future__ import annotations

import re
import sqlite3
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from crosswire.model.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.case.database import Database

NAME = re.compile(r"(\d{4})_\w+\.sql")


@cache
def migrations() -> tuple[tuple[int, str], ...]:
    """The version that each migration leads to, and its SQL, in order."""
    found = []
    for file in resources.files("crosswire.case").joinpath("migrations").iterdir():
        name = NAME.fullmatch(file.name)
        if name:
            found.append((int(name[1]), file.read_text("utf-8")))
    return tuple(sorted(found))


def newest() -> int:
    """The version that this code writes."""
    return migrations()[-1][0]


def version(database: Database) -> int:
    """The version of a database; 0 where nothing was made yet."""
    return int(database.one("PRAGMA user_version")[0])


def migrate(database: Database) -> None:
    """Brings a database to the newest version.

    Raises CaseError CW202 where it is of a newer version than this code knows.
    """
    _refuse_newer(database)
    for number, sql in migrations():
        if version(database) < number:
            _apply(database, number, sql)


def statements(sql: str) -> Iterator[str]:
    """The statements of a script, triggers whole."""
    waiting = ""
    for line in sql.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            yield waiting
            waiting = ""
    if waiting.strip():
        raise ValueError(waiting)


def _apply(database: Database, number: int, sql: str) -> None:
    with database.writing():
        if version(database) >= number:
            return  # another process was first
        for statement in statements(sql):
            database.run(statement)
        database.run(f"PRAGMA user_version = {number}")


def _refuse_newer(database: Database) -> None:
    found = version(database)
    if found > newest():
        raise CaseError(
            "CW202",
            f"the case is of version {found}, this Crosswire knows up to {newest()}",
            where=str(database.file.parent),
            do="Install a newer Crosswire.",
        )
