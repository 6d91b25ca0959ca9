"""Parquet and data frames: typed columns, the same types also where a table is empty."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from crosswire.export.tables.cells import records
from crosswire.export.tables.types import Kind, kinds
from crosswire.model.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from crosswire.model.codes import Row

GROUP = 20_000  # rows that lie in memory together
DTYPES = {"text": "string", "whole": "Int64", "number": "Float64", "flag": "boolean"}


def schema(table: str) -> Any:  # noqa: ANN401 - pyarrow has no types
    """The Arrow schema of a table: scalars, lists and structs; all nullable."""
    import pyarrow as pa

    return pa.schema([(name, _arrow(kind)) for name, kind in kinds(table).items()])


def write_parquet(rows: Sequence[Row], table: str, stream: BinaryIO) -> int:
    """One Parquet file with the schema of the table; the number of rows."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    wanted = schema(table)
    values = records(rows, table)
    with pq.ParquetWriter(stream, wanted, compression="zstd") as writer:
        while group := list(islice(values, GROUP)):
            writer.write_table(pa.Table.from_pylist(group, schema=wanted))
    return len(rows)


def to_frame(rows: Sequence[Row], table: str) -> pd.DataFrame:
    """A pandas DataFrame: its columns have `<NA>`, lists are objects; `DTYPES` names the types.

    Raises QueryError CW502 (no such table) or CW503 (pandas is not installed).
    """
    try:
        import pandas as pd
    except ImportError as problem:
        raise QueryError(
            "CW503", "pandas is not installed", do='Run: pip install "crosswire[pandas]".'
        ) from problem
    values = list(records(rows, table))
    return pd.DataFrame(
        {
            name: pd.Series([value[name] for value in values], dtype=_dtype(kind))
            for name, kind in kinds(table).items()
        }
    )


def _dtype(kind: Kind) -> Any:  # noqa: ANN401 - pandas' names of types
    return DTYPES[kind] if isinstance(kind, str) else "object"


def _arrow(kind: Kind) -> Any:  # noqa: ANN401 - pyarrow has no types
    import pyarrow as pa

    if isinstance(kind, tuple):
        return pa.list_(_arrow(kind[0]))
    if isinstance(kind, dict):
        return pa.struct([(name, _arrow(part)) for name, part in kind.items()])
    scalars = {
        "text": pa.string(), "whole": pa.int64(), "number": pa.float64(), "flag": pa.bool_(),
    }  # fmt: skip
    return scalars[kind]
