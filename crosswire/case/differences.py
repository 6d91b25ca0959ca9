"""The record's tables written as differences: only rows that changed are touched.

What is to be replaced is found in the tables themselves, by the ids of the parts that changed, so
that a table holds in the end what the derivation says, whatever it held before.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING, cast

from crosswire.case.cells import DERIVED, insert, select, to_cells
from crosswire.case.derived import clear, index_words, set_fingerprint
from crosswire.model.changes import FOUND_BY, OF_NO_PART, ids_of
from crosswire.model.keys import by_key
from crosswire.model.rows import columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from crosswire.case.database import Cell, Database
    from crosswire.model.changes import Changes
    from crosswire.model.codes import Row
    from crosswire.model.rows import Report

Cells = tuple["Cell", ...]
SENTENCES = columns("sentences")
ORIGIN = SENTENCES.index("origin_id")
# Which rows are replaced together of the tables that have rows of no part.
LOOSE = {name: " WHERE place IS NOT NULL" if name == "series" else "" for name in OF_NO_PART}


def put_changes(
    database: Database, changes: Changes, fingerprint: str, *, everything: bool
) -> None:
    """Writes what a derivation changed; the caller holds a transaction.

    `everything`: the changes are the whole record, and stand in the place of all rows.
    """
    if everything:
        _put_all(database, changes)
    else:
        # sentences go before the reports, whose old texts they ask for
        for name in sorted(DERIVED, key=lambda name: name != "sentences"):
            _put_table(database, name, changes)
    set_fingerprint(database, fingerprint)


def _put_all(database: Database, changes: Changes) -> None:
    clear(database)
    for name in DERIVED:
        rows = by_key(name, _rows(name, changes))
        database.many(insert(name), (to_cells(name, row) for row in rows))
    index_words(database, _texts(changes))


def _rows(name: str, changes: Changes) -> list[Row]:
    found = [row for rows in changes.rows for row in rows.get(name, ())]
    return [*found, *changes.loose.get(name, ())]


def _put_table(database: Database, name: str, changes: Changes) -> None:
    new = Counter(to_cells(name, row) for row in _rows(name, changes))
    gone: list[tuple[int, Cells]] = []
    for row_id, cells in _old(database, name, changes):
        if new[cells] > 0:
            new[cells] -= 1
        else:
            gone.append((row_id, cells))
    came = list(new.elements())
    if name == "sentences":
        _put_sentences(database, gone, came, changes)
        return
    database.many(f"DELETE FROM {name} WHERE rowid = ?", ((row_id,) for row_id, _ in gone))  # noqa: S608
    database.many(insert(name), came)


def _old(database: Database, name: str, changes: Changes) -> Iterator[tuple[int, Cells]]:
    """The rows that are replaced, with their numbers."""
    wanted = select(name).replace("SELECT ", "SELECT rowid, ", 1)
    if name in FOUND_BY:
        column, sort = FOUND_BY[name]
        one = f'{wanted} WHERE "{column}" = ?'
        for key in sorted(ids_of(changes.gone, sort)):
            yield from ((row[0], row[1:]) for row in database.all(one, (key,)))
    if name in changes.loose:
        yield from ((row[0], row[1:]) for row in database.all(f"{wanted}{LOOSE[name]}"))


def _put_sentences(
    database: Database, gone: Sequence[tuple[int, Cells]], came: Iterable[Cells], changes: Changes
) -> None:
    """Sentences keep their number, by which their words are found, while their words stay."""
    before, after = _Words(_texts_before(database)), _Words(_texts(changes).__getitem__)
    waiting: dict[tuple[Cells, str], list[Cells]] = defaultdict(list)
    for cells in came:
        waiting[(*cells[:ORIGIN], *cells[ORIGIN + 1 :]), after.of(cells)].append(cells)
    for row_id, cells in gone:
        words = before.of(cells)
        same = waiting.get(((*cells[:ORIGIN], *cells[ORIGIN + 1 :]), words))
        if same:
            database.run(
                "UPDATE sentences SET origin_id = ? WHERE rowid = ?", (same.pop()[ORIGIN], row_id)
            )
            continue
        # the index holds no text of its own: what is taken out must be told
        database.run(
            "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)", (row_id, words)
        )
        database.run("DELETE FROM sentences WHERE rowid = ?", (row_id,))
    for (_, words), rows in waiting.items():
        for cells in rows:
            database.run(insert("sentences"), cells)
            (row_id,) = database.one("SELECT last_insert_rowid()")
            database.run("INSERT INTO words (rowid, text) VALUES (?, ?)", (row_id, words))


class _Words:
    """The words of sentences, by the text of a report."""

    def __init__(self, text: Callable[[str], str]) -> None:
        self._text = text

    def of(self, cells: Cells) -> str:
        """Those of one row of `sentences`."""
        report, start, end = (cells[SENTENCES.index(n)] for n in ("report_id", "start", "end"))
        return self._text(str(report))[int(str(start)) : int(str(end))]


def _texts(changes: Changes) -> dict[str, str]:
    rows = cast("list[Report]", _rows("reports", changes))
    return {row.report_id: row.text for row in rows}


def _texts_before(database: Database) -> Callable[[str], str]:
    @cache
    def text(report_id: str) -> str:
        row = database.first("SELECT text FROM reports WHERE report_id = ?", (report_id,))
        return str(row[0]) if row else ""

    return text
