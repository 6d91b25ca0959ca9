"""A row of every table with all columns, one with none, and texts that are hard to write."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from crosswire.model.codes import Row
from crosswire.model.rows import TABLES, Record

HARD = 'a "quote", a comma;\r\na line\n\U0001f4a5 e\u0301 \u2028 \x85 \x00 \\ the end'


def record() -> Record:
    """Every table with three rows: full, empty, and full of hard texts."""
    return Record(**{name: rows(name) for name in TABLES})


def rows(table: str) -> tuple[Row, ...]:
    """Three rows of a table."""
    return full(table), empty(table), full(table, text=HARD, whole=-7, number=0.125)


def full(table: str, **values: Any) -> Row:
    """A row with a value in each column."""
    values = {"text": "Baghouz", "whole": 3, "number": 25.0, "flag": True, **values}
    return _full(TABLES[table], values)


def empty(table: str) -> Row:
    """A row without a value wherever its type allows none."""
    hints = get_type_hints(TABLES[table])
    base = _full(TABLES[table], {"text": "x", "whole": 0, "number": 0.0, "flag": False})
    names = TABLES[table].__struct_fields__
    return TABLES[table](**{name: _none(hints[name], getattr(base, name)) for name in names})


def _full(kind: type[Row], values: dict[str, Any]) -> Row:
    hints = get_type_hints(kind)
    return kind(**{name: _value(hints[name], values) for name in kind.__struct_fields__})


def _value(hint: Any, values: dict[str, Any]) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return _value(next(part for part in get_args(hint) if part is not NoneType), values)
    if get_origin(hint) is Literal:
        return get_args(hint)[0]
    if get_origin(hint) is tuple:
        return (_value(get_args(hint)[0], values),) * 2
    if isinstance(hint, type) and issubclass(hint, Row):
        return _full(hint, values)
    return {
        str: values["text"],
        int: values["whole"],
        float: values["number"],
        bool: values["flag"],
    }[hint]


def _none(hint: Any, value: Any) -> Any:
    if NoneType in get_args(hint):
        return None
    return () if isinstance(value, tuple) else value
