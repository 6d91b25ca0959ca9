"""Originals: the bytes as received, named by their SHA-256 and never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.case.layout import ORIGINALS, original_path, write_atomically
from crosswire.model.errors import CaseError
from crosswire.model.ids import digest
from crosswire.model.temporary import temporary

if TYPE_CHECKING:
    from pathlib import Path


def keep(folder: Path, sha256: str, data: bytes) -> None:
    """Keeps an original; one that lies there already is left, one that was damaged is mended.

    The caller holds the write transaction, so no other process uses the temporary file.
    Raises CaseError CW203 where it cannot be written.
    """
    if digest(data) != sha256:
        raise ValueError(sha256)
    file = original_path(folder, sha256)
    try:
        if _same(file, data):
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, data, temporary(folder / ORIGINALS / sha256))
    except OSError as problem:
        raise CaseError(
            "CW203",
            f"an original cannot be written ({problem.strerror or problem})",
            where=str(folder),
            do="Check the disk and the permissions.",
        ) from problem


def load(folder: Path, sha256: str) -> bytes | None:
    """The bytes of an original, or None where it is missing or its bytes have changed."""
    try:
        data = original_path(folder, sha256).read_bytes()
    except OSError:
        return None
    return data if digest(data) == sha256 else None


def _same(file: Path, data: bytes) -> bool:
    try:
        return file.stat().st_size == len(data) and file.read_bytes() == data
    except FileNotFoundError:
        return False
