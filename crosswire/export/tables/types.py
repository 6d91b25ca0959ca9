"""What a column holds, told by the types of the rows: the one source of every format."""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

from crosswire.model.codes import Row
from crosswire.model.errors import QueryError
from crosswire.model.rows import TABLES

Scalar = Literal["text", "whole", "number", "flag"]
Kind = Scalar | tuple["Kind"] | dict[str, "Kind"]  # a value, a list of one kind, a struct


@cache
def kinds(table: str) -> dict[str, Kind]:
    """The kind of each column, in their order. Raises QueryError CW502."""
    if table not in TABLES:
        raise QueryError(
            "CW502", f"there is no table {table!r}", do=f"The tables are {', '.join(TABLES)}."
        )
    return _kinds(TABLES[table])


def _kinds(row: type[Row]) -> dict[str, Kind]:
    hints = get_type_hints(row)
    return {name: _kind(hints[name]) for name in row.__struct_fields__}


def _kind(hint: object) -> Kind:
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
    if get_origin(hint) is tuple:
        return (_kind(get_args(hint)[0]),)
    if isinstance(hint, type) and issubclass(hint, Row):
        return _kinds(hint)
    if hint is bool:
        return "flag"
    if hint is int:
        return "whole"
    return "number" if hint is float else "text"
