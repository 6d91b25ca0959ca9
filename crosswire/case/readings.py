"""Readings: what reading gave, one row a report, kept until the report or the reader changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from crosswire.case.names import forget_reading
from crosswire.model.codes import Row
from crosswire.model.errors import CaseError
from crosswire.model.ids import digest
from crosswire.model.rows import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.case.database import Database

DECODER = msgspec.json.Decoder(Reading)
PAGE = 100  # readings fetched together: few enough to lie in memory


_TRY_AGAIN = "Run again; if it fails each time, leave it out and report it with this message."
_ADVICE = {
    "CW106": "Add the report again.",
    "CW107": "Give the text of the article instead.",
    "CW108": "Look whether the file holds an article.",
    "CW113": "Run again; if it ends each time, leave it out.",
    "CW301": "Mend the name in the settings.",
}


class Failure(Row, frozen=True, kw_only=True):
    """A report that could not be read: a stable code and what happened.

    `path`: the file that it came from.
    """

    report_id: str
    code: str
    what: str
    path: str | None = None

    @property
    def name(self) -> str:
        """What the user calls it: its file, and its id, since a file may hold many."""
        return f"{self.path} ({self.report_id})" if self.path else self.report_id

    @property
    def do(self) -> str:
        """What the user can do about it."""
        return _ADVICE.get(self.code, _TRY_AGAIN)


def put_reading(database: Database, reading: Reading, sha256: str, fingerprint: str) -> bool:
    """Keeps a reading in place of the last one, and forgets a failure.

    False, and nothing is kept, where the case knows those bytes under another id or not at
    all: an input that came meanwhile has taken the id, and the report is pending again.
    """
    report_id = reading.report.report_id
    with database.writing():
        if not _is_input(database, report_id, sha256):
            return False
        forget_reading(database, report_id)
        database.run(
            "INSERT INTO readings (report_id, sha256, fingerprint, rows) VALUES (?, ?, ?, ?)",
            (report_id, sha256, fingerprint, msgspec.json.encode(reading)),
        )
    return True


def put_failure(database: Database, failure: Failure) -> bool:
    """Keeps a failure in place of a reading; False where there is no such report."""
    with database.writing():
        if not database.first("SELECT 1 FROM inputs WHERE report_id = ?", (failure.report_id,)):
            return False
        forget_reading(database, failure.report_id)
        database.run(
            "INSERT INTO failures (report_id, code, what) VALUES (?, ?, ?)",
            (failure.report_id, failure.code, failure.what),
        )
    return True


def failures(database: Database) -> tuple[Failure, ...]:
    """The reports that could not be read, by id."""
    rows = database.all(
        "SELECT report_id, code, what, path FROM failures LEFT JOIN inputs USING (report_id)"
        " ORDER BY report_id"
    )
    return tuple(
        Failure(report_id=key, code=code, what=what, path=path) for key, code, what, path in rows
    )


def readings(database: Database) -> Iterator[Reading]:
    """All readings, by report id, a page at a time."""
    last = ""
    while page := _page(database, last):
        for report_id, data in page:
            yield decode(database, report_id, data)
        last = page[-1][0]


def reading_keys(database: Database) -> dict[str, str]:
    """What tells each reading from any other of its report, by report id, sorted."""
    rows = database.all(
        "SELECT i.report_id, i.sha256, i.path, i.published, i.media, r.fingerprint"
        " FROM inputs AS i JOIN readings AS r USING (report_id) ORDER BY i.report_id"
    )
    return {row[0]: digest(msgspec.json.encode(row)) for row in rows}


def basis(database: Database) -> str:
    """A digest of all that a record is derived from: inputs, readings and decisions."""
    with database.looking():
        read = database.all(
            "SELECT i.report_id, i.sha256, i.path, i.published, i.media, r.fingerprint, f.code"
            " FROM inputs AS i LEFT JOIN readings AS r USING (report_id)"
            " LEFT JOIN failures AS f USING (report_id) ORDER BY i.report_id"
        )
        ruled = database.all("SELECT decision_id FROM decisions ORDER BY rowid")
    return digest(msgspec.json.encode((read, ruled)))


def _page(database: Database, after: str) -> list[tuple[str, bytes]]:
    return database.all(
        "SELECT report_id, rows FROM readings WHERE report_id > ? ORDER BY report_id LIMIT ?",
        (after, PAGE),
    )


def decode(database: Database, report_id: str, data: bytes) -> Reading:
    """A reading as it is kept. Raises CaseError CW203 where it cannot be understood."""
    try:
        return DECODER.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise CaseError(
            "CW203",
            f"the kept reading of {report_id!r} cannot be understood ({problem})",
            where=str(database.file.parent),
            do="It is of another version: read the reports anew.",
        ) from problem


def _is_input(database: Database, report_id: str, sha256: str) -> bool:
    return (
        database.first(
            "SELECT 1 FROM inputs WHERE report_id = ? AND sha256 = ?", (report_id, sha256)
        )
        is not None
    )
