"""JSONL and CSV."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from crosswire.export.tables.cells import records, with_counts
from crosswire.export.tables.types import kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from crosswire.model.codes import Row

# Valid inside JSON, but many readers end a line at them: U+0085, U+2028, U+2029.
BREAKS = {
    "\u0085".encode(): b"\\u0085",
    "\u2028".encode(): b"\\u2028",
    "\u2029".encode(): b"\\u2029",
}
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")


def write_jsonl(rows: Sequence[Row], table: str, stream: BinaryIO) -> int:
    """One object a line, UTF-8, all keys always there; the number of rows."""
    for record in records(rows, table):
        encoded = msgspec.json.encode(with_counts(record, table))
        for character, escape in BREAKS.items():
            encoded = encoded.replace(character, escape)
        stream.write(encoded + b"\n")
    return len(rows)


def write_csv(rows: Sequence[Row], table: str, stream: BinaryIO) -> int:
    """RFC 4180 with a header, UTF-8; null is an empty cell, a list is JSON text.

    A text that a spreadsheet would take for a formula gets a leading apostrophe.
    """
    stream.write(line(kinds(table)))
    stream.writelines(
        line(map(cell, with_counts(record, table).values())) for record in records(rows, table)
    )
    return len(rows)


def cell(value: object) -> str:
    """The text of one value, not yet quoted."""
    if value is None:
        return ""
    if isinstance(value, str):
        harmless = not value.startswith(FORMULA) or NUMBER.fullmatch(value)
        return value if harmless else f"'{value}"
    return msgspec.json.encode(value).decode()


def line(cells: Iterable[str]) -> bytes:
    """One line of CSV in UTF-8, each cell quoted where it must be."""
    return (",".join(map(_quoted, cells)) + "\r\n").encode("utf-8", "replace")


def _quoted(text: str) -> str:
    """Python's csv quotes by rules that differ between its versions."""
    if any(character in text for character in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text
