"""The record in its tables: replaced as a whole, read back as typed rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from crosswire.case.cells import DERIVED, KEYS, by_key, insert, kind_of, select, to_cells, to_row
from crosswire.model.codes import Row
from crosswire.model.errors import CaseError
from crosswire.model.rows import TABLES, Record, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from crosswire.case.database import Database


def put_record(database: Database, record: Record, fingerprint: str) -> None:
    """Replaces the derived tables by those of a record; its decisions are not looked at."""
    with database.writing():
        clear(database)
        for name in DERIVED:
            rows = by_key(name, getattr(record, name))
            database.many(insert(name), (to_cells(name, row) for row in rows))
        index_words(database, {r.report_id: r.text for r in record.reports})
        database.run("DELETE FROM kept")
        set_fingerprint(database, fingerprint)


def clear(database: Database) -> None:
    """Empties the derived tables; the caller holds a transaction."""
    for name in DERIVED:
        database.run(f"DELETE FROM {name}")  # noqa: S608
    database.run("INSERT INTO words (words) VALUES ('delete-all')")


def set_fingerprint(database: Database, fingerprint: str) -> None:
    """Notes what the record was derived from; the caller holds a transaction."""
    database.run(
        "INSERT OR REPLACE INTO record_state (only, fingerprint) VALUES (1, ?)", (fingerprint,)
    )


def record_fingerprint(database: Database) -> str | None:
    """What the record was derived from, as `put_record` was told; None before the first."""
    row = database.first("SELECT fingerprint FROM record_state")
    return None if row is None else str(row[0])


def table(database: Database, name: str) -> list[Row]:
    """The rows of one table: by their key, decisions in the order in which they were made.

    Raises QueryError CW502 where there is no such table.
    """
    kind_of(name)
    order = "rowid" if name == "decisions" else ", ".join(f'"{c}"' for c in KEYS[name])
    rows = database.all(f"{select(name)} ORDER BY {order}")
    try:
        found = [to_row(name, cells) for cells in rows]
        return found if name == "decisions" or len(KEYS[name]) == 1 else by_key(name, found)
    except msgspec.DecodeError as problem:
        raise CaseError(
            "CW203",
            f"a row of {name} cannot be understood ({problem})",
            where=str(database.file.parent),
            do="Run Crosswire on the case again: the record is derived anew.",
        ) from problem


def record(database: Database, tables: Iterable[str] = TABLES) -> Record:
    """Some tables, of one moment; those that are not named are empty."""
    with database.looking():
        return msgspec.convert(
            {name: tuple(table(database, name)) for name in tables}, Record, from_attributes=True
        )


def display_columns(database: Database) -> list[tuple[str, str | None, str | None]]:
    """The id, path and title of each report, by id: what it is called by."""
    rows = database.all("SELECT report_id, path, title FROM reports ORDER BY report_id")
    return [(row[0], row[1], row[2]) for row in rows]


def counts(database: Database) -> dict[str, int]:
    """How many rows there are: `inputs`, `readings`, `failures`, then each table."""
    names = ("inputs", "readings", "failures", *TABLES)
    return {n: int(database.one(f"SELECT count(*) FROM {n}")[0]) for n in names}  # noqa: S608


def doubled(database: Database) -> list[str]:
    """Plain words for each key that two rows of a table share, where a key is an id."""
    problems = []
    for name in DERIVED:
        if len(KEYS[name]) == 1 or name == "sentences":
            key = ", ".join(KEYS[name])
            rows = database.all(
                f"SELECT {key} FROM {name} GROUP BY {key} HAVING count(*) > 1 ORDER BY {key}"  # noqa: S608
            )
            problems += [f"{name}: two rows have the key {', '.join(map(str, r))}" for r in rows]
    return problems


def search(database: Database, words: str, limit: int) -> list[Sentence]:
    """The sentences that hold all the words, the best match first."""
    quoted = " ".join(f'"{word}"' for word in words.replace('"', " ").replace("\0", " ").split())
    if not quoted:
        return []
    columns = ", ".join(f's."{name}"' for name in Sentence.__struct_fields__)
    rows = database.all(
        f"SELECT {columns} FROM words JOIN sentences AS s ON s.rowid = words.rowid"  # noqa: S608
        " WHERE words MATCH ? ORDER BY words.rank, s.report_id, s.sentence LIMIT ?",
        (quoted, limit),
    )
    return [msgspec.convert(to_row("sentences", cells), Sentence) for cells in rows]


def index_words(database: Database, texts: Mapping[str, str]) -> None:
    """Puts the words of all sentences into an index that is empty. `texts`: by report id."""
    spans = database.all('SELECT rowid, report_id, start, "end" FROM sentences ORDER BY rowid')
    database.many(
        "INSERT INTO words (rowid, text) VALUES (?, ?)",
        ((row, texts.get(report_id, "")[start:end]) for row, report_id, start, end in spans),
    )
