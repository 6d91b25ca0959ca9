"""Any table of the record as JSONL, CSV or Parquet: the columns of `rows.columns`, in order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal

from crosswire.export.tables.columnar import to_frame, write_parquet
from crosswire.export.tables.text import write_csv, write_jsonl
from crosswire.export.tables.types import kinds
from crosswire.model.codes import Row
from crosswire.model.errors import QueryError
from crosswire.model.rows import TABLES, Record
from crosswire.model.temporary import temporary

Format = Literal["jsonl", "csv", "parquet"]
Writer = Callable[[Sequence[Row], str, BinaryIO], int]

WRITERS: dict[str, Writer] = {"jsonl": write_jsonl, "csv": write_csv, "parquet": write_parquet}


def export_table(
    rows: Sequence[Row],
    table: str,
    file: Path | BinaryIO,
    format: Format,  # noqa: A002
) -> int:
    """Writes the rows of one table and gives their number; the same rows give the same bytes.

    A path gets the whole file or keeps what it had; a stream is written to and left open.
    Raises QueryError CW502 (no such table or format) or CW504 (cannot be written).
    """
    write = _writer(format)
    kinds(table)
    if not isinstance(file, Path):
        return write(rows, table, file)
    with whole_file(file) as stream:
        return write(rows, table, stream)


def export_all(record: Record, folder: Path, format: Format) -> dict[str, int]:  # noqa: A002
    """Writes each table to `FOLDER/TABLE.FORMAT`, empty ones too; the number of rows of each.

    Raises QueryError CW502 (no such format) or CW504 (cannot be written).
    """
    _writer(format)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise QueryError(
            "CW504",
            f"the folder cannot be made ({problem.strerror or problem})",
            where=str(folder),
            do="Name another folder.",
        ) from problem
    return {
        name: export_table(getattr(record, name), name, folder / f"{name}.{format}", format)
        for name in TABLES
    }


def _writer(name: str) -> Writer:
    if name not in WRITERS:
        raise QueryError(
            "CW502", f"there is no format {name!r}", do=f"The formats are {', '.join(WRITERS)}."
        )
    return WRITERS[name]


@contextmanager
def whole_file(file: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes get the file's name when all of them are on the disk.

    Raises QueryError CW504 where it cannot be written.
    """
    try:
        with _stream(file) as stream:
            yield stream
    except OSError as problem:
        raise QueryError(
            "CW504",
            f"it cannot be written ({problem.strerror or problem})",
            where=str(file),
            do="Check the folder, the space and the permissions.",
        ) from problem


@contextmanager
def _stream(file: Path) -> Iterator[BinaryIO]:
    if file.exists() and not file.is_file():  # a pipe or a device, which must not be replaced
        with file.open("wb") as stream:
            yield stream
        return
    target = file.resolve()  # through a link, which stays a link
    half = temporary(target)
    try:
        with half.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)


__all__ = ["Format", "export_all", "export_table", "to_frame"]
