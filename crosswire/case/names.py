"""Which report keeps an id that several want.

The rule looks at the set of inputs alone, never at their order: of the inputs that want an
id, the one with the smallest SHA-256 gets it; each other gets the id, `~`, and the first 8
digits of its SHA-256, or more of them where that name is wanted or shared by another.
"""

from __future__ import annotations

from itertools import chain, count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crosswire.case.database import Database

SHORTEST = 8
LENGTHS = (SHORTEST, 16, 32, 64)
_ROW = "SELECT sha256, wanted_id, report_id FROM inputs WHERE "
_FAR = "?" * 1000  # longer than any id: what an input is called while ids change hands


def temporary(sha256: str) -> str:
    """A name that no report can have, until `settle` gives one."""
    return f"{_FAR}{sha256}"


def settle(database: Database, sha256: str, wanted: Iterable[str]) -> None:
    """Gives its id to the input, and new ones to those whose id its coming or going changes.

    `wanted` are the ids that it wants and wanted before. A report that gets another id loses
    its reading, since its rows hold the old one.
    """
    touched = {row for one in wanted for row in _touched(database, sha256, one)}
    changes = [
        (sha, old, new)
        for sha, name, old in sorted(touched)
        if (new := _name(database, sha, name)) != old
    ]
    for sha, old, _ in changes:
        forget_reading(database, old)
        database.run("UPDATE inputs SET report_id = ? WHERE sha256 = ?", (temporary(sha), sha))
    for sha, _, new in changes:
        database.run("UPDATE inputs SET report_id = ? WHERE sha256 = ?", (new, sha))


def forget_reading(database: Database, report_id: str) -> None:
    """Drops what reading gave, so that the report is read again."""
    database.run("DELETE FROM readings WHERE report_id = ?", (report_id,))
    database.run("DELETE FROM failures WHERE report_id = ?", (report_id,))


def _touched(database: Database, sha256: str, wanted: str) -> set[tuple[str, str, str]]:
    """The few inputs whose id may change: never the whole group, which may be large."""
    base, _, digits = wanted.rpartition("~")
    queries = (
        ("report_id = ?", (wanted,)),
        ("sha256 = (SELECT min(sha256) FROM inputs WHERE wanted_id = ?)", (wanted,)),
        ("wanted_id = ? AND sha256 >= ? AND sha256 < ?", (wanted, *_range(sha256))),
        # This id may be the longer name of one of another group, or have been in its way.
        ("wanted_id = ? AND sha256 >= ? AND sha256 < ?", (base, *_range(digits))),
    )
    return {row for where, cells in queries for row in database.all(_ROW + where, cells)}


def _name(database: Database, sha256: str, wanted: str) -> str:
    winner = database.one("SELECT min(sha256) FROM inputs WHERE wanted_id = ?", (wanted,))[0]
    if sha256 == winner:
        return wanted
    return next(
        name
        for name, digits in _longer(sha256, wanted)
        if not database.first("SELECT 1 FROM inputs WHERE wanted_id = ?", (name,))
        and not database.first(
            "SELECT 1 FROM inputs WHERE wanted_id = ? AND sha256 >= ? AND sha256 < ?"
            " AND sha256 != ?",
            (wanted, digits, f"{digits}g", sha256),
        )
    )


def _longer(sha256: str, wanted: str) -> Iterator[tuple[str, str]]:
    for length in chain(LENGTHS, count(LENGTHS[-1] + 1)):
        digits = sha256.ljust(length, "0")[:length]
        yield f"{wanted}~{digits}", digits


def _range(digits: str) -> tuple[str, str]:
    """The bounds of the SHA-256s that share the shortest prefix; `g` follows the last digit."""
    prefix = digits[:SHORTEST]
    return prefix, f"{prefix}g"
