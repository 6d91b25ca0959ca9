"""Rows to cells of SQLite and back: lists, tuples and structs are JSON text, the rest is plain."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from crosswire.model.codes import Row
from crosswire.model.errors import QueryError
from crosswire.model.keys import DERIVED, KEYS, by_key
from crosswire.model.rows import TABLES, columns

__all__ = ["DERIVED", "KEYS", "by_key", "insert", "kind_of", "select", "to_cells", "to_row"]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from crosswire.case.database import Cell


def kind_of(table: str) -> type[Row]:
    """The type of a table's rows. Raises QueryError CW502."""
    try:
        return TABLES[table]
    except KeyError:
        raise QueryError(
            "CW502", f"there is no table {table!r}", do=f"The tables are {', '.join(TABLES)}."
        ) from None


def to_cells(table: str, row: Row) -> tuple[Cell, ...]:
    """The cells of a row, in the order of the columns."""
    get, lists = _getter(table)
    values = get(row)
    if not lists:
        return values
    cells = [*values]
    for at in lists:
        cells[at] = msgspec.json.encode(cells[at]).decode()
    return tuple(cells)


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
def _getter(table: str) -> tuple[Callable[[Row], tuple[Cell, ...]], tuple[int, ...]]:
    """What gives the values of a row, and at which places of them lists stand."""
    names, lists = columns(table), _lists(table)
    return attrgetter(*names), tuple(at for at, name in enumerate(names) if name in lists)


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
