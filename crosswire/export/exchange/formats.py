"""The exchange formats of the field by name: which ending, and who writes it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from crosswire.export.tables.flat import write_flat
from crosswire.export.tables.write import whole_file
from crosswire.model.codes import Row
from crosswire.model.errors import QueryError
from crosswire.model.rows import Record

Writer = Callable[[Record, BinaryIO, str], int]


class Exchange(Row, frozen=True, kw_only=True):
    """A format: the endings of its files, the first one the usual, and its writer.

    `counts`: what its writer counts; `binary`: whether it needs a file.
    """

    name: str
    endings: tuple[str, ...]
    write: Writer
    counts: str = "rows"
    binary: bool = False


def _ucdp(record: Record, stream: BinaryIO, _: str) -> int:
    from crosswire.export.codebooks.ucdp import UCDP_COLUMNS, ucdp_rows

    return write_flat(UCDP_COLUMNS, ucdp_rows(record), stream)


def _acled(record: Record, stream: BinaryIO, _: str) -> int:
    from crosswire.export.codebooks.acled import ACLED_COLUMNS, acled_rows

    return write_flat(ACLED_COLUMNS, acled_rows(record), stream)


def _hxl(record: Record, stream: BinaryIO, _: str) -> int:
    from crosswire.export.exchange.hxl import hxl_rows, hxl_tags

    tags = hxl_tags(record)
    return write_flat(tuple(tags), hxl_rows(record), stream, tags=tuple(tags.values()))


def _geojson(record: Record, stream: BinaryIO, _: str) -> int:
    from crosswire.export.exchange.geojson import encode

    stream.write(encode(record))
    return len(record.events)


def _prov(record: Record, stream: BinaryIO, ending: str) -> int:
    from crosswire.export.exchange.prov import prov_statements
    from crosswire.export.exchange.prov_text import to_json, to_provn

    statements = prov_statements(record)
    stream.write(to_provn(statements) if ending == ".provn" else to_json(statements))
    return len(statements)


def _xlsx(record: Record, stream: BinaryIO, _: str) -> int:
    from crosswire.export.exchange.workbook import write_workbook

    return write_workbook(record, stream)


EXCHANGES: Final = {
    one.name: one
    for one in (
        Exchange(name="ucdp", endings=(".csv",), write=_ucdp),
        Exchange(name="acled", endings=(".csv",), write=_acled),
        Exchange(name="hxl", endings=(".csv",), write=_hxl),
        Exchange(name="geojson", endings=(".geojson", ".json"), write=_geojson, counts="features"),
        Exchange(name="prov", endings=(".json", ".provn"), write=_prov, counts="statements"),
        Exchange(name="xlsx", endings=(".xlsx",), write=_xlsx, binary=True),
    )
}


def export_as(record: Record, name: str, file: Path | BinaryIO | None = None) -> int:
    """Writes a record in one of the field's formats; the number of rows, features or statements.

    A path gets the whole file or keeps what it had; a stream is left open; None is standard
    output. Raises QueryError CW502 (no such format, or the file's name ends in another's, or a
    workbook for standard output), CW504 (cannot be written) or CW506 (too many rows).
    """
    exchange = _exchange(name)
    usual = exchange.endings[0]
    if file is None:
        if exchange.binary:
            raise QueryError("CW502", f"{name} needs a file", do=f"Name it with -o FILE{usual}.")
        return exchange.write(record, sys.stdout.buffer, usual)
    if not isinstance(file, Path):
        return exchange.write(record, file, usual)
    ending = file.suffix.lower()
    if ending not in exchange.endings:
        raise QueryError(
            "CW502", f"{ending or 'no ending'!r} is not the ending of {name}", where=str(file),
            do=f"End the name in {' or '.join(exchange.endings)}.",
        )  # fmt: skip
    with whole_file(file) as stream:
        return exchange.write(record, stream, ending)


def _exchange(name: str) -> Exchange:
    if name not in EXCHANGES:
        raise QueryError(
            "CW502", f"there is no format {name!r}", do=f"The formats are {', '.join(EXCHANGES)}."
        )
    return EXCHANGES[name]
