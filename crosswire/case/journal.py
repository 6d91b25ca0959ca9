"""What a case could not be built again without, beside its originals: inputs and decisions.

Two files of JSONL, each only ever added to. `originals/manifest.jsonl` says of each original
under which id, as what and from where it came; `decisions.jsonl` holds what reviewers ruled.
A line is on the disk before the database commits what it tells, so a database that is lost
takes nothing with it that was acknowledged.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

import msgspec

from crosswire.case.layout import write_atomically
from crosswire.model.errors import CaseError
from crosswire.model.temporary import temporary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from crosswire.model.codes import Row

R = TypeVar("R", bound="Row")


def append(file: Path, row: Row, known: Callable[[], Iterable[Row]]) -> None:
    """Adds a row; the caller holds the write transaction, so nobody else adds meanwhile.

    `known`: the rows of the database, written first where there is no file yet: a case of
    version 0.1.0. Raises CaseError CW203 where it cannot be written.
    """
    try:
        if not file.exists():
            _write(file, known())
        with file.open("ab") as stream:
            stream.write((b"" if _ends_whole(file) else b"\n") + msgspec.json.encode(row) + b"\n")
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as problem:
        raise _closed(file, problem) from problem


def begin(file: Path, known: Callable[[], Iterable[Row]]) -> None:
    """Writes the rows of the database, if any, where there is no file. Raises CaseError CW203."""
    try:
        if not file.exists() and (told := list(known())):
            _write(file, told)
    except OSError as problem:
        raise _closed(file, problem) from problem


def rows(file: Path, kind: type[R]) -> list[R]:
    """The rows in the order in which they were added; empty where there is no file.

    A line that a kill cut short, or that somebody damaged, is passed over.
    """
    try:
        lines = file.read_bytes().split(b"\n")
    except OSError:
        return []
    found = []
    for line in lines:
        try:
            found.append(msgspec.json.decode(line, type=kind))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            continue
    return found


def _write(file: Path, known: Iterable[Row]) -> None:
    lines = b"".join(msgspec.json.encode(row) + b"\n" for row in known)
    write_atomically(file, lines, temporary(file))


def _ends_whole(file: Path) -> bool:
    with file.open("rb") as stream:
        if not stream.seek(0, os.SEEK_END):
            return True
        stream.seek(-1, os.SEEK_END)
        return stream.read(1) == b"\n"


def _closed(file: Path, problem: OSError) -> CaseError:
    return CaseError(
        "CW203",
        f"it cannot be written ({problem.strerror or problem})",
        where=str(file),
        do="Check the disk and the permissions.",
    )
