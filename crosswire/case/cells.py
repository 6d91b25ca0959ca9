"""Rows to cells of SQLite and back: lists, tuples and structs are JSON text, the rest is plain."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from crosswire.model.codes import Row
from crosswire.model.errors import QueryError
from crosswire.model.rows import TABLES, columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from crosswire.case.database import Cell

DERIVED = tuple(name for name in TABLES if name != "decisions")
# What tells a row from the others of its table, and the order in which rows are kept.
KEYS: dict[str, tuple[str, ...]] = {
    "reports": ("report_id",),
    "sentences": ("report_id", "sentence"),
    "statements": ("statement_id",),
    "times": ("report_id", "start", "end"),
    "places": ("report_id", "start", "end"),
    "actors": ("report_id", "start", "end"),
    "offices": ("report_id", "start", "end", "person_id"),
    "numbers": ("report_id", "start", "end"),
    "claims": ("claim_id",),
    "copies": ("report_a", "a_start", "a_end", "report_b", "b_start", "b_end"),
    "origins": ("origin_id",),
    "descents": ("report_id", "from_report_id", "origin_id"),
    "stories": ("story_id",),
    "memberships": ("story_id", "report_id"),
    "story_links": ("story_a", "story_b"),
    "datings": ("report_id", "step"),
    "actor_links": ("actor_a", "actor_b"),
    "event_links": ("event_a", "event_b"),
    "events": ("event_id",),
    "figures": ("figure_id",),
    "series": ("series_id",),
    "rulings": ("decision_id",),
    "decisions": ("decision_id",),
}


def kind_of(table: str) -> type[Row]:
    """The type of a table's rows. Raises QueryError CW502."""
    try:
        return TABLES[table]
    except KeyError:
        raise QueryError(
            "CW502", f"there is no table {table!r}", do=f"The tables are {', '.join(TABLES)}."
        ) from None


def by_key(table: str, rows: Iterable[Row]) -> list[Row]:
    """The rows in the order of their key; rows of one key by all that they hold."""
    names = KEYS[table]
    return sorted(
        rows, key=lambda row: ([getattr(row, name) for name in names], msgspec.json.encode(row))
    )


def to_cells(table: str, row: Row) -> tuple[Cell, ...]:
    """The cells of a row, in the order of the columns."""
    lists = _lists(table)
    return tuple(
        msgspec.json.encode(value).decode() if name in lists else value
        for name, value in ((name, getattr(row, name)) for name in columns(table))
    )


def to_row(table: str, cells: Sequence[Any]) -> Row:
    """The row of its cells. Raises msgspec.ValidationError where they do not fit its type."""
    lists, flags = _lists(table), _flags(table)
    values = {
        name: msgspec.json.decode(cell) if name in lists else cell
        for name, cell in zip(columns(table), cells, strict=True)
    }
    # SQLite has no truth values: it keeps 0 and 1.
    values |= {name: bool(values[name]) for name in flags if values[name] in (0, 1)}
    return msgspec.convert(values, kind_of(table))


def insert(table: str) -> str:
    """The statement that adds one row of cells."""
    names = columns(table)
    return f"INSERT INTO {table} ({_listed(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608


def select(table: str) -> str:
    """The statement that gives the cells of all rows, without an order."""
    return f"SELECT {_listed(columns(table))} FROM {table}"  # noqa: S608


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


@cache
def _lists(table: str) -> frozenset[str]:
    """The columns that hold a list."""
    hints = get_type_hints(kind_of(table))
    return frozenset(name for name in columns(table) if _is_list(hints[name]))


@cache
def _flags(table: str) -> frozenset[str]:
    """The columns that are true or false."""
    hints = get_type_hints(kind_of(table))
    return frozenset(name for name in columns(table) if hints[name] is bool)


def _is_list(hint: object) -> bool:
    if get_origin(hint) in (Union, UnionType):
        return any(_is_list(part) for part in get_args(hint))
    return get_origin(hint) is tuple
