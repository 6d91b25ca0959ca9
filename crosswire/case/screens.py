"""What the last screen of a case showed, so that a row can be named by its number on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from crosswire.case.layout import SCREEN, write_atomically
from crosswire.model.codes import Row

if TYPE_CHECKING:
    from pathlib import Path


class Screen(Row, frozen=True, kw_only=True):
    """The ids of the numbered rows of a screen, from 1 on, and the record that it showed."""

    fingerprint: str
    rows: tuple[str, ...] = ()


def put_screen(folder: Path, screen: Screen) -> bool:
    """Keeps what a screen showed; False where the folder cannot be written."""
    try:
        write_atomically(folder / SCREEN, msgspec.json.encode(screen), folder / f".{SCREEN}")
    except OSError:
        return False  # a case may be looked at where nothing may be written
    return True


def last_screen(folder: Path) -> Screen | None:
    """What the last screen showed; None where none is kept."""
    try:
        return msgspec.json.decode((folder / SCREEN).read_bytes(), type=Screen)
    except (OSError, msgspec.DecodeError, UnicodeError):
        return None
