"""Where things lie in a case's folder, and how a file is written so that a kill cannot halve it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DATABASE = "case.sqlite"
ORIGINALS = "originals"
SETTINGS = "crosswire.toml"
# The user's own.
ACTORS_FILE, PUBLISHERS_FILE, PLACES_FILE = "actors.yml", "publishers.yml", "places.yml"
LEXICONS = (ACTORS_FILE, PUBLISHERS_FILE, PLACES_FILE)
MANIFEST = "manifest.jsonl"  # among the originals: under which id and as what each of them came
DECISIONS = "decisions.jsonl"  # what reviewers ruled, beside the database
EXPORTS_FOLDER = "exports"
SCREEN = "last_screen.json"  # what the last screen showed


def original_path(folder: Path, sha256: str) -> Path:
    """Where the original with that SHA-256 (64 hexadecimal digits) lies."""
    return folder / ORIGINALS / sha256[:2] / sha256


def manifest_path(folder: Path) -> Path:
    """Where the manifest of the originals lies."""
    return folder / ORIGINALS / MANIFEST


def has_originals(folder: Path) -> bool:
    """Whether any original is kept in a folder."""
    return any((folder / ORIGINALS).glob("??/*"))


def holds_other_things(folder: Path) -> bool:
    """Whether a folder holds what a case does not; hidden files do not count."""
    names = {item.name for item in folder.iterdir()} - {ORIGINALS, SETTINGS, DECISIONS, *LEXICONS}
    return any(not name.startswith((DATABASE, ".")) for name in names)


def write_atomically(file: Path, data: bytes, temporary: Path) -> None:
    """Writes the whole file or nothing: to `temporary`, to the disk, then to its name.

    `temporary` lies on the same file system and belongs to this writer alone.
    """
    with temporary.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(file)
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Makes a rename outlive a power cut, where the system can open a folder."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
